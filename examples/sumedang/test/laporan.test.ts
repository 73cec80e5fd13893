// The command that starts the reports of a quarter: beside a running server, and alone.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, openOffice } from '../src/office/open-office.ts';
import { startableQuarters } from '../src/reports/startable-quarters.ts';
import { tellAddress } from '../src/server/running-server.ts';
import { startDemo } from './started-demo.ts';

const limit = { timeout: 60_000 };
const command = fileURLToPath(new URL('../src/laporan.ts', import.meta.url));
const [last = '', before = ''] = startableQuarters(dayOf(Date.now()));

let folder: string;
let database: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  database = join(folder, 'sumedang.db');
  // A database that is there is not filled with stories.
  await (await openOffice({ database })).close();
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function laporan(quarter: string): Promise<Said> {
  const args = ['--conditions=alir-source', '--disable-warning=ExperimentalWarning'];
  const env = { ...process.env, SUMEDANG_DB: database };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...args, command, quarter],
      { env },
      (_, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

test('what is no quarter is unusable input, with one that is', limit, async () => {
  const { code, error } = await laporan('2026-TW9');
  expect([code, error]).toEqual([2, expect.stringContaining(`laporan ${last}`)]);
});

test('a quarter that is not over is refused', limit, async () => {
  const { code, error } = await laporan('2099-TW1');
  expect([code, error]).toEqual([1, expect.stringContaining('tidak dapat dimulai')]);
});

test('where no server runs it starts them itself, once', limit, async () => {
  expect((await laporan(before)).out).toContain('270 laporan dimulai, 0 sudah ada');
  expect((await laporan(before)).out).toContain('0 laporan dimulai, 270 sudah ada');
});

describe('beside a server, on whichever port', () => {
  test('the server does it and says the same', limit, async () => {
    const server = await startDemo({ SUMEDANG_DB: database });
    try {
      expect(await laporan(last)).toMatchObject({
        code: 0,
        out: expect.stringContaining('270 laporan dimulai, 0 sudah ada'),
      });
      expect(await laporan('2099-TW1')).toMatchObject({
        code: 1,
        error: expect.stringContaining('tidak dapat dimulai'),
      });
    } finally {
      await server.stop();
    }
  });

  test('an address that a crash has left is passed over', limit, async () => {
    await tellAddress(database, 'http://127.0.0.1:9');
    expect((await laporan(last)).out).toContain('270 sudah ada');
  });
});
