// No sequence of acts lets a person do what they may not: random offices, random flows, random attempts by everybody.

import { runs, runsFactor } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { memoryStore, type FlowEvent, type Instance, type Store } from '../../src/index.ts';
import { evolve } from '../../src/core/evolve/evolve.ts';
import {
  everyActHasACapacity,
  everyVoteIsOfItsSeat,
  everyVoteMayBeSigned,
  nobodyActsByLooking,
  nobodySignsTwice,
  onlyWhoHasATaskEndsIt,
  rowsAreTheState,
  stateIsItsHistory,
  votesDecideInTime,
  type Happened,
} from './may-laws.ts';
import { step, take, type Tried } from './may-steps.ts';
import { framesOf } from '../http/served.ts';
import { crawl, mostSeen, served } from './may-crawl.ts';
import {
  aided,
  decider,
  drawn,
  everybody,
  hiddenMarker,
  marker,
  MayWorld,
  positions,
  stranger,
} from './may-world.ts';

const seed = 20261128;
/** Positions of the pool `kabid`. */
const kabids: readonly string[] = ['p2', 'p3', 'p4'];
/** How many offices, and how many where everything is read that there is to read. */
const offices = runs(60);
const crawled = runs(12);
const steps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });

/** In memory; the long form tries every other office on SQLite. */
let opened = 0;
function storeUnderTest(): Store {
  opened += 1;
  return runsFactor > 1 && opened % 2 === 0 ? sqlite(':memory:') : memoryStore();
}

interface Moment {
  readonly world: MayWorld;
  readonly tried: Tried | null;
  readonly state: Instance;
  /** What the step brought about, with the state before each event. */
  readonly happened: readonly Happened[];
  readonly events: readonly FlowEvent[];
}

/** Takes random steps in random offices, and looks at what there is after each. */
async function inRandomOffice(
  look: (moment: Moment) => void | Promise<void>,
  {
    atEnd,
    numRuns = offices,
    office = drawn,
  }: {
    atEnd?: (world: MayWorld) => Promise<void>;
    numRuns?: number;
    office?: typeof drawn;
  } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(office, steps, async (given, list) => {
      const world = await MayWorld.open(given, storeUnderTest());
      if (!world) return;
      let before = await world.state();
      for (const next of list) {
        const tried = await take(world, next);
        const moment = await lookedAt(world, { before, tried });
        await look(moment);
        before = moment.state;
      }
      await atEnd?.(world);
    }),
    { numRuns, seed },
  );
}

async function lookedAt(
  world: MayWorld,
  { before, tried }: Pick<Moment, 'tried'> & { before: Instance },
): Promise<Moment> {
  const state = await world.state();
  const events = (await world.engine.instances.history(world.instance)).map(({ event }) => event);
  const happened: Happened[] = [];
  let at = before;
  for (const event of events.slice(before.version)) {
    happened.push({ event, before: at, day: world.day });
    at = evolve(at, event);
  }
  return { world, tried, state, happened, events };
}

test('[D150] no sequence of acts makes somebody sign twice in one visit, whatever seats they hold', async () => {
  // It takes more offices until somebody holds two seats and tries both.
  const numRuns = runs(90);
  await inRandomOffice(({ world, state }) => nobodySignsTwice(world, state), { numRuns });
});

test('[D151] whoever acts holds the position on that day, or acts for it by a delegation that allows it', async () => {
  await inRandomOffice(({ world, happened }) => {
    for (const one of happened) {
      everyActHasACapacity(world, one);
      everyVoteMayBeSigned(world, one);
    }
  });
});

test('[D152] only whoever has a task ends it, and a vote stands in the seat of its position', async () => {
  await inRandomOffice(({ state, happened }) => {
    happened.forEach(onlyWhoHasATaskEndsIt);
    everyVoteIsOfItsSeat(state);
  });
});

test('[D153] votes are decided exactly when their result is certain, as a count of every way to go on says', async () => {
  await inRandomOffice(({ world, happened }) => {
    for (const one of happened) votesDecideInTime(world, one);
  });
});

test('[D154] no task of a visit that is over is open, and lists show what the state has', async () => {
  await inRandomOffice(async ({ world, state, events }) => {
    const { items } = await world.engine.tasks.query({ instance: world.instance, limit: 200 });
    rowsAreTheState(
      items.map(({ task }) => task),
      state,
    );
    stateIsItsHistory(events, state);
  });
});

test('[D155] whoever has transferred a task cannot act on it any more', async () => {
  await inRandomOffice(async ({ world, tried, happened }) => {
    const [last] = happened;
    if (last?.event.type !== 'task.transferred' || !tried?.task) return;
    const { position, user } = last.event.by ?? {};
    const as = position ?? undefined;
    // Out of a pool one may take it for oneself.
    if (JSON.stringify(last.event.detail['to']) === JSON.stringify({ position })) return;
    for (const outcome of ['yes', 'ok']) {
      const again = await world.engine.tasks.complete(tried.task.id, outcome, {
        by: { user: user ?? '', as },
      });
      expect(again.ok).toBe(false);
    }
  });
});

