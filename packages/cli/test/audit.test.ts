import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../src/history/finding.ts';
import { permitDatabase, type Permits } from './permit-database.ts';
import { alir } from './run-alir.ts';

let cwd = '';
let permits: Permits = { reviewed: '', numbered: '', sealed: '' };
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-audit-'));
  permits = await permitDatabase(join(cwd, 'permit.db'));
});
afterAll(() => rm(cwd, { recursive: true }));

/** What is found in a copy that somebody changed behind the engine's back. */
async function found(...statements: readonly string[]): Promise<readonly Finding[]> {
  const path = join(cwd, 'changed.db');
  await copyFile(join(cwd, 'permit.db'), path);
  {
    using db = new DatabaseSync(path);
    for (const sql of statements) expect(db.prepare(sql).run().changes, sql).toBeGreaterThan(0);
  }
  const { exit, out, err } = await alir(['audit', 'verify', 'changed.db', '--json'], { cwd });
  expect(err).toBe('');
  const { findings }: { findings: readonly Finding[] } = JSON.parse(out);
  expect(exit).toBe(findings.length === 0 ? 0 : 1);
  return findings;
}

/** The row number of an instance. */
const n = (instance: keyof Permits): string =>
  `(select n from alir_instance where id = '${permits[instance]}')`;
const event = (instance: keyof Permits, seq: number): string =>
  `(select n from alir_event where instance = ${n(instance)} and seq = ${seq})`;
const finding = (instance: keyof Permits, rest: Partial<Finding>): object => ({
  tenant: 'default',
  instance: permits[instance],
  seq: null,
  name: null,
  places: [],
  ...rest,
});

test('nothing is found where nothing was changed', async () => {
  expect(await found()).toEqual([]);
});

describe('[CLI8] a byte of a stored event', () => {
  test.each([
    ['that changes the act', `'seen on site'`, `'sent on site'`],
    ['that is a space between values', `'"type":'`, `'"type": '`],
    ['that writes a letter otherwise', `'seen'`, `'s\\u0065en'`],
    ['that writes a field twice', `'"seq":2'`, `'"seq":9,"seq":2'`],
  ])('%s', async (_, from, to) => {
    const sql = `update alir_event set body = replace(body, ${from}, ${to}) where n = ${event('numbered', 2)}`;
    expect(await found(sql)).toEqual([finding('numbered', { seq: 2, code: 'HASH_MISMATCH' })]);
  });
});

describe('[CLI9] rows that do not follow from the events', () => {
  test.each([
    ['a timer that is gone', `delete from alir_timer`, 'reviewed', '/timers/review#1~1after-0'],
    [
      'a timer that was put off',
      `update alir_timer set at = 4070908800000, next_at = 4070908800000`,
      'reviewed',
      '/timers/review#1~1after-0/at',
    ],
    [
      'a timer that is held back longer than any lease',
      `update alir_timer set next_at = 4070908800000`,
      'reviewed',
      '/timers/review#1~1after-0/nextAt',
    ],
    [
      'a timer that would fire too soon',
      `update alir_timer set next_at = 1`,
      'reviewed',
      '/timers/review#1~1after-0/nextAt',
    ],
    [
      'a listener that is gone',
      `delete from alir_listener`,
      'reviewed',
      '/listeners/review#1 flow:survey.done plot a1',
    ],
    [
      'a listener that was moved to another tenant',
      `update alir_listener set tenant = 'other'`,
      'reviewed',
      '/listeners/review#1 flow:survey.done plot a1',
    ],
    [
      'an ended task with another outcome',
      `update alir_task set outcome = 'refuse' where outcome = 'stamp'`,
      'sealed',
      '/tasks/seal#1/outcome',
    ],
    [
      'an ended task that somebody else is said to have ended',
      `update alir_task set closed_as = 'eve' where outcome = 'stamp'`,
      'sealed',
      '/tasks/seal#1/closedAs',
    ],
    [
      'an ended task that is gone',
      `delete from alir_task where outcome = 'stamp'`,
      'sealed',
      '/tasks/seal#1',
    ],
    [
      'an open task with another deadline',
      `update alir_task set due_at = 1 where state = 'review' and status = 'open'`,
      'reviewed',
      '/tasks/review#1/dueAt',
    ],
    [
      'an open task that nobody opened',
      `insert into alir_task (instance, state, visit, seat, tenant, root, flow, opened_at, status, pool, claimed_by, claimed_as,
        read_at, due_at, closed_at, outcome, closed_as) select instance, 'forged', visit, seat, tenant, root, flow, opened_at,
        status, pool, claimed_by, claimed_as, read_at, due_at, closed_at, outcome, closed_as from alir_task where status = 'open' and state = 'seal'`,
      'numbered',
      '/tasks/forged#1',
    ],
  ] as const)('%s', async (_, sql, instance, place) => {
    expect(await found(sql)).toEqual([
      finding(instance, { code: 'ROWS_MISMATCH', places: [place] }),
    ]);
  });

  test('a timer whose lease is an ordinary one is no finding', async () => {
    expect(await found(`update alir_timer set next_at = at + 30000`)).toEqual([]);
  });
});

