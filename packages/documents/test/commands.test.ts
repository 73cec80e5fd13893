// Commands that documents tell people to type exist.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readDocuments, repository } from '../src/document.ts';

const run = promisify(execFile);
/** Code in sentences and blocks of commands, with the place where it stands. */
const typed = readDocuments().flatMap(({ path }) => {
  const text = readFileSync(join(repository, path), 'utf8');
  return [
    ...text.matchAll(/(?:`|^|\$ |&& )(?:npx )?(alir|(?:npx -y )?pnpm(?:@12)?) ([a-z][a-z:-]*)/gm),
  ].map(([, program = '', command = '']) => ({
    path,
    program: program.includes('pnpm') ? 'pnpm' : 'alir',
    command,
  }));
});

test('commands of alir', async () => {
  const main = join(repository, 'packages/cli/src/main.ts');
  const { stdout } = await run(process.execPath, ['--conditions=alir-source', main, '--help']);
  const known = new Set([...stdout.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name));
  const named = typed.filter(({ program }) => program === 'alir');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ command }) => !known.has(command))).toEqual([]);
});

test('scripts of this repository', () => {
  const { scripts }: { scripts: object } = JSON.parse(
    readFileSync(join(repository, 'package.json'), 'utf8'),
  );
  const ofPnpm = ['install', 'exec', 'run', 'pack', 'add'];
  const named = typed.filter(({ program }) => program === 'pnpm');
  expect(named.length).toBeGreaterThan(10);
  expect(
    named.filter(({ command }) => !ofPnpm.includes(command) && !Object.hasOwn(scripts, command)),
  ).toEqual([]);
});
