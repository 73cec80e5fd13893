import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createEngine, usersDirectory } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { fakeClock, seededIds } from '@alir/engine/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveDatabase, openLeave, type LeaveInstances } from './leave-database.ts';
import { alir, alirProcess } from './run-alir.ts';

let cwd = '';
let made: LeaveInstances = { done: '', waiting: '' };
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-cli-'));
  made = await leaveDatabase(join(cwd, 'leave.db'));
});
afterAll(() => rm(cwd, { recursive: true }));

/** A copy of the database with something changed behind the engine's back. */
async function tampered(name: string, sql: string, ...values: string[]): Promise<string> {
  const path = join(cwd, name);
  await copyFile(join(cwd, 'leave.db'), path);
  using db = new DatabaseSync(path);
  expect(db.prepare(sql).run(...values).changes).toBe(1);
  return name;
}

const event = (what: string): string =>
  `update alir_event set ${what} where n = (select e.n from alir_event e join alir_instance i on i.n = e.instance where i.id = ? and e.seq = 2)`;

describe('alir audit verify', () => {
  test('a sound database', async () => {
    expect(await alir(['audit', 'verify', 'leave.db'], { cwd })).toEqual({
      exit: 0,
      out: '2 instances with 4 events verified: every chain holds, every fold equals its state.\n',
      err: '',
    });
  });

  test('[CLI8] a changed byte in a stored event is found and named: instance and event', async () => {
    const db = await tampered('byte.db', event(`body = replace(body, 'fine', 'fone')`), made.done);
    const { exit, out } = await alir(['audit', 'verify', db], { cwd });
    expect(out).toBe(
      `default/${made.done}#2: the event is not the one that was recorded: it or its hash was changed [HASH_MISMATCH]\n1 finding; 2 instances with 4 events looked at.\n`,
    );
    expect(exit).toBe(1);
  });

  test.each([
    [
      'an event that is no longer JSON',
      event(`body = replace(body, '"seq"', '"seq')`),
      'EVENT_UNREADABLE',
      2,
      [],
    ],
    ['a hash', event(`hash = zeroblob(32)`), 'HASH_MISMATCH', 2, []],
    [
      'an event that is gone',
      `delete from alir_event where n = (select e.n from alir_event e join alir_instance i on i.n = e.instance where i.id = ? and e.seq = 1)`,
      'EVENT_MISSING',
      1,
      [],
    ],
    [
      'the stored state',
      `update alir_instance set state = replace(state, '"days":9', '"days":1') where id = ?`,
      'STATE_MISMATCH',
      null,
      ['/data/days'],
    ],
    [
      'the head',
      `update alir_instance set head = zeroblob(32) where id = ?`,
      'HEAD_MISMATCH',
      null,
      [],
    ],
    [
      'a stored state that is no longer JSON',
      `update alir_instance set state = replace(state, '"days"', '"days') where id = ?`,
      'STATE_UNREADABLE',
      null,
      [],
    ],
    [
      'a row whose number is none',
      `update alir_instance set started_at = 9223372036854775807 where id = ?`,
      'ROWS_UNREADABLE',
      null,
      [],
    ],
    [
      'a row that lists read',
      `update alir_instance set result = 'rejected' where id = ?`,
      'ROWS_MISMATCH',
      null,
      ['/result'],
    ],
  ])('[CLI9] %s that was changed', async (name, sql, code, seq, places) => {
    const db = await tampered(`${name.replaceAll(' ', '-')}.db`, sql, made.done);
    const { exit, out } = await alir(['audit', 'verify', db, '--json'], { cwd });
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings[0]).toEqual({
      tenant: 'default',
      instance: made.done,
      seq,
      code,
      name: null,
      places,
    });
  });

  test('[CLI23] a tenant of which nothing is stored is told, not found sound', async () => {
    for (const args of [['audit', 'verify'], ['incidents']]) {
      expect(await alir([...args, 'leave.db', '--tenant', 'typo'], { cwd })).toEqual({
        exit: 2,
        out: '',
        err: 'alir: There is nothing of a tenant typo. Check its name.\n',
      });
      expect(await alir([...args, 'leave.db', '--tenant', 'default'], { cwd })).toMatchObject({
        exit: 0,
      });
    }
  });

  test('only one instance, when it is named', async () => {
    const db = await tampered('other.db', event(`body = replace(body, 'fine', 'fone')`), made.done);
    expect(await alir(['audit', 'verify', db, '--instance', made.waiting], { cwd })).toMatchObject({
      exit: 0,
    });
    expect(await alir(['audit', 'verify', db, '--instance', 'nobody'], { cwd })).toMatchObject({
      exit: 2,
    });
  });
});

