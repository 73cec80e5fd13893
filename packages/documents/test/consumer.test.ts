// @alir/engine as a stranger gets it: packed and installed into empty folders by what README and tutorial tell to type,
// used without this repository.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from '@alir/testbed/build';
import { runsFactor } from '@alir/testbed/runs';
import { build as bundleWith } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Document, parseDocument, repository, wordOf } from '../src/document.ts';
import { consumer } from './consumer-source.ts';

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
/** What the tutorial calls the packed engine. */
const packed = '/tmp/alir-engine.tgz';
let tutorial: Document;
let readme: Document;
let folder = '';
/** Where the README is followed. */
let app = '';
let startedAt = 0;

beforeAll(async () => {
  await build('@alir/engine');
  [tutorial, readme] = await Promise.all([
    read('docs/tutorial/first-flow.md'),
    read('packages/engine/README.md'),
  ]);
  folder = await mkdtemp(join(tmpdir(), 'alir-consumer-'));
  app = join(folder, 'app');
  await mkdir(app);
  const pack = commandsOf(tutorial, 0).filter((command) => command.includes(' pack '));
  expect(pack.length).toBe(1);
  await type(pack, repository);
  startedAt = performance.now();
  await type(
    commandsOf(readme, 0).map((command) => command.replace('@alir/engine', packed)),
    app,
  );
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(path: string): Promise<Document> {
  return parseDocument(path, await readFile(join(repository, path), 'utf8'));
}

/** The lines of one of the blocks of commands that a document has. */
function commandsOf({ blocks }: Document, index: number): string[] {
  return blocks.filter(({ language }) => language === 'sh')[index]?.text.split('\n') ?? [];
}

/** Types commands into a shell; the packed engine lies in the folder of this test. */
async function type(commands: readonly string[], cwd: string): Promise<void> {
  const script = commands.join('\n').replaceAll(packed, join(folder, 'alir-engine.tgz'));
  await run('sh', ['-ec', script], { cwd, env: environment });
}

async function printed(file: string, cwd: string): Promise<string> {
  const { stdout } = await run(process.execPath, [file], { cwd, env: environment });
  return stdout.trim();
}

test('the example of the README is pasted, runs, and completes a task', async () => {
  const example = readme.blocks.find(({ language }) => language === 'ts');
  await writeFile(join(app, 'app.js'), example?.text ?? '');
  expect(await printed('app.js', app)).toBe(example?.prints);
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`installed, and a task completed, in ${seconds.toFixed(1)} s`);
});

test('the tutorial can be followed as it stands there, to its last step', async () => {
  await type(commandsOf(tutorial, 1), folder);
  const leave = join(folder, 'leave');
  const files = tutorial.blocks.flatMap((block) => {
    const name = wordOf(block, 'file');
    return name === null ? [] : [{ block, name }];
  });
  for (const { block, name } of files) await writeFile(join(leave, name), block.text);
  const programs = files.filter(({ block }) => block.words.includes('run'));
  expect(programs.map(({ name }) => name)).toEqual(['ask.ts', 'leave.check.ts']);
  for (const { block, name } of programs) expect(await printed(name, leave)).toBe(block.prints);

  const [ask] = programs;
  const lasting = (ask?.block.text ?? '')
    .replace('memoryStore()', "sqlite('leave.db')")
    .replace('memoryStore, ', '');
  await writeFile(
    join(leave, 'lasting.ts'),
    `import { sqlite } from '@alir/engine/sqlite';\n${lasting}`,
  );
  expect(await printed('lasting.ts', leave)).toBe(ask?.block.prints);
  expect(existsSync(join(leave, 'leave.db'))).toBe(true);
}, 300_000);

describe('tsc --strict, declarations checked too', () => {
  beforeAll(() => type(['npm install --no-save @types/node@26.6.6'], app), 60_000);

  test.each(compilers)(
    '$compiler, $resolution',
    async ({ compiler, module, resolution }) => {
      await writeFile(join(app, 'consumer.ts'), consumer);
      const tsc = join(repository, 'packages/documents/node_modules', compiler, 'bin/tsc');
      const options = `--strict --noEmit --skipLibCheck false --target es2024 --resolveJsonModule --module ${module} --moduleResolution ${resolution} consumer.ts`;
      const args = [tsc, ...options.split(' ')];
      const { stdout } = await run(process.execPath, args, { cwd: app }).catch((failed) => failed);
      expect(stdout).toBe('');
    },
    60_000,
  );
});

test('the core in a browser has nothing of Node', async () => {
  const { metafile, outputFiles } = await bundleWith({
    stdin: { contents: "export * from '@alir/engine/core'", resolveDir: app },
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
