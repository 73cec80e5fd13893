// Ways back through parallels, trees of children, and what must stay as it is.

import { expect, test } from 'vitest';
import { end, noData, object, stage, step } from './stage.ts';
const text = { type: 'string' };
const two = (who: string, a: string, b: string, on: Record<string, unknown>) => ({
  task: {
    title: 'T',
    assign: { user: who },
    outcomes: { [a]: { label: 'A' }, [b]: { label: 'B' } },
  },
  on,
});

test('[D14] a sender inside parallels of parallels is answered where it was; what had ended rests', async () => {
  const s = await stage({
    flow: 'np',
    data: object({ n: text }),
    initial: 'fill',
    states: {
      fill: step('ana', 'p'),
      p: {
        type: 'parallel',
        states: {
          r: {
            initial: 'q',
            states: {
              q: {
                type: 'parallel',
                states: {
                  x: two('budi', 'ok', 'back', {
                    ok: { finish: true },
                    back: { back: 'fill', resume: 'sender' },
                  }),
                  y: step('budi', { finish: true }),
                },
                onDone: 'after',
              },
              after: step('budi', { finish: true }),
            },
          },
          t: step('bos', { finish: true }),
        },
        onDone: 'z',
      },
      z: end,
    },
  });
  await s.start({});
  await s.complete('ana', 'fill', 'ok');
  await s.complete('bos', 't', 'ok');
  await s.complete('budi', 'y', 'ok');
  expect(await s.states()).toEqual(['x', 'y/finished', 't/finished']);
  await s.complete('budi', 'x', 'back');
  expect(await s.states()).toEqual(['fill']);
  expect(Object.keys((await s.state()).open)).toEqual(['fill#2']);
  await s.complete('ana', 'fill', 'ok');
  expect(await s.states()).toEqual(['x', 'y/finished', 't/finished']);
  await s.complete('budi', 'x', 'ok');
  expect(await s.states()).toEqual(['after', 't/finished']);
  await s.complete('budi', 'after', 'ok');
  expect((await s.state()).status).toBe('done');
});

test('[D14] sending back inside a region leaves the other regions alone', async () => {
  const s = await stage({
    flow: 'np2',
    data: noData,
    initial: 'p',
    states: {
      p: {
        type: 'parallel',
        states: {
          r: {
            initial: 'a',
            states: {
              a: step('ana', 'mid'),
              mid: step('ana', 'b'),
              b: two('budi', 'ok', 'back', {
                ok: { finish: true },
                back: { back: 'a', resume: 'sender' },
              }),
            },
          },
          t: step('bos', { finish: true }),
        },
        onDone: 'z',
      },
      z: end,
    },
  });
  await s.start({});
  await s.complete('ana', 'a', 'ok');
  await s.complete('ana', 'mid', 'ok');
  await s.complete('budi', 'b', 'back');
  expect(await s.states()).toEqual(['a', 't']);
  await s.complete('ana', 'a', 'ok');
  expect(await s.states()).toEqual(['b', 't']);
  expect(Object.keys((await s.state()).open).sort()).toEqual(['b#2', 'p#1', 'r#1', 't#1']);
  await s.complete('bos', 't', 'ok');
  await s.complete('budi', 'b', 'ok');
  expect((await s.state()).status).toBe('done');
});

test('[D14] who was sent back to may send back in turn; the answers walk the same way', async () => {
  const s = await stage({
    flow: 'nr',
    data: noData,
    initial: 'a',
    states: {
      a: step('ana', 'b'),
      b: two('ana', 'ok', 'back', { ok: 'c', back: { back: 'a', resume: 'sender' } }),
      c: two('ana', 'ok', 'back', { ok: 'd', back: { back: 'b', resume: 'sender' } }),
      d: two('ana', 'ok', 'back', { ok: 'z', back: { back: 'b', resume: 'sender' } }),
      z: end,
    },
  });
  await s.start({});
  await s.complete('ana', 'a', 'ok');
  await s.complete('ana', 'b', 'ok');
  await s.complete('ana', 'c', 'ok');
  await s.complete('ana', 'd', 'back');
  expect(await s.states()).toEqual(['b']);
  await s.complete('ana', 'b', 'back');
  expect(await s.states()).toEqual(['a']);
  await s.complete('ana', 'a', 'ok');
  expect(await s.states()).toEqual(['b']);
  await s.complete('ana', 'b', 'ok');
  expect(await s.states()).toEqual(['d']);
});

