// What operators do with migrations: a plan, a dry run, and the migration itself.

import { isBlankText } from '../../core/blank.ts';
import type { Rejection } from '../../core/decision.ts';
import { proposePlan } from '../../core/migrate/propose-plan.ts';
import { isSameJson } from '../../core/migrate/same-json.ts';
import { titleOf } from '../../core/migrate/state-title.ts';
import { say } from '../../core/messages/say.ts';
import { refused } from '../answer-result.ts';
import { DEFAULT_TENANT, personOf } from '../commands.ts';
import type { By } from '../api/command-input.ts';
import type { MigrationResult, Migrations, Verdict } from '../api/migrations.ts';
import type { Executed } from '../request.ts';
import type { Refused } from '../result.ts';
import { flowOf } from '../read/flow-of.ts';
import { mapFew } from '../read/tree-rows.ts';
import type { Shell } from '../shell.ts';
import { tryOne } from './migrate-one.ts';
import {
  newState,
  readResults,
  readState,
  toStep,
  viewOf,
  type MigrationState,
  type StepResult,
} from './migration-state.ts';
import { isMigration, migrationOf } from './plan-of.ts';
import { runMigration } from './run-migration.ts';

/** Verdicts a page, unless it is said. */
const PAGE = 100;
const MOST = 200;
/** What a dry run says where a reason has to stand. */
const TRIAL = 'dry run';

