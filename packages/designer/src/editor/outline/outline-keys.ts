// What keys do in the outline.

import type { KeyboardEvent } from 'react';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import { gapAt } from '../../model/graph/gap-at.ts';
import type { Outline } from '../../model/outline/outline.ts';
import { useDispatch, useSession } from '../session/session.tsx';
import { choose, inspect, type Ui } from '../session/ui-state.ts';
import { namePlace } from '../inspector/name-place.ts';

/** Opens the details of a step and goes there. */
export function enter(ui: Ui, graph: FlowGraph, key: string): void {
  const step = graph.steps.get(key);
  inspect(ui, key, step ? namePlace(step) : null);
}

/** Handles the keys of the outline. */
export function useOutlineKeys(outline: Outline): (event: KeyboardEvent) => void {
  const { editor, ui } = useSession();
  const dispatch = useDispatch();
  const keys = outline.rows.map(({ key }) => key);
  return (event) => {
    const { focus } = ui.getState();
    const graph = graphOf(editor.document);
    const at = focus === null ? -1 : keys.indexOf(focus);
    const go = (to: number): void => {
      const key = keys[Math.max(0, Math.min(to, keys.length - 1))];
      if (key !== undefined) choose(ui, key);
    };
    const move = (by: number): void => {
      const row = outline.rows[at];
      if (row) dispatch({ type: 'move-step', step: row.key, to: row.posinset - 1 + by });
    };
    const add = (): void => ui.setState({ adding: gapAt(graph, focus) });
    const isMoving = event.altKey;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isMoving ? move(1) : go(at + 1)),
      ArrowUp: () => (isMoving ? move(-1) : go(at - 1)),
      Home: () => go(0),
      End: () => go(keys.length - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      // Many keyboards have no Insert.
      Enter: () =>
        event.ctrlKey || event.metaKey ? add() : focus !== null && enter(ui, graph, focus),
      ' ': () => focus !== null && choose(ui, focus),
      Insert: add,
      Delete: () => {
        if (focus === null || dispatch({ type: 'remove-step', step: focus }) !== null) return;
        choose(ui, keys[at + 1] ?? keys[at - 1] ?? null);
      },
    };
    const act = acts[event.key];
    if (act === undefined) return typeAhead(event, outline, at, go);
    event.preventDefault();
    act();
  };
}

/** Goes to the next step whose title begins with a letter. */
function typeAhead(
  event: KeyboardEvent,
  { rows }: Outline,
  at: number,
  go: (to: number) => void,
): void {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const letter = event.key.toLowerCase();
  const begins = (index: number): boolean =>
    rows[index % rows.length]?.title.toLowerCase().startsWith(letter) ?? false;
  for (let step = 1; step <= rows.length; step += 1) {
    if (begins(at + step)) return go((at + step) % rows.length);
  }
}
