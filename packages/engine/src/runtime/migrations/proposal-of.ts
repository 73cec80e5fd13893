import type { Flow } from '../../core/compile/flow.ts';
import { proposePlan } from '../../core/migrate/propose-plan.ts';
import { titleOf } from '../../core/migrate/state-title.ts';
import type { Proposal } from '../api/migrations.ts';

/** A plan from one version to another, with what people call the states that it is about. */
export function proposalOf(from: Flow, to: Flow): Proposal {
  const { plan, open, missing } = proposePlan(from, to);
  const named = (state: string) => ({ state, title: titleOf(from.nodes.get(state)) });
  const states = [...to.nodes.values()].map((node) => ({
    state: node.key,
    title: titleOf(node),
  }));
  return { ok: true, plan, open: open.map(named), missing, states };
}