describe('alir replay', () => {
  test('[CLI10] the whole history, the state after it, and whether it is what is stored', async () => {
    const { exit, out } = await alir(['replay', 'leave.db', made.done], { cwd });
    expect(exit).toBe(0);
    expect(out).toMatchSnapshot();
  });

  test('[CLI10] up to an event, with the tasks that were open then', async () => {
    const { out } = await alir(['replay', 'leave.db', made.done, '--to', '2', '--lang', 'id'], {
      cwd,
    });
    expect(out).toMatchSnapshot();
    const { out: text } = await alir(['replay', 'leave.db', made.done, '--to', '1', '--json'], {
      cwd,
    });
    expect(JSON.parse(text)).toMatchObject({
      to: 1,
      last: 3,
      state: { version: 1 },
      rows: { tasks: [{ pool: 'p:bob' }] },
      differences: null,
    });
  });

  test('a stored state that cannot be read', async () => {
    const db = await tampered(
      'unreadable.db',
      `update alir_instance set state = replace(state, '"days"', '"days') where id = ?`,
      made.done,
    );
    expect(await alir(['replay', db, made.done], { cwd })).toEqual({
      exit: 2,
      out: '',
      err: `alir: ${made.done}: the stored state cannot be read: it was changed.\n`,
    });
  });

  test('a stored state that is not the fold', async () => {
    const db = await tampered(
      'state.db',
      `update alir_instance set state = replace(state, 'fine', 'fone') where id = ?`,
      made.done,
    );
    const { exit, out } = await alir(['replay', db, made.done], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain('The stored state differs from the fold at /data/note.');
  });

  test('[CLI10] rows that are not those of the history', async () => {
    const db = await tampered(
      'rows.db',
      `update alir_task set outcome = 'reject' where state = 'director' and instance = (select n from alir_instance where id = ?)`,
      made.done,
    );
    const { exit, out } = await alir(['replay', db, made.done], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain(
      'The rows that lists and timers read differ from the history at /tasks/director#1/outcome.',
    );
    const { out: json } = await alir(['replay', db, made.done, '--json'], { cwd });
    expect(JSON.parse(json).differences).toEqual({
      state: [],
      rows: ['/tasks/director#1/outcome'],
    });
  });
});

describe('[CLI11] unusable databases', () => {
  test('missing, foreign, empty, newer', async () => {
    await writeFile(
      join(cwd, 'letter.txt'),
      'not a database, but long enough to be looked at '.repeat(20),
    );
    new DatabaseSync(join(cwd, 'empty.db')).exec('create table note (text text)');
    const newer = await tampered(
      'newer.db',
      "insert into alir_meta values (99, 'later', '', 99, 0)",
    );
    const told = async (file: string): Promise<unknown> =>
      (await alir(['incidents', file], { cwd })).err;
    expect(await told('none.db')).toBe('alir: There is no database none.db.\n');
    expect(await told('letter.txt')).toBe('alir: letter.txt is not an SQLite database.\n');
    expect(await told('empty.db')).toBe(
      'alir: empty.db has no tables of Alir. Run alir migrate empty.db.\n',
    );
    expect(await told(newer)).toBe(
      'alir: newer.db has tables of version 99, this release knows 14 at most. Upgrade @alir/cli.\n',
    );
    expect(await told('postgres://nobody:secret@127.0.0.1:1/x')).toMatch(
      /^alir: The database cannot be reached: .*ECONNREFUSED/,
    );
  });
});

describe('[CLI4] a damaged database is told as one, not as a foreign file', () => {
  /** What is left of the database: its first bytes, with some of them overwritten. */
  async function torn(name: string, size: number, at?: number): Promise<string> {
    const whole = await readFile(join(cwd, 'leave.db'));
    if (at !== undefined) whole.fill(0xa5, at, size);
    await writeFile(join(cwd, name), whole.subarray(0, size));
    return name;
  }

  test.each([
    ['cut off after its first pages', 9_000],
    ['cut off in its first page', 2_000],
    ['cut off after its header', 100],
    ['with a schema that is overwritten', 100_000, 100],
    ['with all pages after the first overwritten', 100_000, 4_096],
  ])('%s', async (name, size, at?: number) => {
    const file = await torn(`${name.replaceAll(' ', '-')}.db`, size, at);
    for (const args of [
      ['incidents', file],
      ['audit', 'verify', file],
      ['replay', file, made.done],
      ['migrate', file],
      ['backup', file, 'torn.copy.db'],
      ['restore', file, 'torn.copy.db'],
    ]) {
      const { exit, out, err } = await alir(args, { cwd });
      expect(err, args[0]).toMatch(/^alir: .*damaged.*\n$/);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
    }
    const { out } = await alir(['incidents', file, '--json', '--lang', 'id'], { cwd });
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'STORE_CORRUPT', message: expect.stringContaining('rusak') },
    });
  });
});

