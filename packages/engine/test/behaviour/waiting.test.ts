// Fan-outs, timers, calls, events of other flows: what an instance waits for.

import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { day, end, hour, monday, noData, object, stage, step } from './stage.ts';

const keys = { type: 'array', maxItems: 5, items: { type: 'string', maxLength: 10 } };
const leaf = {
  definition: {
    flow: 'leaf',
    version: 1,
    title: 'Leaf',
    data: object({ k: { type: 'string' }, report: { type: 'string' } }, ['k']),
    initial: 'a',
    states: {
      a: {
        task: {
          title: 'A',
          assign: { user: 'budi' },
          form: 'report',
          outcomes: { ok: { label: 'OK' }, no: { label: 'No' } },
        },
        on: { ok: 'z', no: 'refused' },
      },
      z: {
        type: 'final',
        result: 'good',
        output: { report: "has(data.report) ? data.report : ''" },
      },
      refused: { type: 'final', result: 'bad' },
    },
  },
  forms: [{ form: 'report', sections: [{ fields: [{ field: 'report' }] }] }],
};

function fan(
  more: Record<string, unknown> = {},
  state: Record<string, unknown> = {},
): { flow: string } & Record<string, unknown> {
  return {
    flow: 'fan',
    data: object({ keys, reports: { type: 'array', maxItems: 10, items: { type: 'string' } } }, [
      'keys',
    ]),
    initial: 'fan',
    states: {
      fan: {
        each: { in: 'data.keys', as: 'k', key: 'k', flow: 'leaf', with: { k: 'k' }, ...more },
        on: {
          add: { by: 'starter', input: keys, append: 'event' },
          drop: {
            by: 'starter',
            input: { type: 'string' },
            guard: 'children.exists(c, c.key == event && !c.read)',
            why: 'Read already',
            cancel: 'event',
          },
        },
        onDone: 'review',
        ...state,
      },
      review: {
        task: {
          title: 'Review',
          assign: { user: 'ana' },
          outcomes: { ok: { label: 'OK' }, again: { label: 'Again', input: keys } },
        },
        on: { ok: 'z', again: { target: 'fan', only: 'event' } },
      },
      z: end,
    },
  };
}

