// What keys do at the steps of a flow, in the picture and in the list alike: only where arrows lead differs. Every one has a button
// or a menu elsewhere; none is needed to design a flow.

import type { KeyboardEvent } from 'react';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import { titleOf } from '../../model/words/title-words.ts';
import { removed, stepLeft } from '../chosen/chosen-commands.ts';
import { namePlace } from '../inspector/name-place.ts';
import { type Language, useDispatch, useSession } from '../session/session.tsx';
import { choose, inspect, toggle, type Ui } from '../session/ui-state.ts';
import { gapAt } from '../../model/graph/gap-at.ts';

/** What keys do, by their names. */
export type Acts = Readonly<Record<string, () => void>>;

/** Which step a key leads to; null: to none; undefined: it is no key that leads anywhere. */
export type Lead = (event: KeyboardEvent) => string | null | undefined;

/** Handles keys at the steps: `lead` says where they lead in this view, `own` what they do in it alone. */
export function useStepKeys(): (event: KeyboardEvent, lead: Lead, own: Acts) => void {
  const { editor, ui, lang } = useSession();
  const dispatch = useDispatch();
  return (event, lead, own) => {
    const { focus, chosen } = ui.getState();
    const graph = graphOf(editor.document);
    const isCommand = event.ctrlKey || event.metaKey;
    const add = (): void => ui.setState({ adding: gapAt(graph, focus) });
    const remove = (): void => {
      if (chosen.length === 0 || dispatch(removed(chosen)) !== null) return;
      choose(ui, stepLeft(graph, graphOf(editor.document), chosen));
    };
    const acts: Acts = {
      Insert: add,
      Delete: remove,
      Backspace: remove,
      Escape: () => ui.setState({ chosen: [] }),
      ...(isCommand && { a: () => ui.setState({ chosen: [...graph.top] }) }),
      // Many keyboards have no Insert.
      ...(isCommand && { Enter: add }),
      ...(focus !== null && {
        ' ': () => (isCommand ? toggle(ui, focus) : choose(ui, focus)),
        ...(!isCommand && { Enter: () => enter(ui, graph, focus) }),
      }),
      ...own,
    };
    const act = acts[event.key] ?? leading();
    if (act === undefined) return;
    event.preventDefault();
    act();

    function leading(): (() => void) | undefined {
      const led = lead(event);
      const next = led === undefined ? typed(event, graph, { lang, focus }) : led;
      if (next === undefined) return undefined;
      return () => next !== null && go(ui, next, event);
    }
  };
}

/** Goes to a step: chosen alone, taken to those that are chosen, or only looked at. */
function go(ui: Ui, to: string, { shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const { chosen } = ui.getState();
  if (ctrlKey || metaKey) ui.setState({ focus: to });
  else if (shiftKey) ui.setState({ focus: to, chosen: [...new Set([...chosen, to])] });
  else choose(ui, to);
}

/** Opens the details of a step and goes there. */
function enter(ui: Ui, graph: FlowGraph, key: string): void {
  const step = graph.steps.get(key);
  inspect(ui, key, step ? namePlace(step) : null);
}

/** The next step whose title begins with the letter that was typed. */
function typed(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { steps }: FlowGraph,
  { lang, focus }: { readonly lang: Language; readonly focus: string | null },
): string | undefined {
  // Keys that write nothing have names.
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return undefined;
  const inOrder = [...steps.values()];
  const at = inOrder.findIndex((step) => step.key === focus);
  const following = [...inOrder.slice(at + 1), ...inOrder.slice(0, at + 1)];
  const letter = key.toLowerCase();
  return following.find((step) => titleOf(step, lang).toLowerCase().startsWith(letter))?.key;
}
