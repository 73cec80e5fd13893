// Flows in several versions, published by several processes.

import { describe, expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  usersDirectory,
  type CalendarData,
  type Engine,
} from '../../src/index.ts';
import type { Store } from '../../src/ports/store.ts';
import { end, monday, object, step } from './stage.ts';

const text = { type: 'string' };

const child = (version: number, required: readonly string[]): object => ({
  flow: 'child',
  version,
  title: 'Child',
  data: object({ k: text, l: text }, required),
  initial: 'a',
  states: { a: step('ana', 'z'), z: end },
});

const parent = (version: number, given: Record<string, string>): object => ({
  flow: 'parent',
  version,
  title: 'Parent',
  data: object({}),
  initial: 'a',
  states: {
    a: step('ana', 'fan'),
    fan: {
      each: { in: "['x']", as: 'k', key: 'k', flow: 'child', with: given },
      onDone: 'z',
    },
    z: end,
  },
});

function processOf(store: Store, now: number, flows: readonly object[]): Promise<Engine> {
  return createEngine({
    store,
    directory: usersDirectory([{ id: 'ana' }]),
    flows: flows.map((definition) => ({ definition })),
    clock: { now: () => now },
  });
}

async function childOf(engine: Engine, id: string): Promise<number | undefined> {
  const { items } = await engine.instances.query({ parent: id });
  return items[0]?.flowVersion;
}

test('[R17] an instance stays with the versions of other flows that its own was published with', async () => {
  const store = memoryStore();
  const before = await processOf(store, monday, [child(1, ['k']), parent(1, { k: 'k' })]);
  const first = await before.flow('parent').start({ data: {}, by: 'ana' });
  const second = await before.flow('parent').start({ data: {}, by: 'ana' });
  if (!first.ok || !second.ok) throw new Error('not started');

  // The next release: the child demands another field, which the parent of before does not give.
  const after = await processOf(store, monday + 1, [
    parent(2, { k: 'k', l: 'k' }),
    child(2, ['k', 'l']),
  ]);
  for (const [engine, { instance }] of [
    [before, first],
    [after, second],
  ] as const) {
    expect(await engine.tasks.complete(`${instance}/a#1`, 'ok', { by: 'ana' })).toMatchObject({
      ok: true,
      incident: null,
    });
    expect(await childOf(engine, instance)).toBe(1);
  }
  const third = await after.flow('parent').start({ data: {}, by: 'ana' });
  if (!third.ok) throw new Error('not started');
  await after.tasks.complete(`${third.instance}/a#1`, 'ok', { by: 'ana' });
  expect(await childOf(after, third.instance)).toBe(2);
  // A process of the release before can go on with what the new one started.
  expect(await before.tasks.complete(`${third.instance}/fan#1`, 'ok', { by: 'ana' })).toMatchObject(
    { code: 'TASK_NOT_FOUND' },
  );
});

test('[R17] a flow that the host has no more goes on as it was published', async () => {
  const store = memoryStore();
  const before = await processOf(store, monday, [child(1, [])]);
  const started = await before.flow('child').start({ data: {}, by: 'ana' });
  const after = await processOf(store, monday + 1, []);
  expect(
    await after.tasks.complete(`${started.ok ? started.instance : ''}/a#1`, 'ok', { by: 'ana' }),
  ).toMatchObject({ ok: true, status: 'done' });
});

test('[R17] the same version with another content is a fault, in every tenant', async () => {
  const store = memoryStore();
  const before = await processOf(store, monday, [child(1, [])]);
  await before.flow('child').start({ data: {}, by: 'ana' }, { tenant: 'b' });
  const other = await createEngine({ store, directory: usersDirectory([{ id: 'ana' }]) });
  const changed = other.flow(child(1, ['k']));
  for (const tenant of ['default', 'b'])
    await expect(changed.start({ data: { k: 'x' }, by: 'ana' }, { tenant })).rejects.toMatchObject({
      code: 'FLOW_VERSION_TAKEN',
    });
});

test('[R18] a flow that cannot be published or read stops no other', async () => {
  const store = memoryStore();
  const odd = { flow: 'odd', version: 1, hash: 'h', forms: {}, publishedAt: 0 };
  const definition = { flow: 'odd', words: 'of the future' };
  await store.transact('default', (unit) => unit.publish({ ...odd, definition }));
  const engine = await processOf(store, monday, [child(1, [])]);
  const other = await createEngine({ store, directory: usersDirectory([{ id: 'ana' }]) });
  const changed = other.flow(child(1, ['k']));
  const sound = other.flow({ ...child(1, []), flow: 'sound' });
  await expect(changed.start({ data: { k: 'x' }, by: 'ana' })).rejects.toMatchObject({
    code: 'FLOW_VERSION_TAKEN',
  });
  expect(await sound.start({ data: {}, by: 'ana' })).toMatchObject({ ok: true });
  await expect(other.flow('odd').start({ data: {}, by: 'ana' })).rejects.toMatchObject({
    code: 'FLOW_INVALID',
  });
  expect(await engine.flow('child').start({ data: {}, by: 'ana' })).toMatchObject({ ok: true });
  // What it published before goes on.
  const [task] = await other.tasks.for('ana', { flow: 'child' });
  expect(await other.tasks.complete(task?.id ?? '', 'ok', { by: 'ana' })).toMatchObject({
    ok: true,
  });
});

