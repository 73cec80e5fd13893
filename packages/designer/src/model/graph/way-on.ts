// Where a step leads on: what stands behind it when it goes, or is carried elsewhere.

import { type FlowGraph, holdersOf, withInner } from './flow-graph.ts';

/** Where the first of a step's ways leads that leaves it for a step beside it, or else for any; null where none does. Ways back do not count. */
export function wayOnOf(graph: FlowGraph, key: string): string | null {
  const targets = waysOnOf(graph, key);
  const fellows = new Set(fellowsOf(graph, key));
  return targets.find((target) => fellows.has(target)) ?? targets[0] ?? null;
}

/** The same, rather by a way from which `goal` is reached without coming through the step again. */
export function wayTowards(graph: FlowGraph, key: string, goal: string): string | null {
  const inner = withInner(graph, key);
  return (
    waysOnOf(graph, key).find((target) => reachedFrom(graph, target, inner).has(goal)) ??
    wayOnOf(graph, key)
  );
}

function waysOnOf(graph: FlowGraph, key: string): readonly string[] {
  const inner = new Set(withInner(graph, key));
  return [...inner]
    .flatMap((one) => graph.steps.get(one)?.exits ?? [])
    .filter(({ isBack }) => !isBack)
    .flatMap(({ target }) => (target !== null && !inner.has(target) ? [target] : []));
}

/** What can be reached from a step, itself and what lies in it included, without coming through `without`. */
function reachedFrom(
  graph: FlowGraph,
  start: string,
  without: readonly string[],
): ReadonlySet<string> {
  const found = new Set([start]);
  for (const key of found) {
    const exits = holdersOf(graph, key).flatMap((step) => step.exits);
    const near = [...(graph.steps.get(key)?.children ?? []), ...exits.map(({ target }) => target)];
    for (const one of near) if (one !== null && !without.includes(one)) found.add(one);
  }
  return found;
}

/** The steps that lie where a step lies, itself among them, in the author's order. */
export function fellowsOf(graph: FlowGraph, key: string): readonly string[] {
  const parent = graph.steps.get(key)?.parent ?? null;
  return parent === null ? graph.top : (graph.steps.get(parent)?.children ?? []);
}
