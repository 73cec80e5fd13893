// Children by key: given again, run again, left running, withdrawn with the whole tree.

import { expect, test } from 'vitest';
import { deliver } from '../../src/runtime/deliver.ts';
import { end, object, stage, step, type Stage } from './stage.ts';

const text = { type: 'string' };
const texts = { type: 'array', maxItems: 10, items: text };

/** One recipient's work: two steps of `budi`. */
const child = {
  definition: {
    flow: 'child',
    version: 1,
    title: 'Child',
    data: object({ who: text }, ['who']),
    initial: 'k',
    states: { k: step('budi', 'k2'), k2: step('budi', 'done'), done: end },
  },
};

/** A list that is worked on, may be added to and cut, and may be gone through again in part. */
const list = (each: Record<string, unknown> = {}, state: Record<string, unknown> = {}) => ({
  flow: 'list',
  data: object({ l: texts }, ['l']),
  initial: 's',
  states: {
    s: {
      each: { in: 'data.l', as: 'p', key: 'p', flow: 'child', with: { who: 'p' }, ...each },
      on: {
        add: { by: 'anyone', input: texts, append: 'event' },
        cut: { by: 'anyone', input: text, cancel: 'event' },
      },
      onDone: 'r',
      ...state,
    },
    r: {
      task: {
        title: 'Review',
        assign: { user: 'bos' },
        outcomes: { again: { label: 'Again', input: texts }, fine: { label: 'Fine' } },
      },
      on: { again: { target: 's', only: 'event' }, fine: 'z' },
    },
    other: step('bos', 'z'),
    z: end,
  },
  on: { out: { by: 'starter', target: 'other' } },
});

const children = async (s: Stage): Promise<string[]> =>
  Object.values((await s.state()).open).flatMap(
    (visit) => visit.each?.children.map(({ key, status }) => `${key}:${status}`) ?? [],
  );

const idOf = async (s: Stage, key: string): Promise<string> => {
  const all = Object.values((await s.state()).open).flatMap((visit) => visit.each?.children ?? []);
  return all.findLast((one) => one.key === key)?.instance ?? '';
};

async function work(s: Stage, id: string): Promise<void> {
  await s.complete('budi', 'k', 'ok', {}, id);
  await s.complete('budi', 'k2', 'ok', {}, id);
}

test('[D33] a key that was withdrawn and given again is one child, also when it is run again', async () => {
  const s = await stage(list(), { others: [child] });
  await s.start({ l: ['a', 'b'] });
  await s.act('ana', 'cut', 'b');
  await s.act('ana', 'add', ['b']);
  for (const key of ['a', 'b']) await work(s, await idOf(s, key));
  expect(await s.states()).toEqual(['r']);
  await s.complete('bos', 'r', 'again', { input: ['b'] });
  expect(await children(s)).toEqual(['a:done', 'b:open']);
  expect(await s.tasks('budi')).toEqual(['k']);
});

test('[D33] a rule sees the child that counts, not the one that was withdrawn before it', async () => {
  const guarded = list(
    {},
    {
      on: {
        add: { by: 'anyone', input: texts, append: 'event' },
        cut: {
          by: 'anyone',
          input: text,
          guard: 'children.exists(c, c.key == event && !c.read)',
          cancel: 'event',
        },
      },
    },
  );
  const s = await stage(guarded, { others: [child] });
  await s.start({ l: ['a', 'b'] });
  await s.act('ana', 'cut', 'b');
  await s.act('ana', 'add', ['b']);
  await s.engine.tasks.read(`${await idOf(s, 'b')}/k#1`, { by: 'budi' });
  expect(await s.act('ana', 'cut', 'b')).toMatchObject({ code: 'GUARD_REFUSED' });
});

test('[D33] one that was left running is withdrawn when it is run again', async () => {
  const s = await stage(list({ done: 'any', rest: 'run' }), { others: [child] });
  await s.start({ l: ['x', 'y'] });
  const old = await idOf(s, 'y');
  await work(s, await idOf(s, 'x'));
  await s.complete('bos', 'r', 'again', { input: ['y'] });
  expect((await s.state(old)).status).toBe('cancelled');
  expect(await s.tasks('budi')).toEqual(['k']);
});

test('[D36] a start that comes twice starts once; what was done since stands', async () => {
  const s = await stage(list(), { others: [child] });
  await s.start({ l: ['a'] });
  const id = await idOf(s, 'a');
  await s.complete('budi', 'k', 'ok', {}, id);
  const message = {
    type: 'start' as const,
    flow: 'child',
    flowVersion: 1,
    data: { who: 'a' },
    parent: { instance: s.id, visit: 's#1', key: 'a' },
    root: s.id,
    path: `${id}/`,
    depth: 1,
    starter: (await s.state()).starter,
  };
  const again = { kind: 'message' as const, id: '~again', to: id, message };
  await deliver(s.engine.shell, 'default', s.id, again);
  expect(await s.states(id)).toEqual(['k2']);
  expect(await s.history(id)).toEqual(['instance.started', 'task.completed']);
});

test('[D37] cancelling an instance withdraws what is below, also what `rest` would let run', async () => {
  const s = await stage(list({ rest: 'run' }), { others: [child] });
  await s.start({ l: ['x', 'y'] });
  await s.engine.instances.cancel(s.id, 'wrong letter', { by: 'op' });
  expect(await s.tasks('budi')).toEqual([]);
});

test('[D31] a rule that can no more hold, where nothing else is offered, is an incident', async () => {
  const s = await stage(list({ done: 'children.exists(c, c.item == "q")' }, { on: {} }), {
    others: [child],
  });
  await s.start({ l: ['x'] });
  await work(s, await idOf(s, 'x'));
  expect(Object.values((await s.state()).incidents)).toMatchObject([{ code: 'CHILDREN_TOO_FEW' }]);
});

test('[D3] who comes too late is told who took the task away', async () => {
  const s = await stage({
    flow: 'taken',
    data: object({}),
    initial: 'a',
    states: { a: step('budi', 'z'), z: end },
    on: { out: { by: 'starter', target: 'z' } },
  });
  await s.start({});
  await s.act('ana', 'out');
  expect(await s.engine.tasks.complete(`${s.id}/a#1`, 'ok', { by: 'budi' })).toMatchObject({
    code: 'TASK_NOT_OPEN',
    details: { by: { user: 'ana' }, outcome: null },
    message: 'This task was already closed by ana. Reload to see how things stand.',
  });
});
