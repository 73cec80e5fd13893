import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';

/** What is merged ends: the outcome leads to a final state, and nowhere else. */
export function checkMerges(compilation: Compilation, nodes: ReadonlyMap<string, FlowNode>): void {
  for (const { task, on } of nodes.values()) {
    const rule = task?.can.get('merge');
    if (!rule || rule.outcome === null) continue;
    const { outcome, pointer } = rule;
    const leadsOn = (on.get(outcome) ?? []).some(({ effect }) => {
      const target = effect.kind === 'target' ? nodes.get(effect.target) : undefined;
      return target?.type !== 'final' || target.parent !== null;
    });
    if (leadsOn) compilation.report('MERGE_GOES_ON', `${pointer}/outcome`, { outcome });
  }
}
