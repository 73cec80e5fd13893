// Whoever has a task is reminded of it on a day of their choice. Nobody else is, and nobody else sees it.

import { expect, test } from 'vitest';
import { createEngine, memoryStore, usersDirectory, type Engine } from '../../src/index.ts';
import type { CalendarData } from '../../src/index.ts';
import { end, monday, noData } from './stage.ts';

const officeDay = [['08:00', '16:00']] as const;
const office: CalendarData = {
  id: 'office',
  zone: 'Asia/Jakarta',
  week: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: [{ date: '2026-03-05', name: 'Cuti' }],
};

/** A moment in March 2026 in Jakarta; it is Monday the 2nd, nine o'clock, when all begins. */
const march = (date: number, time: string): number =>
  Date.parse(`2026-03-${String(date).padStart(2, '0')}T${time}:00+07:00`);

interface Desk {
  readonly engine: Engine;
  readonly task: string;
  /** `user: reason` of what people were told. */
  readonly told: string[];
  pass(to: number): Promise<void>;
}

async function desk(): Promise<Desk> {
  const clock = { now: monday };
  const told: string[] = [];
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory(['ana', 'budi', 'cici'].map((id) => ({ id }))),
    calendars: [office],
    clock: { now: () => clock.now },
    effects: {
      notify: async (_tenant, { to, about }) => {
        told.push(`${JSON.stringify(to)}: ${String(about['reason'])}`);
      },
    },
    flows: [
      {
        definition: {
          flow: 'letter',
          version: 1,
          lang: 'en',
          title: 'Letter',
          calendar: 'office',
          data: noData,
          initial: 'answer',
          states: {
            answer: {
              task: {
                title: 'Answer',
                assign: { user: 'ana' },
                outcomes: { ok: { label: 'OK' } },
                can: { transfer: true },
              },
              on: { ok: 'z' },
            },
            z: end,
          },
        },
      },
    ],
  });
  const started = await engine.flow('letter').start({ data: {}, by: 'cici' });
  return {
    engine,
    task: `${started.ok ? started.instance : ''}/answer#1`,
    told,
    pass: async (to) => {
      clock.now = to;
      await engine.runDue();
    },
  };
}

const ana = { by: 'ana' };
const toAna = '{"user":"ana"}: follow-up';

test('[R39] who has a task is told once, when work begins on the day', async () => {
  const { engine, task, told, pass } = await desk();
  expect(
    await engine.tasks.followUp(task, { ...ana, day: '2026-03-04', note: ' ring them ' }),
  ).toEqual({
    ok: true,
    followUp: { task, user: 'ana', day: '2026-03-04', at: march(4, '08:00'), note: 'ring them' },
  });
  await pass(march(4, '07:59'));
  expect(told).toEqual([]);
  await pass(march(4, '08:00'));
  expect(told).toEqual([toAna]);
  await pass(march(6, '08:00'));
  expect(told).toEqual([toAna]);
  expect(await engine.tasks.followUps(ana)).toHaveLength(1);
});

test('[R39] working days count on the calendar; a day off may be chosen, and has a morning', async () => {
  const { engine, task } = await desk();
  const dayOf = async (input: object): Promise<unknown> => {
    const result = await engine.tasks.followUp(task, { ...ana, ...input });
    return result.ok ? [result.followUp.day, result.followUp.at] : result.code;
  };
  expect(await dayOf({ after: 'work:P3D' })).toEqual(['2026-03-06', march(6, '08:00')]);
  expect(await dayOf({ after: 'P3D' })).toEqual(['2026-03-05', march(5, '08:00')]);
  expect(await dayOf({ day: '2026-03-02' })).toEqual(['2026-03-02', march(2, '08:00')]);
  expect(await dayOf({ day: '2026-03-01' })).toBe('FOLLOW_UP_PAST');
  expect(await dayOf({ after: '-P1D' })).toBe('FOLLOW_UP_PAST');
  for (const wrong of [
    {},
    { day: '2026-02-30' },
    { after: 'soon' },
    { after: 'P9999Y' },
    { day: '2026-03-04', after: 'P1D' },
  ])
    expect(await dayOf(wrong)).toBe('FOLLOW_UP_INVALID');
  expect(await dayOf({ day: '2026-03-04', note: 'x'.repeat(1_001) })).toBe('FOLLOW_UP_INVALID');
  // What was set last stays.
  expect(await engine.tasks.followUps(ana)).toMatchObject([{ day: '2026-03-02' }]);
});

test('[R39] it is theirs alone: who has not the task sets none, and history tells of none', async () => {
  const { engine, task } = await desk();
  expect(await engine.tasks.followUp(task, { by: 'budi', day: '2026-03-04' })).toMatchObject({
    ok: false,
    code: 'NOT_ASSIGNEE',
  });
  const [instance = ''] = task.split('/');
  const before = (await engine.instances.history(instance)).length;
  await engine.tasks.followUp(task, { ...ana, day: '2026-03-04' });
  expect((await engine.instances.history(instance)).length).toBe(before);
  expect(await engine.tasks.followUps({ by: 'budi' })).toEqual([]);
});

test('[R39] who has the task no more, or has dropped it, is not told', async () => {
  for (const ended of ['transfer', 'complete', 'drop'] as const) {
    const { engine, task, told, pass } = await desk();
    await engine.tasks.followUp(task, { ...ana, day: '2026-03-04' });
    if (ended === 'transfer') await engine.tasks.transfer(task, { ...ana, to: 'budi' });
    if (ended === 'complete') await engine.tasks.complete(task, 'ok', ana);
    if (ended === 'drop') await engine.tasks.dropFollowUp(task, ana);
    await pass(march(4, '08:00'));
    expect(told).not.toContain(toAna);
    expect(await engine.tasks.followUps(ana)).toEqual([]);
  }
});
