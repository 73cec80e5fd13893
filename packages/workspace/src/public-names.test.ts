import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { publicNames } from './public-names.ts';

/** A repository with these files, gone after the test. */
async function repositoryOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-names-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const manifest = (about: object): string => JSON.stringify({ name: 'one', ...about });
const exported = { exports: { './sub': { 'alir-source': './src/index.ts' } } };
const tsconfig = JSON.stringify({
  compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true },
});

test('names of published packages are told with their fields, wherever they are declared', async () => {
  const repository = await repositoryOf({
    'tsconfig.json': tsconfig,
    'packages/one/package.json': manifest(exported),
    'packages/one/src/index.ts': "export { type Options as Settings, open } from './open.ts';",
    'packages/one/src/open.ts': `
interface Naming {
  /** Put before names. @defaultValue none */
  readonly prefix?: string;
}
/** What is opened. */
export interface Options extends Naming {
  readonly path: string;
}
/** @throws when there is none */
export function open(): void {}
`,
    'packages/two/package.json': manifest({ ...exported, private: true }),
    'packages/two/src/index.ts': 'export const hidden = 1;',
  });

  const [entryPoint, ...more] = publicNames(repository);

  expect(more).toEqual([]);
  expect(entryPoint).toMatchObject({
    module: 'one/sub',
    names: [
      { name: 'Settings', docstring: 'What is opened.', place: 'packages/one/src/open.ts:7' },
      // What it throws is not what it does.
      { name: 'open', docstring: '', fields: [] },
    ],
  });
  const fields = new Map(entryPoint?.names[0]?.fields.map((field) => [field.name, field]));
  expect(fields.get('path')).toMatchObject({ docstring: '', isOptional: false, type: 'string' });
  expect(fields.get('prefix')).toMatchObject({
    docstring: 'Put before names.',
    isOptional: true,
    defaultValue: 'none',
  });
});

test('what a class keeps to itself and what is generated is not looked at', async () => {
  const repository = await repositoryOf({
    'tsconfig.json': tsconfig,
    'packages/one/package.json': manifest(exported),
    'packages/one/src/index.ts': `
export * from './types.generated.ts';
/** A box. */
export class Box {
  #inner = 1;
  protected outer = 1;
  /** How large it is. */
  get size(): number { return this.#inner + this.outer; }
}`,
    'packages/one/src/types.generated.ts': 'export type Generated = string;',
  });

  const [entryPoint] = publicNames(repository);

  expect(entryPoint?.names.map(({ name }) => name)).toEqual(['Box']);
  expect(entryPoint?.names[0]?.fields.map(({ name }) => name)).toEqual(['size']);
});
