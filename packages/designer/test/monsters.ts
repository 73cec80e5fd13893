// Flows as nobody would draw them: long, deep, wrong, everything leading to everything.

import type { JsonObject } from '@alir/engine/core/types';
import { createDocument, type FlowDocument } from '../src/model/document/document.ts';

/** A flow by what it is. */
export interface Monster {
  readonly name: string;
  readonly document: FlowDocument;
}

/** A number from 0 to below `below`, from a row of numbers that looks drawn by lot and is always the same. */
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function task(ways: Readonly<Record<string, string>>): JsonObject {
  const outcomes = Object.fromEntries(Object.keys(ways).map((name) => [name, {}]));
  return { task: { outcomes }, on: ways };
}

function flow(states: JsonObject, initial: string | undefined): FlowDocument {
  return createDocument({ flow: 'monster', ...(initial !== undefined && { initial }), states });
}

/** A flow as offices have them: a way on with choices beside it, joined again, and ways back. */
export function structuredFlow(count: number, seed = 7): FlowDocument {
  const draw = lots(seed);
  const states: Record<string, JsonObject> = {};
  let last = 0;
  while (last < count - 4) {
    const [step, next] = [`s${last}`, `s${last + 1}`];
    const kind = draw(6);
    if (kind === 0) {
      // A choice of two that meet again.
      states[step] = task({ yes: next, no: `s${last + 2}` });
      states[next] = task({ done: `s${last + 3}` });
      states[`s${last + 2}`] = task({ done: `s${last + 3}` });
      last += 3;
    } else if (kind === 1 && last > 6) {
      states[step] = task({ approve: next, revise: `s${last - 1 - draw(5)}` });
      last += 1;
    } else {
      states[step] = task(kind === 2 ? { approve: next, reject: 'rejected' } : { approve: next });
      last += 1;
    }
  }
  states[`s${last}`] = task({ approve: 'done', reject: 'rejected' });
  states['done'] = { type: 'final' };
  states['rejected'] = { type: 'final' };
  return flow(states, 's0');
}

/** Steps that lead anywhere. */
export function randomFlow(count: number, seed = 3): FlowDocument {
  const draw = lots(seed);
  const name = (): string => `s${draw(count)}`;
  const states = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `s${at}`,
      task({ on: name(), ...(draw(2) === 0 && { other: name() }) }),
    ]),
  );
  return flow(states, 's0');
}

/** Each step leads to each, itself included. */
function everyWay(count: number): FlowDocument {
  const names = Array.from({ length: count }, (_, at) => `s${at}`);
  const all = Object.fromEntries(names.map((name) => [`to-${name}`, name]));
  return flow(Object.fromEntries(names.map((name) => [name, task(all)])), 's0');
}

/** Parallel work in groups in parallel work, with ways out of the depth and into it. */
function nested(depth: number, path = 'n'): JsonObject {
  if (depth === 0) {
    return {
      initial: `${path}a`,
      states: {
        [`${path}a`]: task({ on: `${path}b`, back: `${path}a`, out: 'away' }),
        [`${path}b`]: task({ end: `${path}c`, again: `${path}a` }),
        [`${path}c`]: { type: 'final' },
      },
    };
  }
  return depth % 2 === 0
    ? {
        type: 'parallel',
        states: {
          [`${path}l`]: nested(depth - 1, `${path}l`),
          [`${path}r`]: task({ out: 'away' }),
        },
        onDone: 'away',
      }
    : {
        initial: `${path}i`,
        states: { [`${path}i`]: nested(depth - 1, `${path}i`), [`${path}f`]: { type: 'final' } },
        onDone: 'away',
      };
}

/** All monsters. */
export function monsters(): readonly Monster[] {
  const deep = flow(
    {
      deep: nested(12),
      away: task({ deep: 'deep', inner: 'nli', end: 'end' }),
      end: { type: 'final' },
    },
    'deep',
  );
  const placed = structuredFlow(60);
  return [
    { name: 'monster-structured-60', document: placed },
    { name: 'monster-structured-2000', document: structuredFlow(2000) },
    { name: 'monster-random-40', document: randomFlow(40) },
    { name: 'monster-random-400', document: randomFlow(400) },
    { name: 'monster-deep', document: deep },
    { name: 'monster-every-way-12', document: everyWay(12) },
    { name: 'monster-every-way-25', document: everyWay(25) },
    {
      name: 'monster-loops',
      document: flow({ a: task({ x: 'a', y: 'a', z: 'a' }), b: task({ a: 'a' }) }, 'a'),
    },
    {
      name: 'monster-unknown',
      document: flow(
        { a: task({ x: 'nowhere', y: 'b' }), b: { on: { z: 4, u: { target: [] } } }, c: {} },
        'gone',
      ),
    },
    {
      name: 'monster-no-initial',
      document: flow({ a: task({ x: 'b' }), b: task({ y: 'c' }), c: task({ z: 'a' }) }, undefined),
    },
    { name: 'monster-empty', document: createDocument({}) },
    {
      name: 'monster-states-of-no-shape',
      document: createDocument({
        states: { a: 4, b: [], c: { states: [] }, d: { states: { e: {} } } },
      }),
    },
    {
      name: 'monster-placed',
      document: {
        ...placed,
        layout: {
          steps: {
            s3: { x: -300, y: 40 },
            s9: { x: 10, y: 900 },
            s20: { x: 210, y: 1800 },
            s21: { x: 260, y: 1830 },
          },
        },
      },
    },
    {
      name: 'monster-parallel-40',
      document: flow(
        {
          all: {
            type: 'parallel',
            states: Object.fromEntries(
              Array.from({ length: 40 }, (_, at) => [`r${at}`, nested(0, `r${at}`)]),
            ),
          },
          away: {},
        },
        'all',
      ),
    },
  ];
}
