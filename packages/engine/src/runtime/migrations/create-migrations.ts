// What operators do with migrations: plans, migrations that are made and changed, and here: running and reading them.

import type { Rejection } from '../../core/decision.ts';
import { say } from '../../core/messages/say.ts';
import { refused } from '../answer-result.ts';
import { DEFAULT_TENANT } from '../commands.ts';
import type { MigrationResult, Migrations } from '../api/migrations.ts';
import type { Refused } from '../result.ts';
import type { Shell } from '../shell.ts';
import { createChanging } from './create-changing.ts';
import { createPlanning } from './create-planning.ts';
import { readResults, readState, viewOf, type StepResult } from './migration-state.ts';
import { runMigration } from './run-migration.ts';

export function createMigrations(shell: Shell): Migrations {
  const no = (code: Rejection['code'], details: Rejection['details'] = {}): Refused =>
    refused(shell, { code, details });
  return {
    ...createPlanning(shell),
    ...createChanging(shell),
    run: async (id, budget = {}, { tenant = DEFAULT_TENANT } = {}) => {
      const state = await runMigration(shell, { tenant, id }, budget);
      if (state === null) return no('MIGRATION_NOT_FOUND', { migration: id });
      return 'code' in state ? refused(shell, state) : viewOf(id, state);
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
}

function shown(shell: Shell, { instance, did, code, details }: StepResult): MigrationResult {
  return { instance, did, code, details, message: code && say(code, details, shell.language) };
}
