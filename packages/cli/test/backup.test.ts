import {
  copyFile,
  cp,
  link,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Engine } from '@alir/engine';
import { fakeClock } from '@alir/engine/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leaveDatabase, openLeave, type LeaveInstances } from './leave-database.ts';
import { alir, samples } from './run-alir.ts';

let cwd = '';
let made: LeaveInstances = { done: '', waiting: '' };
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-backup-'));
  made = await leaveDatabase(at('leave.db'));
});
afterEach(() => rm(cwd, { recursive: true }));

const at = (name: string): string => join(cwd, name);

const count = async (name: string): Promise<number> =>
  JSON.parse((await alir(['audit', 'verify', name, '--json'], { cwd })).out).instances;

const rest = async (): Promise<string[]> => (await readdir(cwd)).sort();

/** The application at work: with a commit that is in its log. */
async function atWork(name: string): Promise<Engine> {
  await copyFile(at('leave.db'), at(name));
  const engine = await openLeave(at(name), fakeClock(), 'at work');
  expect(await engine.flow('leave-request').start({ data: { days: 1 }, by: 'ann' })).toMatchObject({
    ok: true,
  });
  return engine;
}

/** A file whose commits are in a log that nobody closed, as after a power cut. */
async function leftWithLog(name: string): Promise<void> {
  const engine = await atWork('open.db');
  for (const end of ['', '-wal']) await copyFile(at(`open.db${end}`), at(name + end));
  await engine.close();
  await rm(at('open.db'));
}

/** An instance whose note was changed behind the engine's back. */
function tamper(name: string): void {
  using db = new DatabaseSync(at(name));
  const changed = db
    .prepare(`update alir_instance set state = replace(state, 'fine', 'fone') where id = ?`)
    .run(made.done);
  expect(changed.changes).toBe(1);
}

/** Overwrites pages in the middle of the file. */
async function damage(name: string): Promise<void> {
  const { size } = await stat(at(name));
  const file = await open(at(name), 'r+');
  await file.write(Buffer.alloc(size - 8_192, 0xa5), 0, size - 8_192, 8_192);
  await file.close();
}

describe('[CLI20] a database is not copied onto itself', () => {
  test.each(['backup', 'restore'])(
    'alir %s refuses, whatever the file is called',
    async (command) => {
      await symlink('leave.db', at('symbolic.db'));
      await link(at('leave.db'), at('hard.db'));
      await link(at('leave.db'), at('new.db.part'));
      const before = await readFile(at('leave.db'));
      for (const name of ['leave.db', './leave.db', 'symbolic.db', 'hard.db', 'new.db']) {
        expect(await alir([command, 'leave.db', name, '--force'], { cwd })).toEqual({
          exit: 2,
          out: '',
          err: `alir: leave.db and ${name} are the same file. Name another file to write to.\n`,
        });
      }
      expect(await readFile(at('leave.db'))).toEqual(before);
      const { out } = await alir([command, 'leave.db', 'hard.db', '--json', '--lang', 'id'], {
        cwd,
      });
      expect(JSON.parse(out)).toEqual({
        error: {
          code: 'SAME_FILE',
          message: 'leave.db dan hard.db adalah berkas yang sama. Pilih berkas tujuan lain.',
        },
      });
    },
  );
});

describe('[CLI16] a database that is in use', () => {
  test.each(['backup', 'restore'])('is not replaced by alir %s', async (command) => {
    const engine = await atWork('used.db');
    await symlink('used.db', at('current.db'));
    for (const name of ['used.db', 'current.db']) {
      expect(await alir([command, 'leave.db', name, '--force'], { cwd })).toEqual({
        exit: 2,
        out: '',
        err: `alir: ${name} is in use. Stop the application first.\n`,
      });
    }
    await engine.close();
    expect(await rest()).toEqual(['current.db', 'leave.db', 'used.db']);
    expect(await count('used.db')).toBe(3);
  });

  test.each(['backup', 'restore'])(
    'a log that was left is not read with what alir %s writes',
    async (command) => {
      await leftWithLog('stale.db');
      expect(await alir([command, 'leave.db', 'stale.db', '--force'], { cwd })).toMatchObject({
        exit: 0,
      });
      expect(await count('stale.db')).toBe(2);
      // Of what is damaged the log cannot be closed.
      await leftWithLog('stale.db');
      await writeFile(at('stale.db'), 'damaged '.repeat(1_000));
      expect(await alir([command, 'leave.db', 'stale.db', '--force'], { cwd })).toMatchObject({
        exit: 0,
      });
      expect(await rest()).toEqual(['leave.db', 'stale.db']);
      expect(await count('stale.db')).toBe(2);
    },
  );
});

