import type { Rejection } from '../core/decision.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { By, CommandOptions } from './engine.ts';
import { mayRead } from './read/may-read.ts';
import { readerOf } from './read/reader.ts';
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
  if (await mayRead(shell, reader, row)) return undefined;
  return { code: 'NOT_ALLOWED', details: { action: asked.act } };
}
