// What must not happen: work that is lost, done twice, done by nobody, or that cannot be resolved.

import { describe, expect, test } from 'vitest';
import { createEngine, memoryStore, usersDirectory, type Result } from '../../src/index.ts';
import { day, end, hour, noData, object, stage, step, type Stage } from './stage.ts';

type Definition = { flow: string } & Record<string, unknown>;

const keys = { type: 'array', maxItems: 5, items: { type: 'string', maxLength: 10 } };
const text = { type: 'string' };

const leaf = {
  definition: {
    flow: 'leaf',
    version: 1,
    title: 'Leaf',
    data: object({ k: text }, ['k']),
    initial: 'a',
    states: { a: step('budi', 'z'), z: { type: 'final', result: 'good' } },
  },
};

const eachOf = (list: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  each: { in: list, as: 'k', key: 'k', flow: 'leaf', with: { k: 'k' }, ...more },
});

const incident = async (s: Stage): Promise<unknown> =>
  Object.values((await s.state()).incidents)[0];

describe('the engine’s own commands are never refused in silence', () => {
  const twoFans: Definition = {
    flow: 'fans',
    data: object({ first: keys, second: keys }, ['first', 'second']),
    initial: 'one',
    states: {
      one: { ...eachOf('data.first'), onDone: 'two' },
      two: { ...eachOf('data.second'), onDone: 'z' },
      z: end,
    },
  };

  test('[D72] a child’s end that leads where the rules refuse is an incident, and is not lost', async () => {
    const s = await stage(twoFans, { others: [leaf] });
    await s.start({ first: ['x'], second: ['y', 'y'] });
    await s.complete('budi', 'a', 'ok', {}, await s.child('one', 'x'));
    await s.pass(0);
    expect(await incident(s)).toMatchObject({
      code: 'STEP_REFUSED',
      params: { code: 'KEY_EXISTS' },
    });
    expect(await s.resolve({ type: 'correct', data: { second: ['y'] } })).toMatchObject({
      ok: true,
    });
    expect(await s.states()).toEqual(['two']);
  });

  test('[D72] a timer that leads where the rules refuse fires once, as an incident', async () => {
    const s = await stage(
      {
        flow: 'timed',
        data: object({ list: keys }, ['list']),
        initial: 'a',
        states: {
          a: step('ana', 'z', { after: [{ at: 'entered', offset: 'P1D', target: 'fan' }] }),
          fan: { ...eachOf('data.list'), onDone: 'z' },
          z: end,
        },
      },
      { others: [leaf] },
    );
    await s.start({ list: ['y', 'y'] });
    await s.pass(day);
    await s.pass(day);
    expect(await s.history()).toEqual(['instance.started', 'incident.opened']);
    expect(await s.resolve({ type: 'correct', data: { list: ['y'] } })).toMatchObject({ ok: true });
    expect(await s.states()).toEqual(['fan']);
  });

  test('[D72] a call’s result that leads where the rules refuse is kept; the service is not called again', async () => {
    let calls = 0;
    const s = await stage(
      {
        flow: 'calling',
        data: object({ list: keys }, ['list']),
        initial: 'a',
        states: {
          a: { call: { service: 'look' }, onDone: 'fan' },
          fan: { ...eachOf('data.list'), onDone: 'z' },
          z: end,
        },
      },
      { others: [leaf], effects: { services: { look: async () => ++calls } } },
    );
    await s.start({ list: ['y', 'y'] });
    await s.pass(0);
    await s.pass(hour);
    expect(calls).toBe(1);
    expect(await s.resolve({ type: 'correct', data: { list: ['y'] } })).toMatchObject({ ok: true });
    expect(await s.states()).toEqual(['fan']);
  });

  test('[D73] an end of a fan-out or a call that no branch takes is an incident', async () => {
    const s = await stage(
      {
        flow: 'stuck',
        data: object({ go: { type: 'boolean' } }, ['go']),
        initial: 'a',
        states: {
          a: { call: { service: 'look' }, onDone: [{ guard: 'data.go', target: 'z' }] },
          z: end,
        },
      },
      { effects: { services: { look: async () => null } } },
    );
    await s.start({ go: false });
    await s.pass(0);
    expect(await incident(s)).toMatchObject({ code: 'NO_BRANCH' });
    expect(await s.resolve({ type: 'correct', data: { go: true } })).toMatchObject({ ok: true });
    expect(await s.states()).toEqual(['z']);
  });
});

