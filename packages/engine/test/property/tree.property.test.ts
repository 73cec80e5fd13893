import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executeThrough } from '../../src/runtime/deliver.ts';
import type { Instance, Result } from '../../src/index.ts';
import { ancestorsOf, changedBetween, chief, people, subtreeOf, TreeWorld } from './tree-world.ts';

type Step =
  | { readonly kind: 'complete'; readonly at: number }
  | { readonly kind: 'add'; readonly at: number; readonly to: readonly string[] }
  | { readonly kind: 'withdraw'; readonly at: number; readonly child: number }
  | { readonly kind: 'read'; readonly at: number };

const at = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('complete'), at } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('add'),
      at,
      to: fc.subarray(people, { minLength: 1, maxLength: 3 }),
    } as const),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw'), at, child: at } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read'), at } as const) },
);
const firstPeople = fc.subarray(people, { minLength: 1, maxLength: 4 });
const steps = fc.array(step, { maxLength: 14 });
const parameters = { numRuns: runs(40), seed: 20261124 };

/** Takes a step on the node it points at; null when there is nothing to take it on. */
async function take(
  world: TreeWorld,
  next: Step,
  id?: string,
): Promise<{ node: Instance; result: Result } | null> {
  const open = await world.openNodes();
  const node = open[next.at % Math.max(1, open.length)];
  if (!node) return null;
  const by = String(node.data['to']);
  const options = id === undefined ? {} : { id };
  const { engine } = world;
  switch (next.kind) {
    case 'complete':
      return {
        node,
        result: await engine.tasks.complete(`${node.id}/work#1`, 'done', { by }, options),
      };
    case 'read':
      return { node, result: await engine.tasks.read(`${node.id}/work#1`, { by }, options) };
    case 'add':
      return {
        node,
        result: await engine.instances.act(
          node.id,
          'add',
          { by, input: next.to.map((to) => ({ to })) },
          options,
        ),
      };
    case 'withdraw': {
      const children = node.open['work#1']?.each?.children ?? [];
      const child = children[next.child % Math.max(1, children.length)];
      if (!child) return null;
      return {
        node,
        result: await engine.instances.act(node.id, 'withdraw', { by, input: child.key }, options),
      };
    }
  }
}

async function inRandomTree(check: (world: TreeWorld, next: Step) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(firstPeople, steps, async (first, list) => {
      const world = await TreeWorld.grow(first);
      for (const next of list) await check(world, next);
    }),
    parameters,
  );
}

test('[D20] completing a node changes only it and its ancestors', async () => {
  await inRandomTree(async (world, next) => {
    const before = await world.instances();
    const taken = await take(world, next);
    if (!taken || next.kind !== 'complete') return;
    const after = await world.instances();
    const allowed = ancestorsOf(taken.node.id, after).add(taken.node.id);
    expect([...changedBetween(before, after)].filter((id) => !allowed.has(id))).toEqual([]);
  });
});

test('[D21] withdrawing a child changes only its subtree and the state that withdrew it', async () => {
  await inRandomTree(async (world, next) => {
    const before = await world.instances();
    const taken = await take(world, next);
    if (!taken?.result.ok || next.kind !== 'withdraw') return;
    const after = await world.instances();
    const child = (after.get(taken.node.id)?.open['work#1']?.each?.children ?? []).find(
      (one) => one.status === 'cancelled' && before.get(one.instance)?.status === 'open',
    );
    const allowed = subtreeOf(child?.instance ?? '', after).add(taken.node.id);
    expect([...changedBetween(before, after)].filter((id) => !allowed.has(id))).toEqual([]);
    for (const id of subtreeOf(child?.instance ?? '', after))
      expect(after.get(id)?.status).not.toBe('open');
  });
});

test('[D22] the top ends exactly when no node right below it is open', async () => {
  await inRandomTree(async (world, next) => {
    await take(world, next);
    const all = await world.instances();
    const below = [...all.values()].filter((one) => one.parent?.instance === world.root);
    expect(all.get(world.root)?.status).toBe(
      below.some((one) => one.status === 'open') ? 'open' : 'done',
    );
  });
});

