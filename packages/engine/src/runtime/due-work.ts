// Work that is due: timers, messages left over, calls of services, notices, mail. One pass takes what is due now, within
// a limit and a budget; a crash between doing and settling does it again with the same id.

import type { OutboxEntry } from '../ports/store.ts';
import { runCall } from './call-service.ts';
import { codeOf } from './code-of.ts';
import { deliver, deliverAll, deliverMail } from './deliver.ts';
import { executeRetrying } from './execute-retrying.ts';
import type { Shell } from './shell.ts';

export interface DueOptions {
  /** Most entries of one kind in one pass. Default 100. */
  readonly limit?: number;
  /** When to stop taking more, in ms from now. Default: until nothing is due. */
  readonly budgetMs?: number;
}

export interface DueReport {
  readonly timers: number;
  readonly delivered: number;
  readonly failed: number;
}

/** How long claimed work stays ours before another process may take it, ms. Longer than the slowest handler. */
const LEASE_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 5 * 60_000;

/** Does what is due, again and again until nothing is or the budget is spent. */
export async function runDue(
  shell: Shell,
  { limit = 100, budgetMs = Infinity }: DueOptions = {},
): Promise<DueReport> {
  const end = shell.clock.now() + budgetMs;
  const total = { timers: 0, delivered: 0, failed: 0 };
  for (;;) {
    const timers = await fireDue(shell, limit);
    const outbox = await drainOutbox(shell, limit);
    const mail = await deliverMail(shell);
    total.timers += timers.fired;
    total.delivered += outbox.delivered + mail;
    total.failed += timers.failed + outbox.failed;
    const progress = timers.fired + outbox.delivered + mail;
    if (progress === 0 || shell.clock.now() >= end) return total;
  }
}

async function fireDue(shell: Shell, limit: number): Promise<{ fired: number; failed: number }> {
  const due = await shell.store.dueTimers(shell.clock.now(), limit, LEASE_MS);
  let failed = 0;
  for (const { tenant, instance, timer, at } of due) {
    try {
      const { outgoing } = await executeRetrying(shell, {
        id: `${instance}/${timer}@${at}`,
        tenant,
        instance,
        command: { type: 'fire', timer },
        by: null,
      });
      await deliverAll(shell, tenant, instance, outgoing);
    } catch (error) {
      if (codeOf(error) === 'ENGINE_CLOSED') throw error;
      shell.onFault(error);
      failed++;
    }
  }
  return { fired: due.length - failed, failed };
}

async function drainOutbox(
  shell: Shell,
  limit: number,
): Promise<{ delivered: number; failed: number }> {
  const claimed = await shell.store.claimOutbox(shell.clock.now(), limit, LEASE_MS);
  let failed = 0;
  for (const entry of claimed) {
    try {
      await handle(shell, entry);
    } catch (error) {
      if (codeOf(error) === 'ENGINE_CLOSED') throw error;
      shell.onFault(error);
      failed++;
      const waitMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (entry.attempts - 1));
      await shell.store.postpone(entry.tenant, entry.outgoing.id, shell.clock.now() + waitMs);
    }
  }
  return { delivered: claimed.length - failed, failed };
}

async function handle(shell: Shell, { tenant, instance, outgoing }: OutboxEntry): Promise<void> {
  switch (outgoing.kind) {
    case 'message':
    case 'publish': {
      await shell.flows.prepare(tenant);
      const executed = await deliver(shell, tenant, instance, outgoing);
      if (executed) await deliverAll(shell, tenant, executed.instance, executed.outgoing);
      return;
    }
    case 'notice':
      await shell.effects.notify?.(tenant, outgoing);
      await shell.store.settle(tenant, outgoing.id);
      return;
    case 'call':
      await runCall(shell, tenant, instance, outgoing);
  }
}