test('[O28] the list of a delegated position shows exactly what one of its delegations reaches', async () => {
  const atEnd = async (world: MayWorld): Promise<void> => {
    const { items } = await world.engine.tasks.query({ flow: 'may', status: 'open', limit: 200 });
    const handler = served(world);
    for (const user of everybody) {
      for (const as of positions) {
        const request = new Request(`http://office/tasks?as=${as}&flow=may&limit=100`, {
          headers: { 'x-who': user },
        });
        const answer = await handler(request);
        const said = `${user} as ${as}`;
        const isHeld = world.heldBy(user, world.day).some(({ position }) => position === as);
        const lent = world.lentTo(user, world.day).filter(({ from }) => from === as);
        expect(answer.status, said).toBe(isHeld || lent.length > 0 ? 200 : 403);
        if (answer.status !== 200) continue;
        const isReached =
          isHeld || world.delegatedTo(user, world.day).some(({ from }) => from === as);
        const pools = [`p:${as}`, ...(kabids.includes(as) ? ['r:kabid@u'] : [])];
        const expected = items
          .map(({ task }) => task)
          .filter(({ pool }) => isReached && pools.includes(pool));
        const { items: listed }: { items: { id: string }[] } = await answer.json();
        expect(listed.map(({ id }) => id).toSorted(), said).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
      }
    }
  };
  for (const office of [drawn, aided])
    await inRandomOffice(() => {}, { atEnd, numRuns: runs(30), office });
});

test('[O29] nobody who may only look at it on behalf of somebody comments, adds files or urges', async () => {
  const atEnd = async (world: MayWorld): Promise<void> => {
    const { instances, attachments } = world.engine;
    const known = (await world.state()).version;
    for (const by of everybody) {
      await instances.comment(world.instance, 'seen', { by });
      await instances.urge(world.instance, { by });
      const content = new Blob(['%PDF']).stream();
      await attachments.add(world.instance, { by, name: 'seen.pdf', content });
    }
    const { items } = await world.engine.tasks.query({ instance: world.instance, limit: 200 });
    const rows = items.map(({ task }) => task);
    const history = await instances.history(world.instance);
    for (const { event } of history.slice(known))
      nobodyActsByLooking(world, rows, { event, before: null, day: world.day });
  };
  for (const office of [drawn, aided])
    await inRandomOffice(() => {}, { atEnd, numRuns: runs(30), office });
});

test('[H80] whoever may not read finds nothing of it, through any route that reads; nor what their forms hide', async () => {
  const atEnd = async (world: MayWorld): Promise<void> => {
    await world.engine.runDue();
    const rows = await world.rows();
    const handler = served(world);
    for (const user of everybody) {
      const most = mostSeen(world, rows, user);
      const pages = most === 'all' ? [] : await crawl(handler, world, user);
      for (const { path, text } of pages) {
        expect(text, `${user} at ${path}`).not.toContain(hiddenMarker);
        // What somebody was told while they held a position they keep, unless it is confidential.
        const wasTold = path.startsWith('/notices') && !world.drawn.confidential;
        if (most === 'nothing' && !wasTold)
          expect(text, `${user} at ${path}`).not.toContain(marker);
      }
    }
  };
  await inRandomOffice(() => {}, { atEnd, numRuns: crawled });
});

test('[H80] what was delegated for ordinary letters shows no field of a confidential one, to whoever reads it otherwise', async () => {
  const world = await MayWorld.open({
    assignments: [
      { user: 'ana', position: decider },
      { user: 'budi', position: 'p2' },
    ],
    delegations: [{ from: decider, to: 'p2', basis: 'ND 1/2026', scope: { actions: ['view'] } }],
    confidential: true,
    decide: null,
    assign: { position: 'p2' },
    count: null,
  });
  if (!world) throw new Error('nothing was started');
  await world.engine.tasks.complete(`${world.instance}/sign#1`, 'yes', { by: 'budi' });
  const texts = (await crawl(served(world), world, 'budi')).map(({ text }) => text);
  expect(texts.filter((text) => text.includes(marker)).length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes(hiddenMarker))).toEqual([]);
});

test('[H81] a stream tells a stranger nothing of what others do', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, steps, async (office, list) => {
      const world = await MayWorld.open(office, storeUnderTest());
      if (!world) return;
      const control = new AbortController();
      const request = new Request('http://office/events', {
        headers: { 'x-who': stranger },
        signal: control.signal,
      });
      const listening = framesOf(await served(world)(request), () => control.abort());
      for (const next of list) await take(world, next);
      const own = await world.engine.flow('errand').start({ data: {}, by: stranger });
      expect(await listening.next()).toMatchObject({ instance: own.ok ? own.instance : '' });
      listening.stop();
    }),
    { numRuns: offices, seed },
  );
});