describe('fan-out', () => {
  test('[D30] `all` waits for every child that waits; an empty list is done at once', async () => {
    const s = await stage(
      fan({
        waits: "k != 'info'",
        join: { reports: "children.filter(c, c.result == 'good').map(c, c.output.report)" },
      }),
      { others: [leaf] },
    );
    await s.start({ keys: [] });
    expect(await s.states()).toEqual(['review']);
    await s.start({ keys: ['x', 'info', 'y'] });
    await s.complete('budi', 'a', 'ok', { data: { report: 'first' } }, await s.child('fan', 'x'));
    expect(await s.states()).toEqual(['fan']);
    await s.complete('budi', 'a', 'no', {}, await s.child('fan', 'y'));
    expect(await s.states()).toEqual(['review']);
    expect((await s.state()).data['reports']).toEqual(['first']);
  });

  test('[D31] `any` and a number end it early, and `rest` says what becomes of the others', async () => {
    for (const [more, after] of [
      [{ done: 'any' }, 'cancelled'],
      [{ done: 1, rest: 'run' }, 'open'],
    ] as const) {
      const s = await stage(fan(more), { others: [leaf] });
      await s.start({ keys: ['x', 'y'] });
      const y = await s.child('fan', 'y');
      await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'x'));
      expect(await s.states()).toEqual(['review']);
      expect((await s.state(y)).status).toBe(after);
    }
  });

  test('[D31] a number that can no more be reached is an incident', async () => {
    const s = await stage(fan({ done: 2 }), { others: [leaf] });
    await s.start({ keys: ['x', 'y'] });
    await s.act('ana', 'drop', 'y');
    expect(await s.states()).toEqual(['fan']);
    await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'x'));
    expect(Object.values((await s.state()).incidents)[0]).toMatchObject({
      code: 'CHILDREN_TOO_FEW',
    });
  });

  test('[D32] children are added under new keys only', async () => {
    const s = await stage(fan(), { others: [leaf] });
    await s.start({ keys: ['x'] });
    expect(await s.act('ana', 'add', ['x'])).toMatchObject({
      code: 'KEY_EXISTS',
      details: { key: 'x' },
    });
    expect(await s.act('ana', 'add', ['y', 'w'])).toMatchObject({ ok: true });
    expect((await s.state()).open['fan#1']?.each?.children.map((child) => child.key)).toEqual([
      'x',
      'y',
      'w',
    ]);
    expect(await s.act('ana', 'add', ['y'])).toMatchObject({ code: 'KEY_EXISTS' });
  });

  test('[D24] a child is read when its holder opens the task, and only an unread one is withdrawn', async () => {
    const s = await stage(fan(), { others: [leaf] });
    await s.start({ keys: ['x', 'y'] });
    const x = await s.child('fan', 'x');
    await s.engine.tasks.read(`${x}/a#1`, { by: 'budi' });
    expect(await s.act('ana', 'drop', 'x')).toMatchObject({
      code: 'GUARD_REFUSED',
      details: { why: [{ id: 'Read already' }] },
    });
    const y = await s.child('fan', 'y');
    expect(await s.act('ana', 'drop', 'y')).toMatchObject({ ok: true });
    expect((await s.state(y)).status).toBe('cancelled');
    expect(await s.act('ana', 'drop', 'nobody')).toMatchObject({ code: 'GUARD_REFUSED' });
  });

  test('[D33] `only` runs those keys again and keeps the results of the others', async () => {
    const s = await stage(fan(), { others: [leaf] });
    await s.start({ keys: ['x', 'y'] });
    const x = await s.child('fan', 'x');
    for (const key of ['x', 'y'])
      await s.complete('budi', 'a', 'ok', { data: { report: key } }, await s.child('fan', key));
    expect(await s.complete('ana', 'review', 'again', { input: ['nobody'] })).toMatchObject({
      code: 'KEY_UNKNOWN',
    });
    await s.complete('ana', 'review', 'again', { input: ['y'] });
    const children = (await s.state()).open['fan#2']?.each?.children ?? [];
    expect(children.map(({ key, status }) => [key, status])).toEqual([
      ['x', 'done'],
      ['y', 'open'],
    ]);
    expect(children[0]?.instance).toBe(x);
    await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'y'));
    expect(await s.states()).toEqual(['review']);
  });

  test('[D34] a child that cannot be started is an incident of its parent; doing it again starts it', async () => {
    const s = await stage(
      fan({ with: { k: "k == 'bad' ? data.keys[0] : k", report: "k == 'bad' ? k + k : k" } }),
      {
        others: [
          {
            ...leaf,
            definition: {
              ...leaf.definition,
              data: object({ k: { type: 'string' }, report: { type: 'string', maxLength: 5 } }, [
                'k',
              ]),
            },
          },
        ],
      },
    );
    await s.start({ keys: ['x', 'bad'] });
    const incident = Object.values((await s.state()).incidents)[0];
    expect(incident).toMatchObject({
      code: 'CHILD_NOT_STARTED',
      params: { key: 'bad', code: 'DATA_INVALID' },
    });
    expect(await s.resolve({ type: 'retry' })).toMatchObject({ ok: true });
    expect(Object.values((await s.state()).incidents)).toHaveLength(1);
  });
});