describe('[CLI9] an instance is stored as what it was created as', () => {
  test('in another tenant', async () => {
    const sql = `update alir_instance set tenant = 'other' where n = ${n('numbered')}`;
    expect(await found(sql)).toEqual([
      finding('numbered', {
        tenant: 'other',
        code: 'MOVED',
        name: `default/${permits.numbered}`,
      }),
    ]);
  });

  test('under another id', async () => {
    const sql = `update alir_instance set id = 'another' where n = ${n('numbered')}`;
    expect(await found(sql)).toEqual([
      finding('numbered', {
        instance: 'another',
        code: 'MOVED',
        name: `default/${permits.numbered}`,
      }),
    ]);
  });
});

describe('[CLI21] events that no history accounts for', () => {
  test('of an instance whose row is gone', async () => {
    expect(await found(`delete from alir_instance where n = ${n('sealed')}`)).toEqual([
      finding('sealed', { code: 'INSTANCE_MISSING' }),
    ]);
  });

  test('also when it is looked for by its id', async () => {
    await found(`delete from alir_instance where n = ${n('sealed')}`);
    const args = ['audit', 'verify', 'changed.db', '--instance', permits.sealed];
    expect(await alir(args, { cwd })).toMatchObject({
      exit: 1,
      out: expect.stringContaining(`default/${permits.sealed}: the instance is gone`),
    });
  });

  test('after the last one of a chain', async () => {
    const sql = `insert into alir_event (instance, seq, previous, hash, request, answer, body)
      select instance, 4, n, hash, request, answer, replace(body, '"seq":3', '"seq":4') from alir_event
      where n = ${event('sealed', 3)}`;
    expect(await found(sql)).toEqual([finding('sealed', { seq: 4, code: 'EVENT_STRAY' })]);
  });

  test('that were cut off with the state before them put back', async () => {
    const first = `select hash, state from (select e.hash, (select state from alir_instance where n = ${n('reviewed')}) as state
      from alir_event e where e.n = ${event('sealed', 2)})`;
    const sql = `update alir_instance set version = 2, last_event = ${event('sealed', 2)}, (head, state) = (${first})
      where n = ${n('sealed')}`;
    expect(await found(sql)).toContainEqual(finding('sealed', { seq: 3, code: 'EVENT_STRAY' }));
  });

  test('of an instance that was removed with its events, told by the command ids that are left', async () => {
    const left = `update alir_event set instance = ${n('sealed')}, n = n where n = ${event('sealed', 1)}`;
    const findings = await found(
      left,
      `delete from alir_event where instance = ${n('sealed')}`,
      `delete from alir_instance where n = ${n('sealed')}`,
    );
    expect(findings).toContainEqual({
      tenant: 'default',
      instance: null,
      seq: null,
      code: 'COMMAND_STRAY',
      name: 'start c3',
      places: [],
    });
  });
});

