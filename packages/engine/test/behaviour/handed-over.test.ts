// What hosts hand over and are handed: copies, checked.

import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/index.ts';
import { evolveAll } from '../../src/core/evolve/evolve.ts';
import { end, object, stage, step, type Stage } from './stage.ts';

const text = { type: 'string' };
const flow = {
  flow: 'plain',
  data: object({ n: { type: 'integer' }, l: { type: 'array', maxItems: 9, items: text } }, ['n']),
  summary: { n: 'data.n' },
  initial: 'a',
  states: {
    a: step('bos', [{ guard: 'data.n < 10', target: 'z' }, { target: 'y' }]),
    y: end,
    z: end,
  },
};

async function foldOf(s: Stage): Promise<unknown> {
  return evolveAll(
    null,
    (await s.engine.instances.history(s.id)).map(({ event }) => event),
  );
}

describe('[R20] nobody changes what the engine keeps by changing what they gave or got', () => {
  test('data that is reused afterwards', async () => {
    const s = await stage(flow);
    const data = { n: 5, l: ['b', 'a'] };
    await s.start(data);
    data.n = 600;
    data.l.push('c');
    expect((await s.state()).data).toEqual({ n: 5, l: ['b', 'a'] });
  });

  test('a state, a list and an event that are shown', async () => {
    const s = await stage(flow);
    s.engine.on('*', (event) => Object.assign(event, { detail: {}, changes: [] }));
    await s.start({ n: 5, l: ['b', 'a'] });
    const mutable = [
      await s.engine.instances.get(s.id),
      (await s.engine.tasks.query({})).items[0]?.summary,
      (await s.engine.instances.query({})).items[0]?.summary,
      (await s.engine.instances.history(s.id))[0]?.event.changes[1],
    ];
    for (const shown of mutable) Object.assign(shown ?? {}, { n: 600, data: {}, fields: {} });
    expect((await s.state()).data).toEqual({ n: 5, l: ['b', 'a'] });
    expect((await s.engine.tasks.query({})).items[0]?.summary).toEqual({ n: 5 });
    expect(await foldOf(s)).toEqual(await s.state());
  });

  test('the input of a program', async () => {
    const inputs: unknown[] = [];
    const calling = {
      flow: 'calling',
      data: object({ l: { type: 'array', maxItems: 9, items: text } }, ['l']),
      initial: 'a',
      states: {
        a: {
          call: { service: 'ask', with: { l: 'data.l' }, retry: { attempts: 2, delay: 'PT1S' } },
          onDone: 'z',
          onError: 'z',
        },
        z: end,
      },
    };
    const ask = async (input: { l?: unknown }): Promise<never> => {
      inputs.push(structuredClone(input));
      if (Array.isArray(input.l)) input.l.push('changed');
      throw new Error('not now');
    };
    const s = await stage(calling, { effects: { services: { ask } } });
    await s.start({ l: ['one'] });
    await s.pass(0);
    await s.pass(1000);
    expect(inputs).toEqual([{ l: ['one'] }, { l: ['one'] }]);
  });
});

describe('[R21] what is no command is refused with its place', () => {
  test.each([
    ['a map', { data: { n: 1, l: new Map() } }, 'DATA_INVALID', '/l'],
    ['a date', { data: { n: new Date(0) } }, 'DATA_INVALID', '/n'],
    ['a big integer', { data: { n: 1n } }, 'DATA_INVALID', '/n'],
    ['data that is no object', { data: 5 }, 'COMMAND_INVALID', '/data'],
    [
      'a subject without an id',
      { data: { n: 1 }, subject: { type: 'x' } },
      'COMMAND_INVALID',
      '/subject',
    ],
    [
      'a number as id',
      { data: { n: 1 }, subject: { type: 'x', id: 17 } },
      'COMMAND_INVALID',
      '/subject',
    ],
    ['a number as key', { data: { n: 1 }, key: 5 }, 'COMMAND_INVALID', '/key'],
    ['an unknown word', { data: { n: 1 }, tx: {} }, 'COMMAND_INVALID', '/tx'],
  ])('a start with %s', async (_, input, code, pointer) => {
    const s = await stage(flow);
    const handle = s.engine.flow('plain');
    const result: unknown = await Reflect.apply(handle.start, handle, [{ by: 'ana', ...input }]);
    expect(result).toMatchObject({ ok: false, code, details: { issues: [{ pointer }] } });
    expect((await s.engine.instances.query({})).items).toEqual([]);
  });

  test('a cycle', async () => {
    const s = await stage(flow);
    const l: unknown[] = [];
    l.push(l);
    const handle = s.engine.flow('plain');
    expect(
      await Reflect.apply(handle.start, handle, [{ by: 'ana', data: { n: 1, l } }]),
    ).toMatchObject({ code: 'DATA_INVALID' });
  });

  test('acts on a task and an instance', async () => {
    const s = await stage(flow);
    await s.start({ n: 1 });
    const { tasks, instances } = s.engine;
    const task = `${s.id}/a#1`;
    const complete = (input: object): unknown =>
      Reflect.apply(tasks.complete, tasks, [task, 'ok', { by: 'bos', ...input }]);
    const resolve = (how: unknown): unknown =>
      Reflect.apply(instances.resolve, instances, [s.id, '1', { how, by: 'op' }]);
    expect(await complete({ comment: 5 })).toMatchObject({ code: 'COMMAND_INVALID' });
    expect(await complete({ seen: { version: Number.NaN } })).toMatchObject({
      code: 'COMMAND_INVALID',
    });
    expect(await complete({ data: { n: () => 1 } })).toMatchObject({ code: 'FORM_INVALID' });
    for (const how of [{ type: 'constructor' }, {}, undefined])
      expect(await resolve(how)).toMatchObject({ code: 'COMMAND_INVALID' });
  });

  test('ids of the engine’s own commands', async () => {
    const s = await stage(flow);
    for (const id of ['~i1:1:0', '', 5])
      await expect(
        Reflect.apply(s.engine.instances.comment, null, ['i1', 'x', { by: 'ana' }, { id }]),
      ).rejects.toThrow(TypeError);
  });

  test('a position that the person does not hold', async () => {
    const s = await stage(flow);
    const by = { user: 'ana', as: 'bos' };
    expect(await s.engine.flow('plain').start({ data: { n: 1 }, by })).toMatchObject({
      code: 'POSITION_NOT_HELD',
    });
  });
});

test('[R22] a listener that throws is a fault of the host’s, and harms nothing', async () => {
  const faults: unknown[] = [];
  const { createEngine, usersDirectory } = await import('../../src/index.ts');
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'bos' }]),
    flows: [{ definition: { version: 1, title: 'Plain', ...flow } }],
    onFault: (error) => faults.push(error),
  });
  const heard: string[] = [];
  engine.on('*', () => {
    throw new Error('a bug');
  });
  engine.on('*', ({ type }) => heard.push(type));
  expect(await engine.flow('plain').start({ data: { n: 1 }, by: 'bos' })).toMatchObject({
    ok: true,
  });
  expect(heard).toEqual(['instance.started']);
  expect(faults).toMatchObject([{ message: 'a bug' }]);
});
