// Working time: whose calendar, reminders, escalation, outcomes by the clock, clocks that stand still, calendars that change.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import { workBetween } from '../../src/core/calendar/work-between.ts';
import type { CalendarData } from '../../src/core/calendar/calendar.ts';
import type { Outgoing } from '../../src/core/event.ts';
import type { JsonObject } from '../../src/core/json.ts';
import {
  createEngine,
  memoryStore,
  organisationDirectory,
  type Engine,
  type OrganisationData,
} from '../../src/index.ts';
import { day, end, hour, monday, noData, object, stage, step, type Stage } from './stage.ts';

const officeDay = [
  ['08:00', '12:00'],
  ['13:00', '16:00'],
] as const;
const week = { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay };
const office: CalendarData = { id: 'office', zone: 'Asia/Jakarta', week, holidays: [] };

/** Local time in Jakarta in March 2026; the 2nd is the Monday on which everything begins, at nine. */
const march = (date: number, time = '16:00'): number =>
  Date.parse(`2026-03-${String(date).padStart(2, '0')}T${time}:00+07:00`);
const iso = (at: number | null | undefined): string | null =>
  typeof at === 'number' ? new Date(at).toISOString() : null;

type Definition = { flow: string } & Record<string, unknown>;

const flowOf = (
  states: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Definition => ({
  flow: 'timed',
  calendar: 'office',
  data: noData,
  initial: Object.keys(states)[0],
  states: { ...states, z: end },
  ...more,
});

const notices = (): {
  sent: JsonObject[];
  effects: {
    notify: (tenant: string, notice: Extract<Outgoing, { kind: 'notice' }>) => Promise<void>;
  };
} => {
  const sent: JsonObject[] = [];
  return {
    sent,
    effects: {
      notify: async (_tenant, { to, about }) => {
        sent.push({ to: { ...to }, reason: about['reason'] ?? null });
      },
    },
  };
};

const timed = (definition: Definition, effects = notices().effects): Promise<Stage> =>
  stage(definition, { calendars: [office], effects });

const lastEvent = async (s: Stage): Promise<{ type: string; by: unknown; detail: JsonObject }> => {
  const event = (await s.engine.instances.history(s.id)).at(-1)?.event;
  if (!event) throw new Error('no history');
  const { type, by, detail } = event;
  return { type, by, detail };
};

describe('whose calendar', () => {
  const organisation: OrganisationData = {
    units: [
      { id: 'nation', kind: 'nation', name: 'Nation' },
      { id: 'wib', kind: 'office', name: 'West', parent: 'nation', zone: 'Asia/Jakarta' },
      { id: 'wita', kind: 'office', name: 'Middle', parent: 'nation', zone: 'Asia/Makassar' },
      { id: 'wit', kind: 'office', name: 'East', parent: 'nation', zone: 'Asia/Jayapura' },
      { id: 'rsud', kind: 'hospital', name: 'Hospital', parent: 'wib', calendar: 'rsud' },
      { id: 'ward', kind: 'ward', name: 'Ward', parent: 'rsud' },
      { id: 'lost', kind: 'office', name: 'Lost', parent: 'nation', calendar: 'nowhere' },
      { id: 'moon', kind: 'office', name: 'Moon', parent: 'nation', zone: 'Moon/Base' },
    ],
    positions: ['wib', 'wita', 'wit', 'rsud', 'ward', 'lost', 'moon'].map((unit) => ({
      id: `head-${unit}`,
      name: unit,
      unit,
      roles: ['head', 'clerk'],
    })),
    assignments: [],
    users: [],
  };
  const always = [['00:00', '24:00']] as const;
  const rsud: CalendarData = {
    id: 'rsud',
    zone: 'Asia/Jakarta',
    week: {
      mon: always,
      tue: always,
      wed: always,
      thu: always,
      fri: always,
      sat: always,
      sun: always,
    },
    holidays: [],
  };
  const task = (assign: unknown, due: unknown): Definition =>
    flowOf(
      {
        a: {
          task: { title: 'A', assign, due, outcomes: { ok: { label: 'OK' } } },
          on: { ok: 'z' },
          after: [{ at: 'entered', offset: 'work:PT1H', notify: 'starter' }],
        },
      },
      { data: object({ unit: { type: 'string' } }, ['unit']) },
    );
  const opened = async (
    unit: string,
    assign: unknown,
    due: unknown = 'work:PT4H',
  ): Promise<{ due: string | null; timer: string | null; incident: unknown }> => {
    const engine: Engine = await createEngine({
      store: memoryStore(),
      directory: organisationDirectory(organisation),
      calendars: [office, rsud],
      flows: [{ definition: { version: 1, title: 'T', ...task(assign, due) } }],
      clock: { now: () => monday },
    });
    const result = await engine.flow('timed').start({ data: { unit }, by: 'ana' });
    const state = result.ok ? await engine.instances.get(result.instance) : null;
    const visit = state?.open['a#1'];
    return {
      due: iso(visit?.dueAt),
      timer: iso(visit?.timers[0]?.at),
      incident: result.ok ? null : result.details,
    };
  };
  const head = { position: { from: 'head(data.unit)' } };

  // Nine in Jakarta is ten in Makassar and eleven in Jayapura; each has its break at twelve of its own.
  test.each([
    ['wib', '2026-03-02T07:00:00.000Z', '2026-03-02T03:00:00.000Z'],
    ['wita', '2026-03-02T07:00:00.000Z', '2026-03-02T03:00:00.000Z'],
    ['wit', '2026-03-02T07:00:00.000Z', '2026-03-02T03:00:00.000Z'],
  ])('[D200] four hours of work from one instant in %s', async (unit, due, timer) => {
    expect(await opened(unit, head)).toMatchObject({ due, timer });
  });

  test.each([
    ['wib', '2026-03-03T09:00:00.000Z'],
    ['wita', '2026-03-03T08:00:00.000Z'],
    ['wit', '2026-03-03T07:00:00.000Z'],
  ])('[D200] the close of work of the next day in %s', async (unit, due) => {
    expect((await opened(unit, head, 'work:P1D')).due).toBe(due);
    expect(
      (await opened(unit, { role: 'clerk', unit: { from: 'data.unit' } }, 'work:P1D')).due,
    ).toBe(due);
    expect((await opened(unit, head, { from: "date('2026-03-03')" })).due).toBe(due);
  });

  test('[C22] a ward counts on the calendar of its hospital, in the zone around it', async () => {
    expect((await opened('ward', head, 'work:PT20H')).due).toBe('2026-03-02T22:00:00.000Z');
    expect((await opened('rsud', head, 'work:P1D')).due).toBe('2026-03-03T17:00:00.000Z');
    // Of a role anywhere there is no unit.
    expect((await opened('rsud', { role: 'clerk' }, 'work:P1D')).due).toBe(
      '2026-03-03T09:00:00.000Z',
    );
  });

  test.each(['lost', 'moon'])('[D201] what the unit %s names is not there', async (unit) => {
    const { incident } = await opened(unit, head);
    expect(incident).toMatchObject({ code: 'LOOKUP_EMPTY', pointer: '/states/a/task/due' });
  });
});

describe('reminders', () => {
  const reminding = flowOf({
    a: {
      task: {
        title: 'A',
        assign: { user: 'bos' },
        due: 'work:P1D',
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'z' },
      after: [{ at: 'due', notify: 'pending', every: 'work:P1D', most: 3 }],
    },
  });

  test('[D202] they come so often, so many times in all', async () => {
    const { sent, effects } = notices();
    const s = await timed(reminding, effects);
    await s.start({});
    const counts: number[] = [];
    for (let i = 0; i < 8; i++) {
      await s.pass(i === 0 ? march(3) - monday : day);
      counts.push(sent.length);
    }
    // Tuesday, Wednesday, Thursday.
    expect(counts).toEqual([1, 2, 3, 3, 3, 3, 3, 3]);
    expect(await lastEvent(s)).toMatchObject({ type: 'timer.fired', detail: { effect: 'notify' } });
  });

  test('[D202] those that were missed are made up for by one', async () => {
    const { sent, effects } = notices();
    const s = await timed(reminding, effects);
    await s.start({});
    await s.pass(march(4, '18:00') - monday);
    expect(sent).toHaveLength(1);
    await s.pass(march(5, '15:59') - march(4, '18:00'));
    expect(sent).toHaveLength(1);
    await s.pass(60_000);
    expect(sent).toHaveLength(2);
    await s.pass(30 * day);
    expect(sent).toHaveLength(2);
  });

  test('[D202] none comes once the task is done', async () => {
    const { sent, effects } = notices();
    const s = await timed(reminding, effects);
    await s.start({});
    await s.pass(march(3) - monday);
    await s.complete('bos', 'a', 'ok');
    await s.pass(10 * day);
    expect(sent).toHaveLength(1);
  });
});

describe('escalation', () => {
  const escalating = (to: unknown): Definition =>
    flowOf({
      a: {
        task: {
          title: 'A',
          assign: { role: 'staff' },
          due: 'PT2H',
          outcomes: { ok: { label: 'OK' } },
        },
        on: { ok: 'z' },
        after: [{ at: 'due', escalate: to }],
      },
    });

  test('[D203] the open task goes to somebody else, and both are told', async () => {
    const { sent, effects } = notices();
    const s = await timed(escalating({ user: 'bos' }), effects);
    await s.start({});
    await s.engine.tasks.claim(`${s.id}/a#1`, { by: 'ana' });
    await s.engine.tasks.read(`${s.id}/a#1`, { by: 'ana' });
    const { version } = await s.state();
    await s.pass(2 * hour);
    expect(await s.tasks('ana')).toEqual([]);
    expect(await s.tasks('bos')).toEqual(['a']);
    expect((await s.state()).open['a#1']?.task).toEqual({
      assignee: { position: 'bos' },
      claim: null,
      readAt: null,
    });
    expect(sent).toEqual([
      { to: { role: 'staff', unit: null }, reason: 'escalated' },
      { to: { position: 'bos' }, reason: 'escalated' },
    ]);
    expect(await lastEvent(s)).toMatchObject({
      type: 'timer.fired',
      by: null,
      detail: {
        effect: 'escalate',
        assignee: { position: 'bos' },
        previous: { role: 'staff', unit: null },
      },
    });
    expect(await s.complete('ana', 'a', 'ok')).toMatchObject({ code: 'NOT_ASSIGNEE' });
    const seen = { version };
    expect(await s.complete('bos', 'a', 'ok', { seen })).toMatchObject({ code: 'STALE' });
    expect(await s.complete('bos', 'a', 'ok')).toMatchObject({ ok: true });
  });

  test('[D203] what is theirs already stays as it is', async () => {
    const s = await timed(escalating({ role: 'staff' }));
    await s.start({});
    await s.engine.tasks.claim(`${s.id}/a#1`, { by: 'ana' });
    await s.pass(2 * hour);
    expect((await s.state()).open['a#1']?.task?.claim).toEqual({ user: 'ana', position: 'ana' });
    expect((await lastEvent(s)).detail).toMatchObject({ effect: 'escalate', previous: null });
  });

  test('[D203] when there is nobody to give it to, that is an incident', async () => {
    const s = await timed(escalating({ user: 'nobody' }));
    await s.start({});
    await s.pass(2 * hour);
    const [incident] = Object.values((await s.state()).incidents);
    expect(incident).toMatchObject({
      code: 'ASSIGNEE_NOT_FOUND',
      pointer: '/states/a/after/0/escalate',
    });
    expect(await s.tasks('ana')).toEqual(['a']);
  });
});

describe('an outcome by the clock', () => {
  const deciding = (
    more: Record<string, unknown> = {},
    on: Record<string, unknown> = {},
  ): Definition =>
    flowOf({
      a: {
        task: {
          title: 'A',
          assign: { user: 'bos' },
          due: 'work:P1D',
          outcomes: { ok: { label: 'OK' }, no: { label: 'No', comment: 'required' } },
        },
        on: { ok: 'b', no: 'z', ...on },
        after: [
          { at: 'due', outcome: 'ok', comment: { en: 'Too late', id: 'Lewat waktu' }, ...more },
        ],
      },
      b: step('dir', { guard: "done('a')", target: 'z' }),
    });

  test('[D204] the task ends as if somebody had chosen it', async () => {
    const s = await timed(deciding());
    await s.start({});
    await s.pass(march(3) - monday);
    expect(await s.states()).toEqual(['b']);
    expect((await s.state()).endings['a']).toMatchObject({ outcome: 'ok', by: null });
    expect(await lastEvent(s)).toMatchObject({
      type: 'timer.fired',
      by: null,
      detail: { state: 'a', effect: 'outcome', outcome: 'ok', comment: 'Lewat waktu' },
    });
    expect((await s.engine.tasks.get(`${s.id}/a#1`))?.task).toMatchObject({
      status: 'done',
      outcome: 'ok',
      closedAs: null,
    });
    expect(await s.complete('bos', 'a', 'ok')).toMatchObject({
      code: 'TASK_NOT_OPEN',
      details: { by: null, outcome: 'ok' },
    });
    expect(await s.complete('dir', 'b', 'ok')).toMatchObject({ ok: true });
  });

  test('[D205] where guards refuse it the task stays with people', async () => {
    const s = await timed(deciding({}, { ok: { guard: "done('b')", target: 'b' } }));
    await s.start({});
    await s.pass(march(3) - monday);
    expect(await s.states()).toEqual(['a']);
    expect((await lastEvent(s)).detail).toMatchObject({ effect: 'none', refused: 'ok' });
    await s.complete('bos', 'a', 'no', { comment: 'No' });
    expect(await s.states()).toEqual(['z']);
  });

  test.each([
    ['two things at once', { notify: 'starter' }, 'TIMER_MIXED', ''],
    ['none of them', { outcome: undefined, comment: undefined }, 'TIMER_MIXED', ''],
    ['an unknown outcome', { outcome: 'okay' }, 'TIMER_OUTCOME_UNKNOWN', '/outcome'],
    [
      'an outcome that demands a comment',
      { outcome: 'no', comment: undefined },
      'TIMER_COMMENT_MISSING',
      '',
    ],
    [
      'a comment without an outcome',
      { outcome: undefined, notify: 'starter' },
      'WORD_MISPLACED',
      '/comment',
    ],
    ['`every` without `notify`', { every: 'P1D', most: 2 }, 'WORD_MISPLACED', '/every'],
    [
      '`every` without `most`',
      { outcome: undefined, comment: undefined, notify: 'starter', every: 'P1D' },
      'WORD_MISSING',
      '',
    ],
    ['a guard without a target', { guard: 'true' }, 'WORD_MISPLACED', '/guard'],
  ])('[D206] a timer with %s is refused', async (_what, more, code, at) => {
    const problem = { code, pointer: `/states/a/after/0${at}` };
    await expect(timed(deciding(more))).rejects.toMatchObject({
      details: { problems: expect.arrayContaining([expect.objectContaining(problem)]) },
    });
  });

  test('[D206] an outcome that asks for fields or an input is not for the clock', async () => {
    const asking = flowOf(
      {
        a: {
          task: {
            title: 'A',
            assign: { user: 'bos' },
            form: 'f',
            outcomes: { ok: { label: 'OK' }, list: { label: 'L', input: { type: 'string' } } },
          },
          on: { ok: 'z', list: 'z' },
          after: [
            { at: 'entered', offset: 'P1D', outcome: 'ok' },
            { at: 'entered', offset: 'P1D', outcome: 'list' },
          ],
        },
        b: { due: 'P1D', on: {}, after: [{ at: 'due', escalate: { user: 'bos' } }] },
      },
      { data: object({ note: { type: 'string' } }) },
    );
    const forms = [{ form: 'f', sections: [{ fields: [{ field: 'note', requiredFor: ['ok'] }] }] }];
    const of = (code: string, pointer: string, params = {}): unknown =>
      expect.objectContaining({ code, pointer, params: expect.objectContaining(params) });
    await expect(stage(asking, { calendars: [office], forms })).rejects.toMatchObject({
      details: {
        problems: expect.arrayContaining([
          of('TIMER_OUTCOME_ASKS', '/states/a/after/0/outcome', { asks: ['note'] }),
          of('TIMER_OUTCOME_ASKS', '/states/a/after/1/outcome', { asks: ['input'] }),
          of('TIMER_WITHOUT_TASK', '/states/b/after/0/escalate'),
        ]),
      },
    });
  });
});

describe('a clock that stands still', () => {
  const span = (more: Record<string, unknown> = {}): Definition =>
    flowOf({
      service: {
        due: 'work:P3D',
        initial: 'check',
        after: [
          { at: 'due', offset: '-work:PT2H', notify: 'starter' },
          { at: 'entered', offset: 'P2D', notify: 'starter' },
        ],
        on: { ask: { by: 'anyone', guard: "date(due) == date('2026-03-05')", notify: 'starter' } },
        states: {
          check: {
            task: {
              title: 'Check',
              assign: { user: 'bos' },
              outcomes: { ok: { label: 'OK' }, mend: { label: 'Mend' } },
            },
            on: { ok: 'z', mend: 'mending' },
          },
          mending: { clock: 'stopped', ...step('ana', 'check') },
        },
        ...more,
      },
    });
  const dueOf = async (s: Stage): Promise<string | null> =>
    iso((await s.state()).open['service#1']?.dueAt);

  test('[D207] what was left when it stopped is left when it runs again', async () => {
    const s = await timed(span());
    await s.start({});
    expect(await dueOf(s)).toBe(iso(march(5)));
    // Tuesday at ten: two hours that day, three in the afternoon, two days of seven hours.
    await s.pass(march(3, '10:00') - monday);
    await s.complete('bos', 'check', 'mend');
    expect(await dueOf(s)).toBeNull();
    expect((await s.engine.instances.query({})).items[0]?.dueAt).toBeNull();
    await s.pass(7 * day);
    await s.complete('ana', 'mending', 'ok');
    expect(await dueOf(s)).toBe(iso(march(12)));
    expect((await s.engine.instances.query({})).items[0]?.dueAt).toBe(march(12));
  });

  test('[D207] a night and a weekend that it stands still through take nothing', async () => {
    const s = await timed(span());
    await s.start({});
    await s.pass(march(5, '15:00') - monday);
    await s.complete('bos', 'check', 'mend');
    await s.pass(march(9, '07:00') - march(5, '15:00'));
    await s.complete('ana', 'mending', 'ok');
    expect(await dueOf(s)).toBe(iso(march(9, '09:00')));
  });

  test('[D207] a deadline in calendar time moves by the time that it stood still', async () => {
    const s = await timed(span({ due: 'P3D' }));
    await s.start({});
    await s.complete('bos', 'check', 'mend');
    await s.pass(15 * hour);
    await s.complete('ana', 'mending', 'ok');
    expect(await dueOf(s)).toBe(iso(monday + 3 * day + 15 * hour));
  });

  test('[D207] one region that waits is enough', async () => {
    const s = await timed(
      flowOf({
        both: {
          type: 'parallel',
          due: 'work:P3D',
          onDone: 'z',
          states: {
            one: { ...step('bos', { finish: true }) },
            two: {
              initial: 'wait',
              states: {
                wait: { clock: 'stopped', ...step('ana', 'go') },
                go: step('dir', { finish: true }),
              },
            },
          },
        },
      }),
    );
    await s.start({});
    expect((await s.state()).open['both#1']?.dueAt).toBeNull();
    await s.pass(day);
    await s.complete('ana', 'wait', 'ok');
    expect(iso((await s.state()).open['both#1']?.dueAt)).toBe(iso(march(6)));
  });

  test('[D208] timers that count from the deadline wait with it', async () => {
    const { sent, effects } = notices();
    const s = await timed(span(), effects);
    await s.start({});
    await s.complete('bos', 'check', 'mend');
    await s.pass(8 * day);
    // The one that counts from entering.
    expect(sent).toHaveLength(1);
    await s.complete('ana', 'mending', 'ok');
    expect(await dueOf(s)).toBe(iso(march(13)));
    await s.pass(march(13, '14:00') - march(10, '09:00') - 1);
    expect(sent).toHaveLength(1);
    await s.pass(1);
    expect(sent).toHaveLength(2);
    await s.pass(9 * day);
    expect(sent).toHaveLength(2);
  });

  test('[D208] a deadline that has passed is not stopped', async () => {
    const s = await timed(span());
    await s.start({});
    await s.pass(march(6, '09:00') - monday);
    await s.complete('bos', 'check', 'mend');
    expect(await dueOf(s)).toBe(iso(march(5)));
    await s.pass(day);
    await s.complete('ana', 'mending', 'ok');
    expect(await dueOf(s)).toBe(iso(march(5)));
  });

  test('[D209] the working time that it runs for is the time allowed', async () => {
    const pause = fc.tuple(
      fc.integer({ min: 1, max: 20 * hour }),
      fc.integer({ min: 1, max: 90 * hour }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pause, { maxLength: 5 }), async (pauses) => {
        const s = await timed(span());
        await s.start({});
        const allowed = workBetween(office, monday, march(5));
        let now = monday;
        let ran = 0;
        for (const [runs, stands] of pauses) {
          const { dueAt } = (await s.state()).open['service#1'] ?? {};
          if (typeof dueAt !== 'number' || now + runs >= dueAt) break;
          ran += workBetween(office, now, now + runs);
          await s.pass(runs);
          await s.complete('bos', 'check', 'mend');
          await s.pass(stands);
          await s.complete('ana', 'mending', 'ok');
          now += runs + stands;
        }
        const { dueAt } = (await s.state()).open['service#1'] ?? {};
        expect(ran + workBetween(office, now, dueAt ?? 0)).toBe(allowed);
      }),
      { numRuns: runs(25) },
    );
  });

  test('[D210] expressions see the deadline as it was when it stopped', async () => {
    const s = await timed(span());
    await s.start({});
    await s.complete('bos', 'check', 'mend');
    expect(await s.act('dir', 'ask')).toMatchObject({ ok: true });
    expect((await s.state()).incidents).toEqual({});
  });

  test.each([
    ['no deadline around it', { due: undefined, after: undefined, on: {} }],
    ['a date around it', { due: { from: "date('2026-03-31')" } }],
  ])('[D210] a stopped clock with %s stops nothing, and is refused', async (_what, more) => {
    const problem = { code: 'CLOCK_WITHOUT_SPAN', pointer: '/states/service/states/mending/clock' };
    await expect(timed(span(more))).rejects.toMatchObject({
      details: { problems: expect.arrayContaining([expect.objectContaining(problem)]) },
    });
  });
});

