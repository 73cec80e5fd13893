// Whether a forecast agrees with the execution: one outcome after another is foreseen, chosen, and compared.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Store } from '../../src/index.ts';
import type { ForecastWayView, ForeseenInstanceView } from '../../src/core/views/forecast.ts';
import { deeds, drawn, operator, PostsWorld, type Deed, type Drawn } from './posts-world.ts';

const seed = 5;

/** An instance as far as a forecast tells of it; one that is not there yet has no id. */
type Told = Pick<ForeseenInstanceView, 'instance' | 'flow' | 'status' | 'result'> & {
  readonly states: readonly string[];
  readonly tasks: readonly string[];
};

const taskLine = (state: string, pool: string, dueAt: string | null): string =>
  `${state} of ${pool} until ${dueAt ?? 'whenever'}`;

function told({ instance, flow, status, result, states, tasks }: ForeseenInstanceView): Told {
  return {
    instance,
    flow,
    status,
    result,
    states: states.map(({ state }) => state),
    tasks: tasks
      .map(({ state, assignee, dueAt }) => {
        const { position, role, unit } = assignee ?? { position: null, role: null, unit: null };
        const pool =
          position === null ? `r:${role}${unit === null ? '' : `@${unit}`}` : `p:${position}`;
        return taskLine(state, pool, dueAt);
      })
      .toSorted(),
  };
}

/**
 * The same of what is there: the instance, and those below it that the step has started or changed.
 *
 * @param before - what there was before the step
 * @param named - what there was when it was foreseen; what has come since has no id in the forecast
 */
async function found(
  { engine, instance }: PostsWorld,
  before: ReadonlyMap<string, number>,
  named: ReadonlyMap<string, number>,
): Promise<Told[]> {
  const { items } = await engine.instances.query({ root: instance, sort: 'started', limit: 200 });
  const { items: open } = await engine.tasks.query({ status: 'open', limit: 200 });
  return items
    .filter(({ id, version }) => before.get(id) !== version)
    .map(({ id, flow, status, result, states }) => ({
      instance: named.has(id) ? id : null,
      flow,
      status,
      result,
      states: status === 'open' ? states : [],
      tasks: open
        .map(({ task }) => task)
        .filter((task) => task.instance === id)
        .map(({ state, pool, dueAt }) =>
          taskLine(state, pool, dueAt === null ? null : new Date(dueAt).toISOString()),
        )
        .toSorted(),
    }));
}

const byText = (one: Told, other: Told): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

async function versionsIn({ engine, instance }: PostsWorld): Promise<Map<string, number>> {
  const { items } = await engine.instances.query({ root: instance, limit: 200 });
  return new Map(items.map(({ id, version }) => [id, version]));
}

async function foreseenIn(world: PostsWorld, steps = 1): Promise<readonly ForecastWayView[]> {
  const asked = { by: operator, steps };
  const forecast = await world.engine.instances.forecast(world.instance, asked);
  if (forecast === null) throw new Error('the operator sees it');
  return forecast.ways;
}

/** The tasks that a way may speak of: its own; of an instance that was not there when it was foreseen, those like it. */
async function tasksOf(
  { engine }: PostsWorld,
  { task, state }: ForecastWayView,
  named: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  if (task !== null) return [task];
  const { items } = await engine.tasks.query({ status: 'open', limit: 200 });
  return items
    .filter((one) => one.task.state === state && !named.has(one.task.instance))
    .map((one) => one.task.id);
}

interface Chosen {
  readonly list: readonly Deed[];
  readonly choices: readonly number[];
  readonly store: Store;
  readonly fanOut: boolean;
  readonly steps: 1 | 3;
}

/** Foresees and chooses one outcome after another, and compares. @returns how many tasks there were to compare */
async function foreseeAndDo(
  given: Drawn,
  { list, choices, store, fanOut, steps }: Chosen,
): Promise<number> {
  const world = await PostsWorld.open(given, { store, fanOut });
  if (world === null) return 0;
  try {
    for (const deed of list) await world.do(deed);
    let compared = 0;
    for (const which of choices)
      compared += await (steps === 1 ? chooseOne(world, which) : chooseThree(world, which));
    return compared;
  } finally {
    await world.engine.close();
  }
}

async function chooseOne(world: PostsWorld, which: number): Promise<number> {
  const named = await versionsIn(world);
  const ways = await foreseenIn(world);
  expect(await foreseenIn(world), 'to look changes nothing').toEqual(ways);
  expect(await versionsIn(world)).toEqual(named);
  return choose(world, ways, { which, named });
}

/** Chooses along what is foreseen of three steps. */
async function chooseThree(world: PostsWorld, which: number): Promise<number> {
  const named = await versionsIn(world);
  const ways = await foreseenIn(world, 3);
  expect(await versionsIn(world), 'to look changes nothing').toEqual(named);
  const first = await foreseenIn(world);
  expect(ways.map((way) => ({ ...way, next: null }))).toEqual(first);
  return choose(world, ways, { which, named });
}

/** Chooses one of the ways, compares, and goes on with what was foreseen to follow. @returns how many tasks were compared */
async function choose(
  world: PostsWorld,
  ways: readonly ForecastWayView[],
  { which, named }: { readonly which: number; readonly named: ReadonlyMap<string, number> },
): Promise<number> {
  const before = await versionsIn(world);
  const possible = ways.filter(({ assumes }) => assumes !== null);
  const way = possible[which % Math.max(1, possible.length)];
  if (!way?.assumes) return 0;
  const { by, data, input } = way.assumes;
  let failed: boolean | null = null;
  for (const task of await tasksOf(world, way, named)) {
    const done = await world.engine.tasks.complete(task, way.outcome, {
      by: { user: by.user, as: by.position ?? undefined },
      data,
      ...(input === null ? {} : { input }),
    });
    // Of several that are alike, one is theirs.
    if (done.ok) failed = done.incident !== null;
    if (done.ok) break;
  }
  expect(failed, 'it is taken').not.toBeNull();
  expect(failed, 'an incident is foreseen').toBe(way.instances[0]?.fails != null);
  const there = await found(world, before, named);
  expect(way.instances.map(told).toSorted(byText)).toEqual(there.toSorted(byText));
  const compared = there.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return compared + (await choose(world, way.next ?? [], { which, named }));
}

/** What was foreseen of an outcome is what is there when it is chosen, in random organisations, flows and instances. */
export async function forecastAgrees(
  open: () => Store | Promise<Store>,
  numRuns: number,
  steps: 1 | 3 = 1,
): Promise<void> {
  let compared = 0;
  const choices = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(drawn, deeds, choices, fc.boolean(), async (given, list, chosen, fanOut) => {
      const store = await open();
      compared += await foreseeAndDo(given, { list, choices: chosen, store, fanOut, steps });
    }),
    { numRuns, seed },
  );
  // What is never met is not shown.
  expect(compared).toBeGreaterThan(numRuns / 3);
}
