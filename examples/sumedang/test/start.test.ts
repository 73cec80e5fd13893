// `start` on bad ground: one clear sentence, an exit code, and nothing lost.

import { createServer } from 'node:http';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFirstDay } from './first-day.ts';
import { StartFailed, startDemo } from './started-demo.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const limit = { timeout: 120_000 };

async function failure(environment: Record<string, string>): Promise<StartFailed> {
  const outcome = await startDemo(environment).then(
    async ({ stop }) => {
      await stop();
      return new Error('it started');
    },
    (error: unknown) => error,
  );
  if (outcome instanceof StartFailed) return outcome;
  throw outcome;
}

describe('starting', () => {
  test('a port in use is named, with the way to choose another', limit, async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { message, exitCode } = await failure({
      PORT: port,
      SUMEDANG_DB: join(folder, 'port.db'),
    });
    server.close();
    expect(message).toContain(`Porta ${port} sudah dipakai`);
    expect(message).not.toContain('    at ');
    expect(exitCode).toBe(1);
  });

  test('what is no port is unusable input', limit, async () => {
    const { message, exitCode } = await failure({ PORT: 'delapan' });
    expect([message, exitCode]).toEqual([
      'PORT harus bilangan 0 sampai 65535, bukan “delapan”.',
      2,
    ]);
  });

  test('a file that is no database is kept as it is', limit, async () => {
    const database = join(folder, 'rusak.db');
    await writeFile(database, 'Ini bukan basis data. '.repeat(200));
    const { message, exitCode } = await failure({ SUMEDANG_DB: database });
    expect(message).toMatch(/^Data tersimpan rusak.*rusak\.db\)$/);
    expect(exitCode).toBe(1);
    expect(await readFile(database, 'utf8')).toContain('Ini bukan basis data.');
  });

  test('a folder that cannot be written to', limit, async () => {
    const locked = join(folder, 'terkunci');
    await mkdir(locked);
    await writeFile(join(locked, 'isi'), '');
    await chmod(locked, 0o555);
    // The superuser may write everywhere but through a file.
    const { message, exitCode } = await failure({
      SUMEDANG_DB: join(locked, 'isi', 'sumedang.db'),
    });
    expect(message).toContain('Data tidak dapat disimpan');
    expect(exitCode).toBe(1);
  });

  test('a database of a newer version', limit, async () => {
    const database = await copyFirstDay(join(folder, 'baru'));
    const { url, stop } = await startDemo({ SUMEDANG_DB: database });
    expect((await fetch(`${url}/masuk`)).status).toBe(200);
    await stop();
    const db = new DatabaseSync(database);
    db.exec(`insert into alir_meta (version, name, checksum, min_reader, applied_at)
      values (9000, 'from the future', '', 9000, 0)`);
    db.close();
    const { message, exitCode } = await failure({ SUMEDANG_DB: database });
    expect(message).toContain('Penyimpanan dibuat oleh versi Alir yang lebih baru');
    expect(exitCode).toBe(1);
  });
});
