import { describe, expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  organisationDirectory,
  usersDirectory,
} from '../../src/index.ts';
import { end, noData, object, stage, step } from './stage.ts';

const data = object(
  {
    amount: { type: 'integer', minimum: 0 },
    note: { type: 'string', maxLength: 20 },
    secret: { type: 'string' },
  },
  ['amount'],
);
const form = {
  form: 'judge',
  sections: [
    {
      fields: [
        { field: 'amount', access: 'read' },
        { field: 'note', requiredFor: ['no'] },
        { field: 'secret', access: 'hidden' },
      ],
    },
  ],
};
const judge = {
  task: {
    title: 'Judge',
    assign: { user: { from: 'manager(starter)' } },
    form: 'judge',
    outcomes: { ok: { label: 'OK' }, no: { label: 'No', comment: 'required' } },
  },
  on: {
    ok: { guard: 'data.amount < 100', why: { id: 'Terlalu besar', en: 'Too much' }, target: 'z' },
    no: 'z',
  },
};
const flow = { flow: 'judging', data, initial: 'judge', states: { judge, z: end } };

describe('completing a task', () => {
  test('[D6] an unknown outcome is refused with those that are offered', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    expect(await s.complete('bos', 'judge', 'maybe')).toMatchObject({
      ok: false,
      code: 'OUTCOME_UNKNOWN',
      details: { offered: ['ok', 'no'] },
    });
  });

  test('[D7] the form says what may be written and what must be', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    expect(await s.complete('bos', 'judge', 'ok', { data: { amount: 5 } })).toMatchObject({
      code: 'FIELD_NOT_WRITABLE',
      details: { field: 'amount' },
    });
    expect(await s.complete('bos', 'judge', 'ok', { data: { secret: 'x' } })).toMatchObject({
      code: 'FIELD_NOT_WRITABLE',
    });
    expect(await s.complete('bos', 'judge', 'no', { comment: 'why' })).toMatchObject({
      code: 'FORM_INVALID',
      details: { issues: [{ code: 'VALUE_REQUIRED', pointer: '/note' }] },
    });
    expect(
      await s.complete('bos', 'judge', 'ok', { data: { note: 'x'.repeat(21) } }),
    ).toMatchObject({ code: 'FORM_INVALID', details: { issues: [{ pointer: '/note' }] } });
    expect((await s.state()).version).toBe(1);
    expect(
      await s.complete('bos', 'judge', 'no', { comment: 'why', data: { note: 'sorry' } }),
    ).toMatchObject({ ok: true });
    expect((await s.state()).data).toEqual({ amount: 1, note: 'sorry' });
  });

  test('[D7] what is missing and what is wrong are told together', async () => {
    const fields = [{ field: 'note' }, { field: 'secret', requiredFor: ['ok'] }];
    const s = await stage(flow, { forms: [{ form: 'judge', sections: [{ fields }] }] });
    await s.start({ amount: 1 });
    expect(
      await s.complete('bos', 'judge', 'ok', { data: { note: 'x'.repeat(21) } }),
    ).toMatchObject({
      code: 'FORM_INVALID',
      details: {
        issues: [
          { code: 'VALUE_REQUIRED', pointer: '/secret' },
          { code: 'VALUE_TOO_LONG', pointer: '/note' },
        ],
      },
    });
  });

  test('[D7] a guard that stumbles over a wrong value is no fault of the flow', async () => {
    const score = { type: 'string', format: 'decimal' };
    const guard = "data.score <= decimal('100')";
    const s = await stage(
      {
        flow: 'marks',
        data: object({ score }),
        initial: 'mark',
        states: {
          mark: {
            task: {
              title: 'Mark',
              assign: { user: 'bos' },
              form: 'mark',
              outcomes: { ok: { label: 'OK' } },
            },
            on: { ok: { guard, target: 'z' } },
          },
          z: end,
        },
      },
      { forms: [{ form: 'mark', sections: [{ fields: [{ field: 'score' }] }] }] },
    );
    await s.start({});
    expect(await s.complete('bos', 'mark', 'ok', { data: { score: 'many' } })).toMatchObject({
      code: 'FORM_INVALID',
      details: { issues: [{ code: 'VALUE_FORMAT', pointer: '/score' }] },
    });
    expect((await s.state()).incidents).toEqual({});
    expect(await s.complete('bos', 'mark', 'ok', { data: { score: '99.5' } })).toMatchObject({
      ok: true,
    });
  });

  test('[D8] a comment says something, and not too much', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    const comment = (text: string) => s.engine.instances.comment(s.id, text, { by: 'ana' });
    for (const blank of [' ', '\u200b\u00ad'])
      expect(await comment(blank)).toMatchObject({ code: 'COMMENT_REQUIRED' });
    const tooLong = { code: 'COMMAND_INVALID', details: { issues: [{ code: 'VALUE_TOO_LONG' }] } };
    const long = 'x'.repeat(10_001);
    expect(await comment(long)).toMatchObject(tooLong);
    expect(await s.complete('bos', 'judge', 'ok', { comment: long })).toMatchObject(tooLong);
    expect(await s.engine.instances.cancel(s.id, long, { by: 'op' })).toMatchObject(tooLong);
  });

  test('[D6] what a host passes on from a request changes neither outcome nor kind of the command', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    const task = `${s.id}/judge#1`;
    const forged = { outcome: 'no', comment: 'x', type: 'cancel', visit: 'other#1' };
    const result = await s.engine.tasks.complete(task, 'ok', { by: 'bos', ...forged });
    expect(result).toMatchObject({ ok: true, status: 'done' });
    expect((await s.engine.instances.history(s.id)).at(-1)?.event).toMatchObject({
      type: 'task.completed',
      detail: { outcome: 'ok' },
    });
  });

  test('[D12] nobody is not everybody: tasks are asked for with a name', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    const ended: { user?: string } = {};
    await expect(Reflect.apply(s.engine.tasks.for, null, [ended.user])).rejects.toThrow(TypeError);
    await expect(Reflect.apply(s.engine.tasks.for, null, [null])).rejects.toThrow(TypeError);
  });

  test('[D8] an outcome may demand a comment', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    expect(
      await s.complete('bos', 'judge', 'no', { comment: '  ', data: { note: 'n' } }),
    ).toMatchObject({ code: 'COMMENT_REQUIRED' });
  });

  test('[D9] when every guard fails the person hears why, and nothing is kept', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 500 });
    expect(await s.complete('bos', 'judge', 'ok', { data: { note: 'lost' } })).toMatchObject({
      code: 'GUARD_REFUSED',
      details: { why: [{ id: 'Terlalu besar', en: 'Too much' }] },
    });
    expect((await s.state()).data).toEqual({ amount: 500 });
  });

  test('[D10] what changed since the person looked is told, never overwritten in silence', async () => {
    const s = await stage(
      {
        ...flow,
        on: {
          raise: {
            by: 'starter',
            input: { type: 'integer' },
            set: { amount: 'event' },
            notify: 'pending',
          },
        },
      },
      { forms: [form] },
    );
    await s.start({ amount: 1 });
    await s.act('ana', 'raise', 50);
    expect(await s.complete('bos', 'judge', 'ok', { seen: { version: 1 } })).toMatchObject({
      code: 'STALE',
      details: { fields: { amount: 50 } },
    });
    expect(await s.complete('bos', 'judge', 'ok', { seen: { version: 2 } })).toMatchObject({
      ok: true,
    });
  });

  test('[D12] only who holds the task may act, and history keeps the capacity', async () => {
    const s = await stage(flow, { forms: [form] });
    await s.start({ amount: 1 });
    expect(await s.complete('ana', 'judge', 'ok')).toMatchObject({ code: 'NOT_ASSIGNEE' });
    expect(await s.complete('stranger', 'judge', 'ok')).toMatchObject({ code: 'NOT_ASSIGNEE' });
    await s.complete('bos', 'judge', 'ok');
    const history = await s.engine.instances.history(s.id);
    expect(history.at(-1)?.event.by).toEqual({
      user: 'bos',
      position: 'bos',
      capacity: 'definitive',
      basis: null,
    });
  });
});

