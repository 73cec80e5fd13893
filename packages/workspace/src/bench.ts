// `pnpm bench [NAME...]`: runs the benchmarks of the engine and the designer, one program after the other so that none disturbs another.
// Each prints its ratios.
import { spawn } from 'node:child_process';
import { exitOf, repository } from './pnpm.mjs';

/** The programs in the folders `bench`, in the order in which they run. */
const ofEngine = [
  'pure-step',
  'durable-step',
  'stores',
  'live-instances',
  'organisation',
  'proof',
  'mutation',
  'migrating',
  'replaying',
];
const ofDesigner = ['layout', 'canvas'];
const benchmarks = [...ofEngine, ...ofDesigner];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${benchmarks.join(', ')}.`);
  process.exit(2);
}

for (const name of wanted.length > 0 ? wanted : benchmarks) {
  console.log(`\n# ${name}`);
  const folder = ofEngine.includes(name) ? 'engine' : 'designer';
  const args = ['--conditions=alir-source', '--expose-gc', `packages/${folder}/bench/${name}.ts`];
  const code = await exitOf(spawn(process.execPath, args, { cwd: repository, stdio: 'inherit' }));
  if (code !== 0) process.exitCode = code;
}
