import { allows } from '../core/access/delegated.ts';
import type { Rejection } from '../core/decision.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import { mayRead, type Lineage } from './read/may-read.ts';
import { readerOf, type Reader } from './read/reader.ts';
import type { Shell } from './shell.ts';

/**
 * Why somebody may not do what is for all who may read. Of an instance that only the host's transaction knows as yet nobody
 * else knows.
 *
 * @param asked - `act`: what they want to do, for the details of the refusal
 */
export async function readingRefusal(
  shell: Shell,
  asked: { readonly id: string; readonly by: By; readonly act: string },
  { tenant = DEFAULT_TENANT }: CommandOptions,
): Promise<Rejection | undefined> {
  const row = await shell.store.instanceRow(tenant, asked.id);
  if (row === null) return undefined;
  const reader = await readerOf(shell, tenant, personOf(asked.by).user);
  return readerRefusal(shell, reader, row, asked.act);
}

/** The same for a reader; screens ask it beforehand. */
export async function readerRefusal(
  shell: Shell,
  reader: Reader,
  row: Lineage,
  act: string,
): Promise<Rejection | undefined> {
  const { actor } = reader;
  const seen = actor.seats.filter((seat) => !allows(seat, 'act'));
  const [first] = seen;
  if (first === undefined) return (await mayRead(shell, reader, row)) ? undefined : no(act);
  // What one may only look at on behalf of somebody is no ground to do anything.
  const seats = actor.seats.filter((seat) => allows(seat, 'act'));
  if (await mayRead(shell, { ...reader, actor: { ...actor, seats } }, row)) return undefined;
  if (!(await mayRead(shell, reader, row))) return no(act);
  const { position, basis } = first;
  return { code: 'DELEGATION_VIEW_ONLY', details: { position, basis } };
}

const no = (action: string): Rejection => ({ code: 'NOT_ALLOWED', details: { action } });
