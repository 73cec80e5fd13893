// Several processes on one database: each moment starts once, also where two do the same work at the same time.

import { expect, test } from 'vitest';
import { createEngine, usersDirectory, type Engine, type Store } from '../../src/index.ts';
import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { end, monday, object } from './stage.ts';

const open = postgresForThisFile();
const people = Array.from({ length: 12 }, (_, i) => `p${i}`);

const definition = {
  flow: 'report',
  version: 1,
  lang: 'en',
  title: 'Report',
  calendar: 'office',
  start: {
    clock: [{ cron: '0 10 * * *', missed: 'all' }],
    each: { in: JSON.stringify(people).replaceAll('"', "'"), as: 'one' },
    key: "one + '/' + string(date(now))",
    with: { who: 'one' },
  },
  data: object({ who: { type: 'string' } }),
  initial: 'write',
  states: {
    write: {
      task: {
        title: 'Report',
        assign: { user: { from: 'data.who' } },
        outcomes: { send: { label: 'Send' } },
      },
      on: { send: 'z' },
    },
    z: end,
  },
};

const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '16:00']]]),
);

test.each([
  ['as they share the work', false],
  ['when a lease has ended and all of them have it', true],
])('[R35] racing processes, %s', async (_how, shared) => {
  const under = await open();
  const clock = { now: monday };
  const engines: Engine[] = [];
  for (let i = 0; i < 4; i++) {
    const store: Store = (await under.another?.()) ?? under.store;
    const due = store.startClocks.due.bind(store.startClocks);
    if (shared)
      store.startClocks.due = async (now, limit) =>
        (await due(now, limit, 0)).length > 0 ? [{ tenant: 'default', flow: 'report' }] : [];
    const engine = await createEngine({
      store,
      directory: usersDirectory(people.map((id) => ({ id }))),
      flows: [{ definition }],
      calendars: [{ id: 'office', zone: 'Asia/Jakarta', week, holidays: [] }],
      clock: { now: () => clock.now },
    });
    await engine.runDue();
    engines.push(engine);
  }
  clock.now += 3 * 86_400_000;
  const reports = await Promise.all(engines.map((engine) => engine.runDue()));
  expect(reports.map(({ failed }) => failed)).toEqual([0, 0, 0, 0]);
  expect(reports.reduce((sum, { started }) => sum + started, 0)).toBe(3 * people.length);
  const { items } = await under.store.instances('default', { limit: 200 });
  expect(items.map(({ key }) => key ?? '').sort()).toEqual(
    ['02', '03', '04'].flatMap((day) => people.map((who) => `${who}/2026-03-${day}`)).sort(),
  );
  for (const engine of engines) await engine.close();
  await under.close();
});