test('[R18] events reach who listens while another flow cannot be read', async () => {
  const store = memoryStore();
  const odd = { flow: 'odd', version: 1, hash: 'h', forms: {}, publishedAt: 0 };
  const definition = { flow: 'odd', words: 'of the future' };
  await store.transact('default', (unit) => unit.publish({ ...odd, definition }));
  const news = { ...child(1, ['k']), flow: 'news', states: { a: step('ana', 'z'), z: end } };
  const reader = {
    ...child(1, ['k']),
    flow: 'reader',
    keys: { topic: 'data.k' },
    initial: 'wait',
    states: { wait: { on: { 'flow:news.z': { key: 'topic', is: "'x'", target: 'z' } } }, z: end },
  };
  const engine = await processOf(store, monday, [news, reader]);
  const waiting = await engine.flow('reader').start({ data: { k: 'x' }, by: 'ana' });
  const told = await engine.flow('news').start({ data: { k: 'y' }, by: 'ana' });
  if (!waiting.ok || !told.ok) throw new Error('not started');
  await engine.flow('news').complete(`${told.instance}/a#1`, 'ok', { by: 'ana' });
  expect((await engine.instances.get(waiting.instance))?.status).toBe('done');
});

test('[R18] the host is told on opening which of its flows cannot be published', async () => {
  const store = memoryStore();
  await processOf(store, monday, [child(1, [])]);
  await expect(processOf(store, monday, [child(1, ['k'])])).rejects.toMatchObject({
    code: 'FLOW_VERSION_TAKEN',
    details: { flow: 'child', version: 1 },
  });
});

test('[R17] the order of the format’s words is no other content; that of the author’s names is', async () => {
  const store = memoryStore();
  const words = { flow: 'ordered', version: 1, title: 'Ordered', initial: 'a' };
  const data = object({});
  const states = { a: step('ana', 'z'), z: end };
  await processOf(store, monday, [{ ...words, data, states }]);
  await processOf(store, monday, [{ states, data, ...words }]);
  const { a, z } = states;
  await expect(
    processOf(store, monday, [{ ...words, data, states: { z, a } }]),
  ).rejects.toMatchObject({ code: 'FLOW_VERSION_TAKEN' });
});

describe('[R24] several processes', () => {
  const news = { ...child(1, ['k']), flow: 'news' };
  const reader = {
    ...child(1, ['k']),
    flow: 'reader',
    keys: { topic: 'data.k' },
    initial: 'wait',
    states: { wait: { on: { 'flow:news.z': { key: 'topic', is: "'x'", target: 'z' } } }, z: end },
  };

  test('an event reaches who listens by a flow that another process published since', async () => {
    const store = memoryStore();
    const one = await processOf(store, monday, [news]);
    const told = await one.flow('news').start({ data: { k: 'y' }, by: 'ana' });
    const other = await processOf(store, monday + 1, [reader]);
    const waiting = await other.flow('reader').start({ data: { k: 'x' }, by: 'ana' });
    if (!waiting.ok || !told.ok) throw new Error('not started');
    await one.tasks.complete(`${told.instance}/a#1`, 'ok', { by: 'ana' });
    expect((await other.instances.get(waiting.instance))?.status).toBe('done');
  });

  test('a newer version of a flow is started after the next pass of the loop', async () => {
    const store = memoryStore();
    const one = await processOf(store, monday, [child(1, [])]);
    await processOf(store, monday + 1, [child(2, [])]);
    await one.runDue();
    const started = await one.flow('child').start({ data: {}, by: 'ana' });
    const row = await one.instances.query({});
    expect([started.ok, row.items[0]?.flowVersion]).toEqual([true, 2]);
  });
});

describe('[R19] calendars', () => {
  const directory = usersDirectory([{ id: 'ana' }]);
  const office: CalendarData = {
    id: 'office',
    zone: 'Asia/Jakarta',
    week: { mon: [['08:00', '16:00']] },
    holidays: [],
  };

  test('a flow counts on the calendar that it names, or is refused', async () => {
    const flows = [{ definition: { ...child(1, []), calendar: 'ofice' } }];
    await expect(
      createEngine({ store: memoryStore(), directory, flows, calendars: [office] }),
    ).rejects.toMatchObject({
      code: 'FLOW_INVALID',
      details: { problems: [{ code: 'CALENDAR_UNKNOWN', params: { calendar: 'ofice' } }] },
    });
  });

  test.each([
    ['no holidays', { holidays: undefined }, '/holidays'],
    [
      'a day that does not exist',
      { holidays: [{ date: '2026-02-30', name: 'x' }] },
      '/holidays/0/date',
    ],
    ['an unknown zone', { zone: 'Mars/Base' }, '/zone'],
  ])('one with %s is refused on opening, with all that is wrong', async (_, faulty, pointer) => {
    const calendars = [{ ...office, ...faulty }];
    await expect(
      Reflect.apply(createEngine, null, [{ store: memoryStore(), directory, calendars }]),
    ).rejects.toMatchObject({ code: 'CALENDAR_INVALID', details: { problems: [{ pointer }] } });
  });
});
