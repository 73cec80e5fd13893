// Flows that start by the clock: once at each moment, whoever runs the loop and whenever they die.

import { afterEach, describe, expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type CalendarData,
  type Engine,
  type EngineOptions,
  type Store,
} from '../../src/index.ts';
import { testFlow } from '../../src/testing/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { monday, object } from './stage.ts';

const office: CalendarData = {
  id: 'office',
  zone: 'Asia/Jakarta',
  week: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '16:00']]]),
  ),
  holidays: [{ date: '2026-03-19', name: 'Nyepi' }],
};

/** A month in Jakarta, from Monday 2 March 2026, nine o'clock, when everything begins. */
const march = (date: number, time = '07:00'): number =>
  Date.parse(`2026-03-${String(date).padStart(2, '0')}T${time}:00+07:00`);

const end = { type: 'final' };
const task = (to: unknown): object => ({
  task: { title: 'Report', assign: { user: to }, outcomes: { send: { label: 'Send' } } },
  on: { send: 'z' },
});

type Definition = { flow: string } & Record<string, unknown>;

/** A report that somebody writes whenever the clock says so. */
const report = (start: object, more: Record<string, unknown> = {}): Definition => ({
  flow: 'report',
  version: 1,
  lang: 'en',
  title: 'Report',
  calendar: 'office',
  start: { clock: [{ cron: '0 7 * * *' }], ...start },
  data: object({ day: { type: 'string' }, who: { type: 'string' } }, []),
  initial: 'write',
  states: { write: task('ana'), z: end },
  ...more,
});

/** The store with some of its methods done otherwise. */
const standIn = (store: Store, otherwise: Partial<Store>): Store =>
  new Proxy(store, {
    get(target, name) {
      const own: unknown = Reflect.get(otherwise, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });

const opened: Engine[] = [];
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});

interface Office {
  readonly engine: Engine;
  readonly clock: { now: number };
  readonly faults: unknown[];
  /** Moves the clock and does what is due. */
  pass(to: number): Promise<Awaited<ReturnType<Engine['runDue']>>>;
  /** Keys of what there is, oldest first. */
  keys(): Promise<string[]>;
}

async function openOffice(
  definition: Definition | null,
  more: Partial<EngineOptions> & { at?: number } = {},
): Promise<Office> {
  const { at = monday, ...options } = more;
  const clock = { now: at };
  const faults: unknown[] = [];
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ana' }, { id: 'budi' }, { id: 'op' }]),
    calendars: [office],
    clock: { now: () => clock.now },
    isOperator: (_tenant, user) => user === 'op',
    onFault: (error) => faults.push(error),
    ...(definition ? { flows: [{ definition }] } : {}),
    ...options,
  });
  opened.push(engine);
  return {
    engine,
    clock,
    faults,
    pass: (to) => {
      clock.now = to;
      return engine.runDue();
    },
    keys: async () => {
      const { items } = await engine.instances.query({ sort: 'started', limit: 200 });
      return items.map(({ key }) => key ?? '');
    },
  };
}

const dayKey = { key: "'report/' + string(date(now))", with: { day: 'date(now)' } };

