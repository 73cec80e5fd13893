// Takes numbers until it is killed, and says so for each letter.

import { flushCompileCache } from 'node:module';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { AlirError } from '../../src/index.ts';
import { engineOn, fates, takeOne } from '../load/letters.ts';

// The next one starts sooner: what is killed would keep nothing of what it has compiled.
flushCompileCache();
const [path = ''] = process.argv.slice(2);
const engine = await engineOn(sqlite(path));
for (let letter = 0; ; letter += 1) {
  try {
    await takeOne(engine, fates[letter % fates.length] ?? 'used', undefined);
    process.send?.(letter);
  } catch (error) {
    // Others held the file for too long: the letter stays as far as it got, as those do whose process is killed.
    if (!(error instanceof AlirError && error.code === 'STORE_BUSY')) throw error;
  }
}
