// Takes numbers until it is killed, and says so for each letter.

import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { engineOn, fates, takeOne } from '../load/letters.ts';

const [path = ''] = process.argv.slice(2);
const engine = await engineOn(sqlite(path));
for (let letter = 0; ; letter += 1) {
  await takeOne(engine, fates[letter % fates.length] ?? 'used', undefined);
  process.send?.(letter);
}
