import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, usersDirectory } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveDatabase, type LeaveInstances } from './leave-database.ts';
import { alir, samples } from './run-alir.ts';

const users = [
  { id: 'ann', name: 'Ann', manager: 'bob' },
  { id: 'bob', name: 'Bob Lee', manager: 'cy' },
  { id: 'cy', name: 'Cy', role: 'director' },
];

let cwd = '';
let leave: LeaveInstances = { done: '', waiting: '' };
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-forecast-'));
  leave = await leaveDatabase(join(cwd, 'leave.db'));
  await cp(join(samples, 'leave'), cwd, { recursive: true });
  await writeFile(join(cwd, 'users.json'), JSON.stringify(users));
});
afterAll(() => rm(cwd, { recursive: true }));

const forecast = (instance: string, ...more: string[]) =>
  alir(['forecast', 'leave.db', instance, ...more], { cwd });

test('[CLI46] forecast says where each outcome leads, and changes nothing', async () => {
  const before = await readFile(join(cwd, 'leave.db'));
  const { exit, out, err } = await forecast(leave.waiting);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/“Approve”: The case is completed\. .*This is so if Bob Lee decides it/);
  expect(out).toMatch(/“Reject”: /);
  expect(await readFile(join(cwd, 'leave.db'))).toEqual(before);
});

test('[CLI46] in Indonesian, for one outcome, and for programs', async () => {
  const { out } = await forecast(leave.waiting, '--lang', 'id', '--outcome', 'approve');
  expect(out).toContain('“Approve”: Proses ini selesai.');
  expect(out).not.toContain('Reject');
  const { out: json } = await forecast(leave.waiting, '--json', '--steps', '2');
  expect(JSON.parse(json)).toMatchObject({
    instance: leave.waiting,
    ways: [{ outcome: 'approve', assumes: { by: { user: 'bob' } }, next: [] }, {}, {}],
  });
});

test('[CLI46] what has ended has nothing to choose; a number of steps is one to three', async () => {
  expect((await forecast(leave.done)).out).toContain('No task is open');
  const { exit, err } = await forecast(leave.waiting, '--steps', '4');
  expect({ exit, said: err.includes('1, 2 or 3') }).toEqual({ exit: 2, said: true });
  const other = await forecast(leave.waiting, '--outcome', 'sign');
  expect(other).toMatchObject({ exit: 2, out: '' });
  expect(other.err).toContain('no open task has the outcome sign; there are: approve, reject');
  expect((await forecast(leave.waiting, '--task', '7')).err).toContain('no open task has the id 7');
  expect(await forecast('nothing')).toMatchObject({ exit: 2, out: '' });
});

const task = (position: string, outcome: string) => ({
  title: `Task of ${position}`,
  assign: { user: position },
  outcomes: { [outcome]: { label: outcome } },
});

/** A letter whose form is described in another flow, which has a calendar of its own. */
async function letters(name: string, more: object): Promise<string> {
  const store = sqlite(join(cwd, name));
  const engine = await createEngine({
    store,
    directory: usersDirectory(users),
    calendars: [
      { id: 'office', zone: 'Asia/Jakarta', week: { mon: [['08:00', '16:00']] }, holidays: [] },
    ],
    flows: [
      {
        definition: {
          flow: 'words',
          version: 1,
          title: 'Words',
          data: {
            type: 'object',
            additionalProperties: false,
            properties: { a: { $ref: '#/$defs/code' } },
            $defs: { code: { enum: ['x', 'y'] } },
          },
          initial: 'end',
          states: { end: { type: 'final' } },
        },
      },
      {
        definition: {
          flow: 'letter',
          version: 1,
          title: 'Letter',
          data: {
            type: 'object',
            additionalProperties: false,
            properties: { code: { $ref: 'words#/$defs/code' } },
          },
          initial: 'draft',
          states: {
            draft: {
              task: { ...task('bob', 'send'), form: 'sheet' },
              on: { send: 'check' },
            },
            check: { task: task('cy', 'sign'), on: { sign: 'end' } },
            end: { type: 'final' },
          },
          ...more,
        },
        forms: [
          { form: 'sheet', sections: [{ fields: [{ field: 'code', requiredFor: ['send'] }] }] },
        ],
      },
    ],
  });
  const started = await engine.flow('letter').start({ data: {}, by: 'ann' });
  await engine.close();
  if (!started.ok) throw new Error(started.message);
  return started.instance;
}

test('[CLI47] a calendar that the folder lacks is told by its name', async () => {
  const id = await letters('calendar.db', { calendar: 'office' });
  for (const command of ['explain', 'forecast']) {
    const { exit, err } = await alir([command, 'calendar.db', id], { cwd });
    expect(exit).toBe(2);
    expect(err).toContain('“office”');
    expect(err).toContain('--folder');
  }
});

test('[CLI47] fields that another flow describes are filled in as it says', async () => {
  const id = await letters('words.db', {});
  const { out } = await alir(['explain', 'words.db', id], { cwd });
  expect(out).toMatch(/Bob Lee \(.*\): “send”/);
  expect(out).not.toContain('“send”?');
  const { out: next } = await alir(['forecast', 'words.db', id], { cwd });
  expect(next).toMatch(/“send”: The task “Task of cy” goes to .*Cy/);
});