describe('pools', () => {
  const pooled = {
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
  };

  test('[D11] a claim keeps the others off until it is released', async () => {
    const s = await stage(pooled);
    await s.start({}, 'dir');
    const [task] = await s.engine.tasks.for('ana');
    const id = task?.id ?? '';
    expect(await s.engine.tasks.claim(id, { by: 'ana' })).toMatchObject({ ok: true });
    expect(await s.engine.tasks.claim(id, { by: 'budi' })).toMatchObject({
      code: 'TASK_CLAIMED',
      details: { by: { user: 'ana' } },
    });
    expect(await s.complete('budi', 'a', 'ok')).toMatchObject({ code: 'TASK_CLAIMED' });
    expect(await s.engine.tasks.release(id, { by: 'budi' })).toMatchObject({
      code: 'TASK_CLAIMED',
    });
    expect(await s.engine.tasks.release(id, { by: 'ana' })).toMatchObject({ ok: true });
    expect(await s.engine.tasks.release(id, { by: 'ana' })).toMatchObject({
      code: 'TASK_NOT_CLAIMED',
    });
    expect(await s.complete('budi', 'a', 'ok')).toMatchObject({ ok: true });
  });

  test('[D11] a claim lapses when the person holds the position no more', async () => {
    const people = [
      { id: 'ana', role: 'staff' },
      { id: 'budi', role: 'staff' },
    ];
    const s = await stage(pooled, { people });
    await s.start({}, 'ana');
    const id = (await s.engine.tasks.for('ana'))[0]?.id ?? '';
    await s.engine.tasks.claim(id, { by: 'ana' });
    const world = await s.engine.shell.world('default');
    expect(world.organisation.holds('ana', 'ana', '2026-03-02')).toBe(true);
    const gone = await stage(pooled, { people: [{ id: 'budi', role: 'staff' }] });
    await gone.start({}, 'budi');
    expect(await gone.complete('budi', 'a', 'ok')).toMatchObject({ ok: true });
  });

  test('[D11] a lapsed claim is not shown to the successor', async () => {
    let holder = 'ana';
    const directory = organisationDirectory(() => ({
      units: [],
      positions: [{ id: 'desk', name: 'Desk', roles: ['staff'] }],
      assignments: [{ user: holder, position: 'desk' }],
      users: [],
    }));
    const definition = { version: 1, title: 'Test', ...pooled };
    const store = memoryStore();
    await using engine = await createEngine({ store, directory, flows: [{ definition }] });
    await engine.flow('pooled').start({ data: {}, by: 'ana' });
    const claimants = async (by: string): Promise<unknown[]> =>
      (await engine.tasks.for(by)).map(({ claimedBy }) => claimedBy);
    await engine.tasks.claim((await engine.tasks.for('ana'))[0]?.id ?? '', { by: 'ana' });
    expect(await claimants('ana')).toEqual(['ana']);
    holder = 'budi';
    expect(await claimants('budi')).toEqual([null]);
  });

  test('[R25] a condition that is undefined is none: what is shown is open, most urgent first', async () => {
    const s = await stage(pooled);
    await s.start({}, 'dir');
    await s.start({}, 'dir');
    await s.complete('budi', 'a', 'ok');
    const given = { status: undefined, sort: undefined, state: undefined };
    expect((await s.engine.tasks.for('ana', given)).map(({ state }) => state)).toEqual(['a']);
  });
});