test('[CLI14] a link stays one: the database it leads to is replaced', async () => {
  await copyFile(at('leave.db'), at('other.db'));
  await symlink('other.db', at('current.db'));
  await leftWithLog('more.db');
  expect(await alir(['restore', 'more.db', 'current.db', '--force'], { cwd })).toMatchObject({
    exit: 0,
  });
  expect(await count('other.db')).toBe(3);
});

describe('[CLI15] what is verified is what is put in place', () => {
  test('a backup whose newest commits are in its log is restored with them', async () => {
    await leftWithLog('crashed.db');
    expect(await alir(['restore', 'crashed.db', 'target.db'], { cwd })).toMatchObject({
      exit: 0,
      out: 'target.db restored.\nVerified: 3 instances, 5 events.\n',
    });
    expect(await count('target.db')).toBe(3);
  });

  test('a database that works meanwhile is restored from as it is then', async () => {
    const engine = await atWork('live.db');
    const restored = await alir(['restore', 'live.db', 'leave.db', '--force'], { cwd });
    await engine.close();
    expect(restored).toMatchObject({ exit: 0 });
    expect(await count('leave.db')).toBe(3);
  });

  test.each(['backup', 'restore'])(
    'a copy that is not sound replaces nothing: alir %s',
    async (command) => {
      await alir(['backup', 'leave.db', 'good.db'], { cwd });
      const good = await readFile(at('good.db'));
      tamper('leave.db');
      const { exit, out } = await alir([command, 'leave.db', 'good.db', '--force'], { cwd });
      expect(out).toContain('The copy of leave.db is not sound, so good.db was not written:\n');
      expect(out).toContain('STATE_MISMATCH');
      expect(exit).toBe(1);
      expect(await readFile(at('good.db'))).toEqual(good);
      expect(await rest()).toEqual(['good.db', 'leave.db']);
    },
  );

  test.each(['backup', 'restore'])(
    'damaged pages are told without a stack: alir %s',
    async (command) => {
      await damage('leave.db');
      const { exit, out, err } = await alir([command, 'leave.db', 'new.db'], { cwd });
      expect(out + err).toMatch(/is not sound, so new.db was not written:|is damaged/);
      expect(out + err).not.toMatch(/should not have happened|\n\s+at /);
      expect(exit).toBeGreaterThan(0);
      expect((await rest()).filter((name) => name.startsWith('new'))).toEqual([]);
    },
  );
});

test('[CLI4] a place that cannot be written to is named, with what is wrong with it', async () => {
  await writeFile(at('file'), 'no folder');
  const places = {
    'missing/new.db': 'the folder missing does not exist',
    '.': 'it is a folder',
    'file/new.db': 'part of its path is no folder',
  };
  for (const [place, reason] of Object.entries(places)) {
    const told = { exit: 2, out: '', err: `alir: ${place} cannot be used: ${reason}.\n` };
    for (const command of ['backup', 'restore'])
      expect(await alir([command, 'leave.db', place, '--force'], { cwd })).toEqual(told);
    expect(await alir(['migrate', place], { cwd })).toEqual(told);
  }
  await cp(join(samples, 'leave'), at('leave'), { recursive: true });
  expect(await alir(['dev', 'leave', '--database', 'missing/new.db'], { cwd })).toMatchObject({
    exit: 2,
    err: 'alir: missing/new.db cannot be used: the folder missing does not exist.\n',
  });
  expect((await alir(['migrate', 'missing/new.db', '--lang', 'id'], { cwd })).err).toBe(
    'alir: missing/new.db tidak dapat dipakai: folder missing tidak ada.\n',
  );
});

test('[CLI4] a file that is no database is told as that by every command', async () => {
  await writeFile(at('text.db'), 'not a database, but long enough to be looked at '.repeat(20));
  await cp(join(samples, 'leave'), at('leave'), { recursive: true });
  for (const args of [
    ['migrate', 'text.db'],
    ['dev', 'leave', '--database', 'text.db'],
    ['audit', 'verify', 'text.db'],
    ['backup', 'text.db', 'new.db'],
  ])
    expect(await alir(args, { cwd })).toEqual({
      exit: 2,
      out: '',
      err: 'alir: text.db is not an SQLite database.\n',
    });
});

test('[CLI4] a server that cannot be reached is told as that by every command', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/x';
  for (const args of [
    ['migrate', url],
    ['audit', 'verify', url],
    ['incidents', url],
  ])
    expect(await alir(args, { cwd })).toEqual({
      exit: 2,
      out: '',
      err: expect.stringMatching(/^alir: The database cannot be reached: .*ECONNREFUSED.*\.\n$/),
    });
});
