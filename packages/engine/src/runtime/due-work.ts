// Work that is due: timers, messages left over, calls of services, notices, mail. One pass takes what is due now, within
// a limit and a budget; a crash between doing and settling does it again with the same id.

import type { OutboxEntry } from '../ports/due.ts';
import { runCall } from './call-service.ts';
import { codeOf } from './code-of.ts';
import { deliver, deliverAll, deliverMail } from './deliver.ts';
import { executeRetrying } from './execute-retrying.ts';
import { dueMessages } from './notices/send-notices.ts';
import { continueMigrations, lookForMigrations } from './migrations/continue-migrations.ts';
import { spreadNotice } from './notices/spread-notice.ts';
import type { Shell } from './shell.ts';
import { remindFollowUps } from './follow-ups.ts';
import { keepClocks } from './start-clocks/keep-clocks.ts';
import { runClocks } from './start-clocks/run-clocks.ts';
import { sweepDrafts } from './sweep-drafts.ts';
import { tryEach } from './try-each.ts';
import { within } from './within.ts';

/** How much one pass may do. */
export interface DueOptions {
  /** Most entries of one kind in one pass. Default 100. */
  readonly limit?: number;
  /**
   * When to stop taking more and waiting for programs of the host, in ms from now. One that runs on tells how it went as
   * long as the engine is open. Default: until nothing is due and all have ended.
   */
  readonly budgetMs?: number;
}

/** What one pass has done. */
export interface DueReport {
  /** Timers that have fired. */
  readonly timers: number;
  /** Instances that the clocks of their flows have started. */
  readonly started: number;
  /** Instances that migrations which go on have looked at. */
  readonly migrated: number;
  /** Messages, calls and notices that were handed over, to people too. */
  readonly delivered: number;
  /** What could not be done now, and is tried again later. Each was told to `onFault`. */
  readonly failed: number;
}

/** How long claimed work stays ours before another process may take it, ms. */
const LEASE_MS = 30_000;
/** How often the lease of a program that still runs is renewed, ms. */
const RENEW_MS = LEASE_MS / 3;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5 * 60_000;
/** Most programs of the host (calls, notices) that run at once. */
const MAX_RUNNING = 100;

type Total = { -readonly [K in keyof DueReport]: DueReport[K] };

/**
 * Does what is due, again and again until nothing is or the budget is spent.
 *
 * @param waits - for the programs that it starts; a loop does not: one that hangs must not keep timers and messages waiting
 */
export async function runDue(
  shell: Shell,
  { limit = 100, budgetMs = Infinity }: DueOptions = {},
  waits = true,
): Promise<DueReport> {
  const end = shell.clock.now() + budgetMs;
  for (const tenant of shell.flows.tenants()) await shell.flows.refresh(tenant);
  const failed = await keepClocks(shell);
  await sweepDrafts(shell);
  await lookForMigrations(shell, waits);
  const total = { timers: 0, started: 0, migrated: 0, delivered: 0, failed };
  for (;;) {
    const before = doneSoFar(total);
    await fireDue(shell, limit, total);
    await startDue(shell, limit, total);
    await remindDue(shell, limit, total);
    const started = await drainOutbox(shell, limit, total);
    started.push(...(await sendDue(shell, limit, total)));
    total.delivered += await deliverMail(shell);
    await migrateDue(shell, limit, total);
    if (waits) await within(end - shell.clock.now(), Promise.all(started));
    if (doneSoFar(total) === before || shell.clock.now() >= end) return total;
  }
}

const doneSoFar = ({ timers, started, migrated, delivered }: Total): number =>
  timers + started + migrated + delivered;

async function migrateDue(shell: Shell, limit: number, total: Total): Promise<void> {
  const { seen, failed } = await continueMigrations(shell, limit);
  total.migrated += seen;
  total.failed += failed;
}

async function remindDue(shell: Shell, limit: number, total: Total): Promise<void> {
  const { told, failed } = await remindFollowUps(shell, limit);
  total.delivered += told;
  total.failed += failed;
}

async function startDue(shell: Shell, limit: number, total: Total): Promise<void> {
  const { started, failed } = await runClocks(shell, limit);
  total.started += started;
  total.failed += failed;
}