describe('actions', () => {
  const nested = {
    flow: 'nested',
    data: object({ log: { type: 'string' } }),
    on: { stop: { by: 'starter', target: 'stopped' } },
    initial: 'outer',
    states: {
      outer: {
        initial: 'inner',
        on: { mark: { by: 'anyone', set: { log: "'outer'" }, notify: 'starter' } },
        states: {
          inner: step('budi', 'next', {
            on: {
              ok: 'next',
              mark: { by: 'assignee', set: { log: "'inner'" }, notify: 'starter' },
            },
          }),
          next: step('budi', 'z'),
        },
      },
      z: end,
      stopped: end,
    },
  };

  test('[D13] an action bubbles: the innermost state that offers it answers, at last the flow', async () => {
    const s = await stage(nested);
    await s.start({});
    expect(await s.act('ana', 'mark')).toMatchObject({ code: 'NOT_ALLOWED' });
    await s.act('budi', 'mark');
    expect((await s.state()).data).toEqual({ log: 'inner' });
    await s.complete('budi', 'inner', 'ok');
    await s.act('ana', 'mark');
    expect((await s.state()).data).toEqual({ log: 'outer' });
    expect(await s.act('budi', 'stop')).toMatchObject({ code: 'NOT_ALLOWED' });
    await s.act('ana', 'stop');
    expect(await s.states()).toEqual(['stopped']);
  });

  test('[D13] two regions that offer the same action need the state named', async () => {
    const mark = (value: string): Record<string, unknown> => ({
      ok: { finish: true },
      mark: { by: 'anyone', set: { log: `'${value}'` }, notify: 'starter' },
    });
    const s = await stage({
      flow: 'two',
      data: object({ log: { type: 'string' } }),
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          states: {
            l: step('ana', 'z', { on: mark('l') }),
            r: step('budi', 'z', {
              on: { ok: { finish: true }, mark: { by: 'anyone', notify: 'starter' } },
            }),
          },
          onDone: 'z',
        },
        z: end,
      },
    });
    await s.start({});
    expect(await s.act('ana', 'mark')).toMatchObject({
      code: 'ACTION_AMBIGUOUS',
      details: { states: ['l', 'r'] },
    });
    expect(await s.engine.instances.act(s.id, 'mark', { by: 'ana', state: 'l' })).toMatchObject({
      ok: true,
    });
  });
});