test('alir migrate prints SQL for both databases, and makes the tables', async () => {
  const sql = async (...args: string[]): Promise<string> =>
    (await alir(['migrate', '--print', ...args], { cwd })).out;
  expect(await sql('--sqlite', '--prefix', 'flow_')).toContain('create table flow_instance (');
  expect(await sql('--postgres', '--schema', 'host', '--prefix', 'f_')).toContain(
    'create table "host"."f_instance" (',
  );
  expect(await alir(['migrate', '--print'], { cwd })).toMatchObject({ exit: 2 });
  expect(await alir(['migrate', 'fresh.db'], { cwd })).toMatchObject({ exit: 0 });
  expect(await alir(['incidents', 'fresh.db'], { cwd })).toMatchObject({
    exit: 0,
    out: 'No open incidents.\n',
  });
});

test('[CLI12] alir incidents lists what waits for an operator, and exits with 1', async () => {
  const engine = await createEngine({
    store: sqlite(join(cwd, 'incidents.db')),
    directory: usersDirectory([{ id: 'ann' }]),
    clock: fakeClock(),
    ids: seededIds(),
  });
  const task = (user: object | string) => ({
    title: 'T',
    assign: { user },
    outcomes: { ok: { label: 'OK' } },
  });
  const flow = engine.flow({
    flow: 'lost',
    version: 1,
    title: 'Lost',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'a',
    states: {
      a: { task: task('ann'), on: { ok: 'b' } },
      b: { task: task('nobody'), on: { ok: 'c' } },
      c: { type: 'final' },
    },
  });
  const started = await flow.start({ data: {}, by: 'ann' });
  await flow.complete(`${started.ok ? started.instance : ''}/a#1`, 'ok', { by: 'ann' });
  await engine.close();
  const { exit, out } = await alir(['incidents', 'incidents.db'], { cwd });
  expect(exit).toBe(1);
  expect(out).toMatchSnapshot();
  expect(await alir(['audit', 'verify', 'incidents.db'], { cwd })).toMatchObject({ exit: 0 });
});

describe('alir backup and restore', () => {
  test('[CLI13] a copy that is taken while the application works is whole', async () => {
    const engine = await openLeave(join(cwd, 'busy.db'));
    const flow = engine.flow('leave-request');
    for (let n = 0; n < 50; n++) await flow.start({ data: { days: 2 }, by: 'ann' });
    const copy = { isDone: false };
    const copying = alirProcess(['backup', 'busy.db', 'busy.copy.db', '--json'], { cwd }).finally(
      () => (copy.isDone = true),
    );
    let acknowledged = 50;
    while (!copy.isDone) {
      await flow.start({ data: { days: 2 }, by: 'ann' });
      acknowledged += 1;
    }
    const { exit, out, err } = await copying;
    await engine.close();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const { instances, events, problems } = JSON.parse(out);
    expect(problems).toEqual([]);
    expect(instances).toBe(events);
    expect(instances).toBeGreaterThanOrEqual(50);
    expect(instances).toBeLessThanOrEqual(acknowledged);
    expect(await alir(['restore', 'busy.copy.db', 'again.db'], { cwd })).toMatchObject({ exit: 0 });
    expect(
      JSON.parse((await alir(['audit', 'verify', 'again.db', '--json'], { cwd })).out),
    ).toEqual({ instances, events, findings: [] });
  });

  test('[CLI14] nothing is overwritten without --force', async () => {
    await writeFile(join(cwd, 'precious'), 'precious');
    expect(await alir(['backup', 'leave.db', 'precious'], { cwd })).toEqual({
      exit: 2,
      out: '',
      err: 'alir: precious exists. Use --force to replace it.\n',
    });
    expect(await alir(['restore', 'leave.db', 'precious'], { cwd })).toMatchObject({ exit: 2 });
    expect(await alir(['backup', 'leave.db', 'precious', '--force'], { cwd })).toMatchObject({
      exit: 0,
    });
  });

  test('[CLI15] a backup that is not sound is not put in place', async () => {
    const db = await tampered(
      'unsound.db',
      event(`body = replace(body, 'fine', 'fone')`),
      made.done,
    );
    const { exit, out } = await alir(['restore', db, 'target.db'], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain('HASH_MISMATCH');
    expect((await alir(['incidents', 'target.db'], { cwd })).err).toContain('There is no database');
  });

  test('[CLI16] a database that is in use is not replaced', async () => {
    await copyFile(join(cwd, 'leave.db'), join(cwd, 'used.db'));
    const engine = await openLeave(join(cwd, 'used.db'), fakeClock(), 'another');
    await engine.flow('leave-request').start({ data: { days: 1 }, by: 'ann' });
    const refused = await alir(['restore', 'leave.db', 'used.db', '--force'], { cwd });
    await engine.close();
    expect(refused).toEqual({
      exit: 2,
      out: '',
      err: 'alir: used.db is in use. Stop the application first.\n',
    });
    expect(await alir(['restore', 'leave.db', 'used.db', '--force'], { cwd })).toMatchObject({
      exit: 0,
    });
    expect(await alir(['audit', 'verify', 'used.db'], { cwd })).toMatchObject({
      exit: 0,
      out: expect.stringContaining('2 instances'),
    });
  });
});
