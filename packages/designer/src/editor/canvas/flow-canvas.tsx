// The canvas: steps and ways to look at, to choose, to drag and to put new steps between. One tab stop; the arrow keys go along
// the flow. React Flow is a view of the model: what it draws is computed, and what somebody does to it becomes a command.

import { Background, ReactFlow, ReactFlowProvider, useStore } from '@xyflow/react';
import { useId, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Scene } from '../../model/scene/scene.ts';
import { flowStyle } from '../../model/svg/style.ts';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import { type AddPlaces, addPlacesAfter } from './add-places.ts';
import { useCanvasKeys } from './canvas-keys.ts';
import { CanvasMarks } from './canvas-marks.tsx';
import { useCarrying } from './carrying.ts';
import { CurrentStep, useCurrentStepId } from './current-step.tsx';
import { ChosenBar } from '../chosen/chosen-bar.tsx';
import { useChoosing } from './choosing.ts';
import { Entrances } from './entrances.tsx';
import { useFingers } from './fingers.ts';
import { GestureHint } from './gesture-hint.tsx';
import { createGestures, GesturesProvider } from './gestures.ts';
import { LookButtons, useLooking } from './look-buttons.tsx';
import { useMovableNodes } from './movable-nodes.ts';
import { Overview } from './overview.tsx';
import { CanvasStepNode } from './step-node.tsx';
import { edgesOf, nodesOf, type StepNode, type WayEdge, withChosen } from './to-react-flow.ts';
import { overviewBelow, useInSight } from './use-in-sight.ts';
import { useOpeningView } from './use-opening-view.ts';
import { usePicture } from './use-picture.ts';
import { SceneContext, useScene } from './use-scene.ts';
import { CanvasWayEdge } from './way-edge.tsx';
import { zooms } from './whole-view.ts';

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
  const { texts } = useSession();
  const picture = usePicture();
  const focus = useUi((state) => state.focus);
  const looking = useLooking(picture);
  const onKeyDown = useCanvasKeys(picture, looking);
  useOpeningView(picture);
  useInSight(picture, focus);
  return (
    <div
      className="alir-canvas"
      role="application"
      tabIndex={0}
      aria-label={texts.canvas}
      aria-description={texts.canvasHelp}
      aria-activedescendant={useCurrentStepId()}
      onKeyDown={onKeyDown}
    >
      <style>{flowStyle}</style>
      <Drawing />
      <LookButtons looking={looking} />
      <GestureHint />
      <p className="alir-keys-hint" aria-hidden="true">
        {texts.keysHint}
      </p>
      <ChosenBar />
    </div>
  );
}

/** Steps and ways, as React Flow draws them. */
function Drawing(): ReactElement {
  const document = useDocument();
  const picture = usePicture();
  const scene = useScene();
  const isFar = useStore(({ transform }) => transform[2] < overviewBelow);
  const room = useFingers() ? roomForAdd.finger : roomForAdd.pointer;
  const added = useAddPlaces(scene, room);
  const edges = useMemo(() => edgesOf(document, added), [document, added]);
  const chosen = useUi((state) => state.chosen);
  const placed = useMemo(() => nodesOf(scene), [scene]);
  const { nodes, move, settle } = useMovableNodes(
    useMemo(() => withChosen(placed, chosen), [placed, chosen]),
  );
  const carrying = useCarrying(scene, edges, settle);
  const choosing = useChoosing(move);
  // Several designers may stand on a page.
  const id = useId();
  return (
    <SceneContext value={scene}>
      <ReactFlow<StepNode, WayEdge>
        id={id}
        ref={asPartOfOurs}
        nodes={isFar ? none : nodes}
        edges={isFar ? none : edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...choosing}
        {...carrying}
        selectNodesOnDrag={false}
        elevateNodesOnSelect={false}
        onlyRenderVisibleElements
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
        {isFar ? <Overview picture={picture} /> : <Entrances scene={scene} />}
        <CanvasMarks scene={scene} picture={picture} />
      </ReactFlow>
      <CurrentStep scene={scene} />
    </SceneContext>
  );
}

/** React Flow calls itself an application; it is a part of ours, which has the keys. */
function asPartOfOurs(element: HTMLElement | null): void {
  element?.setAttribute('role', 'presentation');
  // Drawings without words: what leads where is said by the steps.
  for (const drawing of element?.querySelectorAll('.react-flow__edges, .react-flow__background') ??
    [])
    drawing.setAttribute('aria-hidden', 'true');
}

/** Where each "+" stands; an edit that moves nothing lets them stand. */
function useAddPlaces(scene: Scene, room: number): AddPlaces {
  const before = useRef<AddPlaces | null>(null);
  const added = useMemo(() => addPlacesAfter(scene, room, before.current), [scene, room]);
  before.current = added;
  return added;
}

const none: never[] = [];

/** How much room each "+" has for itself: as large as what can be pressed. */
const roomForAdd = { pointer: 24, finger: 44 };
