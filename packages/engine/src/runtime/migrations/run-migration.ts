// Goes on with a migration: a page of instances, each in a transaction of its own, then one step that keeps how far it is.
// Whoever is faster keeps the step; whoever was not looks again, so that two that run the same migration do no harm, and one
// that was killed is gone on with from its last step.

import type { Rejection } from '../../core/decision.ts';
import type { MigrationStep } from '../../ports/migration-store.ts';
import type { MigrationBudget } from '../api/migrations.ts';
import { mapFew } from '../read/tree-rows.ts';
import type { Shell } from '../shell.ts';
import { migrateCommand, migrateOne, returnOne, type Migrating } from './migrate-one.ts';
import {
  readResults,
  readState,
  toStep,
  type MigrationState,
  type StepResult,
} from './migration-state.ts';
import { isMigration, migrationOf } from './plan-of.ts';

/** Instances a batch, unless it is said. */
const BATCH = 100;
const MOST_BATCH = 200;

interface Batch {
  readonly results: readonly StepResult[];
  /** Null: it was the last. */
  readonly next: string | null;
  readonly seen: number;
}

/** @returns how far it is; null: there is no such migration */
export async function runMigration(
  shell: Shell,
  at: Which,
  { limit = Infinity, budgetMs = Infinity, batch = BATCH }: MigrationBudget,
): Promise<MigrationState | Rejection | null> {
  const end = shell.clock.now() + budgetMs;
  const size = Math.max(1, Math.min(MOST_BATCH, batch));
  /** Somebody may have begun this batch before, and not lived to say so. */
  let isAgain = true;
  for (let seen = 0; ;) {
    const most = shell.clock.now() > end ? 0 : Math.min(size, limit - seen);
    const done = await runBatch(shell, { ...at, isAgain }, most);
    if (done === null || 'code' in done) return done;
    if (!done.isGoing || most <= 0) return done.state;
    seen += done.seen;
    isAgain = !done.isKept;
  }
}

/** A migration of a tenant. */
export interface Which {
  readonly tenant: string;
  readonly id: string;
}

/** What one batch came to. */
export interface BatchDone {
  /** Before it. */
  readonly state: MigrationState;
  /** Whether there was one to do: the migration is neither over nor stopped. */
  readonly isGoing: boolean;
  /** Instances looked at. */
  readonly seen: number;
  /** False: somebody else was faster, and has told the same. */
  readonly isKept: boolean;
}

/**
 * Does one batch and keeps how far it is. @param most - instances; 0: none @returns null: there is no such migration; a
 * rejection: it cannot go on here
 */
export async function runBatch(
  shell: Shell,
  at: Which & { readonly isAgain: boolean },
  most: number,
): Promise<BatchDone | Rejection | null> {
  const last = await shell.store.migrations.last(at.tenant, at.id);
  if (last === null) return null;
  const state = readState(last);
  const isGoing = state.status === 'running' || state.status === 'returning';
  if (!isGoing || most <= 0) return { state, isGoing, seen: 0, isKept: true };
  const done: Batch | Rejection =
    state.status === 'running'
      ? await forward(shell, at, state, most)
      : await backward(shell, at, state);
  if ('code' in done) return done;
  const isKept = await kept(shell, at, { last, state, done });
  return { state, isGoing, seen: done.seen, isKept };
}

interface Doing {
  readonly last: MigrationStep;
  readonly state: MigrationState;
  readonly done: Batch;
}

/** Adds what a batch has done, also where an operator has stopped the migration meanwhile. @returns false: somebody else has */
async function kept(
  shell: Shell,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  { last, state, done }: Doing,
): Promise<boolean> {
  const isForward = state.status === 'running';
  for (let now = { last, state }; ;) {
    const revision = now.last.revision + 1;
    const next = after(now.state, done, { revision, isForward });
    if (await shell.store.migrations.add(tenant, toStep({ id, revision }, next, done.results)))
      return true;
    const latest = await shell.store.migrations.last(tenant, id);
    const other = latest && readState(latest);
    const isUndone = other?.cursor === state.cursor && other.lastBatch === state.lastBatch;
    const isTurned = isForward && other?.returning !== null;
    if (latest === null || other === null || !isUndone || isTurned) return false;
    now = { last: latest, state: other };
  }
}

