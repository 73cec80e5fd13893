// Votes counted against every way in which they may still fall.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedOutcome, type Rules } from './count-votes.ts';

const outcomes = ['setuju', 'tolak', 'tunda'] as const;
type Vote = (typeof outcomes)[number] | null;

const share = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 7 }) }),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([part, whole]) => ({ part: Math.min(part, whole), whole })),
);

const anyRules: fc.Arbitrary<Rules> = fc.record({
  rules: fc.array(
    fc.record({ outcome: fc.constantFrom(...outcomes), share, strict: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  ),
  otherwise: fc.constantFrom(...outcomes),
  close: fc.constantFrom('certain' as const, 'all' as const),
});

/** Votes that have come, as `[vote, weight]`, and weights of those that may come. */
const anyVotes = fc.record({
  cast: fc.array(
    fc.tuple(fc.constantFrom<Vote>(...outcomes, null), fc.integer({ min: 1, max: 3 })),
    {
      maxLength: 4,
    },
  ),
  open: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }),
});

interface Votes {
  readonly cast: readonly (readonly [Vote, number])[];
  readonly open: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function decided(rules: Rules, { cast, open }: Votes): string | null {
  const tally = new Map<string, number>();
  for (const [vote, weight] of cast)
    if (vote !== null) tally.set(vote, (tally.get(vote) ?? 0) + weight);
  const of = sum(cast.map(([, weight]) => weight)) + sum(open);
  return decidedOutcome(rules, { of, open: sum(open), tally });
}

/** What the rules say when all have voted, in the words of the format: written anew, with fractions of real numbers. */
function written(rules: Rules, cast: Votes['cast']): string | null {
  const of = sum(cast.map(([, weight]) => weight));
  for (const { outcome, share: wanted, strict } of rules.rules) {
    const votes = sum(cast.map(([vote, weight]) => (vote === outcome ? weight : 0)));
    const least = 'count' in wanted ? wanted.count : (wanted.part / wanted.whole) * of;
    const distance = votes - least;
    if (strict ? distance > 1e-9 : distance > -1e-9) return outcome;
  }
  return rules.otherwise;
}

/** Every way in which the open votes may fall; who does not vote counts as one who abstains. */
function* completions({ cast, open }: Votes): Generator<Votes['cast']> {
  const [weight, ...rest] = open;
  if (weight === undefined) {
    yield cast;
    return;
  }
  for (const vote of [...outcomes, null])
    yield* completions({ cast: [...cast, [vote, weight]], open: rest });
}

test('[D100] with every vote in, the first rule that holds decides, else `otherwise`', () => {
  fc.assert(
    fc.property(anyRules, anyVotes, (rules, { cast }) => {
      expect(decided(rules, { cast, open: [] })).toBe(written(rules, cast));
    }),
  );
});

test('[D101] votes are decided exactly when every way in which the others may fall leads to one outcome', () => {
  fc.assert(
    fc.property(anyRules, anyVotes, (rules, votes) => {
      fc.pre(rules.close === 'certain' && votes.open.length > 0);
      const results = new Set([...completions(votes)].map((cast) => written(rules, cast)));
      const certain = results.size === 1 ? ([...results][0] ?? null) : null;
      expect(decided(rules, votes)).toBe(certain);
    }),
    { numRuns: 500 },
  );
});

test('[D102] with `close: "all"` nothing is decided while a vote is missing', () => {
  fc.assert(
    fc.property(anyRules, anyVotes, (rules, votes) => {
      fc.pre(votes.open.length > 0);
      expect(decided({ ...rules, close: 'all' }, votes)).toBeNull();
    }),
  );
});

describe('examples of the format', () => {
  const evaluators: Rules = {
    rules: [
      { outcome: 'setuju', share: { count: 2 }, strict: false },
      { outcome: 'tolak', share: { part: 1, whole: 2 }, strict: true },
    ],
    otherwise: 'tolak',
    close: 'certain',
  };
  test.each<[string, Vote[], number, string | null]>([
    ['two of three agree: the third is not waited for', ['setuju', 'setuju'], 1, 'setuju'],
    ['two of three refuse: the third cannot change it', ['tolak', 'tolak'], 1, 'tolak'],
    ['one each: the third decides', ['setuju', 'tolak'], 1, null],
    ['abstaining stays in the number', ['setuju', null], 1, null],
    ['who abstains can leave too few to agree', [null, null], 1, 'tolak'],
  ])('[D101] %s', (_, votes, open, outcome) => {
    const cast = votes.map((vote) => [vote, 1] as const);
    expect(decided(evaluators, { cast, open: Array.from({ length: open }, () => 1) })).toBe(
      outcome,
    );
  });
});
