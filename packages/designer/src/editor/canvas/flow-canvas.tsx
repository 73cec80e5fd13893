// The canvas: steps and ways to look at, to choose, to drag and to put new steps between. One tab stop; the arrow keys go along
// the flow. React Flow is a view of the model: what it draws is computed, and what somebody does to it becomes a command.

import {
  applyNodeChanges,
  Background,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useStore,
} from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { flowStyle } from '../../model/svg/style.ts';
import { useDispatch, useDocument, useSession, useUi } from '../session/session.tsx';
import { choose, inspect, pick, toggle } from '../session/ui-state.ts';
import { useCanvasKeys } from './canvas-keys.ts';
import { CanvasStepNode } from './step-node.tsx';
import { edgesOf, nodesOf, type StepNode } from './to-react-flow.ts';
import { CanvasWayEdge } from './way-edge.tsx';
import { Entrances } from './entrances.tsx';
import { Overview } from './overview.tsx';
import { CanvasMarks } from './canvas-marks.tsx';
import { overviewBelow, useInSight } from './use-in-sight.ts';
import { useOpeningView } from './use-opening-view.ts';
import { useScene } from './use-scene.ts';
import { usePicture } from './use-picture.ts';

const nodeTypes = { step: CanvasStepNode, container: CanvasStepNode };
const edgeTypes = { way: CanvasWayEdge };

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
  useInSight(picture, focus);

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
        <CanvasMarks scene={scene} picture={picture} />
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
