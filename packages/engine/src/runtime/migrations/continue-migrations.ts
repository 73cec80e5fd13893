// Goes on with migrations that were begun, batch by batch, by whoever runs the loop: after a crash, too, nobody has to ask.

import { AlirError } from '../../core/errors.ts';
import type { Shell } from '../shell.ts';
import { tryEach } from '../try-each.ts';
import { goingStatuses } from './migration-state.ts';
import { runBatch, type Which } from './run-migration.ts';

/** How often it is looked whether another process has begun one, ms. */
const LOOK_MS = 10_000;
/** How long one is left alone that another process is at, or that cannot go on here, ms. */
const AWAY_MS = 30_000;
const BATCH = 100;

/** What this process knows of migrations that go on. */
export interface GoingMigrations {
  /** When it looks again, ms UTC. */
  lookAt: number;
  going: readonly Which[];
  /** By tenant and id: until when one is left alone, ms UTC. */
  readonly awayUntil: Map<string, number>;
}

export const noMigrations = (): GoingMigrations => ({
  lookAt: -Infinity,
  going: [],
  awayUntil: new Map(),
});

/** One has begun, or goes on again: this process looks in its next pass. */
export function noteMigration(shell: Shell): void {
  shell.migrating.lookAt = -Infinity;
  shell.wake();
}

/** Finds out which go on. @param isAsked - at once, instead of now and then */
export async function lookForMigrations(
  { store, migrating, clock }: Shell,
  isAsked: boolean,
): Promise<void> {
  const now = clock.now();
  if (!isAsked && migrating.going.length === 0 && now < migrating.lookAt) return;
  migrating.going = await store.migrations.inStatus(goingStatuses);
  migrating.lookAt = now + LOOK_MS;
}

/**
 * Does a batch of each that goes on and that nobody else is at.
 *
 * @returns how many instances were looked at, and how many migrations could not go on
 */
export async function continueMigrations(
  shell: Shell,
  limit: number,
): Promise<{ readonly seen: number; readonly failed: number }> {
  const { migrating, clock } = shell;
  const now = clock.now();
  const due = migrating.going.filter(
    (one) => (migrating.awayUntil.get(nameOf(one)) ?? -Infinity) <= now,
  );
  let seen = 0;
  const { failed } = await tryEach(shell, due, async (one) => {
    const leave = (): Map<string, number> => migrating.awayUntil.set(nameOf(one), now + AWAY_MS);
    const done = await batchWithSome(shell, one, Math.min(limit, BATCH));
    if (done !== null && 'code' in done) {
      leave();
      // It was sound when it began: this process does not know one of its versions yet.
      const { flow = null, to: version = null } = done.details;
      throw new AlirError('FLOW_VERSION_MISSING', { flow, version, migration: one.id });
    }
    if (done?.isGoing !== true) {
      migrating.going = migrating.going.filter((other) => other !== one);
      return;
    }
    seen += done.seen;
    if (!done.isKept) leave();
  });
  return { seen, failed };
}

/** A batch that has looked at some: on the way back there are steps that carried nobody over. */
async function batchWithSome(shell: Shell, one: Which, most: number): ReturnType<typeof runBatch> {
  for (;;) {
    const done = await runBatch(shell, { ...one, isAgain: true }, most);
    const isEmpty =
      done !== null && 'isGoing' in done && done.isGoing && done.isKept && done.seen === 0;
    if (!isEmpty) return done;
  }
}

const nameOf = ({ tenant, id }: Which): string => JSON.stringify([tenant, id]);