describe('timers', () => {
  const office = {
    id: 'office',
    zone: 'Asia/Jakarta',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((d) => [d, [['08:00', '16:00']]]),
    ),
    holidays: [{ date: '2026-03-04', name: 'Off' }],
  };
  const timed = (
    after: readonly unknown[],
    due?: unknown,
  ): { flow: string } & Record<string, unknown> => ({
    flow: 'timed',
    calendar: 'office',
    data: object({ until: { type: 'string', format: 'date' } }),
    on: {
      move: {
        by: 'anyone',
        input: { type: 'string', format: 'date' },
        set: { until: 'event' },
        notify: 'starter',
      },
    },
    initial: 'a',
    states: {
      a: { ...step('bos', 'z'), ...(due === undefined ? {} : { due }), after },
      late: step('dir', 'z'),
      z: end,
    },
  });

  test('[D40] a timer fires at its moment and not before, and once', async () => {
    const s = await stage(timed([{ at: 'entered', offset: 'PT2H', target: 'late' }]), {
      calendars: [office],
    });
    await s.start({});
    await s.pass(2 * hour - 1);
    expect(await s.states()).toEqual(['a']);
    await s.pass(1);
    expect(await s.states()).toEqual(['late']);
    await s.pass(10 * day);
    expect(await s.history()).toEqual(['instance.started', 'timer.fired']);
  });

  test('[D41] `work:` counts on the flow’s calendar', async () => {
    const s = await stage(timed([{ at: 'due', target: 'late' }], 'work:P2D'), {
      calendars: [office],
    });
    await s.start({});
    // Tuesday, then Thursday: Wednesday is off.
    expect((await s.state()).open['a#1']?.dueAt).toBe(Date.UTC(2026, 2, 5, 9));
    await s.pass(Date.UTC(2026, 2, 5, 9) - monday);
    expect(await s.states()).toEqual(['late']);
  });

  test('[D42] a deadline that reads a field moves with it, and its timers too', async () => {
    const s = await stage(
      timed([{ at: 'due', offset: 'P1D', target: 'late' }], {
        from: "has(data.until) ? data.until : date('2026-03-31')",
      }),
      { calendars: [office] },
    );
    await s.start({});
    await s.act('ana', 'move', '2026-03-06');
    expect((await s.state()).open['a#1']).toMatchObject({
      dueAt: Date.UTC(2026, 2, 6, 9),
      timers: [{ at: Date.UTC(2026, 2, 7, 9) }],
    });
    await s.pass(Date.UTC(2026, 2, 7, 9) - monday);
    expect(await s.states()).toEqual(['late']);
  });

  const later = {
    later: {
      by: 'starter',
      input: { type: 'string', format: 'date' },
      guard: 'event <= date(due)',
      notify: 'starter',
    },
  };

  test('[E21] a fan-out hands its deadline on, and guards compare with it', async () => {
    const data = object({ k: { type: 'string' }, until: { type: 'string', format: 'date' } });
    const child = { flow: 'leaf', version: 1, title: 'Leaf', data, initial: 'a' };
    const s = await stage(
      {
        ...fan({ with: { k: 'k', until: 'date(due)' } }, { due: 'work:P2D', on: later }),
        calendar: 'office',
      },
      {
        calendars: [office],
        others: [{ definition: { ...child, states: { a: step('budi', 'z'), z: end } } }],
      },
    );
    await s.start({ keys: ['one'] });
    // Wednesday is off.
    expect((await s.state(await s.child('fan', 'one'))).data).toEqual({
      k: 'one',
      until: '2026-03-05',
    });
    expect(await s.act('ana', 'later', '2026-03-06')).toMatchObject({ code: 'GUARD_REFUSED' });
    expect(await s.act('ana', 'later', '2026-03-05')).toMatchObject({ ok: true });
  });

  test.each([
    ['a state without a deadline', { on: later }],
    ['the rule of the deadline itself', { due: { from: 'due' } }],
    ['the moment of a timer', { due: 'P1D', after: [{ at: { from: 'due' }, notify: 'starter' }] }],
    ['`always`', { due: 'P1D', always: { guard: "date(due) == date('2026-03-05')", target: 'z' } }],
  ])('[E21] it is not known in %s', async (_where, state) => {
    const problem = { code: 'EXPR_UNKNOWN_NAME', params: expect.objectContaining({ name: 'due' }) };
    await expect(stage(fan({}, state), { others: [leaf] })).rejects.toMatchObject({
      details: { problems: expect.arrayContaining([expect.objectContaining(problem)]) },
    });
  });

  test('[D43] leaving the state ends its timers', async () => {
    const s = await stage(timed([{ at: 'entered', offset: 'PT2H', target: 'late' }]), {
      calendars: [office],
    });
    await s.start({});
    await s.complete('bos', 'a', 'ok');
    await s.pass(day);
    expect(await s.states()).toEqual(['z']);
    expect(await s.history()).not.toContain('timer.fired');
  });

  test('[K4] moments that have passed at each entry do not send an instance round for ever', async () => {
    const s = await stage({
      flow: 'round',
      data: object({}),
      initial: 'a',
      states: {
        a: step('bos', 'z', {
          after: [{ at: 'entered', offset: '-P1D', repeat: 'each-visit', target: 'a' }],
        }),
        z: end,
      },
    });
    await s.start({});
    await s.pass(0);
    expect(Object.values((await s.state()).incidents)).toMatchObject([{ code: 'FLOW_LOOP' }]);
    const { visits } = await s.state();
    expect(visits['a']).toBeLessThan(200);
    expect(await s.complete('bos', 'a', 'ok')).toMatchObject({ code: 'INCIDENT_OPEN' });
  });

  test('[D42] a deadline that is moved on and back again is told again', async () => {
    const notices: unknown[] = [];
    const s = await stage(
      {
        flow: 'extended',
        data: object({ d: { type: 'string', format: 'date' } }, ['d']),
        initial: 'a',
        states: {
          a: step('bos', 'z', {
            due: { from: 'data.d' },
            after: [{ at: 'due', notify: 'starter' }],
            on: {
              ok: 'z',
              move: {
                by: 'anyone',
                input: { type: 'string', format: 'date' },
                set: { d: 'event' },
                notify: 'starter',
              },
            },
          }),
          z: end,
        },
      },
      {
        effects: {
          notify: async (_tenant, { about }) => void notices.push(about['reason'] ?? null),
        },
      },
    );
    await s.start({ d: '2026-03-03' });
    await s.pass(2 * day);
    await s.act('ana', 'move', '2026-03-10');
    await s.act('ana', 'move', '2026-03-03');
    await s.pass(0);
    expect(notices.filter((reason) => reason === 'timer')).toHaveLength(2);
    expect(await s.engine.shell.store.dueTimers(monday + 99 * day, 9)).toEqual([]);
  });

  test('[D44] a moment that lies in the past at entry fires once an instance, unless `each-visit`', async () => {
    for (const [repeat, expected] of [
      ['once', 1],
      ['each-visit', 2],
    ] as const) {
      const notices: string[] = [];
      const s = await stage(
        {
          flow: 'past',
          data: noData,
          initial: 'a',
          states: {
            a: {
              ...step('bos', 'a'),
              after: [{ at: { from: "date('2026-01-01')" }, repeat, notify: 'starter' }],
            },
          },
        },
        {
          effects: {
            notify: async (_tenant, notice) => void notices.push(JSON.stringify(notice.to)),
          },
        },
      );
      await s.start({});
      await s.pass(hour);
      await s.complete('bos', 'a', 'ok');
      await s.pass(hour);
      expect(notices).toHaveLength(expected);
    }
  });

  test('[D45] `pending` reminds whoever the state waits for, in open children too', async () => {
    const notices: unknown[] = [];
    const s = await stage(fan({}, { due: 'P1D', after: [{ at: 'due', notify: 'pending' }] }), {
      others: [leaf],
      effects: { notify: async (_tenant, notice) => void notices.push(notice.to) },
    });
    await s.start({ keys: ['x', 'y'] });
    await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'x'));
    await s.pass(2 * day);
    expect(notices).toEqual([{ position: 'budi' }]);
  });
});

