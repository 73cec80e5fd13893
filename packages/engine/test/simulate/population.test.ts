import { describe, expect, test } from 'vitest';
import {
  compileFlow,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  weekdays,
} from '../../src/core/index.ts';
import {
  learnFrom,
  playPopulation,
  populationOf,
  runPopulation,
  Simulation,
  type Population,
} from '../../src/core/simulate/simulate.ts';

const task = { title: 'T', assign: { role: 'clerk' }, outcomes: { ok: { label: 'OK' } } };
const { definition } = parseFlow({
  flow: 'desk',
  version: 1,
  lang: 'en',
  title: 'Desk',
  priority: { from: 'data.urgent ? 90 : 50' },
  data: {
    type: 'object',
    required: ['urgent'],
    additionalProperties: false,
    properties: { urgent: { type: 'boolean' } },
  },
  initial: 'first',
  states: {
    first: { task, on: { ok: 'done' } },
    done: { type: 'final', result: 'done' },
  },
});
if (!definition) throw new Error('the flow is not one');
const { flow } = compileFlow(definition, { forms: new Map(), flows: new Map() });
if (!flow) throw new Error('the flow does not compile');
const office = (clerks: number, seed = 1) => ({
  flows: [flow],
  world: {
    organisation: indexOrganisation(
      organisationOfUsers([
        { id: 'ann' },
        ...Array.from({ length: clerks }, (_, at) => ({ id: `clerk-${at}`, role: 'clerk' })),
      ]),
    ),
    calendars: new Map(),
  },
  now: Date.parse('2026-01-05T08:00:00+07:00'),
  seed,
});
const minutes = (usual: number) => ({ least: usual, usual, most: usual });
const load = (more: Partial<Population> = {}): Population => ({
  flow: 'desk',
  perHour: 2,
  arrivals: [{ data: { urgent: false }, by: 'ann' }],
  choices: { first: [{ outcome: 'ok' }] },
  work: { first: minutes(20) },
  days: 10,
  runs: 4,
  ...more,
});
const first = (report: ReturnType<typeof runPopulation>) =>
  report.steps.find(({ step }) => step === 'first');