describe('starting by the clock', () => {
  test('[R35] an instance begins at each moment, once, and nothing before', async () => {
    const { pass, keys, engine } = await openOffice(report({}));
    expect(await pass(march(3, '06:59'))).toMatchObject({ started: 0 });
    expect(await pass(march(3))).toMatchObject({ started: 1, failed: 0 });
    expect(await pass(march(3, '23:00'))).toMatchObject({ started: 0 });
    expect(await pass(march(4))).toMatchObject({ started: 1 });
    expect(await keys()).toEqual([
      'alir:clock:2026-03-03T00:00:00.000Z',
      'alir:clock:2026-03-04T00:00:00.000Z',
    ]);
    expect((await engine.tasks.for('ana')).map((one) => one.state)).toEqual(['write', 'write']);
  });

  test('[R35] `now` is the moment that the clock names, however late it runs', async () => {
    const { pass, keys, engine } = await openOffice(report(dayKey));
    await pass(march(3, '15:20'));
    expect(await keys()).toEqual(['report/2026-03-03']);
    const [first] = (await engine.instances.query({})).items;
    const instance = await engine.instances.get(first?.id ?? '');
    expect(instance?.data).toEqual({ day: '2026-03-03' });
    expect(instance?.startedAt).toBe(march(3, '15:20'));
  });

  test('[R35] one instance for each item of a list; what was started by hand under its key is left alone', async () => {
    const each = {
      each: { in: "['ana', 'budi']", as: 'one' },
      key: "one + '/' + string(date(now))",
      with: { who: 'one' },
    };
    const { pass, keys, engine } = await openOffice(report(each));
    await engine
      .flow('report')
      .start({ data: { who: 'budi' }, key: 'budi/2026-03-03', by: 'budi' });
    expect(await pass(march(3))).toMatchObject({ started: 1 });
    expect((await keys()).sort()).toEqual(['ana/2026-03-03', 'budi/2026-03-03']);
  });

  test('[R35] a process that dies in the middle: the next one starts what is missing and nothing twice', async () => {
    const store = memoryStore();
    const each = {
      each: { in: "['a', 'b', 'c', 'd']", as: 'one' },
      key: "one + '/' + string(date(now))",
      with: { who: 'one' },
    };
    let left = 2;
    const transact: Store['transact'] = (...given) => {
      if (left-- <= 0) throw new Error('killed');
      return store.transact(...given);
    };
    const dying = standIn(store, { close: async () => {}, transact });
    const first = await openOffice(report(each), { store: dying });
    await first.pass(monday);
    left = 2;
    expect(await first.pass(march(3))).toMatchObject({ started: 0, failed: 1 });
    expect(await first.keys()).toHaveLength(2);
    // The lease of the dead one ends, and another process goes on.
    const second = await openOffice(report(each), { store });
    expect(await second.pass(march(3, '07:00') + 1_000)).toMatchObject({ started: 0 });
    expect(await second.pass(march(3, '07:01'))).toMatchObject({ started: 2, failed: 0 });
    expect((await second.keys()).sort()).toEqual(
      ['a', 'b', 'c', 'd'].map((one) => `${one}/2026-03-03`),
    );
    expect(await second.pass(march(3, '08:00'))).toMatchObject({ started: 0 });
  });

  test('[R35] one that dies before it could say that it was done: it is done again, and nothing is doubled', async () => {
    const store = memoryStore();
    const keep = store.startClocks.keep.bind(store.startClocks);
    const { pass, keys, faults } = await openOffice(report({}), { store });
    await pass(monday);
    store.startClocks.keep = async () => {
      store.startClocks.keep = keep;
      throw new Error('killed');
    };
    expect(await pass(march(3))).toMatchObject({ failed: 1 });
    expect(faults).toHaveLength(1);
    expect(await pass(march(3, '07:01'))).toMatchObject({ started: 0, failed: 0 });
    expect(await keys()).toHaveLength(1);
    expect(await store.startClocks.of('default', 'report')).toMatchObject({
      done: march(3),
      next: march(4),
    });
  });

  test('[R35] nobody takes the key of a moment before it comes', async () => {
    const { engine } = await openOffice(report({}));
    const key = 'alir:clock:2026-03-03T00:00:00.000Z';
    expect(await engine.flow('report').start({ data: {}, key, by: 'budi' })).toMatchObject({
      ok: false,
      code: 'COMMAND_INVALID',
    });
  });

  test('[R36] a restart forgets nothing: what was missed is made up for by the last moment, or by each', async () => {
    for (const [missed, expected] of [
      [{}, ['report/2026-03-12']],
      [
        { missed: 'all' },
        Array.from({ length: 10 }, (_, i) => `report/2026-03-${String(i + 3).padStart(2, '0')}`),
      ],
      [{ late: 'PT2H' }, []],
    ] as const) {
      const store = sqlite(':memory:');
      const closing: Store = standIn(store, { close: async () => {} });
      const definition = report({ ...dayKey, clock: [{ cron: '0 7 * * *', ...missed }] });
      const before = await openOffice(definition, { store: closing });
      await before.pass(monday);
      const after = await openOffice(definition, { store, at: march(12, '12:00') });
      await after.engine.runDue();
      expect((await after.keys()).sort()).toEqual(expected);
      expect(await after.pass(march(13))).toMatchObject({ started: 1 });
    }
  });

  test('[R36] an engine that only registers the flow starts it too, without a command before', async () => {
    const { engine, pass } = await openOffice(null);
    engine.flow(report({}));
    await engine.runDue();
    expect(await pass(march(3))).toMatchObject({ started: 1 });
  });

  test('[R37] a version that changes the clock counts from its publication on', async () => {
    const { engine, pass, keys } = await openOffice(report(dayKey));
    await pass(march(3));
    engine.flow(report({ ...dayKey, clock: [{ cron: '30 9 * * *' }] }, { version: 2 }));
    await pass(march(3, '08:00'));
    expect(await pass(march(3, '09:29'))).toMatchObject({ started: 0 });
    // Under the key of the day there is one already.
    expect(await pass(march(3, '09:30'))).toMatchObject({ started: 0 });
    expect(await pass(march(4, '07:00'))).toMatchObject({ started: 0 });
    expect(await pass(march(4, '09:30'))).toMatchObject({ started: 1 });
    expect(await keys()).toEqual(['report/2026-03-03', 'report/2026-03-04']);
    const [, last] = (await engine.instances.query({ sort: 'started' })).items;
    expect(last?.flowVersion).toBe(2);
  });

  test('[R37] a version without a clock ends it, and one that has it again does not catch up', async () => {
    const { engine, pass, keys } = await openOffice(report(dayKey));
    await pass(march(3));
    const { start: _, ...rest } = report({});
    engine.flow({ ...rest, version: 2 });
    await pass(march(3, '08:00'));
    expect(await pass(march(6))).toMatchObject({ started: 0, failed: 0 });
    engine.flow(report(dayKey, { version: 3 }));
    expect(await pass(march(7, '12:00'))).toMatchObject({ started: 0 });
    expect(await pass(march(8))).toMatchObject({ started: 1 });
    expect(await keys()).toEqual(['report/2026-03-03', 'report/2026-03-08']);
  });

  test('[R37] another process learns of a new version before it starts by the old one', async () => {
    const store = memoryStore();
    const closing: Store = standIn(store, { close: async () => {} });
    const one = await openOffice(report(dayKey), { store: closing });
    const other = await openOffice(report(dayKey), { store });
    await one.pass(march(3));
    await other.pass(march(3));
    one.engine.flow(report({ ...dayKey, clock: [{ cron: '30 9 * * *' }] }, { version: 2 }));
    await one.pass(march(3, '12:00'));
    expect(await other.pass(march(4))).toMatchObject({ started: 0 });
    expect(await other.pass(march(4, '09:30'))).toMatchObject({ started: 1 });
  });

  test('[R37] a calendar that changes moves the starts to come', async () => {
    const { engine, pass, keys } = await openOffice(
      report({ ...dayKey, clock: [{ cron: '0 7 1,20 * *', workday: 'next' }] }),
    );
    await pass(march(3));
    engine.setCalendars([{ ...office, holidays: [{ date: '2026-03-20', name: 'Cuti bersama' }] }]);
    expect(await pass(march(20))).toMatchObject({ started: 0 });
    engine.setCalendars([office]);
    expect(await pass(march(20, '08:00'))).toMatchObject({ started: 1 });
    engine.setCalendars([{ ...office, holidays: [{ date: '2026-03-20', name: 'Cuti bersama' }] }]);
    expect(await pass(march(23))).toMatchObject({ started: 0 });
    expect(await keys()).toEqual(['report/2026-03-20']);
  });

  test('[R38] a start that is refused is told to the host, kept for operators, and done when its cause is gone', async () => {
    const bad = report({ ...dayKey, with: { day: 'date(now)', who: "head('nowhere')" } });
    const { engine, pass, faults, keys } = await openOffice(bad);
    expect(await pass(march(3))).toMatchObject({ started: 0 });
    expect(faults).toMatchObject([
      { code: 'CLOCK_START_REFUSED', details: { flow: 'report', count: 1, code: 'START_FAILED' } },
    ]);
    const [clock] = await engine.startClocks.list();
    expect(clock).toMatchObject({ flow: 'report', done: march(3), next: march(4) });
    expect(clock?.refused).toMatchObject([
      { named: march(3), count: 1, starts: [{ code: 'START_FAILED' }] },
    ]);
    expect(await engine.startClocks.retry('report', { by: 'op' })).toEqual({
      ok: true,
      started: 0,
      refused: 1,
    });
    engine.flow(report(dayKey, { version: 2 }));
    expect(await engine.startClocks.retry('report', { by: 'op' })).toEqual({
      ok: true,
      started: 1,
      refused: 0,
    });
    expect(await keys()).toEqual(['report/2026-03-03']);
    expect((await engine.startClocks.list())[0]?.refused).toEqual([]);
  });

  test('[R38] one item that is refused keeps none of the others', async () => {
    const each = {
      each: { in: "['ana', 'nobody', 'budi']", as: 'one' },
      key: "one + '/' + string(date(now))",
      with: { who: 'one' },
    };
    const { engine, pass, keys } = await openOffice(
      report(each, {
        states: { write: task({ from: 'data.who' }), z: end },
        data: object({ who: { type: 'string' } }),
      }),
    );
    expect(await pass(march(3))).toMatchObject({ started: 2 });
    expect((await keys()).sort()).toEqual(['ana/2026-03-03', 'budi/2026-03-03']);
    const [clock] = await engine.startClocks.list();
    expect(clock?.refused).toMatchObject([
      { count: 1, starts: [{ key: 'nobody/2026-03-03', code: 'START_FAILED' }] },
    ]);
  });

  test('[R38] only operators start again, and only what has a clock', async () => {
    const { engine } = await openOffice(report({}));
    expect(await engine.startClocks.retry('report', { by: 'ana' })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await engine.startClocks.retry('other', { by: 'op' })).toMatchObject({
      code: 'START_CLOCK_NOT_FOUND',
    });
  });

  test('[R47] an organisation that cannot be read holds up no other tenant', async () => {
    const directory = usersDirectory([{ id: 'ana' }]);
    let isDown = false;
    const { engine, pass, faults } = await openOffice(report(dayKey), {
      directory: {
        organisation: (tenant) => {
          if (isDown && tenant === 'north') throw new Error('down');
          return directory.organisation(tenant);
        },
      },
    });
    for (const tenant of ['north', 'south'])
      await engine.flow('report').start({ data: {}, by: 'ana' }, { tenant });
    isDown = true;
    // In the south, and where the engine has its own.
    expect(await pass(march(3))).toMatchObject({ started: 2, failed: 1 });
    expect(faults).toMatchObject([{ code: 'DIRECTORY_FAILED', details: { tenant: 'north' } }]);
    isDown = false;
    expect(await pass(march(3, '08:00'))).toMatchObject({ started: 1, failed: 0 });
    expect((await engine.instances.query({}, { tenant: 'north' })).items).toHaveLength(2);
  });

  test('[D162] the position that the flow names counts as the starter; else nobody does', async () => {
    const withdraw = { on: { withdraw: { by: 'starter', target: 'z' } } };
    const named = await openOffice(report({ starter: 'budi' }, withdraw));
    await named.pass(march(3));
    const [mine] = (await named.engine.instances.query({})).items;
    expect(mine?.starter).toBe('budi');
    const [first] = await named.engine.instances.history(mine?.id ?? '');
    expect(first?.event).toMatchObject({
      type: 'instance.started',
      by: null,
      detail: { clock: '2026-03-03T00:00:00.000Z' },
    });
    expect(
      await named.engine.instances.act(mine?.id ?? '', 'withdraw', { by: 'ana' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(
      await named.engine.instances.act(mine?.id ?? '', 'withdraw', { by: 'budi' }),
    ).toMatchObject({ ok: true });
    const nobodys = await openOffice(report({}, withdraw));
    await nobodys.pass(march(3));
    const [theirs] = (await nobodys.engine.instances.query({})).items;
    expect(theirs?.starter).toBe('');
    expect(
      await nobodys.engine.instances.act(theirs?.id ?? '', 'withdraw', { by: 'budi' }),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('[D162] a starter that is no position, or data that the flow does not allow, is refused', async () => {
    const nobody = await openOffice(report({ starter: 'nobody' }));
    await nobody.pass(march(3));
    expect(nobody.faults).toMatchObject([{ details: { code: 'START_FAILED' } }]);
    const data = object({ who: { type: 'string', maxLength: 2 } });
    const wrong = await openOffice(report({ with: { who: "'budi'" } }, { data }));
    await wrong.pass(march(3));
    expect(wrong.faults).toMatchObject([{ details: { code: 'DATA_INVALID' } }]);
  });

  test('[D162] a flow that nobody may start starts by the clock', async () => {
    const { pass } = await openOffice(report({ by: 'nobody' }));
    expect(await pass(march(3))).toMatchObject({ started: 1 });
  });

  test('[T10] a test moves the clock and sees the instance begin, at its moment', async () => {
    const t = await testFlow({
      definition: report(dayKey),
      organisation: [{ id: 'ana' }],
      calendars: [office],
      now: '2026-03-02T09:00:00+07:00',
    });
    await t.advanceTo('2026-03-03T12:00:00+07:00');
    t.of('report/2026-03-03').expectTasks({ ana: ['write'] });
    expect(t.instance.startedAt).toBe(march(3));
    await t.close();
    const unnamed = await testFlow({
      definition: report({}),
      organisation: [{ id: 'ana' }],
      calendars: [office],
      now: '2026-03-02T09:00:00+07:00',
    });
    await unnamed.advance('P1D');
    unnamed.begunByClock().expectTasks({ ana: ['write'] });
    await unnamed.close();
  });
});
