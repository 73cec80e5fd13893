// Work that is due: what hangs, fails, comes in the wrong order or too late.

import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createEngine, memoryStore, usersDirectory, type Engine } from '../../src/index.ts';
import type { Json } from '../../src/core/json.ts';
import type { Effects } from '../../src/ports/effects.ts';
import { deliver } from '../../src/runtime/deliver.ts';
import { execute } from '../../src/runtime/execute.ts';
import { day, end, monday, noData, object, stage, step } from './stage.ts';

const text = { type: 'string' };
const list = { type: 'array', maxItems: 5, items: text };

const leaf = {
  flow: 'leaf',
  version: 1,
  title: 'Leaf',
  data: object({ k: text }, ['k']),
  initial: 'a',
  states: { a: step('budi', 'z'), z: end },
};

const parent = {
  flow: 'parent',
  version: 1,
  title: 'Parent',
  data: object({ list }, ['list']),
  initial: 'fan',
  states: {
    fan: {
      each: { in: 'data.list', as: 'k', key: 'k', flow: 'leaf', with: { k: 'k' }, done: 'manual' },
      on: {
        drop: { by: 'starter', input: text, cancel: 'event' },
        leave: { by: 'starter', target: 'z' },
      },
    },
    z: end,
  },
};

const calling = (
  call: Record<string, unknown> = {},
): { flow: string } & Record<string, unknown> => ({
  flow: 'calling',
  data: object({ got: text }),
  initial: 'ask',
  states: {
    ask: { call: { service: 'ask', ...call }, onDone: 'z', onError: 'failed' },
    z: end,
    failed: { type: 'final', result: 'failed' },
  },
});

const waiting = {
  flow: 'waiting',
  version: 1,
  title: 'Waiting',
  data: noData,
  initial: 'a',
  states: { a: { after: [{ at: 'entered', target: 'z' }] }, z: end },
};

async function openEngine(
  flows: readonly object[],
  effects: Effects = {},
  onFault: (error: unknown) => void = () => {},
): Promise<Engine> {
  return createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }, { id: 'budi' }]),
    flows: flows.map((definition) => ({ definition: { version: 1, title: 'T', ...definition } })),
    clock: { now: () => monday },
    effects,
    onFault,
  });
}

const ended = (engine: Engine, flow: string): Promise<void> =>
  new Promise((resolve) => {
    engine.on('timer.fired', ({ instance }) => {
      void engine.instances.get(instance).then((state) => state?.flow === flow && resolve());
    });
  });

describe('messages', () => {
  test.each(['drop', 'leave'])(
    '[R13] a child that was withdrawn (%s) before it was started is not started',
    async (action) => {
      const engine = await openEngine([parent, leaf]);
      const { shell } = engine;
      await shell.publisher.prepare('default');
      const by = { user: 'ana' };
      const to = { tenant: 'default', instance: 'p', by };
      const started = await execute(shell, {
        ...to,
        id: '1',
        command: { type: 'start', flow: 'parent', data: { list: ['x'] } },
      });
      const left = await execute(shell, {
        ...to,
        id: '2',
        command: { type: 'act', action, ...(action === 'drop' ? { input: 'x' } : {}) },
      });
      const [start] = started.outgoing;
      const [cancel] = left.outgoing;
      if (start?.kind !== 'message' || cancel?.kind !== 'message') throw new Error('no messages');
      await deliver(shell, 'default', 'p', cancel);
      await deliver(shell, 'default', 'p', start);
      expect(await engine.instances.get(start.to)).toBeNull();
      await engine.runDue();
      expect(await engine.tasks.query({})).toMatchObject({ items: [] });
    },
  );
});