test('[D21] withdrawing a child withdraws all below it, down to `maxDepth`', async () => {
  const s = await stage({
    flow: 'tree',
    data: object({ k: { type: 'array', maxItems: 3, items: text } }),
    maxDepth: 3,
    initial: 'a',
    states: {
      a: step('ana', 'z', {
        each: { in: '[]', as: 'k', key: 'k', flow: 'tree', done: 'manual' },
        on: {
          ok: 'z',
          add: {
            by: 'anyone',
            input: { type: 'array', maxItems: 3, items: text },
            append: 'event',
          },
          drop: { by: 'anyone', input: text, cancel: 'event' },
        },
      }),
      z: end,
    },
  });
  await s.start({});
  const ids = [s.id];
  for (let depth = 1; depth <= 3; depth++) {
    const id = ids.at(-1) ?? '';
    expect(await s.act('ana', 'add', ['x'], id)).toMatchObject({ ok: true });
    ids.push(await s.child('a', 'x', id));
  }
  expect(await s.act('ana', 'add', ['x'], ids.at(-1))).toMatchObject({ code: 'TOO_DEEP' });
  await s.act('ana', 'drop', 'x', s.id);
  for (const id of ids.slice(1)) expect((await s.state(id)).status).toBe('cancelled');
  expect((await s.state()).status).toBe('open');
});

test('[D60] a key that changes while a state listens is the one it listens under', async () => {
  const news = {
    definition: {
      flow: 'news',
      version: 1,
      title: 'News',
      data: object({ k: text }, ['k']),
      initial: 'a',
      states: { a: step('bos', 'z'), z: { type: 'final', result: 'out', output: { k: 'data.k' } } },
    },
  };
  const s = await stage(
    {
      flow: 'moved',
      data: object({ k: text }, ['k']),
      keys: { k: 'data.k' },
      initial: 'a',
      states: {
        a: {
          on: {
            'flow:news.out': { key: 'k', is: 'event.k', keep: 'P10D', target: 'z' },
            move: { by: 'starter', input: text, set: { k: 'event' }, notify: 'starter' },
          },
        },
        z: end,
      },
    },
    { others: [news] },
  );
  await s.start({ k: 'x' });
  await s.act('ana', 'move', 'y');
  const publish = async (k: string): Promise<void> => {
    const started = await s.engine.flow('news').start({ data: { k }, by: 'ana' });
    await s.complete('bos', 'a', 'ok', {}, started.ok ? started.instance : '');
    await s.pass(0);
  };
  await publish('x');
  expect(await s.states()).toEqual(['a']);
  await publish('y');
  expect(await s.states()).toEqual(['z']);
});

test('[D10] the same list written again is no change', async () => {
  const s = await stage({
    flow: 'stale',
    data: object({ l: { type: 'array', maxItems: 3, items: text } }),
    initial: 'a',
    states: {
      a: step('ana', 'z', {
        on: {
          ok: 'z',
          put: {
            by: 'anyone',
            input: { type: 'array', maxItems: 3, items: text },
            set: { l: 'event' },
            notify: 'starter',
          },
        },
      }),
      z: end,
    },
  });
  await s.start({ l: ['x'] });
  const seen = { version: (await s.state()).version };
  await s.act('bos', 'put', ['x']);
  expect(await s.complete('ana', 'a', 'ok', { seen })).toMatchObject({ ok: true });
});

