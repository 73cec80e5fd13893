// Where ways and beginnings may lead.

import { type FlowGraph, holdersOf } from '../graph/flow-graph.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Refuses targets that are not there, and regions of parallel work, which are only entered all together. */
export function refuseTarget(graph: FlowGraph, target: string): Refusal | null {
  const step = graph.steps.get(target);
  if (step === undefined) return refuse('TARGET_UNKNOWN', { target });
  const holder = step.parent === null ? undefined : graph.steps.get(step.parent);
  return holder?.kind === 'parallel' ? refuse('TARGET_INSIDE', { target }) : null;
}

/** Refuses beginnings that lead out of what they begin. */
export function refuseEntrance(
  graph: FlowGraph,
  within: string | null,
  target: string,
): Refusal | null {
  if (within !== null && !graph.steps.has(within)) return refuse('STEP_UNKNOWN', { step: within });
  const isInside = holdersOf(graph, target).some((step) => step.parent === within);
  const isThere = graph.steps.has(target);
  if (!isThere) return refuse('TARGET_UNKNOWN', { target });
  return isInside ? null : refuse('TARGET_INSIDE', { target });
}