test('[D73] so is the end of a compound or a parallel', async () => {
  for (const [inside, types] of [
    [{ initial: 'a', states: { a: step('ana', 'f'), f: end } }, 'compound'],
    [
      {
        type: 'parallel',
        states: { a: step('ana', { finish: true }), b: step('ana', { finish: true }) },
      },
      'parallel',
    ],
  ] as const) {
    const s = await stage({
      flow: types,
      data: object({ go: { type: 'boolean' } }, ['go']),
      initial: 'c',
      states: { c: { ...inside, onDone: [{ guard: 'data.go', target: 'z' }] }, z: end },
    });
    await s.start({ go: false });
    await s.complete('ana', 'a', 'ok');
    if (types === 'parallel') await s.complete('ana', 'b', 'ok');
    expect(await incident(s)).toMatchObject({ code: 'NO_BRANCH', params: { state: 'c' } });
  }
});

describe('events of other flows', () => {
  const news = {
    definition: {
      flow: 'news',
      version: 1,
      title: 'News',
      data: object({ k: text, l: text }, ['k']),
      initial: 'a',
      states: {
        a: step('bos', 'z'),
        z: { type: 'final', result: 'out', output: { k: 'data.k' } },
      },
    },
  };
  const hears = (key: string, target: string): Record<string, unknown> => ({
    on: { 'flow:news.out': { key, is: 'event.k', keep: 'P10D', target } },
  });
  const publish = async (s: Stage, k: string): Promise<void> => {
    const started = await s.engine.flow('news').start({ data: { k }, by: 'ana' });
    await s.complete('bos', 'a', 'ok', {}, started.ok ? started.instance : '');
    await s.pass(0);
  };

  test('[D61] one event moves an instance once, also where the next state listens for it too', async () => {
    const s = await stage(
      {
        flow: 'twice',
        data: object({ k: text }, ['k']),
        keys: { k: 'data.k' },
        initial: 'a',
        states: { a: hears('k', 'b'), b: hears('k', 'z'), z: end },
      },
      { others: [news] },
    );
    await s.start({ k: 'x' });
    await publish(s, 'x');
    expect(await s.states()).toEqual(['b']);
    await publish(s, 'x');
    expect(await s.states()).toEqual(['z']);
  });

  test('[D60] of two states that listen under different keys only the one whose key is equal hears it', async () => {
    const s = await stage(
      {
        flow: 'regions',
        data: object({ k: text, l: text }, ['k', 'l']),
        keys: { k: 'data.k', l: 'data.l' },
        initial: 'p',
        states: {
          p: {
            type: 'parallel',
            states: {
              r: {
                initial: 'a',
                states: { a: hears('k', 'heard-k'), 'heard-k': step('ana', { finish: true }) },
              },
              q: {
                initial: 'b',
                states: { b: hears('l', 'heard-l'), 'heard-l': step('ana', { finish: true }) },
              },
            },
            onDone: 'z',
          },
          z: end,
        },
      },
      { others: [news] },
    );
    await s.start({ k: 'x', l: 'y' });
    await publish(s, 'x');
    expect(await s.states()).toEqual(['heard-k', 'b']);
  });

  const both = (
    r: object,
    q: object,
    more: object = {},
  ): { flow: string } & Record<string, unknown> => ({
    flow: 'both',
    data: object({ k: text, n: { type: 'integer' }, m: { type: 'integer' } }, ['k', 'n', 'm']),
    keys: { k: 'data.k' },
    initial: 'p',
    states: {
      p: {
        type: 'parallel',
        states: {
          r: { initial: 'a', states: { a: { on: { [out]: r } }, 'heard-r': waits } },
          q: { initial: 'b', states: { b: { on: { [out]: q } }, 'heard-q': waits } },
        },
        onDone: 'z',
        ...more,
      },
      left: step('ana', 'z'),
      z: end,
    },
  });
  const out = 'flow:news.out';
  const waits = step('ana', { finish: true });
  const hear = (to: object): object => ({ key: 'k', is: 'event.k', ...to });

  async function heard(definition: ReturnType<typeof both>): Promise<Stage> {
    const s = await stage(definition, { others: [news] });
    await s.start({ k: 'x', n: 0, m: 0 });
    await publish(s, 'x');
    return s;
  }

  test('[K14] all states that listen take one event in one step, each on the data as it was', async () => {
    const s = await heard(
      both(hear({ set: { n: '1' }, target: 'heard-r' }), [
        hear({ guard: 'data.n == 0', target: 'heard-q' }),
        hear({ target: 'left' }),
      ]),
    );
    expect(await s.states()).toEqual(['heard-r', 'heard-q']);
    expect((await s.history()).filter((type) => type === 'event.received')).toHaveLength(1);
  });

  test('[K14] an event that a state does not take goes on to the states around it, and no further than who takes it', async () => {
    const around = { on: { [out]: hear({ target: 'left' }) } };
    const never = hear({ guard: 'data.n == 9', target: 'heard-r' });
    const passed = await heard(
      both(never, hear({ guard: 'data.m == 9', target: 'heard-q' }), around),
    );
    expect(await passed.states()).toEqual(['left']);
    const kept = await heard(both(never, hear({ target: 'heard-q' }), around));
    expect(await kept.states()).toEqual(['a', 'heard-q']);
  });

  test('[K15] where one leaves the others the first in the document is taken, and nothing of the rest', async () => {
    const leaves = hear({ set: { m: '1' }, target: 'left' });
    const first = await heard(both(hear({ target: 'heard-r' }), leaves));
    expect(await first.states()).toEqual(['heard-r', 'b']);
    expect((await first.state()).data['m']).toBe(0);
    const second = await heard(both(leaves, hear({ target: 'heard-q' })));
    expect(await second.states()).toEqual(['left']);
    expect((await second.state()).data['m']).toBe(1);
  });

  test('[D72] what is heard and leads where the rules refuse is an incident, not a loop', async () => {
    const s = await stage(
      {
        flow: 'hearing',
        data: object({ k: text, list: keys }, ['k', 'list']),
        keys: { k: 'data.k' },
        initial: 'a',
        states: { a: hears('k', 'fan'), fan: { ...eachOf('data.list'), onDone: 'z' }, z: end },
      },
      { others: [news, leaf] },
    );
    await s.start({ k: 'x', list: ['y', 'y'] });
    await publish(s, 'x');
    expect(await incident(s)).toMatchObject({ code: 'STEP_REFUSED' });
  });
});

