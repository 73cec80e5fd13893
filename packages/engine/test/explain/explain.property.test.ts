// An explanation is right: for random instances in an organisation of 30 posts, an actor, a task and an action are named
// exactly when the engine accepts some payload of them. Everything is tried on the real engine, and rolled back.

import type { DatabaseSync } from 'node:sqlite';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/index.ts';
import type { ExplanationView, WaitView } from '../../src/core/views/explanation.ts';
import { deeds, drawn, officers, operator, posts, PostsWorld } from './posts-world.ts';

const seed = 5;

type By = { readonly user: string; readonly as?: string };
type Tried = (tx: DatabaseSync) => Promise<Result>;

/** What may be filled in the form, and handed in: every way in which the rules of these flows can be met. */
const filled = [
  {},
  { note: 'x' },
  { kind: 'big' },
  { kind: 'small' },
  { note: 'x', kind: 'big' },
  { note: null },
];
const inputs = [{}, { input: 2 }, { input: 5 }];

function outcomesOf({ engine }: PostsWorld, task: string, name: string, by: By): Tried[] {
  return inputs.flatMap((input) =>
    filled.map((data): Tried => {
      const given = Object.keys(data).length > 0 ? { data } : {};
      return (tx) => engine.tasks.complete(task, name, { by, ...given, ...input }, { tx });
    }),
  );
}

function actionsOf(
  { engine, instance }: PostsWorld,
  state: string | null,
  name: string,
  by: By,
): Tried[] {
  const at = state === null ? {} : { state };
  return inputs.map(
    (input) => (tx) => engine.instances.act(instance, name, { by, ...at, ...input }, { tx }),
  );
}

/** @param targets - posts that it is passed on to, where it is */
function actsOf(
  { engine: { tasks } }: PostsWorld,
  { task, name, by }: { task: string; name: string; by: By },
  targets: readonly string[],
): Tried[] {
  const comment = 'x';
  switch (name) {
    case 'claim':
      return [(tx) => tasks.claim(task, { by }, { tx })];
    case 'release':
      return [(tx) => tasks.release(task, { by }, { tx })];
    case 'hand-back':
      return [(tx) => tasks.handBack(task, { by }, { tx })];
    case 'decline':
      return [(tx) => tasks.decline(task, { by, comment }, { tx })];
    case 'suspend':
      return [(tx) => tasks.suspend(task, { by, reason: comment }, { tx })];
    case 'resume':
      return [(tx) => tasks.resume(task, { by }, { tx })];
    case 'transfer':
      return targets.map((to) => (tx) => tasks.transfer(task, { by, to }, { tx }));
    case 'delegate':
      return targets.map((to) => (tx) => tasks.delegate(task, { by, to: [to] }, { tx }));
    default:
      throw new Error(`nothing tries ${name}`);
  }
}

const acts: readonly string[] = [
  'claim',
  'release',
  'hand-back',
  'decline',
  'suspend',
  'resume',
  'transfer',
  'delegate',
];

/** Whose it is not, is refused before anybody looks at what was handed in: another payload would be refused as well. */
const ofPerson: ReadonlySet<string> = new Set([
  'NOT_ASSIGNEE',
  'NOT_ALLOWED',
  'POSITION_NOT_HELD',
  'DELEGATION_VIEW_ONLY',
  'TASK_CLAIMED',
  'INSTANCE_SUSPENDED',
]);

/** Outcomes and acts that are tried on each task. */
const attempts: readonly (readonly [kind: string, name: string])[] = [
  ['outcome', 'yes'],
  ['outcome', 'no'],
  ...acts.map((act) => ['act', act] as const),
];

async function someAccepted(world: PostsWorld, ways: readonly Tried[]): Promise<boolean> {
  for (const way of ways) {
    const result = await world.tried(way);
    if (result.ok) return true;
    if (ofPerson.has(result.code)) return false;
  }
  return false;
}

/** Whether somebody in this position is named for this; without a choice, in one of theirs. */
function isNamed(
  wait: WaitView,
  { user, as }: By,
  [kind, name]: readonly [string, string],
): boolean {
  return wait.movers.some(
    (one) =>
      one.user === user &&
      (as === undefined || one.position === null || one.position === as) &&
      one.may.some((may) => !may.depends && may.kind === kind && may.name === name),
  );
}

async function tasksAreRight(world: PostsWorld, { waits }: ExplanationView): Promise<void> {
  for (const wait of waits.filter(({ kind }) => kind === 'task')) {
    const task = wait.task ?? '';
    const near = posts.slice(0, 3);
    for (const user of officers) {
      for (const as of world.seatsOf(user)) {
        const by = { user, ...(as === undefined ? {} : { as }) };
        for (const [kind, name] of attempts) {
          const named = isNamed(wait, by, [kind, name]);
          const ways =
            kind === 'outcome'
              ? outcomesOf(world, task, name, by)
              : actsOf(world, { task, name, by }, named ? posts : near);
          expect(
            { named: await someAccepted(world, ways) },
            `${JSON.stringify(by)} ${name} on ${task}`,
          ).toEqual({ named });
        }
      }
    }
  }
}

async function actionsAreRight(world: PostsWorld, { actions }: ExplanationView): Promise<void> {
  const open = Object.values((await world.state()).open).map(({ state }) => state);
  const offered: [string | null, string][] = [
    ...open.map((state): [string, string] => [state, 'jot']),
    [null, 'withdraw'],
  ];
  for (const [state, name] of offered) {
    const chance = actions.find((one) => !one.depends && one.name === name && one.state === state);
    for (const user of officers) {
      for (const as of world.seatsOf(user)) {
        const by = { user, ...(as === undefined ? {} : { as }) };
        const named =
          chance !== undefined &&
          (as === undefined || world.actsIn(user, as)) &&
          (chance.anyone ||
            chance.movers.some(
              (one) =>
                one.user === user &&
                (as === undefined || one.position === null || one.position === as),
            ));
        expect(
          { named: await someAccepted(world, actionsOf(world, state, name, by)) },
          `${JSON.stringify(by)} ${name} of ${state ?? 'the flow'}`,
        ).toEqual({ named });
      }
    }
  }
}

test('[X1] in an organisation of 30 posts, an actor, a task and an action are named exactly when some payload is accepted', async () => {
  const reasons = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(drawn, deeds, async (given, list) => {
      const world = await PostsWorld.open(given);
      if (world === null) return;
      for (const deed of list) await world.do(deed);
      const { instances } = world.engine;
      const explanation = await instances.explain(world.instance, { by: operator });
      if (explanation === null) throw new Error('the operator sees it');
      for (const { kind, reason } of explanation.waits)
        reasons.set(`${kind} ${reason}`, (reasons.get(`${kind} ${reason}`) ?? 0) + 1);
      await tasksAreRight(world, explanation);
      await actionsAreRight(world, explanation);
      await world.engine.close();
    }),
    { numRuns: runs(15), seed, endOnFailure: true },
  );
  // What is never met is not shown.
  expect(reasons.get('task open') ?? 0).toBeGreaterThan(5);
  expect(reasons.get('task vacant') ?? 0).toBeGreaterThan(0);
});
