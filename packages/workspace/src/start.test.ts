// What `pnpm start` downloads, as the lockfile has it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from './pnpm.mjs';

/** Names of packages with what is taken of them. */
type Taken = Readonly<Record<string, string>>;
interface Needs {
  readonly dependencies?: Taken;
  readonly optionalDependencies?: Taken;
}
interface Lockfile {
  readonly importers: Readonly<
    Record<string, { readonly [kind in keyof Needs]?: Readonly<Record<string, Version>> }>
  >;
  readonly packages: Readonly<Record<string, { readonly os?: unknown; readonly cpu?: unknown }>>;
  readonly snapshots: Readonly<Record<string, Needs>>;
}
interface Version {
  readonly version: string;
}

/** Names of all that is installed for a package of the workspace, without what only its development needs. */
function installedFor(folder: string, { importers, packages, snapshots }: Lockfile): string[] {
  const names = new Set<string>();
  const importersSeen = new Set<string>();
  const seen = new Set<string>();
  const addPackage = (name: string, version: string): void => {
    // What has another name in the registry is written with it.
    const key = /^\d/.test(version) ? `${name}@${version}` : version;
    if (seen.has(key)) return;
    seen.add(key);
    // Of several that are alike but for the system one is installed.
    const { os, cpu } = packages[key.replace(/\(.*/, '')] ?? {};
    if (os === undefined && cpu === undefined) names.add(name);
    const { dependencies = {}, optionalDependencies = {} } = snapshots[key] ?? {};
    for (const [other, its] of Object.entries({ ...dependencies, ...optionalDependencies }))
      addPackage(other, its);
  };
  const addImporter = (path: string): void => {
    if (importersSeen.has(path)) return;
    importersSeen.add(path);
    const { dependencies = {}, optionalDependencies = {} } = importers[path] ?? {};
    for (const [name, { version }] of Object.entries({
      ...dependencies,
      ...optionalDependencies,
    })) {
      if (version.startsWith('link:')) addImporter(join(path, version.slice('link:'.length)));
      else addPackage(name, version);
    }
  };
  addImporter(folder);
  return [...names].sort();
}

test('start downloads what the demo runs on, and nothing else', async () => {
  const lockfile: Lockfile = parse(await readFile(join(repository, 'pnpm-lock.yaml'), 'utf8'));
  expect(installedFor('examples/sumedang', lockfile).join('\n')).toMatchSnapshot();
});