describe('timers', () => {
  const dueAt = (after: unknown, more: Record<string, unknown> = {}): Definition => ({
    flow: 'due',
    data: object({ until: { type: 'string', format: 'date-time' } }, ['until']),
    initial: 'a',
    states: {
      a: {
        task: {
          title: 'A',
          assign: { user: 'ana' },
          due: { from: 'data.until' },
          outcomes: { ok: { label: 'OK' } },
        },
        on: {
          ok: 'z',
          move: {
            by: 'starter',
            input: { type: 'string', format: 'date-time' },
            set: { until: 'event' },
            notify: 'starter',
          },
        },
        after,
        ...more,
      },
      z: end,
      late: { type: 'final', result: 'late' },
    },
  });

  test('[D42] a deadline that moves into the past is past at once', async () => {
    const s = await stage(dueAt([{ at: 'due', target: 'late' }]));
    await s.start({ until: '2026-03-10T02:00:00Z' });
    expect(await s.act('ana', 'move', '2026-03-01T02:00:00Z')).toMatchObject({ ok: true });
    await s.pass(0);
    expect(await s.states()).toEqual(['late']);
  });

  test('[D42] one that was past already is not past again', async () => {
    const notices: unknown[] = [];
    const s = await stage(dueAt([{ at: 'due', notify: 'starter' }]), {
      effects: { notify: async (_t, notice) => void notices.push(notice.about['reason']) },
    });
    await s.start({ until: '2026-03-10T02:00:00Z' });
    for (const until of ['2026-03-01T02:00:00Z', '2026-02-27T02:00:00Z']) {
      await s.act('ana', 'move', until);
      await s.pass(0);
    }
    expect(notices.filter((reason) => reason === 'timer')).toHaveLength(1);
  });

  test('[D44] a moment in the past fires once a visit, whatever else changes in it', async () => {
    const notices: unknown[] = [];
    const s = await stage(
      {
        flow: 'adding',
        data: object({ n: { type: 'integer' } }),
        initial: 'a',
        states: {
          a: step('ana', 'z', {
            ...eachOf('[]', { done: 'manual' }),
            on: {
              ok: 'z',
              add: { by: 'starter', input: keys, set: { n: 'size(event)' }, append: 'event' },
            },
            after: [{ at: 'entered', offset: '-P1D', repeat: 'each-visit', notify: 'starter' }],
          }),
          z: end,
        },
      },
      {
        others: [leaf],
        effects: { notify: async (_t, notice) => void notices.push(notice.about['reason']) },
      },
    );
    await s.start({});
    await s.pass(0);
    expect(await s.act('ana', 'add', ['x'])).toMatchObject({ ok: true });
    await s.pass(0);
    expect(notices.filter((reason) => reason === 'timer')).toHaveLength(1);
  });
});

