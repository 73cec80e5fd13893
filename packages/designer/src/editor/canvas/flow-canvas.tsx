// The canvas: steps and ways to look at, to choose, to drag and to put new steps between. One tab stop; the arrow keys go along
// the flow. React Flow is a view of the model: what it draws is computed, and what somebody does to it becomes a command.

import {
  applyNodeChanges,
  Background,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { flowStyle } from '../../model/svg/style.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { useDispatch, useDocument, useSession, useUi } from '../session/session.tsx';
import { choose, inspect, pick, toggle } from '../session/ui-state.ts';
import { useCanvasKeys } from './canvas-keys.ts';
import { CanvasStepNode } from './step-node.tsx';
import { edgesOf, nodesOf, type StepNode } from './to-react-flow.ts';
import { CanvasWayEdge } from './way-edge.tsx';
import { Entrances } from './entrances.tsx';
import { openingView } from './opening-view.ts';
import { Overview } from './overview.tsx';
import { useScene } from './use-scene.ts';
import { usePicture } from './use-picture.ts';

const nodeTypes = { step: CanvasStepNode, container: CanvasStepNode };
const edgeTypes = { way: CanvasWayEdge };

/** Below this zoom one drawing replaces the steps: nobody reads them, and a thousand elements cost too much. */
const overviewBelow = 0.45;

/** The canvas of the editor around it. */
export function FlowCanvas(): ReactElement {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas(): ReactElement {
  const { ui, texts, elementId } = useSession();
  const document = useDocument();
  const dispatch = useDispatch();
  const picture = usePicture();
  const scene = useScene();
  const isFar = useStore(({ transform }) => transform[2] < overviewBelow);
  const edges = useMemo(() => edgesOf(document, scene), [document, scene]);
  const [nodes, move] = useMovableNodes(useMemo(() => nodesOf(scene), [scene]));
  const focus = useUi((state) => state.focus);
  const onKeyDown = useCanvasKeys(picture);
  useOpeningView(picture);
  useFocusInSight(picture, focus);

  return (
    <div
      className="alir-canvas"
      role="application"
      tabIndex={0}
      aria-label={texts.canvas}
      aria-roledescription={texts.canvas}
      aria-description={texts.canvasHelp}
      aria-activedescendant={focus === null ? undefined : elementId(focus)}
      onKeyDown={onKeyDown}
    >
      <style>{flowStyle}</style>
      <ReactFlow<StepNode, ReturnType<typeof edgesOf>[number]>
        nodes={isFar ? none : nodes}
        edges={isFar ? none : edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={move}
        onNodeClick={(event, { id }) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(ui, id);
          else pick(ui, id);
        }}
        onNodeDoubleClick={(_, { id }) => inspect(ui, id)}
        onPaneClick={() => choose(ui, null)}
        onNodeDragStop={(_, __, moved) => {
          const points = moved.map(({ id, position }) => [id, position] as const);
          dispatch({ type: 'place-steps', points: Object.fromEntries(points) });
        }}
        onlyRenderVisibleElements
        minZoom={0.02}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        panOnScroll
      >
        <Background gap={24} />
        {isFar ? <Overview picture={picture} /> : <Entrances scene={scene} />}
      </ReactFlow>
    </div>
  );
}

const none: never[] = [];

/** Steps that follow the pointer while somebody drags them, and stand where the model says as soon as it says something else. */
function useMovableNodes(
  ofModel: StepNode[],
): readonly [StepNode[], (changes: NodeChange<StepNode>[]) => void] {
  const [shown, show] = useState({ ofModel, nodes: ofModel });
  const current = shown.ofModel === ofModel ? shown : { ofModel, nodes: ofModel };
  const move = (changes: NodeChange<StepNode>[]): void => {
    const moves = changes.filter(({ type }) => type === 'position');
    if (moves.length > 0) show({ ofModel, nodes: applyNodeChanges(moves, current.nodes) });
  };
  return [current.nodes, move];
}

/** Shows the flow as it is to be seen first, once there is a window; its middle stays in the middle when panels open beside it. */
function useOpeningView(picture: Picture): void {
  const { getViewport, setViewport } = useReactFlow();
  const size = useStore(({ width, height }) => ({ width, height }), isSameSize);
  const shown = useRef<Extent | null>(null);
  useEffect(() => {
    if (size.width === 0 || shown.current === size) return;
    const before = shown.current;
    shown.current = size;
    if (before === null) return void setViewport(openingView(picture, size));
    const { x, y, zoom } = getViewport();
    void setViewport({
      x: x + (size.width - before.width) / 2,
      y: y + (size.height - before.height) / 2,
      zoom,
    });
  }, [picture, size, getViewport, setViewport]);
}

/** Brings the step that the keyboard came to into the window. */
function useFocusInSight(picture: Picture, focus: string | null): void {
  const { setCenter, getZoom, getViewport } = useReactFlow();
  const size = useStore(({ width, height }) => ({ width, height }), isSameSize);
  useEffect(() => {
    const box = focus === null ? undefined : picture.boxes.get(focus);
    if (box === undefined) return;
    const { x, y, zoom } = getViewport();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const isSeen =
      left >= 0 &&
      top >= 0 &&
      left + box.width * zoom <= size.width &&
      top + box.height * zoom <= size.height;
    if (!isSeen) {
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, {
        zoom: Math.max(getZoom(), overviewBelow),
      });
    }
  }, [focus, picture, size, setCenter, getZoom, getViewport]);
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

function isSameSize(one: Extent, other: Extent): boolean {
  return one.width === other.width && one.height === other.height;
}