describe('programs of the host', () => {
  test('[R14] one that hangs keeps neither timers nor other programs waiting', async () => {
    const answer = Promise.withResolvers<Json>();
    const asked = Promise.withResolvers<void>();
    const engine = await openEngine([calling(), waiting], {
      services: {
        ask: () => {
          asked.resolve();
          return answer.promise;
        },
      },
    });
    const fired = ended(engine, 'waiting');
    const called = await engine.flow('calling').start({ data: {}, by: 'ana' });
    engine.start();
    await engine.flow('waiting').start({ data: {}, by: 'ana' });
    await Promise.all([asked.promise, fired]);
    const done = new Promise((resolve) => engine.on('call.succeeded', resolve));
    answer.resolve(null);
    await done;
    expect(called.ok && (await engine.instances.get(called.instance))?.status).toBe('done');
    await engine.close();
  });

  test('[R15] an allowed time longer than the platform can wait is not over at once', async () => {
    const s = await stage(calling({ timeout: 'P60D' }), {
      effects: { services: { ask: () => new Promise((resolve) => setImmediate(resolve, null)) } },
    });
    await s.start({});
    await s.pass(0);
    expect((await s.state()).result).toBe('z');
  });

  test('[R15] a result that is no JSON is a failure, and the service is not called again', async () => {
    const circular: Record<string, Json> = {};
    circular['self'] = circular;
    let calls = 0;
    const s = await stage(calling({ retry: { attempts: 3, delay: 'PT1S' } }), {
      effects: { services: { ask: async () => (calls++, circular) } },
    });
    await s.start({});
    await s.pass(0);
    await s.pass(day);
    expect([calls, (await s.state()).result]).toEqual([1, 'failed']);
  });
});

describe('[R26] a program of the host that hangs', () => {
  const hanging = async (): Promise<{ engine: Engine; signals: AbortSignal[] }> => {
    const signals: AbortSignal[] = [];
    const ask = (_input: unknown, { signal }: { signal: AbortSignal }): Promise<Json> => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const engine = await openEngine([calling()], { services: { ask } });
    await engine.flow('calling').start({ data: {}, by: 'ana' });
    return { engine, signals };
  };

  test('holds no pass up beyond its budget, and no end beyond its grace', async () => {
    const { engine, signals } = await hanging();
    expect(await engine.runDue({ budgetMs: 0 })).toEqual({
      timers: 0,
      started: 0,
      migrated: 0,
      delivered: 0,
      failed: 0,
    });
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await engine.close({ graceMs: 0 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(() => engine.start()).toThrow(expect.objectContaining({ code: 'ENGINE_CLOSED' }));
  });

  test('has its allowed time, though nothing else keeps the process', async () => {
    const script = fileURLToPath(new URL('./hanging-program.ts', import.meta.url));
    const process = spawnSync(execPath, ['--conditions=alir-source', script], { encoding: 'utf8' });
    expect(process).toMatchObject({ stdout: 'failed\n', status: 0 });
  });
});

test('[D53] a success that comes after its time ran out is recorded and told', async () => {
  let finish: (value: Json) => void = () => {};
  const notices: unknown[] = [];
  const s = await stage(calling({ timeout: 'PT0S', retry: { attempts: 2, delay: 'PT1M' } }), {
    effects: {
      services: { ask: () => new Promise<Json>((resolve) => (finish = resolve)) },
      notify: async (_tenant, notice) => void notices.push(notice.about),
    },
  });
  await s.start({});
  await s.pass(0);
  const late = new Promise((resolve) => s.engine.on('message.late', resolve));
  finish('late');
  await late;
  await s.pass(0);
  expect((await s.history()).slice(-2)).toEqual(['call.failed', 'message.late']);
  expect(notices).toMatchObject([{ reason: 'late-result' }]);
});

test('[R16] a listener to faults that throws does not end the loop', async () => {
  const engine = await openEngine(
    [calling(), waiting],
    {
      services: { ask: async () => null },
      notify: async () => {
        throw new Error('no mail server');
      },
    },
    () => {
      throw new Error('the log is full');
    },
  );
  const noticed = { ...waiting, flow: 'noticed' };
  const { a, z } = waiting.states;
  engine.flow({
    ...noticed,
    states: { a: { after: [{ at: 'entered', notify: 'starter' }, ...a.after] }, z },
  });
  engine.start();
  const first = ended(engine, 'noticed');
  await engine.flow('noticed').start({ data: {}, by: 'ana' });
  await first;
  const second = ended(engine, 'waiting');
  await engine.flow('waiting').start({ data: {}, by: 'ana' });
  await second;
  await engine.close();
});
