// Steps that ask for many things in turn: how often they are gone, counted; no clock is looked at.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFlow, type Flow } from '../../src/core/index.ts';
import type { Exploration } from '../../src/core/verify/exploration.ts';
import { explore } from '../../src/core/verify/explore.ts';
import { modelOf } from '../../src/core/verify/model.ts';
import { houses } from './houses.ts';
import { replay } from './replay.ts';
import { definitionOf, end, finding, step, told, verify } from './small-flow.ts';

/** Yes or no, so many times. */
const count = 24;
const names = Array.from({ length: count }, (_, at) => `b${at}`);
const fields = Object.fromEntries(names.map((name) => [name, { type: 'boolean' }]));
const context = { flows: new Map(), forms: new Map() };

function explored(states: object, limit?: number): Exploration {
  const { flow, problems } = compileFlow(
    definitionOf(states, { fields, required: names }),
    context,
  );
  if (!flow) throw new Error(JSON.stringify(problems));
  return explore(modelOf(flow, context), limit === undefined ? {} : { limit });
}

/** A state for each, which asks for it and goes on by itself. */
const chain = (last: string, guard = (name: string): string => `data.${name}`): object =>
  Object.fromEntries(
    names.map((name, at) => {
      const next = at + 1 < count ? `s${at + 1}` : last;
      const noted = { guard: guard(name), set: { catatan: `'${name}'` }, target: next };
      return [`s${at}`, { always: [noted, { target: next }] }];
    }),
  );

const toX = (guards: readonly string[]): object[] => [
  ...guards.map((guard, at) => ({ guard, target: at % 2 === 0 ? 'x' : 'y' })),
  { target: 'selesai' },
];

const ends = { x: step({ ok: 'selesai' }), y: step({ ok: 'selesai' }), selesai: end };

/** Each asks for two things that no other asks for. */
const pairs = names
  .slice(0, count / 2)
  .map((name, at) => `data.${name} && data.b${at + count / 2}`);

describe('a step that asks for many things', () => {
  test.each([
    ['one state after the other', { mulai: step({ ok: 's0' }), ...chain('selesai'), selesai: end }],
    [
      'of the organisation, too',
      {
        mulai: step({ ok: 's0' }),
        ...chain(
          'selesai',
          (name) => `data.${name} == (size(relatedBy('${name}', 'bendahara')) > 0)`,
        ),
        selesai: end,
      },
    ],
    ['from the start on', { mulai: { always: 's0' }, ...chain('x'), ...ends }],
    [
      'in one state',
      {
        mulai: step({ ok: 'p' }),
        p: { always: toX(names.map((name) => `data.${name}`)) },
        ...ends,
      },
    ],
    ['two in each guard', { mulai: step({ ok: 'p' }), p: { always: toX(pairs) }, ...ends }],
    ['two in each branch of an outcome', { mulai: step({ ok: toX(pairs) }), ...ends }],
    [
      'all in one guard',
      {
        mulai: step({ ok: 'p' }),
        p: { always: toX([pairs.map((pair) => `(${pair})`).join(' || ')]) },
        ...ends,
      },
    ],
    [
      'when what lies in a state has ended',
      {
        mulai: {
          initial: 'a',
          states: { a: step({ ok: 'b' }), b: end },
          onDone: toX(pairs),
        },
        ...ends,
      },
    ],
  ])('[P36] is walked through in as many steps as there are things to ask: %s', (_, states) => {
    const { isComplete, work, size } = explored(states);
    expect({ isComplete, isSmall: work < 100 * count }).toEqual({
      isComplete: true,
      isSmall: true,
    });
    expect(size).toBeLessThan(8);
  });

  test('[P36] what it finds behind the last answer has its way and its scenario', () => {
    const states = {
      mulai: step({ ok: 's0' }),
      ...Object.fromEntries(
        names.map((name, at) => {
          const next = at + 1 < count ? `s${at + 1}` : 'buntu';
          return [
            `s${at}`,
            { always: [{ guard: `data.${name}`, target: 'selesai' }, { target: next }] },
          ];
        }),
      ),
      buntu: step({ ok: 'buntu' }),
      selesai: end,
    };
    const found = verify(states, { fields, required: names });
    expect(told(found)).toEqual(['FLOW_ENDLESS /states/buntu']);
    const { scenario } = finding(found, 'FLOW_ENDLESS');
    if (!scenario) throw new Error('no scenario');
    const definition = definitionOf(states, { fields, required: names });
    expect(replay(scenario, { definition })).toEqual({ failures: [], states: ['buntu'] });
  });
});

describe('what lies beyond the limit in one step', () => {
  const regions = (leaves: object): object => ({
    mulai: step({ ok: 'p' }),
    p: { type: 'parallel', onDone: 'selesai', states: leaves },
    selesai: end,
  });

  test('[P37] what is remembered of each answer counts as configurations', () => {
    const { isComplete, size, work, stuck } = explored(
      { mulai: step({ ok: 's0', batal: 'selesai' }), ...chain('mulai'), selesai: end },
      500,
    );
    expect(isComplete).toBe(false);
    expect(size).toBeLessThanOrEqual(501);
    expect(work).toBeLessThan(100 * 500);
    expect(stuck).toEqual([]);
  });

  test('[P37] so do transitions that many regions take at once, though they come to one place', () => {
    const states = regions(
      Object.fromEntries(
        names.map((name) => [
          `r${name}`,
          {
            initial: `i${name}`,
            states: {
              [`i${name}`]: {
                always: [{ guard: `data.${name}`, target: `e${name}` }, { target: `f${name}` }],
              },
              [`f${name}`]: { always: `e${name}` },
              [`e${name}`]: end,
            },
          },
        ]),
      ),
    );
    const found = verify(states, { fields, required: names, limit: 1000 });
    expect(told(found)).toEqual(['VERIFY_LIMIT /states']);
    expect(found.isComplete).toBe(false);
    expect(Number(finding(found, 'VERIFY_LIMIT').params['size'])).toBeGreaterThan(1000);
    expect(explored(states, 1000).work).toBeLessThan(3000);
  });
});