describe('calls', () => {
  const calling = (
    call: Record<string, unknown> = {},
    state: Record<string, unknown> = {},
  ): { flow: string } & Record<string, unknown> => ({
    flow: 'calling',
    data: object({ n: { type: 'integer' }, got: { type: 'string' } }, ['n']),
    initial: 'ask',
    states: {
      ask: {
        call: { service: 'lookup', with: { n: 'data.n' }, set: { got: 'event.name' }, ...call },
        onDone: 'z',
        on: { stop: { by: 'starter', target: 'stopped' } },
        ...state,
      },
      failed: step('bos', 'z'),
      stopped: step('bos', 'z'),
      z: end,
    },
  });

  test('[D50] a call’s result is set and leads on', async () => {
    const seen: unknown[] = [];
    const s = await stage(calling(), {
      effects: {
        services: {
          lookup: async (input: JsonObject, { idempotencyKey, attempt }): Promise<Json> => (
            seen.push({ input, idempotencyKey, attempt }),
            { name: 'Ana' }
          ),
        },
      },
    });
    await s.start({ n: 7 });
    await s.pass(0);
    expect(await s.states()).toEqual(['z']);
    expect((await s.state()).data).toEqual({ n: 7, got: 'Ana' });
    expect(seen).toEqual([{ input: { n: 7 }, idempotencyKey: `${s.id}/ask#1`, attempt: 1 }]);
  });

  test('[D51] attempts share one idempotency key, wait longer each time, and then go to `onError`', async () => {
    const keysSeen: string[] = [];
    const s = await stage(
      calling({ retry: { attempts: 3, delay: 'PT1M', backoff: 2 } }, { onError: 'failed' }),
      {
        effects: {
          services: {
            lookup: async (_input, { idempotencyKey }) => {
              keysSeen.push(idempotencyKey);
              throw new Error('down');
            },
          },
        },
      },
    );
    await s.start({ n: 1 });
    await s.pass(0);
    await s.pass(60_000 - 1);
    expect(keysSeen).toHaveLength(1);
    await s.pass(1);
    expect(keysSeen).toHaveLength(2);
    await s.pass(120_000);
    expect(await s.states()).toEqual(['failed']);
    expect(new Set(keysSeen).size).toBe(1);
    expect(keysSeen).toHaveLength(3);
  });

  test('[D52] without `onError` a failure is an incident, and a retry calls again', async () => {
    let down = true;
    const s = await stage(calling(), {
      effects: {
        services: {
          lookup: async () => {
            if (down) throw new Error('down');
            return { name: 'Budi' };
          },
        },
      },
    });
    await s.start({ n: 1 });
    await s.pass(0);
    expect(Object.values((await s.state()).incidents)[0]).toMatchObject({
      code: 'CALL_FAILED',
      params: { service: 'lookup', error: 'down' },
    });
    down = false;
    expect(await s.resolve({ type: 'retry' })).toMatchObject({ ok: true });
    await s.pass(0);
    expect((await s.state()).data).toEqual({ n: 1, got: 'Budi' });
    expect(await s.states()).toEqual(['z']);
  });

  test('[D53] a success that comes after the state was left is recorded, told, and changes nothing', async () => {
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<Json>();
    const notices: unknown[] = [];
    const s = await stage(calling(), {
      effects: {
        services: {
          lookup: () => {
            asked.resolve(undefined);
            return answer.promise;
          },
        },
        notify: async (_tenant, notice) => void notices.push(notice.about),
      },
    });
    await s.start({ n: 1 });
    const running = s.pass(0);
    await asked.promise;
    await s.act('ana', 'stop');
    answer.resolve({ name: 'late' });
    await running;
    expect(await s.states()).toEqual(['stopped']);
    expect((await s.state()).data).toEqual({ n: 1 });
    expect((await s.history()).at(-1)).toBe('message.late');
    expect(notices).toMatchObject([{ reason: 'late-result' }]);
  });

  test('[D54] a service without a handler is an incident that names it', async () => {
    const s = await stage(calling());
    await s.start({ n: 1 });
    await s.pass(0);
    expect(Object.values((await s.state()).incidents)[0]).toMatchObject({
      code: 'CALL_FAILED',
      params: { service: 'lookup' },
    });
  });
});

