import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import {
  asOne,
  asSeat,
  assignOf,
  type Decision,
  readDecision,
  type Share,
  writeDecision,
} from './decision.ts';

const share: fc.Arbitrary<Share> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((count) => ({ of: 'votes', count }) as const),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ of: 'all', percent }) as const),
  fc.constantFrom('1/2', '2/3').map((part) => ({ of: 'part', part }) as const),
);
const outcome = fc.constantFrom('setuju', 'tolak');
const more = {
  inTurn: fc.boolean(),
  waitsForAll: fc.boolean(),
  abstain: fc.boolean(),
  twice: fc.constantFrom('forbid' as const, 'skip' as const, 'allow' as const),
};
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('all' as const, 'any' as const),
    rules: fc.constant([]),
    otherwise: fc.constant(null),
    ...more,
  }),
  fc.record({
    kind: fc.constant('vote' as const),
    rules: fc.array(
      fc.record({ outcome, needs: fc.constantFrom('atLeast' as const, 'over' as const), share }),
      { minLength: 1, maxLength: 3 },
    ),
    otherwise: fc.option(outcome),
    ...more,
  }),
);

describe('how it is decided', () => {
  test('[DM243] what is chosen is read back as the same choice', () => {
    fc.assert(
      fc.property(decision, (chosen) => {
        const decide = writeDecision(chosen);
        expect(readDecision(decide === undefined ? {} : { decide })).toEqual(chosen);
      }),
      { numRuns: runs(200) },
    );
    expect(readDecision({}).kind).toBe('one');
    expect(readDecision({ decide: 'any' }).kind).toBe('any');
  });

  test('[DM244] one becomes a seat of several, and a seat becomes one, without losing whom it is about', () => {
    const pool = { role: 'peserta', unit: 'umum' };
    expect(asSeat(pool)).toEqual({ ...pool, count: 'all' });
    expect(asOne(asSeat(pool))).toEqual(pool);
    expect(asOne({ positions: ['sekda', 'kabag'], weight: 2 })).toEqual({ position: 'sekda' });
    expect(asOne(undefined)).toEqual({ position: { from: 'starter' } });
    expect(assignOf([asSeat(pool)])).toEqual({ ...pool, count: 'all' });
    expect(assignOf([{ position: 'sekda' }])).toEqual([{ position: 'sekda' }]);
  });
});
