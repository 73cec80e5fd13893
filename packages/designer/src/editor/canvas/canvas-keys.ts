// What keys do on the canvas. Every one has a button or a menu elsewhere; none is needed to design a flow.

import type { KeyboardEvent } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { type Direction, neighbourOf } from '../../model/graph/neighbours.ts';
import type { Picture } from '../../model/layout/picture.ts';
import type { Looking } from './look-buttons.tsx';
import { gapBefore, gapBehind } from '../outline/outline-keys.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { choose, inspect } from '../session/ui-state.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Handles the keys of the canvas. */
export function useCanvasKeys(picture: Picture, looking: Looking): (event: KeyboardEvent) => void {
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
      if (next === null) return;
      if (event.shiftKey) ui.setState({ focus: next, chosen: [...new Set([...chosen, next])] });
      else choose(ui, next);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      ui.setState({ chosen: [...graphOf(editor.document).top] });
    } else if (event.key === 'Insert' && focus !== null) {
      event.preventDefault();
      const graph = graphOf(editor.document);
      ui.setState({ adding: gapBehind(graph, focus) ?? gapBefore(graph, focus) });
    } else if (event.key === 'Enter' && focus !== null) {
      event.preventDefault();
      inspect(ui, focus);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (chosen.length === 0) return;
      const commands = chosen.map((step) => ({ type: 'remove-step', step }) as const);
      if (dispatch({ type: 'together', commands }) === null) choose(ui, null);
    } else if (event.key === 'Escape') choose(ui, null);
    else if (event.key === '+') looking.closer();
    else if (event.key === '-') looking.farther();
    else if (event.key === '0') looking.all();
  };
}
