import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture } from './capture.ts';
import { repository } from './pnpm.mjs';

// A newcomer's first minute: an empty folder, the packed engine (built before), the example of its README.
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alir-newcomer-'));
  const engine = join(repository, 'packages/engine');
  const packed = await capture('pnpm', ['pack', '--pack-destination', folder], { folder: engine });
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(packed.output);

  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline'];
  const installed = await capture('npm', ['install', ...quietly, `./${tarball}`], { folder });
  if (installed.code !== 0) throw new Error(installed.output);

  const readme = await readFile(join(engine, 'README.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  await writeFile(join(folder, 'example.ts'), example);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("the README's example has no type error under --strict, declarations of the package included", async () => {
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023'];
  const { output } = await capture('tsc', [...options, 'example.ts'], { folder });
  expect(output).toBe('');
}, 60_000);

test("the README's example runs and completes a task", async () => {
  const { output } = await capture('node', ['example.ts'], { folder });
  expect(output.trim()).toBe('done');
}, 60_000);
