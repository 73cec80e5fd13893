// Which activities a way leads to: through parts to what is done first in them, and out of parts to what follows them.

import { isObject, valueAt } from '../../change/change.ts';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Exit, Step } from '../../graph/step.ts';

/** The activities that come after a way. */
export function leadsTo(exit: Exit, graph: FlowGraph): readonly string[] {
  if (exit.target !== null) return firstsOf(exit.target, graph);
  const step = exit.step === null ? undefined : graph.steps.get(exit.step);
  const way = valueAt(step?.state ?? {}, exit.at);
  return isObject(way) && way['finish'] === true ? afterPart(step, graph) : [];
}

/** The first steps of a part, or the step itself where it is none. */
export function firstsOf(key: string, graph: FlowGraph): readonly string[] {
  const step = graph.steps.get(key);
  if (!step) return [];
  if (step.children.length === 0) return [key];
  if (step.kind === 'parallel') return step.children.flatMap((child) => firstsOf(child, graph));
  const { initial } = step.state;
  const first = typeof initial === 'string' ? initial : (step.children[0] ?? '');
  return first === key ? [] : firstsOf(first, graph);
}

/** What follows the part that a step lies in, when it is done. */
export function afterPart(step: Step | undefined, graph: FlowGraph): readonly string[] {
  const holder = step?.parent == null ? undefined : graph.steps.get(step.parent);
  if (!holder) return [];
  const done = holder.exits.filter(({ via, target }) => via === 'done' && target !== null);
  return done.length > 0
    ? done.flatMap(({ target }) => firstsOf(target ?? '', graph))
    : afterPart(holder, graph);
}
