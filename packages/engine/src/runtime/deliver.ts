// Messages between instances: delivered at once in the process that committed them, and by `runDue` when that process
// died before. Exactly once by message id either way.

import type { Message, Outgoing } from '../core/event.ts';
import type { Executed, Request } from './execute.ts';
import { execute } from './execute.ts';
import { keepPublished } from './publish.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';

/** Executes a command and delivers the messages it sends, and theirs, before it answers. */
export async function executeThrough(shell: Shell, request: Request): Promise<Result> {
  const { result, outgoing } = await executeRetrying(shell, request);
  await deliverAll(shell, request.tenant, request.instance, outgoing);
  return result;
}

/** Delivers what can be delivered at once; a message that fails now stays in the outbox for later. */
export async function deliverAll(
  shell: Shell,
  tenant: string,
  from: string,
  outgoing: readonly Outgoing[],
): Promise<void> {
  if (outgoing.length === 0) return;
  const queue = outgoing.map((entry) => ({ from, entry }));
  for (const { from: sender, entry } of queue) {
    const executed = await deliver(shell, tenant, sender, entry).catch(() => null);
    if (executed)
      queue.push(...executed.outgoing.map((next) => ({ from: executed.instance, entry: next })));
  }
  // Calls and notices leave the process; the runner takes them.
  shell.wake();
}

/** Delivers one entry to another instance; null when it is not for an instance. @throws AlirError */
export async function deliver(
  shell: Shell,
  tenant: string,
  from: string,
  entry: Outgoing,
): Promise<(Executed & { instance: string }) | null> {
  if (entry.kind === 'publish') {
    await keepPublished(shell, tenant, from, entry);
    return null;
  }
  if (entry.kind !== 'message') return null;
  const command = { type: 'deliver', from, message: entry.message } as const;
  const executed = await executeRetrying(shell, {
    id: entry.id,
    tenant,
    instance: entry.to,
    command,
    by: null,
    settles: entry.id,
  });
  if (executed.result.ok || entry.message.type !== 'start') {
    if (!executed.result.ok) await shell.store.settle(tenant, entry.id);
    return { ...executed, instance: entry.to };
  }
  return refuseStart(shell, tenant, entry, entry.message, executed.result);
}

/** A child that could not be started is told to its parent, which keeps it as an incident. */
async function refuseStart(
  shell: Shell,
  tenant: string,
  entry: { id: string; to: string },
  start: Extract<Message, { type: 'start' }>,
  refusal: Extract<Result, { ok: false }>,
): Promise<Executed & { instance: string }> {
  const { parent } = start;
  const message: Message = {
    type: 'child.failed',
    visit: parent.visit,
    key: parent.key,
    code: refusal.code,
    details: refusal.details,
  };
  const executed = await executeRetrying(shell, {
    id: `${entry.id}!failed`,
    tenant,
    instance: parent.instance,
    command: { type: 'deliver', from: entry.to, message },
    by: null,
    settles: entry.id,
  });
  return { ...executed, instance: parent.instance };
}

const MAX_ATTEMPTS = 20;

/** Machine commands, and those of people that saw nothing, reload and decide again when another commit was faster. */
export async function executeRetrying(shell: Shell, request: Request): Promise<Executed> {
  await shell.flows.prepare(request.tenant);
  for (let attempt = 1; ; attempt++) {
    try {
      return await execute(shell, request);
    } catch (error) {
      const code = codeOf(error);
      if (
        attempt >= MAX_ATTEMPTS ||
        (code !== 'VERSION_CONFLICT' && code !== 'FLOW_VERSION_MISSING')
      )
        throw error;
      if (code === 'FLOW_VERSION_MISSING') {
        if (attempt > 1) throw error;
        await shell.flows.reload(request.tenant);
      }
    }
  }
}

export function codeOf(error: unknown): string | null {
  return typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : null;
}