test('[D25] a task that nobody could have is an incident that names what is missing', async () => {
  const s = await stage({
    flow: 'nobody',
    data: object({ who: { type: 'string' } }),
    initial: 'a',
    states: {
      a: step('ana', 'b'),
      b: {
        task: {
          title: 'B',
          assign: { user: { from: "manager('dir')" } },
          outcomes: { ok: { label: 'OK' } },
        },
        on: { ok: 'z' },
      },
      z: end,
    },
  });
  await s.start({});
  expect(await s.complete('ana', 'a', 'ok')).toMatchObject({ ok: true, incident: '2' });
  expect(Object.values((await s.state()).incidents)[0]).toMatchObject({
    code: 'LOOKUP_EMPTY',
    params: { ask: 'manager', args: ['dir'] },
  });
});

test('[D26] a start key is used once in a flow', async () => {
  const s = await stage({
    flow: 'keyed',
    data: noData,
    initial: 'a',
    states: { a: step('ana', 'z'), z: end },
  });
  expect(await s.start({}, 'ana', { key: 'desa-1/2026-TW1' })).toMatchObject({ ok: true });
  const first = s.id;
  expect(await s.start({}, 'ana', { key: 'desa-1/2026-TW1' })).toMatchObject({
    code: 'KEY_EXISTS',
    details: { instance: first },
  });
  expect(await s.start({}, 'ana', { key: 'desa-2/2026-TW1' })).toMatchObject({ ok: true });
});

const text = { type: 'string' };

test('[R29] whoever may not read an instance may not comment on it', async () => {
  const s = await stage(flow, { forms: [form] });
  await s.start({ amount: 1 });
  const comment = (by: string) => s.engine.instances.comment(s.id, 'Hm.', { by });
  expect(await comment('dir')).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await comment('bos')).toMatchObject({ ok: true });
});

