// Delegations that go round on some day, by whatever terms they have.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOrganisation } from '../../src/core/index.ts';

interface Step {
  readonly from: number;
  readonly to: number;
}

const dayOf = (n: number): string => new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10);
const post = (n: number): string => `p${n}`;
const between = (from: number, to: number, since?: number, until?: number): object => ({
  from: post(from),
  to: post(to),
  basis: 'x',
  ...(since !== undefined && { since: dayOf(since) }),
  ...(until !== undefined && { until: dayOf(until) }),
});
const circlesIn = (posts: number, delegations: readonly object[]): string[][] => {
  const positions = Array.from({ length: posts }, (_, n) => ({ id: post(n), name: 'P' }));
  return parseOrganisation({ units: [], positions, assignments: [], users: [], delegations })
    .problems.filter(({ code }) => code === 'ORG_DELEGATION_CYCLE')
    .map(({ params: { positions: around } }) =>
      Array.isArray(around) ? around.filter((one) => typeof one === 'string') : [],
    );
};

test('[O4] delegations are told to go round just where on some day they do', () => {
  const delegation = fc
    .record({
      from: fc.nat(4),
      to: fc.nat(4),
      since: fc.option(fc.nat(5), { nil: undefined }),
      days: fc.option(fc.nat(3), { nil: undefined }),
    })
    .map(({ days, ...one }) => ({
      ...one,
      until: days === undefined ? undefined : (one.since ?? 0) + days,
    }));
  const next = (held: readonly Step[], at: number): number[] =>
    held.filter(({ from }) => from === at).map(({ to }) => to);
  const returns = (held: readonly Step[], to: number): boolean => {
    const seen = new Set(next(held, to));
    for (const at of seen) for (const one of next(held, at)) seen.add(one);
    return seen.has(to);
  };
  fc.assert(
    fc.property(fc.array(delegation, { maxLength: 8 }), (given) => {
      const heldOn = Array.from({ length: 10 }, (_, day) =>
        given.filter(({ since = 0, until = day }) => since <= day && day <= until),
      );
      const told = circlesIn(
        5,
        given.map(({ from, to, since, until }) => between(from, to, since, until)),
      );
      const isRound = heldOn.some((held) => held.some(({ from }) => returns(held, from)));
      expect(told.length > 0).toBe(isRound);
      for (const circle of told) {
        const steps = circle.map((from, n) => [from, circle[(n + 1) % circle.length]]);
        const holds = (held: typeof given): boolean =>
          steps.every(([a, b]) => held.some(({ from, to }) => post(from) === a && post(to) === b));
        expect(heldOn.some(holds)).toBe(true);
      }
    }),
    { numRuns: runs(200), seed: 20261128 },
  );
});

test('[O4] a line of thousands is no circle, and the one that closes it makes one', () => {
  const last = 4_000;
  const line = Array.from({ length: last }, (_, n) => between(n, n + 1, n));
  expect(circlesIn(last + 1, line)).toEqual([]);
  const [closed, ...others] = circlesIn(last + 1, [...line, between(last, 0, last)]);
  expect(closed).toHaveLength(last + 1);
  expect(others).toEqual([]);
});