describe('a population', () => {
  test('[W12] one clerk who is busy two thirds of the time lets others wait as theory says, three hardly', () => {
    const one = runPopulation(office(1), load({ days: 40, runs: 12 }));
    // Arrivals by chance, work of fixed length, one server: waiting is rho/(2(1-rho)) times the work, 20 minutes here.
    const { mean = 0, range } = first(one)?.waiting ?? { range: null };
    expect(mean).toBeCloseTo(1 / 3, 1);
    expect((range?.[0] ?? 1) < 1 / 3 && 1 / 3 < (range?.[1] ?? 0)).toBe(true);
    expect(one.busy['clerk-0']?.mean).toBeCloseTo(2 / 3, 1);
    const three = runPopulation(office(3), load());
    expect(first(three)?.waiting?.mean).toBeLessThan(0.05);
  });

  test('[W30] played moment by moment it comes to the same, and tells on the way what the runs before come to', () => {
    const playing = playPopulation(office(1), load());
    const told: number[] = [];
    let next = playing.next();
    for (; next.done !== true; next = playing.next()) {
      const runs = next.value.report?.runs ?? 0;
      expect(runs).toBe(next.value.run);
      if (told.at(-1) !== runs) told.push(runs);
    }
    expect(told).toEqual([0, 1, 2, 3]);
    expect(next.value).toEqual(runPopulation(office(1), load()));
    const { waitingOfHalf, waitingOfMost } = first(next.value) ?? {};
    expect(waitingOfHalf?.mean ?? Infinity).toBeLessThan(waitingOfMost?.mean ?? 0);
  });

  test('[W29] of a pool one does what another has done and may not do twice', () => {
    const twice = parseFlow({
      flow: 'desk',
      version: 1,
      lang: 'en',
      title: 'Desk',
      data: { type: 'object', additionalProperties: false, properties: {} },
      initial: 'first',
      states: {
        first: { task, on: { ok: 'second' } },
        second: { task: { ...task, allocate: { not: ['first'] } }, on: { ok: 'done' } },
        done: { type: 'final', result: 'done' },
      },
    }).definition;
    const fourEyes = twice && compileFlow(twice, { forms: new Map(), flows: new Map() }).flow;
    if (!fourEyes) throw new Error('the flow does not compile');
    const choices = { first: [{ outcome: 'ok' }], second: [{ outcome: 'ok' }] };
    const arrivals = [{ data: {}, by: 'ann' }];
    const run = (clerks: number): ReturnType<typeof runPopulation> =>
      runPopulation({ ...office(clerks), flows: [fourEyes] }, load({ choices, arrivals }));
    const two = run(2);
    expect(two.stuck).toEqual({});
    expect(two.ended?.mean).toBeGreaterThan((two.started?.mean ?? 0) * 0.9);
    expect(two.busy['clerk-1']?.mean).toBeGreaterThan(0.1);
    // With one clerk nobody may: the office itself says so.
    expect(run(1).ended?.mean).toBe(0);
  });

  test('[W12] more work than hands piles up', () => {
    const report = runPopulation(office(1), load({ work: { first: minutes(60) } }));
    expect(first(report)?.left?.mean).toBeGreaterThan(25);
    expect(report.busy['clerk-0']?.mean).toBeGreaterThan(0.95);
    const two = runPopulation(
      office(1),
      load({ work: { first: minutes(60) }, capacity: { 'clerk-0': 4 } }),
    );
    expect(first(two)?.left?.mean).toBeLessThan(5);
  });

  test('[W12] nobody is busier than all of their time, however long a piece of work takes', () => {
    const report = runPopulation(office(1), load({ work: { first: minutes(3_000) }, runs: 2 }));
    expect(report.busy['clerk-0']?.mean).toBeGreaterThan(0.9);
    expect(report.busy['clerk-0']?.mean).toBeLessThanOrEqual(1);
  });

  test('[W12] a flow that only others start is started and ended like any', () => {
    const { definition: below } = parseFlow({ ...definition, start: { by: 'nobody' } });
    const compiled = below && compileFlow(below, { forms: new Map(), flows: new Map() }).flow;
    if (!compiled) throw new Error('the flow does not compile');
    const report = runPopulation({ ...office(3), flows: [compiled] }, load({ runs: 2 }));
    expect(report.started?.mean).toBeGreaterThan(100);
    expect(report.ended?.mean).toBeGreaterThan(100);
  });

  test('[W12] the urgent do not wait behind the others', () => {
    const arrivals = [
      { data: { urgent: true }, by: 'ann' },
      { data: { urgent: false }, by: 'ann', weight: 3 },
    ];
    const urgent = runPopulation(
      office(1),
      load({ arrivals, work: { first: minutes(29) }, days: 20, runs: 6 }),
    );
    const all = first(urgent)?.waitingOfMost?.mean ?? 0;
    const fair = runPopulation(
      office(1),
      load({ work: { first: minutes(29) }, days: 20, runs: 6 }),
    );
    // Who is pushed back waits longer than anybody waits where all are alike.
    expect(all).toBeGreaterThan(first(fair)?.waitingOfMost?.mean ?? 0);
  });

  test('[W13] the same seed gives the same report, another another', () => {
    const report = runPopulation(office(1), load());
    expect(runPopulation(office(1), load())).toEqual(report);
    expect(runPopulation(office(1, 2), load())).not.toEqual(report);
  });

  test('[W13] of one run no range is told, of more runs it narrows', () => {
    const width = (runs: number): number | null => {
      const range = runPopulation(office(1), load({ runs, days: 10 })).started?.range;
      return range ? range[1] - range[0] : null;
    };
    expect(width(1)).toBeNull();
    expect(width(32)).toBeLessThan(width(4) ?? 0);
  });

  test('[W12] a step at which nothing is accepted is told, and nothing goes on there', () => {
    const report = runPopulation(
      office(1),
      load({ choices: { first: [{ outcome: 'no' }] }, runs: 2 }),
    );
    expect(report.stuck).toEqual({ first: 'OUTCOME_UNKNOWN' });
    expect(report.ended?.mean).toBe(0);
  });
});

describe('what came before', () => {
  const twice = { label: 'Came before' };
  const merging = parseFlow({
    flow: 'desk',
    version: 1,
    lang: 'en',
    title: 'Desk',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'first',
    states: {
      first: {
        task: {
          ...task,
          outcomes: { ...task.outcomes, twice },
          can: { merge: { outcome: 'twice' } },
        },
        on: { ok: 'done', twice: 'merged' },
      },
      done: { type: 'final' },
      merged: { type: 'final' },
    },
  }).definition;
  const compiled = merging && compileFlow(merging, { forms: new Map(), flows: new Map() }).flow;

  test('[W12] an outcome that says so merges it into an earlier one; the first has none', () => {
    if (!compiled) throw new Error('the flow does not compile');
    const world = { ...office(1), flows: [compiled] };
    const arrivals = [{ data: {}, by: 'ann' }];
    const choices = { first: [{ outcome: 'ok' }, { outcome: 'twice' }] };
    const report = runPopulation(world, load({ arrivals, choices, runs: 3 }));
    expect(report.stuck).toEqual({});
    expect(report.ended?.mean).toBeGreaterThan(50);
    const only = load({ arrivals, choices: { first: [{ outcome: 'twice' }] }, runs: 2 });
    // Nothing came before the first, and there is no other choice.
    expect(runPopulation(world, only).stuck).toEqual({ first: 'MERGE_REFUSED' });
  });

  test('[W12] what scenarios begin as a child comes so in a population', () => {
    const told = populationOf(
      {
        flow: 'desk',
        scenarios: [
          { name: 'a', steps: [{ start: { data: { urgent: true }, by: 'ann', asChild: true } }] },
        ],
      },
      new Map([['desk', flow]]),
    );
    expect(told.arrivals).toEqual([
      { data: { urgent: true }, by: 'ann', asChild: true, weight: 1 },
    ]);
    const report = runPopulation(office(2), load({ arrivals: told.arrivals, runs: 2 }));
    expect(report.stuck).toEqual({});
    expect(report.started?.mean).toBeGreaterThan(20);
  });
});

