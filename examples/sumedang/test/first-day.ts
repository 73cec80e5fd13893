// What the demo has written when it opens for the first time, without playing its stories again.

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { askFor } from '@alir/testbed/made-once';
import { inject } from 'vitest';

/**
 * Copies it into a folder. The first to ask waits until it is made.
 *
 * @returns path of the database
 */
export async function copyFirstDay(folder: string): Promise<string> {
  await cp(await askFor(inject('firstDay')), folder, { recursive: true });
  return join(folder, 'sumedang.db');
}
