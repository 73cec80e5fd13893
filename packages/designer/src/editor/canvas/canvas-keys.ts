// What keys do on the canvas: arrows go along the flow.

import type { KeyboardEvent } from 'react';
import type { Point } from '../../model/index.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { type Direction, neighbourOf } from '../../model/layout/neighbours.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { type Acts, useStepKeys } from '../keys/step-keys.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import type { Looking } from './look-buttons.tsx';

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** How far one press moves a step, as far as the dots of the ground lie apart. */
const nudge = 24;
const nudges: Readonly<Record<string, Point>> = {
  ArrowDown: { x: 0, y: nudge },
  ArrowUp: { x: 0, y: -nudge },
  ArrowLeft: { x: -nudge, y: 0 },
  ArrowRight: { x: nudge, y: 0 },
};

/** Handles the keys of the canvas. */
export function useCanvasKeys(picture: Picture, looking: Looking): (event: KeyboardEvent) => void {
  const { editor, ui } = useSession();
  const dispatch = useDispatch();
  const onStepKey = useStepKeys();
  const own: Acts = {
    '+': looking.closer,
    '=': looking.closer,
    '-': looking.farther,
    '0': looking.all,
  };
  return (event) => {
    // Keys of fields and menus within the canvas are theirs.
    if (event.target !== event.currentTarget) return;
    const { focus, chosen } = ui.getState();
    const by = event.altKey ? nudges[event.key] : undefined;
    const place = (): void => {
      const points = chosen.flatMap((key): [string, Point][] => {
        const box = picture.boxes.get(key);
        return box && by ? [[key, { x: box.x + by.x, y: box.y + by.y }]] : [];
      });
      if (points.length > 0)
        dispatch({ type: 'place-steps', points: Object.fromEntries(points) }, 'placed by keys');
    };
    onStepKey(
      event,
      ({ key }) => {
        const direction = directions[key];
        return direction && neighbourOf(graphOf(editor.document), picture, focus, direction);
      },
      by === undefined ? own : { ...own, [event.key]: place },
    );
  };
}