describe('[CLI21] command ids', () => {
  test('that are gone, so that the command would be done again', async () => {
    expect(await found(`delete from alir_command where id = 'start b2'`)).toEqual([
      finding('numbered', { seq: 1, name: 'start b2', code: 'COMMAND_MISSING' }),
    ]);
  });

  test('that are recorded with another event', async () => {
    const sql = `update alir_command set event = ${event('sealed', 1)} where id = 'start b2'`;
    expect(await found(sql)).toEqual([
      finding('numbered', {
        seq: 1,
        name: 'start b2',
        code: 'COMMAND_MISMATCH',
        places: ['/instance'],
      }),
      finding('sealed', { seq: 1, name: 'start b2', code: 'COMMAND_STRAY' }),
    ]);
  });

  test('that were added, so that the command would never be done', async () => {
    const id = `${permits.reviewed}/review#1/after-0@1767834060000`;
    const sql = `insert into alir_command values ('default', '${id}', ${event('sealed', 1)})`;
    expect(await found(sql)).toEqual([
      finding('sealed', { seq: 1, name: id, code: 'COMMAND_STRAY' }),
    ]);
  });

  test.each([
    ['another status', `replace(answer, '"open"', '"done"')`, ['/answer/status']],
    ['another version', `replace(answer, '"version":1', '"version":7')`, ['/answer/version']],
    ['another instance', `replace(answer, '"instance":"', '"instance":"x')`, ['/answer/instance']],
    ['a subject', `replace(answer, '"subject":null', '"subject":{}')`, ['/answer/subject']],
    ['no JSON', `'done'`, ['/answer']],
  ])('whose answer has %s', async (_, answer, places) => {
    const sql = `update alir_event set answer = ${answer} where n = ${event('reviewed', 1)}`;
    expect(await found(sql)).toEqual([
      finding('reviewed', { seq: 1, name: 'start a1', code: 'COMMAND_MISMATCH', places }),
    ]);
  });
});

describe('[CLI21] numbers', () => {
  test.each([
    ['set back', `update alir_number set value = 1`],
    ['gone', `delete from alir_number`],
  ])('a series that is %s, so that a number would be drawn twice', async (_, sql) => {
    expect(await found(sql)).toEqual([
      finding('sealed', { seq: 2, name: 'permit/north/2026', code: 'NUMBER_ABOVE_SERIES' }),
    ]);
  });
});

describe('[CLI21] definitions', () => {
  test.each([
    ['a definition', `definition = replace(definition, '"bob"', '"eve"')`, 'FLOW_MISMATCH'],
    ['its forms', `forms = '{"more":{}}'`, 'FLOW_MISMATCH'],
    ['its hash', `hash = 'x'`, 'FLOW_MISMATCH'],
  ])('%s that was changed', async (_, set, code) => {
    expect(await found(`update alir_flow set ${set}`)).toEqual([
      { tenant: 'default', instance: null, seq: null, name: 'permit 1', code, places: [] },
    ]);
  });

  test('one that is no longer JSON', async () => {
    expect(await found(`update alir_flow set definition = '{'`)).toEqual([
      {
        tenant: 'default',
        instance: null,
        seq: null,
        name: null,
        code: 'FLOWS_UNREADABLE',
        places: [],
      },
    ]);
  });
});

test('[CLI21] findings are sentences, with where they are', async () => {
  await found(
    `update alir_flow set definition = replace(definition, '"bob"', '"eve"')`,
    `update alir_number set value = 0`,
    `delete from alir_command where id = 'start b2'`,
    `insert into alir_command values ('default', 'forged', 99)`,
  );
  for (const lang of ['en', 'id']) {
    const { out } = await alir(['audit', 'verify', 'changed.db', '--lang', lang], { cwd });
    expect(out).toMatchSnapshot();
  }
});

test.each(['en', 'id'])('[CLI22] the help says what no one can find, in %s', async (lang) => {
  const { out } = await alir(['audit', 'verify', '--help', '--lang', lang], { cwd });
  expect(out).toMatchSnapshot();
});
