import { expect, test } from 'vitest';
import type { Engine } from '../../src/index.ts';
import { createHandler } from '../../src/http/index.ts';
import { openOffice } from './office.ts';
import { framesOf, listen, serve } from './served.ts';
import { completed, ordered } from './walk.ts';

test('[H23] a listener is told of changes of what they may see, and of nothing else', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const [eve, ann, other] = await Promise.all([
    listen(url, 'acme/eve'),
    listen(url, 'acme/ann'),
    listen(url, 'other/ann'),
  ]);
  const first = await ordered(office);
  const second = await ordered(office, { item: 'desk', amount: 1, people: ['eve'] });
  const foreign = await ordered(office, { item: 'lamp', amount: 1 }, 'other');
  expect(await ann.next()).toEqual({
    instance: first,
    root: first,
    type: 'instance.started',
    seq: 1,
  });
  expect(await ann.next()).toMatchObject({ instance: second });
  expect(await other.next()).toMatchObject({ instance: foreign });
  await completed(office, 'bob', 'approve');
  await completed(office, 'bob', 'approve');
  expect(await ann.next()).toMatchObject({ type: 'task.completed' });
  for (const order of [first, second]) {
    for (const [outcome, input] of [
      ['grade', 4],
      ['grant', undefined],
    ] as const) {
      const task = `/tasks/${encodeURIComponent(`${order}/board#${outcome === 'grade' ? 1 : 2}`)}/complete`;
      await office.as('cy').post(task, { outcome, ...(input === undefined ? {} : { input }) });
    }
  }
  // Eve hears of nothing until the errand is hers; then of everything in that tree.
  const heard = await eve.next();
  expect(heard).toMatchObject({ root: second, type: 'instance.started' });
  await office.as('cy').post(`/instances/${second}/comments`, { text: 'hello' });
  expect(await eve.next()).toMatchObject({ instance: second, type: 'comment.added' });
});

test('[H23] who may read a tree is told of it also when it began before they listened', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const ann = await listen(await serve(office.handler), 'acme/ann');
  await completed(office, 'bob', 'approve');
  expect(await ann.next()).toMatchObject({ instance: id, type: 'task.completed' });
});

test('[H24] a stream shows that it lives, and ends when who listens signs out', async () => {
  let signedIn = true;
  const office = await openOffice({
    heartbeatMs: 5,
    identity: () => (signedIn ? { tenant: 'acme', user: 'ann' } : null),
  });
  const ann = await listen(await serve(office.handler), 'acme/ann');
  expect([await ann.frame(), await ann.frame(), await ann.frame()]).toEqual([
    ': ping',
    ': ping',
    ': ping',
  ]);
  signedIn = false;
  expect(await ann.next()).toBeNull();
});

/** Counts the subscriptions a handler has with the engine. */
function counted(engine: Engine): { engine: Engine; open(): number; ended: Promise<void> } {
  let open = 0;
  let tell = (): void => undefined;
  const ended = new Promise<void>((resolve) => (tell = resolve));
  const on: Engine['on'] = (type, listener) => {
    open += 1;
    const off = engine.on(type, listener);
    return () => {
      off();
      open -= 1;
      if (open === 0) tell();
    };
  };
  return { engine: { ...engine, on }, open: () => open, ended };
}

test('[H24] however many listen, the engine is listened to once; nothing is left when the last has gone', async () => {
  const office = await openOffice();
  const watched = counted(office.engine);
  const handler = createHandler({
    engine: watched.engine,
    identity: () => ({ tenant: 'acme', user: 'ann' }),
  });
  const url = await serve(handler);
  const listeners = await Promise.all([listen(url, ''), listen(url, ''), listen(url, '')]);
  expect(watched.open()).toBe(1);
  for (const listener of listeners) listener.stop();
  await watched.ended;
  expect(watched.open()).toBe(0);
});

test('[H24] to a listener who does not read, changes of one instance become one; the rest of the office goes on', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const response = await office.handler(
    new Request('http://office/events', { headers: { 'x-who': 'acme/ann' } }),
  );
  for (let count = 0; count < 40; count += 1) {
    await office.as('ann').post(`/instances/${id}/comments`, { text: String(count) });
  }
  const ann = framesOf(response, () => undefined);
  const told: number[] = [];
  for (let notice = await ann.next(); notice !== null; notice = await ann.next()) {
    told.push(notice.seq);
    if (notice.seq === 41) break;
  }
  expect(told.at(-1)).toBe(41);
  expect(told.length).toBeLessThan(30);
});
