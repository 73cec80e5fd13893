// Hands over what is due by e-mail and messenger: notices of one batch in one message. What a message says is read when it
// is sent, by what the instance is then; so of what has become confidential meanwhile nothing is told either.

import { createHash } from 'node:crypto';
import { AlirError } from '../../core/errors.ts';
import { isRecord } from '../../core/json-type.ts';
import { noticeText, type Tellable } from '../../core/notices/notice-text.ts';
import type { World } from '../../core/organisation/world.ts';
import type { StoredNotice } from '../../ports/notice-store.ts';
import type { Notifier, NoticeMessage, SendContext } from '../../ports/notifier.ts';
import { stateTitle } from '../read/titles.ts';
import type { Shell } from '../shell.ts';
import { within } from '../within.ts';
import { aboutOf } from './about.ts';
import { preferenceOf } from './preferences.ts';
import { zoneOf } from './recipients.ts';

/** How long claimed notices stay ours before another process may take them, ms. */
const LEASE_MS = 60_000;
/** How long one message may take, ms: well within the lease. */
const SEND_MS = 30_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60 * 60_000;
/** With these pauses the last attempt comes more than half a day after the first. */
const MAX_ATTEMPTS = 24;

/** Notices of one person that go into one message. */
interface Batch {
  readonly tenant: string;
  readonly notices: readonly StoredNotice[];
  readonly first: StoredNotice;
}

/** What became of a batch. */
export type Handed = 'sent' | 'failed';

/** @returns a program for each message that is due; none of them rejects but with ENGINE_CLOSED */
export async function dueMessages(
  shell: Shell,
  notifier: Notifier,
  limit: number,
): Promise<readonly (() => Promise<Handed>)[]> {
  const claimed = await shell.store.notices.claim(shell.clock.now(), limit, LEASE_MS);
  const batches = Map.groupBy(claimed, ({ tenant, notice: { user, channel, batch } }) =>
    JSON.stringify([tenant, user, channel, batch]),
  );
  return [...batches.values()].flatMap((group) => {
    const [head] = group;
    if (head === undefined) return [];
    const batch = {
      tenant: head.tenant,
      notices: group.map(({ notice }) => notice),
      first: head.notice,
    };
    return [() => handOver(shell, notifier, batch)];
  });
}

async function handOver(shell: Shell, notifier: Notifier, batch: Batch): Promise<Handed> {
  const { tenant, notices, first } = batch;
  const ids = notices.map(({ id }) => id);
  try {
    await send(shell, notifier, batch);
  } catch (error) {
    if (shell.closed.aborted) throw new AlirError('ENGINE_CLOSED', {}, { cause: error });
    shell.onFault(error);
    const isOver = (isRecord(error) && error['retry'] === false) || first.attempts >= MAX_ATTEMPTS;
    const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (first.attempts - 1));
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    const nextAt = isOver ? null : shell.clock.now() + pause;
    await shell.store.notices.failed(tenant, ids, message, nextAt);
    return 'failed';
  }
  await shell.store.notices.sent(tenant, ids, shell.clock.now());
  return 'sent';
}

/** @throws what keeps it from being handed over; with `retry: false` where another attempt would end the same */
async function send(
  shell: Shell,
  notifier: Notifier,
  { tenant, notices, first }: Batch,
): Promise<void> {
  const { channel, user } = first;
  const transport = channel === 'in-app' ? undefined : notifier.channels?.[channel];
  if (channel === 'in-app' || transport === undefined) throw final(`no channel ${channel}`);
  const to = (await notifier.address?.(tenant, user, channel)) ?? null;
  if (to === null || to === '') throw final(`no address for ${channel}`);
  const message = { to, ...(await write(shell, notifier, { tenant, notices, first })) };
  const timeOver = new AbortController();
  await inTime(
    transport.send(message, {
      tenant,
      idempotencyKey: keyOf(notices),
      attempt: first.attempts,
      signal: AbortSignal.any([timeOver.signal, shell.closed]),
    } satisfies SendContext),
    timeOver,
  );
}

async function inTime(sending: Promise<void>, timeOver: AbortController): Promise<void> {
  const ended = await within(
    SEND_MS,
    sending.then(() => 'sent'),
  );
  if (ended !== undefined) return;
  timeOver.abort(new DOMException('timed out', 'TimeoutError'));
  // It may still be refused, and nobody waits for that.
  sending.catch(() => {});
  throw new Error('timed out');
}

async function write(
  shell: Shell,
  notifier: Notifier,
  { tenant, notices, first }: Batch,
): Promise<Omit<NoticeMessage, 'to'>> {
  const world = await shell.world(tenant);
  const { language } = await preferenceOf(shell, tenant, first.user);
  const zone = zoneOf(world, first.user, shell.clock.now());
  const told: Tellable[] = [];
  for (const notice of notices)
    told.push(await tellable(shell, notifier, world, { tenant, notice }));
  const written = new Intl.DateTimeFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  });
  const reading = { language, momentOf: (at: number) => written.format(at) };
  return noticeText(told, reading, notifier.link?.(tenant, null) ?? null);
}

async function tellable(
  shell: Shell,
  notifier: Notifier,
  { organisation }: World,
  { tenant, notice }: { readonly tenant: string; readonly notice: StoredNotice },
): Promise<Tellable> {
  const about = await aboutOf(shell, tenant, notice.instance);
  if (about === null || about.confidential) return { confidential: true };
  const { row, flow } = about;
  const position = notice.to.startsWith('p:') ? notice.to.slice(2) : null;
  return {
    confidential: false,
    flow: flow?.definition.title ?? row.flow,
    title: notice.state === null ? null : stateTitle(flow, notice.state),
    to: position === null ? null : (organisation.positions.get(position)?.name ?? position),
    dueAt: notice.dueAt,
    at: notice.at,
    link: notifier.link?.(tenant, notice.instance) ?? null,
  };
}

/** The same for the same notices: what goes out again with others is another message. */
function keyOf(notices: readonly StoredNotice[]): string {
  const ids = notices.map(({ id }) => id).sort();
  return createHash('sha256').update(JSON.stringify(ids)).digest('hex');
}

const final = (message: string): Error => Object.assign(new Error(message), { retry: false });