test('[D1] folding the events of every instance gives its stored state, and their hashes chain', async () => {
  await inRandomTree(async (world, next) => {
    await take(world, next);
    for (const [id, stored] of await world.instances()) {
      const { folded, chained } = await world.refold(id);
      expect(chained).toBe(true);
      expect(folded).toEqual(stored);
    }
  });
});

test('[D2] the same command id gives the same answer and happens once', async () => {
  await inRandomTree(async (world, next) => {
    const id = `command-${(await world.instances()).size}-${JSON.stringify(next)}`;
    const first = await take(world, next, id);
    if (!first?.result.ok) return;
    const after = await world.instances();
    const { node } = first;
    const by = String(node.data['to']);
    const again =
      next.kind === 'complete'
        ? await world.engine.tasks.complete(`${node.id}/work#1`, 'done', { by }, { id })
        : next.kind === 'add'
          ? await world.engine.instances.act(
              node.id,
              'add',
              { by, input: next.to.map((to) => ({ to })) },
              { id },
            )
          : null;
    if (again === null) return;
    expect(again).toEqual(first.result);
    expect(changedBetween(after, await world.instances()).size).toBe(0);
  });
});

test('[D3] of two racing completions one wins, and the other is told who was faster', async () => {
  await fc.assert(
    fc.asyncProperty(firstPeople, async (first) => {
      const world = await TreeWorld.grow(first);
      const [node] = await world.openNodes();
      if (!node) return;
      const by = String(node.data['to']);
      const results = await Promise.all(
        [1, 2, 3].map(() => world.engine.tasks.complete(`${node.id}/work#1`, 'done', { by })),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      for (const result of results) {
        if (!result.ok)
          expect(result).toMatchObject({ code: 'TASK_NOT_OPEN', details: { by: { user: by } } });
      }
    }),
    parameters,
  );
});

test('[D4] a late timer, call result or message of a child changes nothing', async () => {
  await inRandomTree(async (world, next) => {
    const taken = await take(world, next);
    const all = await world.instances();
    const done = [...all.values()].find((one) => one.flow === 'node' && one.status !== 'open');
    if (!taken || !done) return;
    const { shell } = world.engine;
    const send = (
      command: Parameters<typeof executeThrough>[1]['command'],
      instance: string,
    ): Promise<Result> =>
      executeThrough(shell, {
        id: shell.ids.next(),
        tenant: 'default',
        instance,
        command,
        by: null,
      });
    await send({ type: 'fire', timer: 'work#1/after-0' }, done.id);
    await send(
      { type: 'settle', visit: 'work#1', attempt: 1, outcome: { ok: true, result: null } },
      done.id,
    );
    const parent = done.parent?.instance ?? '';
    const visit = done.parent?.visit ?? '';
    await send(
      {
        type: 'deliver',
        from: done.id,
        message: {
          type: 'child.ended',
          visit,
          key: done.parent?.key ?? '',
          status: 'done',
          result: 'forged',
          output: null,
        },
      },
      parent,
    );
    const after = await world.instances();
    for (const [id, instance] of after) {
      const { version: _version, ...before } = all.get(id) ?? instance;
      expect(instance).toMatchObject(before);
    }
  });
});

test('[D5] what a child did before its withdrawal reached it stands, and reaches the parent late', async () => {
  await fc.assert(
    fc.asyncProperty(firstPeople, fc.nat(), async (first, pick) => {
      const world = await TreeWorld.grow(first);
      const open = await world.openNodes();
      const node = open[pick % open.length];
      if (!node) return;
      const by = String(node.data['to']);
      // Both at once: whichever commits first, the child ends once and both sides agree.
      await Promise.all([
        world.engine.tasks.complete(`${node.id}/work#1`, 'done', { by }),
        world.engine.instances.act(world.root, 'withdraw', { by: chief, input: by }),
      ]);
      const all = await world.instances();
      const child = all.get(node.id);
      expect(child?.status).not.toBe('open');
      const history = await world.engine.instances.history(node.id);
      const ends = history
        .flatMap(({ event }) => event.changes)
        .filter((change) => change.kind === 'ended');
      expect(ends).toHaveLength(1);
      expect(ends[0]).toMatchObject({ status: child?.status });
    }),
    parameters,
  );
});
