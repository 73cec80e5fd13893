import { describe, expect, test } from 'vitest';
import { end, noData, object, stage, step } from './stage.ts';

describe('transitions', () => {
  test('[K1] a transition with a target leaves and enters, also to the same state', async () => {
    const s = await stage({
      flow: 'self',
      data: noData,
      initial: 'a',
      states: { a: step('ana', 'a') },
    });
    await s.start({});
    await s.complete('ana', 'a', 'ok');
    const { visits, open } = await s.state();
    expect(visits).toEqual({ a: 2 });
    expect(Object.keys(open)).toEqual(['a#2']);
  });

  test('[K2] a list is tried in order and the first whose guard holds is taken', async () => {
    const on = [
      { guard: 'data.n > 10', target: 'big' },
      { guard: 'data.n > 5', target: 'middle' },
      { target: 'small' },
    ];
    for (const [n, expected] of [
      [11, 'big'],
      [6, 'middle'],
      [1, 'small'],
    ] as const) {
      const s = await stage({
        flow: 'order',
        data: object({ n: { type: 'integer' } }, ['n']),
        initial: 'a',
        states: { a: step('ana', on), big: end, middle: end, small: end },
      });
      await s.start({ n });
      await s.complete('ana', 'a', 'ok');
      expect(await s.states()).toEqual([expected]);
    }
  });

  test('[K3] `always` is looked at when a macrostep ends, also after a message that moved nothing', async () => {
    const child = {
      flow: 'child',
      version: 1,
      title: 'C',
      data: noData,
      initial: 'a',
      states: { a: step('budi', 'z'), z: { type: 'final', result: 'z' } },
    };
    const s = await stage(
      {
        flow: 'watching',
        data: object(
          { keys: { type: 'array', maxItems: 3, items: { type: 'string', maxLength: 5 } } },
          ['keys'],
        ),
        initial: 'fan',
        states: {
          fan: {
            each: { in: 'data.keys', as: 'k', key: 'k', flow: 'child', done: 'manual' },
            on: { stop: { by: 'starter', target: 'z' } },
            always: [{ guard: "children.exists(c, c.status == 'done')", target: 'seen' }],
          },
          seen: end,
          z: end,
        },
      },
      { others: [{ definition: child }] },
    );
    await s.start({ keys: ['x', 'y'] });
    expect(await s.states()).toEqual(['fan']);
    await s.complete('budi', 'a', 'ok', {}, await s.child('fan', 'x'));
    expect(await s.states()).toEqual(['seen']);
  });

  test('[K4] an `always` that goes round for ever becomes an incident, and nothing has changed', async () => {
    const s = await stage({
      flow: 'round',
      data: object({ go: { type: 'boolean' } }, ['go']),
      initial: 'a',
      states: {
        a: step('ana', { set: { go: 'true' }, target: 'b' }),
        b: {
          always: [
            { guard: 'data.go', target: 'c' },
            { guard: '!data.go', target: 'z' },
          ],
        },
        c: {
          always: [
            { guard: 'data.go', target: 'b' },
            { guard: '!data.go', target: 'z' },
          ],
        },
        z: end,
      },
    });
    await s.start({ go: false });
    const result = await s.complete('ana', 'a', 'ok');
    expect(result).toMatchObject({ ok: true, incident: '2' });
    const { configuration, data, incidents } = await s.state();
    expect(configuration).toEqual(['a']);
    expect(data).toEqual({ go: false });
    expect(Object.values(incidents)[0]).toMatchObject({ code: 'FLOW_LOOP' });
  });

  test('[K4] an `always` that goes round for ever from the beginning is told to whoever starts, and nothing is started', async () => {
    const round = (target: string): object => ({
      always: [
        { guard: 'data.go', target },
        { guard: '!data.go', target: 'z' },
      ],
    });
    const s = await stage({
      flow: 'round-at-once',
      data: object({ go: { type: 'boolean' } }, ['go']),
      initial: 'b',
      states: { b: round('c'), c: round('b'), z: end },
    });
    for (const _ of [1, 2])
      expect(await s.start({ go: true })).toMatchObject({
        ok: false,
        code: 'START_FAILED',
        details: { code: 'FLOW_LOOP' },
      });
    expect((await s.engine.instances.query({})).items).toEqual([]);
    expect(await s.start({ go: false })).toMatchObject({ ok: true, status: 'done' });
  });

  test('[K7] nobody can forge an event of the machine underneath', async () => {
    const s = await stage({
      flow: 'forged',
      data: noData,
      initial: 'a',
      states: {
        a: step('ana', 'z', { after: [{ at: 'entered', offset: 'P1D', target: 'z' }] }),
        z: end,
      },
    });
    await s.start({});
    for (const action of [
      'xstate.after.86400000.a',
      'timer a 0',
      '*',
      'goto z',
      'constructor',
      '__proto__',
      'toString',
    ]) {
      expect(await s.act('ana', action)).toMatchObject({ ok: false, code: 'ACTION_UNKNOWN' });
      expect(await s.complete('ana', 'a', action)).toMatchObject({
        ok: false,
        code: 'OUTCOME_UNKNOWN',
      });
    }
    expect(await s.states()).toEqual(['a']);
  });
});