test('[D31] a child that ran on ends after its parent, and changes nothing there', async () => {
  const s = await stage(
    {
      flow: 'runs',
      data: noData,
      initial: 'a',
      states: {
        a: {
          each: { in: "['x','y']", as: 'k', key: 'k', flow: 'leaf', done: 'any', rest: 'run' },
          onDone: 'z',
        },
        z: end,
      },
    },
    {
      others: [
        {
          definition: {
            flow: 'leaf',
            version: 1,
            title: 'L',
            data: noData,
            initial: 'a',
            states: { a: step('ana', 'z'), z: end },
          },
        },
      ],
    },
  );
  await s.start({});
  const y = await s.child('a', 'y');
  await s.complete('ana', 'a', 'ok', {}, await s.child('a', 'x'));
  expect((await s.state()).status).toBe('done');
  expect(await s.complete('ana', 'a', 'ok', {}, y)).toMatchObject({ ok: true, status: 'done' });
  expect((await s.history()).at(-1)).toBe('message.late');
  expect((await s.state()).status).toBe('done');
});

test('[D30] what a child hands back has its type, also where it is told of who began it and when', async () => {
  const s = await stage(
    {
      flow: 'hears',
      data: { ...object({ who: text, on: { type: 'string', format: 'date' } }), required: [] },
      initial: 'a',
      states: {
        a: {
          each: {
            in: "['x']",
            as: 'k',
            key: 'k',
            flow: 'tells',
            join: { who: 'children[0].output.who', on: 'children[0].output.on' },
          },
          onDone: 'z',
        },
        z: end,
      },
    },
    {
      others: [
        {
          definition: {
            flow: 'tells',
            version: 1,
            title: 'T',
            data: noData,
            initial: 'z',
            states: {
              z: { type: 'final', result: 'z', output: { who: 'starter', on: 'date(entered)' } },
            },
          },
        },
      ],
    },
  );
  await s.start({});
  expect((await s.state()).data).toEqual({ who: 'ana', on: '2026-03-02' });
});

test('[D35] a tree has at most 10,000 open instances', async () => {
  const list = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => `k${from + index}`);
  const keys = { type: 'array', maxItems: 10_000, items: text };
  const s = await stage(
    {
      flow: 'wide',
      data: object({ keys }),
      initial: 'fan',
      states: {
        fan: {
          each: { in: 'data.keys', as: 'k', key: 'k', flow: 'leaf', done: 'manual' },
          on: {
            add: { by: 'starter', input: keys, append: 'event' },
            stop: { by: 'starter', target: 'z' },
          },
        },
        z: end,
      },
    },
    {
      others: [
        {
          definition: {
            flow: 'leaf',
            version: 1,
            title: 'Leaf',
            data: noData,
            initial: 'a',
            states: { a: step('bos', 'z'), z: end },
          },
        },
      ],
    },
  );
  const tooMany = { ok: false, code: 'TOO_MANY', details: { limit: 10_000 } };
  expect(await s.start({ keys: list(0, 10_000) })).toMatchObject(tooMany);
  expect(await s.start({ keys: list(0, 9_990) })).toMatchObject({ ok: true });
  expect(await s.act('ana', 'add', list(9_990, 10_000))).toMatchObject(tooMany);
  expect(await s.act('ana', 'add', list(9_990, 9_999))).toMatchObject({ ok: true });
  expect(await s.act('ana', 'add', ['one more'])).toMatchObject(tooMany);
});

test('[D38] an instance knows its way down from the root', async () => {
  const s = await stage({
    flow: 'down',
    data: object({ l: { type: 'array', maxItems: 9, items: text } }, ['l']),
    initial: 's',
    states: {
      s: {
        each: { in: 'data.l', as: 'x', key: 'x', flow: 'down', with: { l: '[]' }, done: 'manual' },
        on: {
          more: {
            by: 'anyone',
            label: 'More',
            input: { type: 'array', maxItems: 9, items: text },
            append: 'event',
          },
          close: { by: 'anyone', label: 'Close', target: 'z' },
        },
      },
      z: end,
    },
  });
  const root = await s.start({ l: ['a'] });
  const below = async (parent: string): Promise<string> =>
    (await s.engine.instances.query({ parent })).items[0]?.id ?? '';
  const child = await below(s.id);
  await s.engine.instances.act(child, 'more', { by: 'ana', input: ['b'] });
  const grandchild = await below(child);
  const path = async (id: string) => (await s.engine.instances.get(id))?.path;
  expect(root.ok).toBe(true);
  expect(await Promise.all([s.id, child, grandchild].map(path))).toEqual([
    '',
    `${child}/`,
    `${child}/${grandchild}/`,
  ]);
});
