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