describe('moving', () => {
  test('[K1] a final state inside a compound is left like any other', async () => {
    const s = await stage({
      flow: 'inner',
      data: noData,
      initial: 'c',
      states: {
        c: { initial: 'a', states: { a: step('ana', 'f'), f: end }, onDone: 'again' },
        again: step('ana', 'c'),
      },
    });
    await s.start({});
    await s.complete('ana', 'a', 'ok');
    expect(Object.keys((await s.state()).open)).toEqual(['again#1']);
    await s.complete('ana', 'again', 'ok');
    await s.complete('ana', 'a', 'ok');
    expect(Object.keys((await s.state()).open)).toEqual(['again#2']);
  });

  test('[K6] a parallel that is itself a region ends its region', async () => {
    const s = await stage({
      flow: 'nested',
      data: noData,
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: {
            q: {
              type: 'parallel',
              states: { a: step('ana', { finish: true }), b: step('ana', { finish: true }) },
            },
            c: step('ana', { finish: true }),
          },
          onDone: 'z',
        },
        z: end,
      },
    });
    await s.start({});
    for (const state of ['a', 'b', 'c']) await s.complete('ana', state, 'ok');
    expect((await s.state()).status).toBe('done');
  });

  test('[D27] `done` speaks of the last visit: a state that is open again is not done', async () => {
    const s = await stage({
      flow: 'again',
      data: noData,
      initial: 'a',
      on: {
        stop: { by: 'starter', guard: "!done('a')", why: 'Done already', target: 'z' },
      },
      states: {
        a: step('ana', 'b'),
        b: step('ana', { back: 'a' }),
        z: end,
      },
    });
    await s.start({});
    await s.complete('ana', 'a', 'ok');
    expect(await s.act('ana', 'stop')).toMatchObject({ code: 'GUARD_REFUSED' });
    await s.complete('ana', 'b', 'ok');
    expect(await s.act('ana', 'stop')).toMatchObject({ ok: true });
  });

  test('[D27] what waits for `done` in a region beside moves in the very step that ends the task', async () => {
    const beside = (after: string): Definition => ({
      flow: 'beside',
      data: noData,
      initial: 'p',
      states: {
        p: {
          type: 'parallel',
          states: {
            left: { initial: 'a', states: { a: step('ana', after), b: step('ana', 'b') } },
            right: {
              initial: 'c',
              states: {
                c: { always: { guard: "done('a')", target: 'd' } },
                d: step('ana', 'd'),
              },
            },
          },
          onDone: 'z',
        },
        z: end,
      },
    });
    const left = await stage(beside('b'));
    await left.start({});
    expect(await left.states()).toEqual(['a', 'c']);
    await left.complete('ana', 'a', 'ok');
    expect(await left.states()).toEqual(['b', 'd']);

    const again = await stage(beside('a'));
    await again.start({});
    await again.complete('ana', 'a', 'ok');
    expect(await again.states(), 'it is open again').toEqual(['a', 'c']);
  });

  test('[D14] a way back that was not taken is forgotten', async () => {
    for (const again of [{ back: 'a' }, 'a']) {
      const s = await stage({
        flow: 'ways',
        data: noData,
        initial: 'a',
        states: {
          a: {
            task: {
              title: 'A',
              assign: { user: 'ana' },
              outcomes: { ok: { label: 'OK' }, aside: { label: 'Aside' } },
            },
            on: { ok: 'b', aside: 'd' },
          },
          b: step('ana', 'c'),
          c: {
            task: {
              title: 'C',
              assign: { user: 'ana' },
              outcomes: { ok: { label: 'OK' }, back: { label: 'Back' } },
            },
            on: { ok: 'z', back: { back: 'a', resume: 'sender' } },
          },
          d: step('ana', 'e'),
          e: {
            task: {
              title: 'E',
              assign: { user: 'ana' },
              outcomes: { ok: { label: 'OK' }, again: { label: 'Again' } },
            },
            on: { ok: 'z', again },
          },
          z: end,
        },
      });
      await s.start({});
      await s.complete('ana', 'a', 'ok');
      await s.complete('ana', 'b', 'ok');
      await s.complete('ana', 'c', 'back');
      await s.complete('ana', 'a', 'aside');
      await s.complete('ana', 'd', 'ok');
      await s.complete('ana', 'e', 'again');
      await s.complete('ana', 'a', 'ok');
      expect(await s.states()).toEqual(['b']);
    }
  });
});

