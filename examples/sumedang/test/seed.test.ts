// The command that plays a whole quarter, with few letters: what is there is kept under another name, and only on request.

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../src/seed.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  for (const name of ['contoh.db', 'contoh-srikandi.db'])
    await writeFile(join(folder, name), 'lama');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function seed(...options: readonly string[]): Promise<Said> {
  const args = ['--conditions=alir-source', '--disable-warning=ExperimentalWarning', command];
  const env = { ...process.env, SUMEDANG_DB: join(folder, 'contoh.db') };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...args, ...options], { env }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

test('a database that is there is left alone', { timeout: 60_000 }, async () => {
  const { code, error } = await seed('--surat', '3');
  expect([code, error]).toEqual([1, expect.stringContaining('jalankan lagi dengan --ganti')]);
});

test(
  'on request it makes room, with all that lies beside, and fills a new one',
  { timeout: 240_000 },
  async () => {
    expect(await seed('--surat', '3', '--ganti')).toMatchObject({
      code: 0,
      error: '',
      out: expect.stringContaining('Memutar 3 surat'),
    });
    const names = await readdir(folder);
    expect(names).toContain('contoh.db');
    for (const old of [/^contoh-sebelum-.*[.]db$/, /^contoh-srikandi-sebelum-.*[.]db$/])
      expect(names.filter((name) => old.test(name))).toHaveLength(1);
  },
);