/** Flows that have more configurations than this are not looked at. */
const MOST = 500;

/** All that was found, in the order in which it was; each loop, edge and missing branch once. */
function foundIn(found: Exploration): unknown {
  const { edges, entered, held, failed, taken } = found;
  const numbers = Array.from({ length: edges.size / 3 }, (_, at) =>
    edges.values.slice(3 * at, 3 * at + 3).join(' '),
  );
  const each = (
    list: readonly { at: number | null; offer: { trigger: unknown } | null }[],
  ): unknown => new Set(list.map(({ at, offer }) => JSON.stringify([at, offer?.trigger])));
  return {
    size: found.size,
    isComplete: found.isComplete,
    sets: [entered, held, failed, taken],
    edges: new Set(numbers),
    lists: [found.stuck, found.endless, found.emptied.map(({ state, at }) => [state, at])],
    each: [each(found.unanswered), each(found.loops)],
  };
}

/** So often a step is gone before anything is remembered; flows that need more are not looked at. */
const SIMPLY = 200;

/** @returns whether it took less work; null: not looked at */
function compare(flow: Flow, given: Parameters<typeof modelOf>[1]): boolean | null {
  const model = modelOf(flow, given);
  const simply = explore(model, { patience: SIMPLY, limit: MOST });
  if (!simply.isComplete || simply.extra > 0) return null;
  const remembering = explore(model, { patience: 0 });
  expect(foundIn(remembering)).toEqual(foundIn(simply));
  return remembering.work < simply.work;
}

test('[P38] what is remembered changes nothing of what is found: in flows of this repository', async () => {
  let shorter = 0;
  for (const { flows, context: given } of await houses())
    for (const flow of flows) if (compare(flow, given)) shorter += 1;
  expect(shorter).toBeGreaterThan(1);
});

/** States drawn at random: tasks, states that go on by themselves, in compounds and beside each other. */
const drawn = fc
  .array(fc.nat(10_000), { minLength: 40, maxLength: 200, size: 'max' })
  .map((numbers) => {
    let at = 0;
    const below = (bound: number): number => (numbers[at++ % numbers.length] ?? 0) % bound;
    const guard = (depth: number): string => {
      const pick = depth === 0 ? 0 : below(5);
      if (pick < 2) return `${below(2) === 0 ? '' : '!'}data.b${below(6)}`;
      const parts = [guard(depth - 1), guard(depth - 1)];
      if (pick === 4) return `(data.b${below(6)} ? ${parts[0]} : ${parts[1]})`;
      return `(${parts.join(pick === 2 ? ' && ' : ' || ')})`;
    };
    const count = 4 + below(4);
    let own = 0;
    // Mostly onwards, so that what was asked is asked no more.
    const to = (): string => {
      const next = below(12) === 0 ? below(count) : own + 1 + below(2);
      return next < count ? `s${next}` : 'selesai';
    };
    const branch = (more: object): object => ({
      ...more,
      target: to(),
      ...(below(4) === 0 && {
        set: { [`b${below(6)}`]: ['true', 'false', `!data.b${below(6)}`][below(3)] },
      }),
    });
    const branches = (): object[] => [
      ...Array.from({ length: 1 + below(3) }, () => branch({ guard: guard(2) })),
      ...(below(5) === 0 ? [] : [branch({})]),
    ];
    const inside = (key: string): object => ({
      [`${key}a`]:
        below(2) === 0
          ? { always: [{ guard: guard(1), target: `${key}c` }, { target: `${key}b` }] }
          : step({ ok: `${key}b` }),
      [`${key}b`]: { always: [{ guard: guard(1), target: `${key}c` }, { target: `${key}c` }] },
      [`${key}c`]: end,
    });
    const state = (key: string, index: number): object => {
      own = index;
      const pick = below(8);
      if (pick < 4) return { always: branches() };
      if (pick < 6) return step({ ok: branches(), no: 'selesai' });
      const onDone = branches();
      if (pick === 6) return { initial: `${key}a`, states: inside(key), onDone };
      const regions = ['p', 'q'].map((name) => [
        `${key}${name}`,
        { initial: `${key}${name}a`, states: inside(`${key}${name}`) },
      ]);
      return { type: 'parallel', states: Object.fromEntries(regions), onDone };
    };
    return {
      mulai: step({ ok: 's0' }),
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`s${index}`, state(`s${index}`, index)]),
      ),
      selesai: end,
    };
  });

const drawings = runs(100);

test(
  '[P38] so it is in flows drawn at random',
  { timeout: 60_000 * Math.max(1, drawings / 1000) },
  () => {
    let looked = 0;
    let shorter = 0;
    fc.assert(
      fc.property(drawn, (states) => {
        const definition = definitionOf(states, { fields, required: names });
        const { flow } = compileFlow(definition, context);
        const isShorter = flow && compare(flow, context);
        if (isShorter !== null) looked += 1;
        if (isShorter === true) shorter += 1;
      }),
      { numRuns: drawings },
    );
    console.log(`${looked} of ${drawings} are flows; ${shorter} walked through with less`);
    expect(looked).toBeGreaterThan(drawings / 5);
    expect(shorter).toBeGreaterThan(drawings / 20);
  },
);
