// Where a run of the command line begins, on whatever Node: one that cannot run it is told in a sentence, before anything is
// loaded that would fail there.

import { readFileSync } from 'node:fs';
import { isInRange, partsOf } from './node-version.ts';
import { packageRoot } from './package-root.ts';
import { languageOf, texts } from './texts/texts.ts';

const { engines }: { engines: { node: string } } = JSON.parse(
  readFileSync(new URL('package.json', packageRoot), 'utf8'),
);
const version = process.versions.node;
if (isInRange(version, engines.node)) await import('./main.ts');
else {
  const args = process.argv.slice(2);
  const message = texts[languageOf(args, process.env)].needsNode(partsOf(engines.node), version);
  if (args.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: { code: 'NODE_TOO_OLD', message } })}\n`);
  else process.stderr.write(`alir: ${message}\n`);
  process.exitCode = 2;
}
