// What becomes of the mentions of steps that go, or that others stand for from now on.

import { isList } from '../change/change.ts';
import { parentOf, type Path } from '../change/path.ts';
import type { Editing } from '../document/editing.ts';
import { stepsInFormulas } from '../graph/expressions.ts';
import { type FlowGraph, withInner } from '../graph/flow-graph.ts';
import { type Mention, mentionsOf } from '../graph/mentions.ts';
import type { Step } from '../graph/step.ts';
import type { Scene } from './act.ts';
import { leadTo } from './write-target.ts';

/** Mentions of `key` that stay when the steps in `inner` are gone. */
export function outerMentions(
  document: Scene['document'],
  key: string,
  inner: ReadonlySet<string>,
  graph: FlowGraph,
): readonly Mention[] {
  const within = [...inner].flatMap((one) => graph.steps.get(one) ?? []);
  return mentionsOf(document, key).filter(({ path }) => !within.some((step) => lies(path, step)));
}

function lies(path: readonly (string | number)[], step: Step): boolean {
  return step.path.every((word, at) => path[at] === word);
}

/** Whether who does another step, or a formula, hangs on who did one of these; taking that away silently would give the work to somebody else. */
export function isNeeded(inner: ReadonlySet<string>, { document, graph }: Scene): boolean {
  const within = [...inner].flatMap((key) => graph.steps.get(key) ?? []);
  const isAsked = stepsInFormulas(document.flow, inner).some(
    ({ path }) => !within.some((step) => lies(path, step)),
  );
  return (
    isAsked ||
    [...inner].some((key) =>
      outerMentions(document, key, inner, graph).some(
        ({ path, use }) => use === 'duty' && path.at(-1) === 'sameAs',
      ),
    )
  );
}

/** Takes a step with those in it away; what led to them leads to `goal`. */
export function takeAway(
  editing: Editing,
  key: string,
  goal: string | null,
  { document, graph }: Scene,
): void {
  const step = graph.steps.get(key);
  if (step === undefined) return;
  const inner = new Set(withInner(graph, key));
  for (const one of inner) {
    // From the end, so that indexes of lists still mean what they meant.
    for (const mention of outerMentions(document, one, inner, graph).toReversed()) {
      lead(editing, mention, goal);
    }
  }
  editing.remove(step.path);
}

/** Lets one mention speak of the goal, or takes it away where it is about nothing else: a comment is about the whole flow from then on. */
function lead(editing: Editing, { path, use }: Mention, goal: string | null): void {
  if (use === 'way' && goal !== null) {
    const word = path.at(-1);
    if (word === 'back') leadTo(editing, parentOf(path), goal);
    else editing.put(path, goal);
  } else if (use === 'entrance' && goal !== null) editing.put(path, goal);
  else if (use === 'duty') removeDuty(editing, path);
  else if (path[0] === 'layout' || path[0] === 'comments') editing.remove(path);
}

/** Takes away that somebody may not, or should rather, do something; a list goes with its last name. */
export function removeDuty(editing: Editing, path: Path): void {
  const list = parentOf(path);
  const left = editing.at(list);
  const isLast = isList(left) && left.length === 1;
  editing.remove(isLast ? list : path);
}

/** Lets ways and beginnings outside of `inner` that led to `key` lead to `to`; ways back stay ways back. */
export function redirect(
  editing: Editing,
  {
    key,
    to,
    inner,
  }: { readonly key: string; readonly to: string; readonly inner: ReadonlySet<string> },
  { document, graph }: Scene,
): void {
  for (const { path, use } of outerMentions(document, key, inner, graph)) {
    const leads = use === 'way' || use === 'entrance';
    // What was there may be gone by now.
    if (leads && editing.at(path) === key) editing.put(path, to);
  }
}