describe('fan-out', () => {
  test('[D33] a child that ran on is still heard after `only` ran others again', async () => {
    const s = await stage(
      {
        flow: 'rerun',
        data: object({ list: keys }, ['list']),
        initial: 'fan',
        states: {
          fan: {
            ...eachOf('data.list', { done: 'all', waits: "k != 'info'", rest: 'run' }),
            onDone: 'review',
          },
          review: {
            task: {
              title: 'R',
              assign: { user: 'ana' },
              outcomes: { again: { label: 'Again', input: keys } },
            },
            on: { again: { target: 'fan', only: 'event' } },
          },
        },
      },
      { others: [leaf] },
    );
    await s.start({ list: ['x', 'info'] });
    const info = await s.child('fan', 'info');
    await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'x'));
    await s.complete('ana', 'review', 'again', { input: ['x'] });
    await s.complete('budi', 'a', 'ok', {}, info);
    const children = (await s.state()).open['fan#2']?.each?.children ?? [];
    expect(children.map(({ key, status }) => [key, status])).toEqual([
      ['x', 'open'],
      ['info', 'done'],
    ]);
  });

  test('[D31] too few children lead to `onError` where the flow says so', async () => {
    const s = await stage(
      {
        flow: 'few',
        data: object({ list: keys }, ['list']),
        initial: 'fan',
        states: {
          fan: {
            ...eachOf('data.list', { done: 2 }),
            on: { drop: { by: 'starter', input: text, cancel: 'event' } },
            onDone: 'z',
            onError: 'failed',
          },
          z: end,
          failed: { type: 'final', result: 'failed' },
        },
      },
      { others: [leaf] },
    );
    await s.start({ list: ['x', 'y'] });
    expect(await s.act('ana', 'drop', 'x')).toMatchObject({ ok: true });
    expect(await s.states()).toEqual(['failed']);
  });
});

describe('incidents', () => {
  test('[D71] an action that failed is done again in the name of who took it', async () => {
    const s = await stage({
      flow: 'acting',
      data: object({ n: { type: 'integer' }, m: { type: 'integer' } }, ['n']),
      initial: 'a',
      states: {
        a: step('bos', 'z', {
          on: {
            ok: 'z',
            split: {
              by: 'assignee',
              guard: '10 / data.n > 0',
              set: { m: '10 / data.n' },
              target: 'b',
            },
          },
        }),
        b: step('ana', 'z'),
        z: end,
      },
    });
    await s.start({ n: 0 });
    expect(await s.act('bos', 'split')).toMatchObject({ ok: true, incident: expect.any(String) });
    expect(await s.resolve({ type: 'correct', data: { n: 5 } })).toMatchObject({ ok: true });
    expect(await s.states()).toEqual(['b']);
  });

  test('[D71] it stays theirs: of an action’s ways only those they might take are taken', async () => {
    for (const n of [5, 0]) {
      const s = await stage({
        flow: 'ways',
        data: object({ n: { type: 'integer' }, m: { type: 'integer' } }, ['n']),
        initial: 'a',
        states: {
          a: step('ana', 'z', {
            on: {
              ok: 'z',
              go: [
                { by: { role: 'chief' }, target: 'chiefs' },
                { by: { role: 'staff' }, set: { m: '10 / data.n' }, target: 'staffs' },
              ],
            },
          }),
          chiefs: step('ana', 'z'),
          staffs: step('ana', 'z'),
          z: end,
        },
      });
      await s.start({ n });
      await s.act('budi', 'go');
      if (n === 0) await s.resolve({ type: 'correct', data: { n: 5 } });
      expect(await s.states()).toEqual(['staffs']);
      const { by } = (await s.engine.instances.history(s.id)).at(-1)?.event ?? {};
      expect(by?.user).toBe(n === 0 ? 'op' : 'budi');
    }
  });

  test('[D71] no name that every object has is an incident', async () => {
    const s = await stage({
      flow: 'plain',
      data: noData,
      initial: 'a',
      states: { a: step('ana', 'z'), z: end },
    });
    await s.start({});
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(await s.resolve({ type: 'goto', state: 'z' }, name)).toMatchObject({
        code: 'INCIDENT_NOT_FOUND',
      });
  });
});

