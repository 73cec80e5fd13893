import type { FlowNode } from './flow.ts';

/** Whether a state is this one, or lies anywhere within it. */
export function liesWithin(node: FlowNode | null, within: FlowNode): boolean {
  for (let at = node; at; at = at.parent) if (at === within) return true;
  return false;
}
