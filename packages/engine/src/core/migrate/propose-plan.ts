import type { Flow } from '../compile/flow.ts';
import { requiredOf } from '../compile/activities.ts';
import { certainFieldsOf } from '../compile/certain-fields-of.ts';
import type { MigrationPlan } from './migration-plan.ts';

/** A plan that is proposed, and what an administrator has to say before it covers everything. */
export interface ProposedPlan {
  /** States with the same key go on as themselves; fields keep their names. */
  readonly plan: MigrationPlan;
  /** States of the old version that are not in the new one: where do they go on? */
  readonly open: readonly string[];
  /** Fields that the new version demands, or takes for granted somewhere, and the old one does not have. */
  readonly missing: readonly string[];
}

/** Proposes how instances of one version go to another: by the keys of states and fields. */
export function proposePlan(from: Flow, to: Flow): ProposedPlan {
  const states = [...from.nodes.values()];
  const kept = states.filter(({ key }) => to.nodes.has(key));
  const open = states.filter(({ key, type }) => !to.nodes.has(key) && type !== 'final');
  const known = new Set(fieldsOf(from));
  const certain = certainFieldsOf(to);
  const missing = new Set([
    ...requiredOf(to.definition.data),
    ...[...to.nodes.values()].flatMap((node) => [...(certain.during(node) ?? [])]),
  ]).difference(known);
  return {
    plan: {
      flow: to.name,
      from: from.version,
      to: to.version,
      states: Object.fromEntries(kept.map(({ key }) => [key, key])),
      data: {},
    },
    open: open.map(({ key }) => key),
    missing: [...missing].sort(),
  };
}

/** Names of the fields that the data of a flow has. */
export function fieldsOf({ definition }: Flow): string[] {
  const properties = definition.data['properties'];
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