test('[D10] a task that moved under somebody’s eyes is stale, though no field of it changed', async () => {
  const s = await stage({
    flow: 'pooled',
    data: noData,
    initial: 'a',
    states: {
      a: {
        task: { title: 'A', assign: { role: 'staff' }, outcomes: { ok: { label: 'OK' } } },
        on: { ok: 'z' },
      },
      z: end,
    },
  });
  await s.start({});
  const seen = { version: (await s.state()).version };
  const task = `${s.id}/a#1`;
  await s.engine.tasks.claim(task, { by: 'budi' });
  await s.engine.tasks.release(task, { by: 'budi' });
  expect(await s.complete('ana', 'a', 'ok', { seen })).toMatchObject({
    code: 'STALE',
    details: { task: true, fields: {} },
  });
  const now = { version: (await s.state()).version };
  expect(await s.complete('ana', 'a', 'ok', { seen: now })).toMatchObject({ ok: true });
});

test('[D10] who claims a task goes on with what they had on screen', async () => {
  const s = await stage({
    flow: 'claimed',
    data: noData,
    initial: 'a',
    states: { a: step('ana', 'z'), z: end },
  });
  await s.start({});
  const seen = { version: (await s.state()).version };
  await s.engine.tasks.claim(`${s.id}/a#1`, { by: 'ana' });
  expect(await s.complete('ana', 'a', 'ok', { seen })).toMatchObject({ ok: true });
});

test('[D10] what nobody can have seen is refused', async () => {
  const s = await stage({
    flow: 'unseen',
    data: noData,
    initial: 'a',
    states: { a: step('ana', 'z'), z: end },
  });
  await s.start({});
  const { version } = await s.state();
  for (const wrong of [Number.NaN, 0.5, 0, -1, version + 1])
    expect(await s.complete('ana', 'a', 'ok', { seen: { version: wrong } })).toMatchObject({
      code: 'COMMAND_INVALID',
    });
  expect(await s.complete('ana', 'a', 'ok', { seen: { version } })).toMatchObject({ ok: true });
});

test('a start whose id is in use starts nothing, and leaves what has the id as it was', async () => {
  let id = 'same';
  const flow = { flow: 'one', version: 1, title: 'One', data: noData, initial: 'a' };
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }]),
    flows: [{ definition: { ...flow, states: { a: step('ana', 'z'), z: end } } }],
    ids: { next: () => id },
  });
  const start = (key: string): Promise<Result> =>
    engine.flow('one').start({ data: {}, by: 'ana' }, { id: key });
  expect(await start('first')).toMatchObject({ ok: true, version: 1 });
  await expect(start('second')).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  expect((await engine.shell.store.load('default', 'same'))?.instance.version).toBe(1);
  id = 'other';
  expect(await start('second')).toMatchObject({ ok: true, instance: 'other' });
  await engine.close();
});

test('what is no task id is answered like the id of no task', async () => {
  const s = await stage({
    flow: 'one',
    data: noData,
    initial: 'a',
    states: { a: step('ana', 'z'), z: end },
  });
  const tasks: string[] = JSON.parse('[null, 5, {}, "", "/", "x"]');
  for (const task of tasks)
    expect(await s.engine.tasks.complete(task, 'ok', { by: 'ana' })).toMatchObject({
      ok: false,
      code: 'TASK_NOT_FOUND',
    });
});
