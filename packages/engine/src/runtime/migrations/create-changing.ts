// What operators make of a migration: begin it, stop it, let it run again, turn it back.

import { isBlankText } from '../../core/blank.ts';
import type { Rejection } from '../../core/decision.ts';
import { isSameJson } from '../../core/migrate/same-json.ts';
import { refused } from '../answer-result.ts';
import { DEFAULT_TENANT, personOf } from '../commands.ts';
import type { By } from '../api/command-input.ts';
import type { Migrations } from '../api/migrations.ts';
import type { Refused } from '../result.ts';
import type { Shell } from '../shell.ts';
import { noteMigration } from './continue-migrations.ts';
import { newState, readState, toStep, viewOf, type MigrationState } from './migration-state.ts';
import { notOperator } from './not-operator.ts';
import { isMigration, migrationOf } from './plan-of.ts';

export function createChanging(
  shell: Shell,
): Pick<Migrations, 'start' | 'stop' | 'resume' | 'back'> {
  const no = (code: Rejection['code'], details: Rejection['details'] = {}): Refused =>
    refused(shell, { code, details });
  return {
    start: async (plan, { by, reason }, { tenant = DEFAULT_TENANT, id: given } = {}) => {
      const forbidden = notOperator(shell, tenant, by);
      if (forbidden) return forbidden;
      if (isBlankText(reason)) return no('COMMENT_REQUIRED');
      const migration = await migrationOf(shell, tenant, plan);
      if (!isMigration(migration)) return refused(shell, migration);
      const { user, as = null } = personOf(by);
      const id = given ?? shell.ids.next();
      const state = newState(plan, { by: user, as, reason: reason.trim() }, shell.clock.now());
      const isNew = await shell.store.migrations.add(
        tenant,
        toStep({ id, revision: 1 }, state, []),
      );
      if (!isNew) return repeated(shell, tenant, { id, state });
      noteMigration(shell);
      return viewOf(id, state);
    },
    stop: (id, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      change(shell, { tenant, id, by }, (state) => {
        if (state.status === 'running') return { ...state, status: 'stopped' };
        if (state.status === 'returning') return { ...state, status: 'returning-stopped' };
        return state.status === 'done' || state.status === 'returned' ? 'MIGRATION_OVER' : state;
      }),
    resume: (id, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      change(shell, { tenant, id, by }, (state) => {
        if (state.status === 'stopped') return { ...state, status: 'running' };
        if (state.status === 'returning-stopped') return { ...state, status: 'returning' };
        return state.status === 'done' || state.status === 'returned' ? 'MIGRATION_OVER' : state;
      }),
    back: async (id, { by, reason }, { tenant = DEFAULT_TENANT } = {}) => {
      if (isBlankText(reason)) return no('COMMENT_REQUIRED');
      const { user, as = null } = personOf(by);
      const returning = { by: user, as, reason: reason.trim() };
      return change(shell, { tenant, id, by }, (state) => {
        if (state.status === 'running') return 'MIGRATION_RUNNING';
        if (state.status !== 'stopped' && state.status !== 'done') return 'MIGRATION_OVER';
        return {
          ...state,
          status: 'returning',
          cursor: null,
          cutAt: state.status === 'stopped' ? { cursor: state.cursor } : null,
          returning,
        };
      });
    },
  };
}

/** The migration that the same request has made before. */
async function repeated(
  shell: Shell,
  tenant: string,
  { id, state: { plan, by, reason } }: { readonly id: string; readonly state: MigrationState },
): Promise<ReturnType<typeof viewOf> | Refused> {
  const last = await shell.store.migrations.last(tenant, id);
  const before = last && readState(last);
  const isSame =
    before !== null && isSameJson([before.plan, before.by, before.reason], [plan, by, reason]);
  return isSame ? viewOf(id, before) : refused(shell, { code: 'KEY_REUSED', details: {} });
}

/** Adds a step that carries nobody over; tries again when the runner was faster. */
async function change(
  shell: Shell,
  { tenant, id, by }: { readonly tenant: string; readonly id: string; readonly by: By },
  to: (state: MigrationState) => MigrationState | Rejection['code'],
): Promise<ReturnType<typeof viewOf> | Refused> {
  const no = (code: Rejection['code']): Refused =>
    refused(shell, { code, details: { migration: id } });
  const forbidden = notOperator(shell, tenant, by);
  if (forbidden) return forbidden;
  for (;;) {
    const last = await shell.store.migrations.last(tenant, id);
    if (last === null) return no('MIGRATION_NOT_FOUND');
    const before = readState(last);
    const next = to(before);
    if (typeof next === 'string') return no(next);
    if (next === before) return viewOf(id, before);
    const step = toStep({ id, revision: last.revision + 1 }, next, []);
    if (await shell.store.migrations.add(tenant, step)) {
      noteMigration(shell);
      return viewOf(id, next);
    }
  }
}