async function fireDue(shell: Shell, limit: number, total: Total): Promise<void> {
  const due = await shell.store.dueTimers(shell.clock.now(), limit, LEASE_MS);
  const { done, failed } = await tryEach(shell, due, async ({ tenant, instance, timer }) => {
    const { outgoing } = await executeRetrying(shell, {
      // That it fires once is the state's to know: it may be set to the same moment again.
      id: shell.ids.next(),
      isDrawn: true,
      tenant,
      instance,
      command: { type: 'fire', timer },
      by: null,
    });
    await deliverAll(shell, tenant, instance, outgoing);
  });
  total.timers += done;
  total.failed += failed;
}

/** @returns the programs that were started */
async function drainOutbox(shell: Shell, limit: number, total: Total): Promise<Promise<void>[]> {
  const { programs } = shell;
  const started: Promise<void>[] = [];
  for (const entry of await shell.store.claimOutbox(shell.clock.now(), limit, LEASE_MS)) {
    const { kind } = entry.outgoing;
    if (kind === 'message' || kind === 'publish') {
      await attempt(shell, entry, total);
      continue;
    }
    if (programs.size >= MAX_RUNNING) await Promise.race(programs);
    const program: Promise<void> = runLeased(shell, entry, total).finally(() =>
      programs.delete(program),
    );
    programs.add(program);
    started.push(program);
  }
  return started;
}

/** @returns the messages to people that are on their way */
async function sendDue(shell: Shell, limit: number, total: Total): Promise<Promise<void>[]> {
  const { notifier, programs } = shell;
  if (notifier === null) return [];
  const started: Promise<void>[] = [];
  for (const send of await dueMessages(shell, notifier, limit)) {
    if (programs.size >= MAX_RUNNING) await Promise.race(programs);
    const program: Promise<void> = counted(shell, send, total).finally(() =>
      programs.delete(program),
    );
    programs.add(program);
    started.push(program);
  }
  return started;
}

async function counted(
  shell: Shell,
  send: () => Promise<'sent' | 'failed'>,
  total: Total,
): Promise<void> {
  try {
    total[(await send()) === 'sent' ? 'delivered' : 'failed']++;
  } catch (error) {
    // The engine was closed: the lease ends, and whoever comes next sends it again under the same key.
    if (codeOf(error) !== 'ENGINE_CLOSED') shell.onFault(error);
  }
}

/** The earliest moment at which something may be due, ms UTC; null: nothing waits. */
export async function nextDue({ store, notifier }: Shell): Promise<number | null> {
  const moments = [
    await store.nextDue(),
    await store.followUps.nextDue(),
    notifier === null ? null : await store.notices.nextDue(),
  ].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Runs a program of the host under a lease that is renewed, so that no process starts it a second time meanwhile. */
async function runLeased(shell: Shell, entry: OutboxEntry, total: Total): Promise<void> {
  const { tenant, outgoing } = entry;
  const renew = (): Promise<void> =>
    shell.store.postpone(tenant, outgoing.id, shell.clock.now() + LEASE_MS);
  const renewing = setInterval(() => void renew().catch(() => {}), RENEW_MS);
  renewing.unref();
  try {
    await attempt(shell, entry, total);
  } catch (error) {
    // The engine was closed: the lease ends, and whoever comes next does it again under the same key.
    if (codeOf(error) !== 'ENGINE_CLOSED') shell.onFault(error);
  } finally {
    clearInterval(renewing);
  }
}

/** Does one entry, or puts it off. @throws ENGINE_CLOSED */
async function attempt(shell: Shell, entry: OutboxEntry, total: Total): Promise<void> {
  try {
    await handle(shell, entry);
    total.delivered++;
  } catch (error) {
    if (codeOf(error) === 'ENGINE_CLOSED') throw error;
    shell.onFault(error);
    total.failed++;
    const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (entry.attempts - 1));
    await shell.store.postpone(entry.tenant, entry.outgoing.id, shell.clock.now() + waitMs);
  }
}

async function handle(shell: Shell, { tenant, instance, outgoing }: OutboxEntry): Promise<void> {
  switch (outgoing.kind) {
    case 'message':
    case 'publish': {
      await shell.publisher.prepare(tenant);
      const executed = await deliver(shell, tenant, instance, outgoing);
      if (executed) await deliverAll(shell, tenant, executed.instance, executed.outgoing);
      return;
    }
    case 'notice':
      if (shell.notifier !== null) await spreadNotice(shell, shell.notifier, tenant, outgoing);
      await shell.effects.notify?.(tenant, structuredClone(outgoing));
      await shell.store.settle(tenant, outgoing.id);
      return;
    case 'call':
      await runCall(shell, tenant, instance, outgoing);
  }
}
