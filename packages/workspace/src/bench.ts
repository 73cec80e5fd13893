// `pnpm bench [NAME...]`: runs the benchmarks of the engine, one program after the other so that none disturbs another.
// Each is a file `packages/engine/bench/NAME.bench.ts` that prints its ratios.
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { spawn } from 'node:child_process';
import { exitOf, repository } from './pnpm.mjs';

const names = process.argv.slice(2);
const files = globSync('packages/engine/bench/*.bench.ts', { cwd: repository })
  .toSorted()
  .filter((file) => names.length === 0 || names.includes(basename(file, '.bench.ts')));

for (const file of files) {
  console.log(`\n# ${basename(file, '.bench.ts')}`);
  const args = ['--conditions=alir-source', '--expose-gc', file];
  const code = await exitOf(spawn(process.execPath, args, { cwd: repository, stdio: 'inherit' }));
  if (code !== 0) process.exitCode = code;
}
if (files.length === 0) {
  console.error('There is no such benchmark in packages/engine/bench.');
  process.exitCode = 2;
}