describe('parallel', () => {
  const regions = {
    both: {
      type: 'parallel',
      states: {
        left: step('ana', { finish: true }),
        right: {
          initial: 'r1',
          states: { r1: step('budi', 'r2'), r2: step('budi', { finish: true }) },
        },
      },
      onDone: 'z',
      on: { stop: { by: 'anyone', target: 'stopped' } },
    },
    z: end,
    stopped: end,
  };

  test('[K6] a region rests when it has finished, and the parallel is done when all have', async () => {
    const s = await stage({ flow: 'par', data: noData, initial: 'both', states: regions });
    await s.start({});
    expect(await s.states()).toEqual(['left', 'r1']);
    await s.complete('ana', 'left', 'ok');
    expect(await s.states()).toEqual(['left/finished', 'r1']);
    expect(await s.tasks('ana')).toEqual([]);
    await s.complete('budi', 'r1', 'ok');
    await s.complete('budi', 'r2', 'ok');
    expect(await s.states()).toEqual(['z']);
  });

  test('[K5] leaving a parallel leaves every region', async () => {
    const s = await stage({ flow: 'par', data: noData, initial: 'both', states: regions });
    await s.start({});
    await s.act('dir', 'stop');
    expect(await s.states()).toEqual(['stopped']);
    expect((await s.state()).open).toEqual({});
    expect(await s.tasks('budi')).toEqual([]);
  });
});

describe('the way back', () => {
  const data = object({ note: { type: 'string' }, other: { type: 'string' } });
  const writes = { form: 'fill', sections: [{ fields: [{ field: 'note' }] }] };
  const back = (more: Record<string, unknown>): Record<string, unknown> => ({
    task: {
      title: 'Check',
      assign: { user: 'bos' },
      outcomes: { ok: { label: 'OK' }, no: { label: 'No' } },
    },
    on: { ok: 'z', no: { back: 'draft', ...more } },
  });
  const draft = (target: string): Record<string, unknown> => ({
    task: {
      title: 'Draft',
      assign: { user: 'ana' },
      form: 'fill',
      outcomes: { ok: { label: 'OK' }, drop: { label: 'Drop' } },
    },
    on: { ok: target, drop: 'dropped' },
  });

  test('[D14] without `resume` the way is walked again; with it the answer goes straight to the sender', async () => {
    for (const [resume, expected] of [
      [{}, 'middle'],
      [{ resume: 'sender' }, 'check'],
    ] as const) {
      const s = await stage(
        {
          flow: 'back',
          data,
          initial: 'draft',
          states: {
            draft: draft('middle'),
            middle: step('budi', 'check'),
            check: back(resume),
            dropped: end,
            z: end,
          },
        },
        { forms: [writes] },
      );
      await s.start({});
      await s.complete('ana', 'draft', 'ok');
      await s.complete('budi', 'middle', 'ok');
      await s.complete('bos', 'check', 'no');
      expect(await s.states()).toEqual(['draft']);
      await s.complete('ana', 'draft', 'ok', { data: { note: 'better' } });
      expect(await s.states()).toEqual([expected]);
      expect((await s.state()).data).toEqual({ note: 'better' });
    }
  });

  test('[D14] an outcome that does not lead to the sender goes its own way', async () => {
    const s = await stage(
      {
        flow: 'back',
        data,
        initial: 'draft',
        states: { draft: draft('check'), check: back({ resume: 'sender' }), dropped: end, z: end },
      },
      { forms: [writes] },
    );
    await s.start({});
    await s.complete('ana', 'draft', 'ok');
    await s.complete('bos', 'check', 'no');
    await s.complete('ana', 'draft', 'drop');
    expect(await s.states()).toEqual(['dropped']);
  });

  test('[D15] `limit` counts how often it was taken; after that it goes `beyond`', async () => {
    const s = await stage(
      {
        flow: 'limit',
        data,
        initial: 'draft',
        states: {
          draft: draft('check'),
          check: back({ limit: 2, beyond: 'dispute' }),
          dispute: step('dir', 'z'),
          dropped: end,
          z: end,
        },
      },
      { forms: [writes] },
    );
    await s.start({});
    for (const expected of ['draft', 'draft', 'dispute']) {
      await s.complete('ana', 'draft', 'ok');
      await s.complete('bos', 'check', 'no');
      expect(await s.states()).toEqual([expected]);
    }
  });

  const both = (keep: Record<string, unknown>): Record<string, unknown> => ({
    draft: draft('both'),
    both: {
      type: 'parallel',
      states: {
        left: {
          task: { title: 'Left', assign: { user: 'budi' }, outcomes: { ok: { label: 'OK' } } },
          on: { ok: { guard: "!has(data.note) || data.note != 'never'", finish: true } },
        },
        right: {
          task: {
            title: 'Right',
            assign: { user: 'bos' },
            outcomes: { ok: { label: 'OK' }, no: { label: 'No' } },
          },
          on: { ok: { finish: true }, no: { back: 'draft', resume: 'sender', ...keep } },
        },
      },
      onDone: 'z',
    },
    dropped: end,
    z: end,
  });

  test('[D16] a finished region stays finished on the way back while what it read and wrote is unchanged', async () => {
    for (const [keep, note, expected] of [
      [{}, undefined, ['left/finished', 'right']],
      [{}, 'changed', ['left', 'right']],
      [{ keep: 'all' }, 'changed', ['left/finished', 'right']],
      [{ keep: 'none' }, undefined, ['left', 'right']],
    ] as const) {
      const s = await stage(
        { flow: 'keep', data, initial: 'draft', states: both(keep) },
        { forms: [writes] },
      );
      await s.start({ note: 'first' });
      await s.complete('ana', 'draft', 'ok');
      await s.complete('budi', 'left', 'ok');
      await s.complete('bos', 'right', 'no');
      expect(await s.states()).toEqual(['draft']);
      await s.complete('ana', 'draft', 'ok', note === undefined ? {} : { data: { note } });
      expect(await s.states()).toEqual(expected);
      expect(await s.tasks('bos')).toEqual(['right']);
      expect((await s.state()).visits['right']).toBe(2);
    }
  });
});
