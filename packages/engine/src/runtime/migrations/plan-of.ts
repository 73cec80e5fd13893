// A plan with both versions, checked.

import { compileMigration } from '../../core/migrate/compile-migration.ts';
import type { Migration } from '../../core/migrate/migration.ts';
import type { MigrationPlan } from '../../core/migrate/migration-plan.ts';
import type { Rejection } from '../../core/decision.ts';
import { codeOf } from '../code-of.ts';
import { flowOf } from '../read/flow-of.ts';
import type { Shell } from '../shell.ts';

/** The migration of a plan, or why there is none. */
export async function migrationOf(
  shell: Shell,
  tenant: string,
  plan: MigrationPlan,
): Promise<Migration | Rejection> {
  const { flow, from: before, to: after } = plan;
  if (before === after) return { code: 'MIGRATION_SAME_VERSION', details: { version: after } };
  try {
    const from = await flowOf(shell, tenant, flow, before);
    const to = await flowOf(shell, tenant, flow, after);
    const flows = shell.flows.definitionsSeenBy(tenant, flow, before);
    const { migration, problems } = compileMigration(plan, { from, to, flows });
    if (migration) return migration;
    const listed = problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, pointer, params }) => ({ code, pointer, params }));
    return { code: 'MIGRATION_PLAN_INVALID', details: { problems: listed } };
  } catch (error) {
    if (codeOf(error) !== 'FLOW_VERSION_MISSING') throw error;
    return { code: 'MIGRATION_PLAN_INVALID', details: { flow, from: before, to: after } };
  }
}

export const isMigration = (given: Migration | Rejection): given is Migration => 'states' in given;
