// What keys do on the canvas. Every one has a button or a menu elsewhere; none is needed to design a flow.

import type { KeyboardEvent } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { type Direction, neighbourOf } from '../../model/graph/neighbours.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { enter, gapAt } from '../outline/outline-keys.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { choose } from '../session/ui-state.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Handles the keys of the canvas. */
export function useCanvasKeys(picture: Picture): (event: KeyboardEvent) => void {
  const { editor, ui } = useSession();
  const dispatch = useDispatch();
  return (event) => {
    // Keys of fields and menus within the canvas are theirs.
    if (event.target !== event.currentTarget) return;
    const { focus, chosen } = ui.getState();
    const direction = directions[event.key];
    if (direction !== undefined) {
      event.preventDefault();
      const next = neighbourOf(graphOf(editor.document), picture, focus, direction);
      if (next !== null) choose(ui, next);
    } else if (event.key === 'Insert') {
      event.preventDefault();
      ui.setState({ adding: gapAt(graphOf(editor.document), focus) });
    } else if (event.key === 'Enter' && focus !== null) {
      event.preventDefault();
      enter(ui, graphOf(editor.document), focus);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (chosen.length === 0) return;
      const commands = chosen.map((step) => ({ type: 'remove-step', step }) as const);
      if (dispatch({ type: 'together', commands }) === null) choose(ui, null);
    } else if (event.key === 'Escape') choose(ui, null);
  };
}
