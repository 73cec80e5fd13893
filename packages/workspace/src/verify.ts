// `pnpm verify [GATE...]`: everything that must hold before a change is done, one line each. Every gate runs, also after
// one has failed; the exit code is 1 when any has.
import { boundaries } from './gates/boundaries.ts';
import { docstrings } from './gates/docstrings.ts';
import { format } from './gates/format.ts';
import type { Gate } from './gates/gate.ts';
import { generated } from './gates/generated.ts';
import { lint } from './gates/lint.ts';
import { packages } from './gates/package.ts';
import { size } from './gates/size.ts';
import { spec } from './gates/spec.ts';
import { tests } from './gates/tests.ts';
import { build, types } from './gates/turbo.ts';
import { unused } from './gates/unused.ts';

/** In the order in which they run: `package` and `size` look at what `build` made. */
const gates: readonly Gate[] = [
  generated,
  format,
  lint,
  boundaries,
  types,
  spec,
  docstrings,
  unused,
  build,
  packages,
  size,
  tests,
];

const wanted = process.argv.slice(2).filter((name) => name !== '--');
const unknown = wanted.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(
    `No gate ${unknown.join(', ')}. There are: ${gates.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const failed: string[] = [];
for (const gate of gates) {
  if (wanted.length > 0 && !wanted.includes(gate.name)) continue;
  const startedAt = performance.now();
  const { passed, summary, details } = await gate.check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (!passed) {
    failed.push(gate.name);
    if (details !== undefined) console.log(`\n${details.trim()}\n`);
  }
  console.log(`${passed ? '✓' : '✗'} ${gate.name.padEnd(11)} ${seconds.padStart(6)} s  ${summary}`);
}
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