export function createMigrations(shell: Shell): Migrations {
  const no = (code: Rejection['code'], details: Rejection['details'] = {}): Refused =>
    refused(shell, { code, details });
  const notAllowed = (tenant: string, by: By): Refused | null =>
    shell.isOperator(tenant, personOf(by).user) ? null : no('NOT_ALLOWED', { action: 'migrate' });
  return {
    propose: async (flow, { from, to } = {}, { tenant = DEFAULT_TENANT } = {}) => {
      await shell.flows.prepare(tenant);
      const [newest = 0, before = newest] = shell.flows.versions(tenant, flow).sort((a, b) => b - a);
      if (newest === 0) return no('FLOW_NOT_FOUND', { flow });
      const known = shell.flows.versions(tenant, flow);
      const [first, last] = [from ?? before, to ?? newest];
      if (!known.includes(first) || !known.includes(last))
        return no('MIGRATION_PLAN_INVALID', { flow, from: first, to: last });
      const old = await flowOf(shell, tenant, flow, first);
      const next = await flowOf(shell, tenant, flow, last);
      const { plan, open, missing } = proposePlan(old, next);
      const named = (state: string) => ({ state, title: titleOf(old.nodes.get(state)) });
      const states = [...next.nodes.values()].map((node) => ({
        state: node.key,
        title: titleOf(node),
      }));
      return { ok: true, plan, open: open.map(named), missing, states };
    },
    dryRun: async (plan, { by, after, limit = PAGE }, { tenant = DEFAULT_TENANT } = {}) => {
      const forbidden = notAllowed(tenant, by);
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
    start: async (plan, { by, reason }, { tenant = DEFAULT_TENANT, id: given } = {}) => {
      const forbidden = notAllowed(tenant, by);
      if (forbidden) return forbidden;
      if (isBlankText(reason)) return no('COMMENT_REQUIRED');
      const migration = await migrationOf(shell, tenant, plan);
      if (!isMigration(migration)) return refused(shell, migration);
      const { user, as = null } = personOf(by);
      const id = given ?? shell.ids.next();
      const state = newState(plan, { by: user, as, reason: reason.trim() }, shell.clock.now());
      const isNew = await shell.store.migrations.add(tenant, toStep({ id, revision: 1 }, state, []));
      return isNew ? viewOf(id, state) : repeated(tenant, id, state);
    },
    run: async (id, budget = {}, { tenant = DEFAULT_TENANT } = {}) => {
      const state = await runMigration(shell, { tenant, id }, budget);
      if (state === null) return no('MIGRATION_NOT_FOUND', { migration: id });
      return 'code' in state ? refused(shell, state) : viewOf(id, state);
    },
    stop: (id, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      change(tenant, id, by, (state) => {
        if (state.status === 'running') return { ...state, status: 'stopped' };
        if (state.status === 'returning') return { ...state, status: 'returning-stopped' };
        return state.status === 'done' || state.status === 'returned' ? 'MIGRATION_OVER' : state;
      }),
    resume: (id, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      change(tenant, id, by, (state) => {
        if (state.status === 'stopped') return { ...state, status: 'running' };
        if (state.status === 'returning-stopped') return { ...state, status: 'returning' };
        return state.status === 'done' || state.status === 'returned' ? 'MIGRATION_OVER' : state;
      }),
    back: async (id, { by, reason }, { tenant = DEFAULT_TENANT } = {}) => {
      if (isBlankText(reason)) return no('COMMENT_REQUIRED');
      const { user, as = null } = personOf(by);
      const returning = { by: user, as, reason: reason.trim() };
      return change(tenant, id, by, (state) => {
        if (state.status === 'running') return 'MIGRATION_RUNNING';
        if (state.status !== 'stopped' && state.status !== 'done') return 'MIGRATION_OVER';
        return { ...state, status: 'returning', cursor: null, returning };
      });
    },
    list: async ({ tenant = DEFAULT_TENANT } = {}) => {
      const all = await shell.store.migrations.list(tenant);
      return all
        .map((step) => viewOf(step.id, readState(step)))
        .sort((one, other) => other.startedAt - one.startedAt);
    },
    results: async (id, { after, limit = 10 } = {}, { tenant = DEFAULT_TENANT } = {}) => {
      if ((await shell.store.migrations.last(tenant, id)) === null)
        return no('MIGRATION_NOT_FOUND', { migration: id });
      const most = Math.max(1, Math.min(10, limit));
      const steps = await shell.store.migrations.steps(tenant, id, Number(after ?? 0), most);
      const items = steps.flatMap(readResults).map((result) => shown(shell, result));
      const last = steps.at(-1)?.revision;
      return { ok: true, items, next: last === undefined ? null : String(last) };
    },
  };

  /** The migration that the same request has made before. */
  async function repeated(
    tenant: string,
    id: string,
    { plan, by, reason }: MigrationState,
  ): Promise<ReturnType<typeof viewOf> | Refused> {
    const last = await shell.store.migrations.last(tenant, id);
    const before = last && readState(last);
    const isSame =
      before !== null && isSameJson([before.plan, before.by, before.reason], [plan, by, reason]);
    return isSame ? viewOf(id, before) : no('KEY_REUSED');
  }

  /** Adds a step that carries nobody over; tries again when the runner was faster. */
  async function change(
    tenant: string,
    id: string,
    by: By,
    to: (state: MigrationState) => MigrationState | Rejection['code'],
  ): Promise<ReturnType<typeof viewOf> | Refused> {
    const forbidden = notAllowed(tenant, by);
    if (forbidden) return forbidden;
    for (;;) {
      const last = await shell.store.migrations.last(tenant, id);
      if (last === null) return no('MIGRATION_NOT_FOUND', { migration: id });
      const before = readState(last);
      const next = to(before);
      if (typeof next === 'string') return no(next, { migration: id });
      if (next === before) return viewOf(id, before);
      const step = toStep({ id, revision: last.revision + 1 }, next, []);
      if (await shell.store.migrations.add(tenant, step)) return viewOf(id, next);
    }
  }
}

function withAs<T extends { readonly by: { readonly user: string; readonly as?: string | undefined } }>(
  given: T,
): Omit<T, 'by'> & { readonly by: { readonly user: string; readonly as?: string } } {
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

function shown(shell: Shell, { instance, did, code, details }: StepResult): MigrationResult {
  return { instance, did, code, details, message: code && say(code, details, shell.language) };
}
