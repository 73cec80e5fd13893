// @alir/engine as a stranger gets it: packed, installed with npm into an empty folder, used without this repository.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { runsFactor } from '@alir/testbed/runs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, repository } from '../src/document.ts';
import { consumer } from './consumer-source.ts';

const engine = join(repository, 'packages/engine');
const run = promisify(execFile);
/** What pnpm tells the scripts that it runs is not for npm. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|NODE_OPTIONS)/i.test(name)),
);
/** Oldest and newest each time, all of them in long runs. */
const compilers = [
  { compiler: 'typescript-5', module: 'nodenext', resolution: 'nodenext' },
  { compiler: 'typescript-7', module: 'esnext', resolution: 'bundler' },
  ...(runsFactor > 1
    ? [
        { compiler: 'typescript-5', module: 'esnext', resolution: 'bundler' },
        { compiler: 'typescript-6', module: 'nodenext', resolution: 'nodenext' },
        { compiler: 'typescript-6', module: 'esnext', resolution: 'bundler' },
        { compiler: 'typescript-7', module: 'nodenext', resolution: 'nodenext' },
      ]
    : []),
];
let folder = '';
let startedAt = 0;

beforeAll(async () => {
  if (!existsSync(join(engine, 'dist/index.js')))
    throw new Error('The engine is not built. Run: pnpm build');
  folder = await mkdtemp(join(tmpdir(), 'alir-consumer-'));
  const pack = ['-y', 'pnpm@12', 'pack', '--pack-destination', folder, '--json'];
  const { stdout } = await run('npx', pack, { cwd: engine, env: environment });
  const { filename }: { filename: string } = JSON.parse(stdout);
  startedAt = performance.now();
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  const install = ['install', '--no-audit', '--no-fund', filename, '@types/node@26.6.6'];
  await run('npm', install, { cwd: folder, env: environment });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the example of the README is pasted, runs, and completes a task', async () => {
  const readme = parseDocument('README.md', await readFile(join(engine, 'README.md'), 'utf8'));
  const example = readme.blocks.find(({ language }) => language === 'ts');
  await writeFile(join(folder, 'app.mjs'), example?.text ?? '');
  const { stdout } = await run(process.execPath, ['app.mjs'], { cwd: folder, env: environment });
  expect(stdout.trim()).toBe(example?.prints);
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`installed, and a task completed, in ${seconds.toFixed(1)} s`);
});

describe('tsc --strict, declarations checked too', () => {
  test.each(compilers)(
    '$compiler, $resolution',
    async ({ compiler, module, resolution }) => {
      await writeFile(join(folder, 'consumer.ts'), consumer);
      const tsc = join(repository, 'packages/documents/node_modules', compiler, 'bin/tsc');
      const options = `--strict --noEmit --skipLibCheck false --target es2024 --resolveJsonModule --module ${module} --moduleResolution ${resolution} consumer.ts`;
      const args = [tsc, ...options.split(' ')];
      const { stdout } = await run(process.execPath, args, { cwd: folder }).catch(
        (failed) => failed,
      );
      expect(stdout).toBe('');
    },
    60_000,
  );
});

test('the core in a browser has nothing of Node', async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: "export * from '@alir/engine/core'", resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter(({ path, external }) => path.startsWith('node:') || external)).toEqual([]);
  const [bundle] = outputFiles;
  const { contents } = bundle ?? { contents: new Uint8Array() };
  const gzipped = gzipSync(contents).length;
  console.log(`core in a browser: ${kilobytes(contents.length)}, gzipped ${kilobytes(gzipped)}`);
  expect(contents.length).toBeGreaterThan(100_000);
});

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
