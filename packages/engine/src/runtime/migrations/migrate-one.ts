// One instance through a migration, or back: the command with both versions, under an id of its own, so that it is done once
// however often it is tried.

import { ENGINE_ID } from '../../core/decide/turn.ts';
import { evolveAll } from '../../core/evolve/evolve.ts';
import type { Instance } from '../../core/instance.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Migration } from '../../core/migrate/migration.ts';
import { deliverAll } from '../deliver.ts';
import { executeRetrying } from '../execute-retrying.ts';
import { flowOf } from '../read/flow-of.ts';
import type { Executed } from '../request.ts';
import type { Shell } from '../shell.ts';
import type { StepResult } from './migration-state.ts';
import { moveDrafts } from './move-drafts.ts';

/** Whose migration it is. */
export interface Migrating {
  readonly tenant: string;
  /** Id of the migration. */
  readonly id: string;
  readonly by: { readonly user: string; readonly as?: string };
  readonly reason: string;
}

/** Id of the command by which a migration carries an instance over. */
export const migrateCommand = (id: string, instance: string): string =>
  `${ENGINE_ID}migrate:${id}:${instance}`;

/** What would become of an instance. Nothing is kept. */
export function tryOne(
  shell: Shell,
  { tenant, by, reason }: Omit<Migrating, 'id'>,
  migration: Migration,
  instance: string,
): Promise<Executed> {
  return executeRetrying(shell, {
    id: shell.ids.next(),
    isDrawn: true,
    tenant,
    instance,
    command: { type: 'migrate', plan: migration.plan, reason },
    by,
    passage: { kind: 'forward', migration },
    decidedBy: migration.to,
    isTrial: true,
  });
}

/** Carries an instance over, and delivers what that sends. */
export async function migrateOne(
  shell: Shell,
  { tenant, id, by, reason }: Migrating,
  migration: Migration,
  instance: string,
): Promise<StepResult> {
  const { result, outgoing } = await executeRetrying(shell, {
    id: migrateCommand(id, instance),
    tenant,
    instance,
    command: { type: 'migrate', plan: migration.plan, reason },
    by,
    passage: { kind: 'forward', migration },
    decidedBy: migration.to,
  });
  await deliverAll(shell, tenant, instance, outgoing);
  const none = { instance, details: {} } as const;
  if (!result.ok)
    return {
      ...none,
      did: 'refused',
      seq: null,
      code: result.code,
      details: saved(result.details),
    };
  await moveDrafts(shell, tenant, { instance, seq: result.version });
  return { ...none, did: 'migrated', seq: result.version, code: null };
}

/** Brings an instance back to what it was before this migration. */
export async function returnOne(
  shell: Shell,
  { tenant, id, by, reason }: Migrating,
  { instance, seq }: { readonly instance: string; readonly seq: number },
): Promise<StepResult> {
  const none = { instance, details: {} } as const;
  const history = (await shell.store.events(tenant, instance)).map(({ event }) => event);
  const event = history.find((one) => one.seq === seq);
  const before: Instance | null = evolveAll(
    null,
    history.filter((one) => one.seq < seq),
  );
  if (!event || !before)
    return { ...none, did: 'stays', seq: null, code: 'INSTANCE_NOT_FOUND', details: {} };
  const { result, outgoing } = await executeRetrying(shell, {
    id: `${ENGINE_ID}migrate-back:${id}:${instance}`,
    tenant,
    instance,
    command: { type: 'migrate-back', seq, reason },
    by,
    passage: { kind: 'back', before, event },
    decidedBy: await flowOf(shell, tenant, before.flow, before.flowVersion),
  });
  await deliverAll(shell, tenant, instance, outgoing);
  if (!result.ok) return { ...none, did: 'stays', seq: null, code: result.code };
  await moveDrafts(shell, tenant, { instance, seq: result.version });
  return { ...none, did: 'returned', seq: result.version, code: null };
}

/** What a list shows of a refusal; long lists of issues are cut. */
function saved(details: JsonObject): JsonObject {
  const { issues } = details;
  return Array.isArray(issues) ? { ...details, issues: issues.slice(0, 5) } : details;
}
