// Names of steps before and after an edit: what was taken away was called something, too.

import type { FlowGraph } from '../graph/flow-graph.ts';

/** The graph after an edit, with the steps that it took away. */
export function graphOfBoth(before: FlowGraph, after: FlowGraph): FlowGraph {
  if (before === after) return after;
  const isGone = [...before.steps.keys()].some((key) => !after.steps.has(key));
  return isGone ? { ...after, steps: new Map([...before.steps, ...after.steps]) } : after;
}
