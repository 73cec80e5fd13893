// Somebody opens an instance, its tree or its history. That they saw what is confidential goes into its history, once a day.

import { ENGINE_ID } from '../../core/decide/turn.ts';
import { executeThrough } from '../deliver.ts';
import type { Shell } from '../shell.ts';
import { readable, type Readable } from './may-read.ts';
import type { Reader } from './reader.ts';

/** Null when there is no such instance, or none for this reader. */
export async function openInstance(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<Readable | null> {
  const found = await readable(shell, reader, id);
  if (found?.row.confidential === true) {
    const { tenant, actor, day } = reader;
    await executeThrough(shell, {
      // The same day, the same id: noted once.
      id: `${ENGINE_ID}view:${id}:${day}:${actor.user}`,
      tenant,
      instance: id,
      command: { type: 'view' },
      by: { user: actor.user },
    });
  }
  return found;
}