const text = { type: 'string' };

describe('events of other flows', () => {
  const budget = {
    definition: {
      flow: 'budget',
      version: 1,
      title: 'Budget',
      data: object({ village: { type: 'string' } }, ['village']),
      initial: 'a',
      states: {
        a: step('bos', 'z'),
        z: { type: 'final', result: 'passed', output: { village: 'data.village' } },
      },
    },
  };
  const plan = (keep?: string): { flow: string } & Record<string, unknown> => ({
    flow: 'plan',
    data: object({ village: { type: 'string' } }, ['village']),
    keys: { village: 'data.village' },
    initial: 'wait',
    states: {
      wait: step('ana', 'listen'),
      listen: {
        on: {
          'flow:budget.passed': {
            key: 'village',
            is: 'event.village',
            target: 'z',
            ...(keep ? { keep } : {}),
          },
        },
      },
      z: end,
    },
  });

  test('[D60] an event reaches who listens under the same key, and nobody else', async () => {
    const s = await stage(plan(), { others: [budget] });
    await s.start({ village: 'a' });
    const a = s.id;
    await s.complete('ana', 'wait', 'ok');
    await s.start({ village: 'b' });
    await s.complete('ana', 'wait', 'ok');
    const started = await s.engine.flow('budget').start({ data: { village: 'a' }, by: 'ana' });
    await s.complete('bos', 'a', 'ok', {}, started.ok ? started.instance : '');
    await s.pass(0);
    expect(await s.states(a)).toEqual(['z']);
    expect(await s.states()).toEqual(['listen']);
  });

  test('[D60] of several branches those take an event that it is for', async () => {
    const news = {
      definition: {
        flow: 'news',
        version: 1,
        title: 'News',
        data: object({ u: text, p: text }),
        initial: 'a',
        states: {
          a: step('bos', 'out'),
          out: {
            type: 'final',
            output: { u: "has(data.u) ? data.u : ''", p: "has(data.p) ? data.p : ''" },
          },
        },
      },
    };
    const waits = (second: string): { flow: string } & Record<string, unknown> => ({
      flow: 'waits',
      data: object({ u: text, p: text }, ['u', 'p']),
      keys: { u: 'data.u', p: 'data.p' },
      initial: 'a',
      states: {
        a: {
          on: {
            'flow:news.out': [
              { key: 'u', is: 'event.u', target: 'y' },
              { key: second, is: 'event.p', target: 'z' },
            ],
          },
        },
        y: end,
        z: end,
      },
    });
    for (const [second, told, expected] of [
      ['p', { u: '1' }, 'y'],
      ['p', { p: '2' }, 'z'],
      ['u', { p: '1' }, 'z'],
      ['u', { u: '9', p: '9' }, 'a'],
    ] as const) {
      const s = await stage(waits(second), { others: [news] });
      await s.start({ u: '1', p: '2' });
      const id = s.id;
      const started = await s.engine.flow('news').start({ data: told, by: 'ana' });
      await s.complete('bos', 'a', 'ok', {}, started.ok ? started.instance : '');
      expect([second, told, await s.states(id)]).toEqual([second, told, [expected]]);
    }
  });

  test('[D61] an early event waits under its key, also for an instance not yet born, as long as `keep` says', async () => {
    for (const [wait, expected] of [
      [5 * day, 'z'],
      [11 * day, 'listen'],
    ] as const) {
      const s = await stage(plan('P10D'), { others: [budget] });
      const started = await s.engine.flow('budget').start({ data: { village: 'a' }, by: 'ana' });
      await s.complete('bos', 'a', 'ok', {}, started.ok ? started.instance : '');
      await s.pass(wait);
      await s.start({ village: 'a' });
      await s.complete('ana', 'wait', 'ok');
      await s.pass(0);
      expect(await s.states()).toEqual([expected]);
      await s.pass(0);
      expect((await s.history()).filter((type) => type === 'event.received')).toHaveLength(
        expected === 'z' ? 1 : 0,
      );
    }
  });
});

