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

/** The same of what is there: the instance, and those below it that the step has started or changed. */
async function found(
  { engine, instance }: PostsWorld,
  known: ReadonlyMap<string, number>,
): Promise<Told[]> {
  const { items } = await engine.instances.query({ root: instance, sort: 'started', limit: 200 });
  const { items: open } = await engine.tasks.query({ status: 'open', limit: 200 });
  return items
    .filter(({ id, version }) => known.get(id) !== version)
    .map(({ id, flow, status, result, states }) => ({
      instance: known.has(id) ? id : null,
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

async function foreseenIn(world: PostsWorld): Promise<readonly ForecastWayView[]> {
  const forecast = await world.engine.instances.forecast(world.instance, { by: operator });
  if (forecast === null) throw new Error('the operator sees it');
  return forecast.ways;
}

interface Chosen {
  readonly list: readonly Deed[];
  readonly choices: readonly number[];
  readonly store: Store;
  readonly fanOut: boolean;
}

/** Foresees and chooses one outcome after another, and compares. @returns how many tasks there were to compare */
async function foreseeAndDo(
  given: Drawn,
  { list, choices, store, fanOut }: Chosen,
): Promise<number> {
  const world = await PostsWorld.open(given, { store, fanOut });
  if (world === null) return 0;
  try {
    for (const deed of list) await world.do(deed);
    let compared = 0;
    for (const which of choices) compared += await chooseOne(world, which);
    return compared;
  } finally {
    await world.engine.close();
  }
}

async function chooseOne(world: PostsWorld, which: number): Promise<number> {
  const before = await versionsIn(world);
  const ways = await foreseenIn(world);
  expect(await foreseenIn(world), 'to look changes nothing').toEqual(ways);
  expect(await versionsIn(world)).toEqual(before);
  const possible = ways.filter(({ assumes }) => assumes !== null);
  const way = possible[which % Math.max(1, possible.length)];
  if (!way?.assumes) return 0;
  const { by, data, input } = way.assumes;
  const done = await world.engine.tasks.complete(way.task, way.outcome, {
    by: { user: by.user, as: by.position ?? undefined },
    data,
    ...(input === null ? {} : { input }),
  });
  expect(done).toMatchObject({ ok: true });
  const own = way.instances.find(({ instance }) => instance === world.instance);
  expect(done.ok && done.incident !== null, 'an incident is foreseen').toBe(own?.fails != null);
  const there = await found(world, before);
  expect(way.instances.map(told).toSorted(byText)).toEqual(there.toSorted(byText));
  return there.reduce((sum, { tasks }) => sum + tasks.length, 0);
}

/** What was foreseen of an outcome is what is there when it is chosen, in random organisations, flows and instances. */
export async function forecastAgrees(
  open: () => Store | Promise<Store>,
  numRuns: number,
): Promise<void> {
  let compared = 0;
  const choices = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(drawn, deeds, choices, fc.boolean(), async (given, list, chosen, fanOut) => {
      const store = await open();
      compared += await foreseeAndDo(given, { list, choices: chosen, store, fanOut });
    }),
    { numRuns, seed },
  );
  // What is never met is not shown.
  expect(compared).toBeGreaterThan(numRuns / 3);
}
