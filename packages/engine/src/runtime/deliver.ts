// Messages between instances: delivered at once in the process that committed them, and by `runDue` when that process
// died before. Exactly once by message id either way.

import type { Message, Outgoing } from '../core/event.ts';
import type { Duplicate, ParentLink } from '../core/instance.ts';
import type { Executed, Request } from './request.ts';
import type { MailMatch } from '../ports/mail.ts';
import type { Unit } from '../ports/unit.ts';
import { executeRetrying } from './execute-retrying.ts';
import { keepPublished } from './publish.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';
import { tryEach } from './try-each.ts';

/** Executes a command and delivers the messages it sends, and theirs, before it answers. */
export async function executeThrough(shell: Shell, request: Request): Promise<Result> {
  const { result, outgoing } = await executeRetrying(shell, request);
  if (outgoing.length > 0) await deliverAll(shell, request.tenant, request.instance, outgoing);
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
    if ((await keepPublished(shell, tenant, from, entry)) > 0) await deliverMail(shell);
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
    ...unlessFor(shell, tenant, entry),
  });
  if (executed.result.ok || entry.message.type !== 'start') {
    if (!executed.result.ok) await shell.store.settle(tenant, entry.id);
    return { ...executed, instance: entry.to };
  }
  return refuseStart(shell, tenant, { ...entry, parent: entry.message.parent }, executed.result);
}

/** What may have been undone before it arrives is asked of whoever sent it. */
function unlessFor(
  shell: Shell,
  tenant: string,
  { to, message }: Extract<Outgoing, { kind: 'message' }>,
): Pick<Request, 'unless'> {
  if (message.type === 'start') return { unless: isUnwanted(shell, tenant, to, message.parent) };
  if (message.type === 'merge') return { unless: isUndone(to, message.duplicate) };
  return {};
}

/** Was the duplicate opened again before its merge arrived? Then nothing would take it back any more. */
function isUndone(earlier: string, { instance, at }: Duplicate) {
  return async (unit: Unit): Promise<boolean> => {
    const merged = (await unit.load(instance))?.instance.mergedInto;
    return merged?.instance !== earlier || merged.at !== at;
  };
}

/**
 * Has the parent withdrawn a child before it was started? Its withdrawal may have come first, and found nobody.
 *
 * @returns a question for the unit that starts it, which holds the parent, so that no withdrawal slips between
 */
function isUnwanted(shell: Shell, tenant: string, child: string, parent: ParentLink) {
  return async (unit: Unit): Promise<boolean> => {
    const state = (await unit.load(parent.instance))?.instance;
    if (!state) return true;
    const visit = state.open[parent.visit];
    if (visit)
      return !visit.each?.children.some((one) => one.instance === child && one.status === 'open');
    const [key = ''] = parent.visit.split('#');
    const node = shell.flows.version(tenant, state.flow, state.flowVersion).nodes.get(key);
    return node?.each?.rest !== 'run';
  };
}

/** A child that could not be started is told to its parent, which keeps it as an incident. */
async function refuseStart(
  shell: Shell,
  tenant: string,
  entry: { id: string; to: string; parent: ParentLink },
  refusal: Extract<Result, { ok: false }>,
): Promise<Executed & { instance: string }> {
  const { parent } = entry;
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

const MAIL_BATCH = 100;

/** Brings kept mail to those who listen. @returns how many were delivered */
export async function deliverMail(shell: Shell): Promise<number> {
  const matches = await shell.store.matchMail(shell.clock.now(), MAIL_BATCH);
  return (await tryEach(shell, matches, (match) => deliverOne(shell, match))).done;
}

async function deliverOne(shell: Shell, { tenant, mail, instance }: MailMatch): Promise<void> {
  const { outgoing } = await executeRetrying(shell, {
    id: `${mail.id}>${instance}`,
    tenant,
    instance,
    command: {
      type: 'receive',
      topic: mail.topic,
      key: mail.key,
      value: mail.value,
      from: typeof mail.body['from'] === 'string' ? mail.body['from'] : '',
      body: mail.body,
    },
    by: null,
    mail: mail.id,
  });
  await deliverAll(shell, tenant, instance, outgoing);
}
