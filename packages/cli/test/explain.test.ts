import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, usersDirectory } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveDatabase, type LeaveInstances } from './leave-database.ts';
import { alir, samples } from './run-alir.ts';

let cwd = '';
let leave: LeaveInstances = { done: '', waiting: '' };
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-explain-'));
  leave = await leaveDatabase(join(cwd, 'leave.db'));
  await cp(join(samples, 'leave'), cwd, { recursive: true });
  const users = [
    { id: 'ann', name: 'Ann', manager: 'bob' },
    { id: 'bob', name: 'Bob Lee', manager: 'cy' },
    { id: 'cy', name: 'Cy', role: 'director' },
  ];
  await writeFile(join(cwd, 'users.json'), JSON.stringify(users));
});
afterAll(() => rm(cwd, { recursive: true }));

const explain = (instance: string, ...more: string[]) =>
  alir(['explain', 'leave.db', instance, ...more], { cwd });

test('[CLI39] explain says what it waits for, who may do what, and changes nothing', async () => {
  const before = await readFile(join(cwd, 'leave.db'));
  const { exit, out, err } = await explain(leave.waiting);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('has waited for Bob Lee since');
  expect(out).toMatch(/Bob Lee \(.*\): “Approve”, “Reject”/);
  expect(out).not.toContain('Ann:');
  expect(await readFile(join(cwd, 'leave.db'))).toEqual(before);
});

test('[CLI39] in Indonesian, and for programs', async () => {
  const { out } = await explain(leave.waiting, '--lang', 'id');
  expect(out).toContain('menunggu Bob Lee sejak');
  const { out: json } = await explain(leave.waiting, '--json');
  expect(JSON.parse(json)).toMatchObject({
    instance: leave.waiting,
    status: 'open',
    waits: [{ kind: 'task', reason: 'open', movers: [{ user: 'bob' }] }],
  });
});

test('[CLI39] of follow-ups each says what it waits for', async () => {
  const task = (user: string) => ({
    task: { title: 'Report', assign: { user }, outcomes: { done: { label: 'Done' } } },
    on: { done: 'done' },
  });
  const tour = {
    flow: 'tour',
    version: 1,
    lang: 'en',
    title: 'Tour',
    data: {
      type: 'object',
      required: ['who'],
      additionalProperties: false,
      properties: { who: { type: 'array', maxItems: 30, items: { type: 'string' } } },
    },
    initial: 'away',
    states: {
      away: { each: { in: 'data.who', as: 'w', key: 'w', flow: 'errand' }, onDone: 'done' },
      done: { type: 'final' },
    },
  };
  const errand = {
    flow: 'errand',
    version: 1,
    lang: 'en',
    title: 'Errand',
    start: { by: 'nobody' },
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'run',
    states: { run: task('bob'), done: { type: 'final' } },
  };
  const engine = await createEngine({
    store: sqlite(join(cwd, 'tour.db')),
    directory: usersDirectory([{ id: 'ann', manager: 'bob' }, { id: 'bob' }]),
    flows: [{ definition: tour }, { definition: errand }],
  });
  const who = Array.from({ length: 22 }, (_, at) => `w${at}`);
  const started = await engine.flow('tour').start({ by: 'ann', data: { who } });
  if (!started.ok) throw new Error(started.message);
  const { instance: id } = started;
  await engine.close();
  const { exit, out, err } = await alir(['explain', 'tour.db', id, '--lang', 'en'], { cwd });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('has waited for 22 follow-ups to end');
  expect(out.match(/^ {4}“Errand”/gm)).toHaveLength(20);
  expect(out.match(/^ {8}“Report” has waited for Bob Lee since/gm)).toHaveLength(20);
  expect(out).toContain('    and 2 more');
  const { out: json } = await alir(['explain', 'tour.db', id, '--json'], { cwd });
  expect(JSON.parse(json)).toMatchObject({
    waits: [
      {
        kind: 'children',
        children: Array.from({ length: 20 }, () => ({ flow: 'errand', status: 'open' })),
      },
    ],
  });
});

test('[CLI39] what has ended waits for nothing', async () => {
  expect((await explain(leave.done)).out).toBe('This case is completed.\n');
});

test('[CLI55] the organisation that is named is asked instead of that of the folder', async () => {
  const organisation = {
    units: [],
    positions: [
      { id: 'ann', name: 'Clerk', superior: 'bob' },
      { id: 'bob', name: 'Head of Division' },
    ],
    users: [{ id: 'dee', name: 'Dee Gray' }],
    assignments: [{ user: 'dee', position: 'bob', capacity: 'plt', basis: 'SP 1' }],
  };
  const elsewhere = await mkdtemp(join(tmpdir(), 'alir-organisation-'));
  const named = join(elsewhere, 'posts.json');
  await writeFile(named, JSON.stringify(organisation));
  const { exit, out, err } = await explain(leave.waiting, '--organisation', named);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('has waited for Head of Division since');
  expect(out).toMatch(/Dee Gray \(Plt\. Head of Division\): “Approve”, “Reject”/);
  expect(out).not.toContain('Bob Lee');
  // The folder need not have people of its own.
  const bare = ['--organisation', named, '--folder', join(samples, 'leave')];
  const forecast = await alir(['forecast', 'leave.db', leave.waiting, ...bare], { cwd });
  expect(forecast).toMatchObject({ exit: 0, err: '' });
  const missing = await explain(leave.waiting, '--organisation', join(elsewhere, 'none.json'));
  expect(missing).toMatchObject({ exit: 2, out: '' });
  await rm(elsewhere, { recursive: true });
});

test('[CLI39] an instance that is not there, and a folder without people, are unusable', async () => {
  expect(await explain('nothing')).toMatchObject({ exit: 2, out: '' });
  const { exit, err } = await explain(leave.waiting, '--folder', join(samples, 'leave'));
  expect(exit).toBe(2);
  expect(err).toContain('organisation.json');
});
