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
  type Viewport,
} from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement, RefObject } from 'react';
import { flowStyle } from '../../model/svg/style.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import { choose, inspect, toggle } from '../session/ui-state.ts';
import { useCarrying } from './carrying.ts';
import { useCanvasKeys } from './canvas-keys.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { overviewBelow, viewOf, zooms } from './first-view.ts';
import { GestureHint } from './gesture-hint.tsx';
import { createGestures, GesturesProvider, useGestures } from './gestures.ts';
import { LookButtons, useLooking } from './look-buttons.tsx';
import { CanvasStepNode } from './step-node.tsx';
import { edgesOf, nodesOf, type StepNode, withChosen } from './to-react-flow.ts';
import { CanvasWayEdge } from './way-edge.tsx';
import { Overview } from './overview.tsx';
import { useScene } from './use-scene.ts';
import { usePicture } from './use-picture.ts';

const nodeTypes = { step: CanvasStepNode, container: CanvasStepNode };
const edgeTypes = { way: CanvasWayEdge };

/** The canvas of the editor around it. */
export function FlowCanvas(): ReactElement {
  const [gestures] = useState(createGestures);
  return (
    <ReactFlowProvider>
      <GesturesProvider value={gestures}>
        <Canvas />
      </GesturesProvider>
    </ReactFlowProvider>
  );
}

function Canvas(): ReactElement {
  const { ui, texts, elementId } = useSession();
  const document = useDocument();
  const picture = usePicture();
  const scene = useScene();
  const frame = useRef<HTMLDivElement>(null);
  const first = useFirstView(frame, picture);
  // Before React Flow has a view of its own, it has the first one.
  const isFar = useStore(
    ({ panZoom, transform }) =>
      (panZoom === null ? (first?.zoom ?? 1) : transform[2]) < overviewBelow,
  );
  const gestures = useGestures();
  const room = useFingers() ? roomForAdd.finger : roomForAdd.pointer;
  const edges = useMemo(() => edgesOf(document, scene, room), [document, scene, room]);
  const chosen = useUi((state) => state.chosen);
  const placed = useMemo(() => nodesOf(scene), [scene]);
  const { nodes, move, settle } = useMovableNodes(
    useMemo(() => withChosen(placed, chosen), [placed, chosen]),
  );
  const carrying = useCarrying(scene, edges, settle);
  const isSelecting = useRef(false);
  const focus = useUi((state) => state.focus);
  const looking = useLooking(picture);
  const onKeyDown = useCanvasKeys(picture, looking);
  useFocusInSight(picture, focus);

  return (
    <div
      ref={frame}
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
      {first === null ? null : (
        <ReactFlow<StepNode, ReturnType<typeof edgesOf>[number]>
          nodes={isFar ? none : nodes}
          edges={isFar ? none : edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={(changes) => {
            move(changes);
            // A frame drawn around steps chooses them; clicks are told below.
            if (!isSelecting.current) return;
            const kept = new Set(ui.getState().chosen);
            for (const change of changes) {
              if (change.type !== 'select') continue;
              if (change.selected) kept.add(change.id);
              else kept.delete(change.id);
            }
            ui.setState({ chosen: [...kept] });
          }}
          onSelectionStart={() => (isSelecting.current = true)}
          onSelectionEnd={() => (isSelecting.current = false)}
          onNodeClick={(event, { id }) => {
            if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(ui, id);
            else choose(ui, id);
          }}
          onNodeDoubleClick={(_, { id }) => inspect(ui, id)}
          onPaneClick={() => {
            choose(ui, null);
            gestures.setState({ way: null });
          }}
          onEdgeClick={(_, { id }) => gestures.setState({ way: id })}
          onEdgeMouseEnter={(_, { id }) => {
            if (gestures.getState().pulled === null) gestures.setState({ way: id });
          }}
          {...carrying}
          selectNodesOnDrag={false}
          elevateNodesOnSelect={false}
          onlyRenderVisibleElements
          defaultViewport={first}
          minZoom={zooms.least}
          maxZoom={zooms.most}
          nodesFocusable={false}
          nodesConnectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          zoomOnDoubleClick={false}
          panOnScroll
        >
          <Background gap={24} />
          {isFar ? <Overview picture={picture} /> : null}
        </ReactFlow>
      )}
      <LookButtons looking={looking} />
      <GestureHint />
      <ChosenBar />
    </div>
  );
}

const none: never[] = [];

/** How much room each "+" has for itself: as large as what can be pressed. */
const roomForAdd = { pointer: 24, finger: 44 };

/** The view of the whole picture as it is when the canvas appears; null until its size is known. */
function useFirstView(frame: RefObject<HTMLElement | null>, picture: Picture): Viewport | null {
  const [view, see] = useState<Viewport | null>(null);
  const isKnown = view !== null;
  useLayoutEffect(() => {
    const element = frame.current;
    if (isKnown || element === null) return;
    see(viewOf(picture, { width: element.clientWidth, height: element.clientHeight }));
  }, [isKnown, frame, picture]);
  return view;
}

interface Movable {
  readonly nodes: StepNode[];
  readonly move: (changes: NodeChange<StepNode>[]) => void;
  /** Puts them where the model has them. */
  readonly settle: () => void;
}

/** Steps that follow the pointer while somebody drags them, and stand where the model says as soon as it says something else. */
function useMovableNodes(ofModel: StepNode[]): Movable {
  const [shown, show] = useState({ ofModel, nodes: ofModel });
  const current = shown.ofModel === ofModel ? shown : { ofModel, nodes: ofModel };
  return {
    nodes: current.nodes,
    move(changes) {
      const moves = changes.filter(({ type }) => type === 'position');
      if (moves.length > 0) show({ ofModel, nodes: applyNodeChanges(moves, current.nodes) });
    },
    settle: () => show({ ofModel, nodes: ofModel }),
  };
}

/** Whether somebody works with fingers. */
function useFingers(): boolean {
  return useSyncExternalStore(listenToFingers, () => matchMedia(fingers).matches);
}

const fingers = '(pointer: coarse)';

function listenToFingers(changed: () => void): () => void {
  const media = matchMedia(fingers);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
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