describe('histories', () => {
  test('[W14] tell how often, how it ends, and how long it is worked on', () => {
    const simulation = new Simulation(office(1));
    const by = { user: 'clerk-0' };
    for (let count = 0; count < 5; count++) {
      const started = simulation.start({ flow: 'desk', data: { urgent: false } }, { user: 'ann' });
      const instance = started.ok ? started.instance : '';
      simulation.advanceTo(simulation.now + 10 * 60_000);
      simulation.send(instance, { type: 'read', visit: 'first#1' }, by);
      simulation.advanceTo(simulation.now + 20 * 60_000);
      simulation.send(instance, { type: 'complete', visit: 'first#1', outcome: 'ok' }, by);
    }
    expect(learnFrom(simulation.events, weekdays)).toEqual({
      perHour: 2,
      choices: { first: [{ outcome: 'ok', weight: 5 }] },
      work: { first: { oneOf: [20, 20, 20, 20, 20] } },
    });
  });

  test('[W14] what somebody opened and ended in one moment says nothing of how long it is worked on', () => {
    const simulation = new Simulation(office(1));
    const by = { user: 'clerk-0' };
    const started = simulation.start({ flow: 'desk', data: { urgent: false } }, { user: 'ann' });
    const instance = started.ok ? started.instance : '';
    simulation.send(instance, { type: 'read', visit: 'first#1' }, by);
    simulation.send(instance, { type: 'complete', visit: 'first#1', outcome: 'ok' }, by);
    const { work, choices } = learnFrom(simulation.events, weekdays);
    expect({ work, choices }).toEqual({
      work: {},
      choices: { first: [{ outcome: 'ok', weight: 1 }] },
    });
  });

  test('[W14] who did something else meanwhile has worked on it only since', () => {
    const simulation = new Simulation(office(1));
    const by = { user: 'clerk-0' };
    const start = (): string => {
      const data = { urgent: false };
      const started = simulation.start({ flow: 'desk', data }, { user: 'ann' });
      return started.ok ? started.instance : '';
    };
    const both = [start(), start()];
    for (const instance of both) simulation.send(instance, { type: 'read', visit: 'first#1' }, by);
    for (const [index, instance] of both.entries()) {
      simulation.advanceTo(simulation.now + (index + 1) * 10 * 60_000);
      simulation.send(instance, { type: 'complete', visit: 'first#1', outcome: 'ok' }, by);
    }
    expect(learnFrom(simulation.events, weekdays).work).toEqual({ first: { oneOf: [10, 20] } });
  });

  test('[W14] those that it has started tell of their steps under the name of their flow', () => {
    const simulation = new Simulation(office(1));
    const started = simulation.start({ flow: 'desk', data: { urgent: false } }, { user: 'ann' });
    const instance = started.ok ? started.instance : '';
    const by = { user: 'clerk-0' };
    simulation.send(instance, { type: 'complete', visit: 'first#1', outcome: 'ok' }, by);
    const below = learnFrom(simulation.events, weekdays, 'letter');
    expect(below).toEqual({
      perHour: 0,
      choices: { 'desk/first': [{ outcome: 'ok', weight: 1 }] },
      work: {},
    });
  });

  test('[W14] scenarios tell what is brought and how tasks end, the more often the more stories', () => {
    const start = { start: { data: { urgent: true }, by: 'ann' } };
    const ok = { complete: { state: 'first', outcome: 'ok', by: 'clerk-0' } };
    const told = populationOf(
      {
        flow: 'desk',
        scenarios: [
          { name: 'a', steps: [start, { ...ok, refused: 'X' }, ok] },
          { name: 'b', steps: [start] },
          { name: 'c', steps: [{ start: { ...start.start, asChild: true } }] },
        ],
      },
      new Map([['desk', flow]]),
    );
    expect(told).toEqual({
      flow: 'desk',
      arrivals: [
        { data: { urgent: true }, by: 'ann', weight: 2 },
        { data: { urgent: true }, by: 'ann', asChild: true, weight: 1 },
      ],
      choices: { first: [{ outcome: 'ok', weight: 1 }] },
      services: {},
    });
  });
});