describe('what is confidential', () => {
  const kept = {
    flow: 'kept',
    access: { confidential: "data.level == 'secret'" },
    data: object({ level: text, about: text }),
    summary: { about: "has(data.about) ? data.about : ''" },
    initial: 'fill',
    states: {
      fill: {
        task: {
          title: 'Fill in',
          assign: { user: 'ana' },
          form: 'fill',
          due: 'P1D',
          outcomes: { ok: { label: 'OK' } },
        },
        after: [{ at: 'due', notify: 'pending' }],
        on: { ok: 'fill' },
      },
    },
  };
  const fill = { form: 'fill', sections: [{ fields: [{ field: 'level' }, { field: 'about' }] }] };

  test('[D29] an instance is confidential while the rule does not say false, also when it cannot be told', async () => {
    const s = await stage(kept, { forms: [fill] });
    await s.start({});
    const told: boolean[] = [];
    for (const level of [null, 'open', 'secret', 'open']) {
      if (level !== null) await s.complete('ana', 'fill', 'ok', { data: { level } });
      told.push((await s.state()).confidential);
    }
    expect(told).toEqual([true, false, true, false]);
  });

  test('[D29] its summary is not searched, nor told in notices', async () => {
    const notices: unknown[] = [];
    const s = await stage(kept, {
      forms: [fill],
      effects: { notify: async (_tenant, { about }) => void notices.push(about) },
    });
    const found: number[] = [];
    for (const level of ['secret', 'open']) {
      await s.start({ level, about: 'Flood' });
      found.push((await s.engine.instances.query({ search: 'flood' })).items.length);
      await s.pass(2 * 24 * 3_600_000);
    }
    expect(found).toEqual([0, 1]);
    expect(notices).toMatchObject([
      { confidential: true, summary: {} },
      { confidential: false, summary: { about: 'Flood' } },
    ]);
  });
});

test('[D28] a letter number keeps the name of its unit, whatever characters it has', async () => {
  const s = await stage({
    flow: 'letter',
    data: object({ unit: { type: 'string' }, no: { type: 'string' } }, ['unit']),
    series: { out: { format: '{n}/{unit}/{mm}/{yyyy}' } },
    initial: 'a',
    states: {
      a: step('bos', { target: 'z', set: { no: "number('out', data.unit)" } }),
      z: end,
    },
  });
  const numberIn = async (unit: string): Promise<unknown> => {
    await s.start({ unit });
    await s.complete('bos', 'a', 'ok');
    return (await s.state()).data['no'];
  };
  expect(await numberIn('$&-$$')).toBe('1/$&-$$/03/2026');
  expect(await numberIn('{yyyy}')).toBe('1/{yyyy}/03/2026');
});

describe('[R27] a user table that is none is told with its place', () => {
  test.each([
    [[{ id: 7 }], '/0/id'],
    [[{ id: 'ana' }, null], '/1'],
    [[{ id: '' }], '/0/id'],
    [[{ id: 'ana', manager: 7 }], '/0/manager'],
    [[{ id: 'ana', role: 7 }], '/0/role'],
    [[{ id: 'ana', roles: ['staff', 7] }], '/0/roles'],
    [{ rows: [] }, ''],
  ])('%j', async (rows, place) => {
    const told = { code: 'USERS_INVALID', details: expect.objectContaining({ place }) };
    expect(() => Reflect.apply(usersDirectory, null, [rows])).toThrow(
      expect.objectContaining(told),
    );
    const directory = Reflect.apply(usersDirectory, null, [async () => rows]);
    await using engine = await createEngine({ store: memoryStore(), directory });
    await expect(engine.tasks.for('ana')).rejects.toMatchObject(told);
  });

  test('what a table leaves empty is none', async () => {
    const row = { id: 'ana', name: null, manager: null, role: null, roles: null };
    const directory = Reflect.apply(usersDirectory, null, [[row]]);
    await using engine = await createEngine({ store: memoryStore(), directory });
    expect(await engine.tasks.for('ana')).toEqual([]);
  });
});