describe('incidents', () => {
  const broken = {
    flow: 'broken',
    data: object({ text: { type: 'string' }, size: { type: 'integer' }, by: { type: 'integer' } }, [
      'by',
    ]),
    initial: 'a',
    states: {
      a: {
        task: {
          title: 'A',
          assign: { user: 'ana' },
          form: 'write',
          outcomes: { ok: { label: 'OK' } },
        },
        on: { ok: { set: { size: '100 / data.by' }, target: 'z' } },
      },
      other: step('bos', 'z'),
      z: end,
    },
  };
  const write = { form: 'write', sections: [{ fields: [{ field: 'text' }] }] };

  test('[D70] a fault of the flow’s own rules keeps what the person entered and changes nothing else', async () => {
    const s = await stage(broken, { forms: [write] });
    await s.start({ by: 0 });
    const result = await s.complete('ana', 'a', 'ok', { data: { text: 'kept' } });
    expect(result).toMatchObject({ ok: true, incident: '2', status: 'open' });
    const { data, configuration, incidents } = await s.state();
    expect({ data, configuration }).toEqual({ data: { by: 0 }, configuration: ['a'] });
    expect(Object.values(incidents)[0]).toMatchObject({
      code: 'EXPRESSION_FAILED',
      pointer: '/states/a/on/ok/set/size',
      held: { command: { data: { text: 'kept' } }, by: { user: 'ana' } },
    });
    expect(await s.complete('ana', 'a', 'ok')).toMatchObject({ code: 'INCIDENT_OPEN' });
  });

  test('[D71] it is done again as it was, on corrected data, or dropped for a chosen state', async () => {
    for (const [how, states, data] of [
      [{ type: 'correct', data: { by: 5 } }, ['z'], { by: 5, text: 'kept', size: 20 }],
      [{ type: 'goto', state: 'other' }, ['other'], { by: 0 }],
    ] as const) {
      const s = await stage(broken, { forms: [write] });
      await s.start({ by: 0 });
      await s.complete('ana', 'a', 'ok', { data: { text: 'kept' } });
      expect(await s.resolve({ type: 'retry' })).toMatchObject({ code: 'INCIDENT_REMAINS' });
      expect(await s.resolve({ type: 'goto', state: 'nowhere' })).toMatchObject({
        code: 'STATE_UNKNOWN',
      });
      expect(
        await s.engine.instances.resolve(s.id, '2', { how: { type: 'retry' }, by: 'ana' }),
      ).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await s.resolve(how)).toMatchObject({ ok: true });
      expect(await s.states()).toEqual(states);
      expect((await s.state()).data).toEqual(data);
      expect((await s.state()).incidents).toEqual({});
      const last = (await s.engine.instances.history(s.id)).at(-1)?.event;
      expect(last).toMatchObject({ type: 'incident.resolved', by: { user: 'op' } });
    }
  });
});

