import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../capture.ts';
import { repository } from '../pnpm.mjs';
import type { Gate } from './gate.ts';

/** The packages that are published, by folder, and the entry points that hold no TypeScript. */
const published = [
  { folder: 'engine', untyped: ['./schema', './package.json'] },
  { folder: 'inbox', untyped: ['./style.css', './package.json'] },
  { folder: 'designer', untyped: ['./style.css', './package.json'] },
  { folder: 'cli', untyped: [] },
];

/** What is published, packed as it would be, is well-formed: publint and are-the-types-wrong agree with it. */
export const packages: Gate = {
  name: 'package',
  async check() {
    const results = await Promise.all(published.map(checkPackage));
    return {
      passed: results.every(({ complaints }) => complaints.length === 0),
      summary: results
        .map(
          ({ folder, complaints }) => `${folder} ${complaints.length === 0 ? 'fine' : 'not fine'}`,
        )
        .join(', '),
      details: results.flatMap(({ complaints }) => complaints).join('\n'),
    };
  },
};

async function checkPackage({
  folder,
  untyped,
}: (typeof published)[number]): Promise<{ folder: string; complaints: string[] }> {
  const target = await mkdtemp(join(tmpdir(), 'alir-pack-'));
  try {
    const packed = await capture('pnpm', ['pack', '--pack-destination', target], {
      folder: join(repository, 'packages', folder),
    });
    const tarball = (await readdir(target)).find((file) => file.endsWith('.tgz'));
    if (tarball === undefined) return { folder, complaints: [packed.output] };
    const file = join(target, tarball);
    const checks = [
      await capture('publint', ['run', file, '--strict']),
      ...(folder === 'cli' ? [] : [await checkTypes(file, untyped)]),
    ];
    return {
      folder,
      complaints: checks.filter(({ code }) => code !== 0).map(({ output }) => output),
    };
  } finally {
    await rm(target, { recursive: true, force: true });
  }
}

function checkTypes(tarball: string, untyped: readonly string[]) {
  const excluded = untyped.length > 0 ? ['--exclude-entrypoints', ...untyped] : [];
  return capture('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii', ...excluded]);
}
