// What a package holds when it is packed, by npm as by pnpm: whoever installs it has nothing of this repository but that.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, repository } from '../src/document.ts';

const run = promisify(execFile);

const textOf = (path: string): string => readFileSync(join(repository, path), 'utf8');

describe.each(['engine', 'inbox', 'cli'])('@alir/%s', (name) => {
  const folder = join('packages', name);
  const packed = new Set<string>();
  beforeAll(async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(repository, folder),
    });
    const [tarball]: readonly { readonly files: readonly { readonly path: string }[] }[] =
      JSON.parse(stdout);
    for (const { path } of tarball?.files ?? []) packed.add(path);
  });

  test('has the licence of the repository, and a README', () => {
    expect([...packed]).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
    expect(textOf(join(folder, 'LICENSE'))).toBe(textOf('LICENSE'));
  });

  test('has what its documents link to', () => {
    const documents = [...packed].filter((path) => path.endsWith('.md'));
    const dead = documents.flatMap((path) =>
      parseDocument(path, textOf(join(folder, path))).links.flatMap(({ url }) => {
        const [target = ''] = url.split('#');
        const isHere = target === '' || packed.has(normalize(join(dirname(path), target)));
        return isHere || /^[a-z]+:/.test(url) ? [] : [`${path}: ${url}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});