test('[D71] a correction may empty a field', async () => {
  const s = await stage({
    flow: 'emptied',
    data: object({ by: { type: 'integer' }, size: { type: 'integer' } }),
    initial: 'a',
    states: {
      a: step('ana', { set: { size: 'has(data.by) ? 100 / data.by : 1' }, target: 'z' }),
      z: end,
    },
  });
  await s.start({ by: 0 });
  await s.complete('ana', 'a', 'ok');
  expect(await s.resolve({ type: 'correct', data: { by: null } })).toMatchObject({ ok: true });
  expect((await s.state()).data).toEqual({ size: 1 });
});

test('[D71] an incident about what was left since is only put away', async () => {
  const s = await stage({
    flow: 'left',
    data: object({ by: { type: 'integer' }, n: { type: 'integer' } }, ['by']),
    initial: 'a',
    states: {
      a: step('ana', { set: { n: '100 / data.by' }, target: 'z' }),
      other: step('bos', 'z'),
      z: end,
    },
    on: { out: { by: 'starter', target: 'other' } },
  });
  await s.start({ by: 0 });
  await s.complete('ana', 'a', 'ok');
  await s.act('ana', 'out');
  expect(await s.resolve({ type: 'retry' })).toMatchObject({ ok: true });
  expect(await s.states()).toEqual(['other']);
  expect((await s.state()).visits).toMatchObject({ other: 1 });
  expect((await s.state()).incidents).toEqual({});
});

test('[D32] the key of a withdrawn child is free again, and the two are not confused', async () => {
  const s = await stage(fan(), { others: [leaf] });
  await s.start({ keys: ['x', 'y'] });
  await s.act('ana', 'drop', 'x');
  await s.act('ana', 'add', ['x']);
  const children = (await s.state()).open['fan#1']?.each?.children ?? [];
  const again = children.findLast((child) => child.key === 'x')?.instance ?? '';
  await s.complete('budi', 'a', 'ok', {}, again);
  const after = (await s.state()).open['fan#1']?.each?.children ?? [];
  expect(after.map(({ key, status }) => [key, status])).toEqual([
    ['x', 'cancelled'],
    ['y', 'open'],
    ['x', 'done'],
  ]);
});
