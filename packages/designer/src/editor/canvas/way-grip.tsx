// The end of a way, to take hold of: pulled to another step it leads there. Who cannot drag changes it in the details of the step,
// which a click opens.

import { useReactFlow } from '@xyflow/react';
import { useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { exitAt, graphOf } from '../../model/graph/flow-graph.ts';
import type { ExitPlace } from '../../model/graph/step.ts';
import type { Point } from '../../model/index.ts';
import type { SceneLine } from '../../model/scene/scene.ts';
import { useDispatch, useSayings, useSession } from '../session/session.tsx';
import { inspect } from '../session/ui-state.ts';
import { type Pulled, still, useGestures } from './gestures.ts';
import { stepAt } from './nearest.ts';
import { useDrawnScene } from './use-scene.ts';

/** From how far on a press is a drag, in pixels of the screen. */
const threshold = 5;
/** How far before the step the end is taken hold of. */
const before = 11;

export function WayGrip(props: {
  readonly line: SceneLine;
  readonly exit: ExitPlace;
}): ReactElement | null {
  const { line, exit } = props;
  const { ui, texts } = useSession();
  const dispatch = useDispatch();
  const gestures = useGestures();
  const pulledAt = usePulled();
  const press = useRef<Point | null>(null);
  const end = beforeEnd(line.points);
  const stop = (): Pulled | null => {
    const { pulled } = gestures.getState();
    gestures.setState({ ...still, way: line.id });
    press.current = null;
    return pulled;
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className="alir-grip nodrag nopan"
      aria-label={texts.onCanvas.wayEnd(line.name)}
      title={texts.onCanvas.wayEnd(line.name)}
      style={{ transform: `translate(-50%, -50%) translate(${end.x}px, ${end.y}px)` }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        const from = press.current;
        if (from === null) return;
        const isPulling = gestures.getState().pulled !== null;
        const moved = Math.hypot(event.clientX - from.x, event.clientY - from.y);
        if (isPulling || moved > threshold) pulledAt(event, line, exit);
      }}
      onPointerUp={() => {
        const pulled = stop();
        if (pulled === null) inspect(ui, exit.step);
        else if (pulled.over !== null)
          dispatch({
            type: 'set-target',
            exit: { step: exit.step, at: exit.at },
            target: pulled.over.step,
          });
      }}
      onPointerCancel={stop}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stop();
      }}
    />
  );
}

/** Right before the step: on it, it would lie below the step. */
function beforeEnd(points: readonly Point[]): Point {
  const [from, end] = [points.at(-2), points.at(-1)];
  if (from === undefined || end === undefined) return { x: 0, y: 0 };
  const length = Math.hypot(end.x - from.x, end.y - from.y);
  const back = Math.min(before, length) / (length || 1);
  return { x: end.x + (from.x - end.x) * back, y: end.y + (from.y - end.y) * back };
}

/** Says where the end of a way is held, and what would come of letting go. */
function usePulled(): (event: PointerEvent, line: SceneLine, exit: ExitPlace) => void {
  const { editor, texts } = useSession();
  const sayings = useSayings();
  const gestures = useGestures();
  const { screenToFlowPosition } = useReactFlow();
  const scene = useDrawnScene();
  return (event, line, { step, at }) => {
    const place = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const below = stepAt(scene, place);
    const leadsThere = exitAt(graphOf(editor.document), { step, at })?.target;
    const refusal =
      below === null || below === leadsThere
        ? null
        : editor.refusal({ type: 'set-target', exit: { step, at }, target: below });
    const why = refusal && sayings.refused(refusal);
    const title = scene.boxes.find(({ key }) => key === below)?.title ?? '';
    gestures.setState({
      pulled: { way: line.id, at: place, over: below === null ? null : { step: below, why } },
      says:
        below === null
          ? texts.onCanvas.leadNowhere
          : why === null
            ? texts.onCanvas.leadHere(line.name, title)
            : texts.onCanvas.cannot(why),
    });
  };
}
