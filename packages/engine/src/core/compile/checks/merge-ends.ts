import type { Compilation } from '../compilation.ts';
import type { FlowNode } from '../flow.ts';

/** What is merged ends: the outcome leads to a final state, and nowhere else. Nothing but merging comes to it. */
export function checkMerges(compilation: Compilation, nodes: ReadonlyMap<string, FlowNode>): void {
  for (const { task, on, timers, pointer: at } of nodes.values()) {
    const rule = task?.can.get('merge');
    if (!task || !rule || rule.outcome === null) continue;
    const { outcome, pointer } = rule;
    const leadsOn = (on.get(outcome) ?? []).some(({ effect }) => {
      const target = effect.kind === 'target' ? nodes.get(effect.target) : undefined;
      return target?.type !== 'final' || target.parent !== null;
    });
    if (leadsOn) compilation.report('MERGE_GOES_ON', `${pointer}/outcome`, { outcome });
    const share = (word: string, pointer: string): void =>
      compilation.report('MERGE_OUTCOME_SHARED', pointer, { outcome, word });
    const skip = task.can.get('skip');
    if (skip?.outcome === outcome) share('skip', `${skip.pointer}/outcome`);
    for (const [index, { consequence }] of timers.entries())
      if (consequence.kind === 'outcome' && consequence.name === outcome)
        share('after', `${at}/after/${index}/outcome`);
  }
}