async function forward(
  shell: Shell,
  {
    tenant,
    id,
    isAgain,
  }: { readonly tenant: string; readonly id: string; readonly isAgain: boolean },
  state: MigrationState,
  limit: number,
): Promise<Batch | Rejection> {
  const { plan, cursor, reason } = state;
  const migration = await migrationOf(shell, tenant, plan);
  if (!isMigration(migration)) return migration;
  const page = await shell.store.instances(tenant, {
    flow: plan.flow,
    status: 'open',
    sort: 'started',
    limit,
    ...(cursor === null ? {} : { after: cursor }),
  });
  const migrating: Migrating = { tenant, id, by: person(state.by, state.as), reason };
  const own = page.items.filter(
    ({ flowVersion }) => flowVersion === plan.from || (isAgain && flowVersion === plan.to),
  );
  // A few at once share a commit where the store can do that; commands of people come in between.
  const all = await mapFew(own, (row) => migrateOne(shell, migrating, migration, row.id));
  // One that was in the new version anyhow has nothing to do with this migration.
  const results = all.filter(({ code }) => code !== 'MIGRATION_OTHER_VERSION');
  return { results, next: page.next, seen: page.items.length };
}

async function backward(
  shell: Shell,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  state: MigrationState,
): Promise<Batch> {
  const from = Number(state.cursor ?? 0);
  const { by, as, reason } = state.returning ?? state;
  const migrating: Migrating = { tenant, id, by: person(by, as), reason };
  const [step] = await shell.store.migrations.steps(tenant, id, from, 1);
  if (!step || step.revision > state.lastBatch) {
    const cut = await cutOff(shell, { tenant, id }, state);
    const results = await mapFew(cut, (one) => returnOne(shell, migrating, one));
    return { results, next: null, seen: results.length };
  }
  const migrated = readResults(step).flatMap(({ instance, did, seq }) =>
    did === 'migrated' && seq !== null ? [{ instance, seq }] : [],
  );
  const results = await mapFew(migrated, (one) => returnOne(shell, migrating, one));
  return { results, next: String(step.revision), seen: results.length };
}

/** Those that a batch has carried over whose process did not live to say so. */
async function cutOff(
  shell: Shell,
  { tenant, id }: { readonly tenant: string; readonly id: string },
  { plan, cutAt }: MigrationState,
): Promise<{ instance: string; seq: number }[]> {
  if (cutAt === null) return [];
  const page = await shell.store.instances(tenant, {
    flow: plan.flow,
    status: 'open',
    sort: 'started',
    limit: MOST_BATCH,
    ...(cutAt.cursor === null ? {} : { after: cutAt.cursor }),
  });
  const found = await mapFew(page.items, async ({ id: instance }) => {
    const history = await shell.store.events(tenant, instance);
    const own = history.find(({ event }) => event.command === migrateCommand(id, instance));
    return own ? [{ instance, seq: own.event.seq }] : [];
  });
  return found.flat();
}

const person = (user: string, as: string | null): Migrating['by'] =>
  as === null ? { user } : { user, as };

function after(
  state: MigrationState,
  { results, next }: Batch,
  { revision, isForward }: { readonly revision: number; readonly isForward: boolean },
): MigrationState {
  const count = (did: StepResult['did']): number =>
    results.filter((result) => result.did === did).length;
  return {
    ...state,
    cursor: next,
    status: next !== null ? state.status : isForward ? 'done' : 'returned',
    migrated: state.migrated + count('migrated'),
    refused: state.refused + count('refused'),
    returned: state.returned + count('returned'),
    staying: state.staying + count('stays'),
    lastBatch: isForward ? revision : state.lastBatch,
  };
}
