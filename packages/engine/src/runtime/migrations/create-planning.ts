// A plan, and what it would do: proposed, tried, and made a migration.

import type { Rejection } from '../../core/decision.ts';
import { refused } from '../answer-result.ts';
import { DEFAULT_TENANT, personOf } from '../commands.ts';
import type { Migrations, Verdict } from '../api/migrations.ts';
import type { Executed } from '../request.ts';
import type { Refused } from '../result.ts';
import { flowOf } from '../read/flow-of.ts';
import { mapFew } from '../read/tree-rows.ts';
import type { Shell } from '../shell.ts';
import { tryOne } from './migrate-one.ts';
import { notOperator } from './not-operator.ts';
import { isMigration, migrationOf } from './plan-of.ts';
import { proposalOf } from './proposal-of.ts';

/** Verdicts a page, unless it is said. */
const PAGE = 100;
const MOST = 200;
/** What a dry run says where a reason has to stand. */
const TRIAL = 'dry run';

export function createPlanning(shell: Shell): Pick<Migrations, 'propose' | 'dryRun'> {
  const no = (code: Rejection['code'], details: Rejection['details'] = {}): Refused =>
    refused(shell, { code, details });
  return {
    propose: async (flow, { from, to } = {}, { tenant = DEFAULT_TENANT } = {}) => {
      await shell.publisher.prepare(tenant);
      const known = shell.flows.versions(tenant, flow).toSorted((a, b) => b - a);
      const [newest = 0, before = newest] = known;
      if (newest === 0) return no('FLOW_NOT_FOUND', { flow });
      const [first, last] = [from ?? before, to ?? newest];
      if (!known.includes(first) || !known.includes(last))
        return no('MIGRATION_PLAN_INVALID', { flow, from: first, to: last });
      if (first === last) {
        const details = known.length === 1 ? { only: last } : { version: last };
        return no('MIGRATION_SAME_VERSION', details);
      }
      const old = await flowOf(shell, tenant, flow, first);
      const next = await flowOf(shell, tenant, flow, last);
      return proposalOf(old, next);
    },
    dryRun: async (plan, { by, after, limit = PAGE }, { tenant = DEFAULT_TENANT } = {}) => {
      const forbidden = notOperator(shell, tenant, by);
      if (forbidden) return forbidden;
      const migration = await migrationOf(shell, tenant, plan);
      if (!isMigration(migration)) return refused(shell, migration);
      const page = await shell.store.instances(tenant, {
        flow: plan.flow,
        status: 'open',
        sort: 'started',
        limit: Math.min(MOST, limit),
        after,
      });
      const own = page.items.filter(({ flowVersion }) => flowVersion === plan.from);
      const trying = { tenant, by: personOf(by), reason: TRIAL };
      const items = await mapFew(own, async ({ id }) =>
        verdictOf(id, await tryOne(shell, withAs(trying), migration, id)),
      );
      return { ok: true, items, next: page.next };
    },
  };
}

function withAs<
  T extends { readonly by: { readonly user: string; readonly as?: string | undefined } },
>(given: T): Omit<T, 'by'> & { readonly by: { readonly user: string; readonly as?: string } } {
  const { user, as } = given.by;
  return { ...given, by: as === undefined ? { user } : { user, as } };
}

function verdictOf(instance: string, { result, after }: Executed): Verdict {
  if (result.ok) {
    const states = after?.configuration ?? [];
    return { instance, ok: true, code: null, details: {}, message: null, states };
  }
  const { code, details, message } = result;
  return { instance, ok: false, code, details, message, states: [] };
}
