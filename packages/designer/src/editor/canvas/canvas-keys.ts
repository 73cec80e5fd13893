// What keys do on the canvas. Every one has a button or a menu elsewhere; none is needed to design a flow.

import type { KeyboardEvent } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { gapAt } from '../../model/graph/gap-at.ts';
import { type Direction, neighbourOf } from '../../model/layout/neighbours.ts';
import type { Picture } from '../../model/layout/picture.ts';
import { removed } from './chosen-commands.ts';
import type { Looking } from './look-buttons.tsx';
import { enter } from '../outline/outline-keys.ts';
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
export function useCanvasKeys(picture: Picture, looking: Looking): (event: KeyboardEvent) => void {
  const { editor, ui } = useSession();
  const dispatch = useDispatch();
  return (event) => {
    // Keys of fields and menus within the canvas are theirs.
    if (event.target !== event.currentTarget) return;
    const { focus, chosen } = ui.getState();
    const graph = graphOf(editor.document);
    const add = (): void => ui.setState({ adding: gapAt(graph, focus) });
    const remove = (): void => {
      if (chosen.length > 0 && dispatch(removed(chosen)) === null) choose(ui, null);
    };
    const go = (direction: Direction): void => {
      const next = neighbourOf(graph, picture, focus, direction);
      if (next === null) return;
      if (event.shiftKey) ui.setState({ focus: next, chosen: [...new Set([...chosen, next])] });
      else choose(ui, next);
    };
    const acts: Readonly<Record<string, () => void>> = {
      Insert: add,
      // Many keyboards have no Insert.
      Enter: () =>
        event.ctrlKey || event.metaKey ? add() : focus !== null && enter(ui, graph, focus),
      Delete: remove,
      Backspace: remove,
      Escape: () => choose(ui, null),
      '+': looking.closer,
      '=': looking.closer,
      '-': looking.farther,
      '0': looking.all,
    };
    const direction = directions[event.key];
    const isAll = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    const act = direction === undefined ? acts[event.key] : () => go(direction);
    if (act === undefined && !isAll) return;
    event.preventDefault();
    if (isAll) ui.setState({ chosen: [...graph.top] });
    else act?.();
  };
}