describe('a calendar that changes', () => {
  const reason = 'SKB perubahan cuti bersama';
  const withLeave: CalendarData = {
    ...office,
    holidays: [{ date: '2026-03-03', name: 'Cuti bersama' }],
  };
  const waiting = flowOf({
    a: {
      task: {
        title: 'A',
        assign: { user: 'bos' },
        due: 'work:P2D',
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'z' },
      after: [
        { at: 'due', offset: '-work:P1D', notify: 'pending' },
        { at: 'entered', offset: 'work:PT1H', notify: 'pending' },
      ],
    },
  });

  test('[D211] a deadline moves by a working day, its reminder with it, and history says why', async () => {
    const { sent, effects } = notices();
    const s = await timed(waiting, effects);
    await s.start({});
    await s.pass(hour);
    expect((await s.engine.tasks.for('bos'))[0]?.dueAt).toBe(march(4));
    s.engine.setCalendars([withLeave]);
    expect(await s.engine.recalculate({ reason })).toEqual({
      seen: 1,
      moved: 1,
      failed: 0,
      next: null,
    });
    expect((await s.engine.tasks.for('bos'))[0]?.dueAt).toBe(march(5));
    expect(await lastEvent(s)).toMatchObject({
      type: 'deadlines.moved',
      by: null,
      detail: {
        reason,
        moved: [
          { state: 'a', timer: null, from: march(4), to: march(5) },
          { state: 'a', timer: 'after-0', from: march(3), to: march(4) },
        ],
      },
    });
    await s.pass(march(3) - monday - hour);
    expect(sent).toHaveLength(1);
    await s.pass(day);
    expect(sent).toHaveLength(2);
    await s.pass(10 * day);
    expect(sent).toHaveLength(2);
  });

  test('[D211] where nothing moves nothing is written', async () => {
    const s = await timed(waiting);
    await s.start({});
    s.engine.setCalendars([{ ...office, holidays: [{ date: '2026-04-01', name: 'Later' }] }]);
    expect(await s.engine.recalculate({ reason })).toMatchObject({ seen: 1, moved: 0 });
    expect(await s.history()).toEqual(['instance.started']);
  });

  test('[D211] a rule that speaks of now means the moment it was looked at first', async () => {
    const s = await timed(
      flowOf({
        a: {
          task: {
            title: 'A',
            assign: { user: 'bos' },
            due: { from: 'workday(now, 2)' },
            outcomes: { ok: { label: 'OK' } },
          },
          on: { ok: 'z' },
        },
      }),
    );
    await s.start({});
    await s.pass(day);
    s.engine.setCalendars([withLeave]);
    await s.engine.recalculate();
    expect(iso((await s.state()).open['a#1']?.dueAt)).toBe(iso(march(5)));
  });

  test('[D211] a clock that stood still counts on the new calendar, too', async () => {
    const s = await timed(
      flowOf({
        service: {
          due: 'work:P3D',
          initial: 'check',
          states: {
            check: step('bos', 'mending'),
            mending: { clock: 'stopped', ...step('ana', 'again') },
            again: step('bos', 'z'),
          },
        },
      }),
    );
    await s.start({});
    await s.complete('bos', 'check', 'ok');
    await s.pass(day);
    s.engine.setCalendars([{ ...office, holidays: [{ date: '2026-03-05', name: 'Off' }] }]);
    expect(await s.engine.recalculate()).toMatchObject({ moved: 0 });
    await s.complete('ana', 'mending', 'ok');
    const due = (): Promise<string | null> =>
      s.state().then(({ open }) => iso(open['service#1']?.dueAt));
    expect(await due()).toBe(iso(march(9)));
    s.engine.setCalendars([office]);
    await s.engine.recalculate();
    expect(await due()).toBe(iso(march(6)));
  });

  test('[D212] what moves into the past fires once, and what has fired does not again', async () => {
    const { sent, effects } = notices();
    const s = await stage(waiting, { calendars: [withLeave], effects });
    await s.start({});
    await s.pass(march(3, '17:00') - monday);
    expect(sent).toHaveLength(1);
    s.engine.setCalendars([office]);
    await s.engine.recalculate({ reason });
    // The reminder was to come on Wednesday; it should have come an hour ago.
    await s.pass(0);
    expect(sent).toHaveLength(2);
    s.engine.setCalendars([withLeave]);
    await s.engine.recalculate({ reason });
    await s.pass(10 * day);
    expect(sent).toHaveLength(2);
  });

  test('[D213] the sweep goes in pages, and on where it ended', async () => {
    const s = await timed(waiting);
    for (let i = 0; i < 7; i++) await s.start({});
    await s.complete('bos', 'a', 'ok');
    s.engine.setCalendars([withLeave]);
    const seen: number[] = [];
    let after: string | null | undefined;
    do {
      const report = await s.engine.recalculate({ limit: 4, ...(after ? { after } : {}) });
      seen.push(report.moved);
      after = report.next;
    } while (after !== null);
    expect(seen).toEqual([4, 2]);
    expect(await s.engine.recalculate()).toMatchObject({ seen: 6, moved: 0 });
    expect(await s.engine.recalculate({ budgetMs: 0 })).toMatchObject({ seen: 6 });
  });

  test('[D213] calendars with a fault change nothing', async () => {
    const s = await timed(waiting);
    expect(() => s.engine.setCalendars([{ ...office, zone: 'Mars/Base' }])).toThrow(
      'CALENDAR_INVALID',
    );
    await s.start({});
    expect((await s.engine.tasks.for('bos'))[0]?.dueAt).toBe(march(4));
  });
});
