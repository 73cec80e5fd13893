// How many live instances go to another version a second, and how much longer commands of people take meanwhile.
//
// `ALIR_MIGRATING=1000,100000` chooses how many there are.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWhileMigrating } from '../test/load/serving-while-migrating.ts';

const sizes = (process.env['ALIR_MIGRATING'] ?? '1000,100000').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'alir-migrating-'));

for (const size of sizes) {
  const { throughput, commands, alone, meanwhile, migrated } = await serveWhileMigrating(
    join(folder, `${size}.db`),
    size,
  );
  const ratio = (meanwhile.median / alone.median).toFixed(1);
  console.log(
    `${migrated} of ${size} live instances: ${throughput.toFixed(0)} a second; ${commands} commands meanwhile, ` +
      `median ${meanwhile.median.toFixed(2)} ms (${alone.median.toFixed(2)} alone, ${ratio} times), ` +
      `p95 ${meanwhile.p95.toFixed(2)} ms (${alone.p95.toFixed(2)} alone)`,
  );
}
rmSync(folder, { recursive: true });
