// What the votes of a signing come to. Pure arithmetic over what is counted: no seats, no people.

import type { CompiledSigning, CompiledVoteRule, Share } from '../compile/flow.ts';

/** Most seats of one signing: rules walk over their votes. */
export const MAX_SEATS = 100;

/** The votes of a signing, by weight. */
export interface Count {
  /** Of all votes there can be. */
  readonly of: number;
  /** Of the votes that are still to come. */
  readonly open: number;
  /** Of the votes for each outcome. */
  readonly tally: ReadonlyMap<string, number>;
}

/** How a signing is decided. */
export type Rules = Pick<CompiledSigning, 'rules' | 'otherwise' | 'close' | 'isFirstVote'>;

/** The outcome that the votes have come to, or null while they have not. */
export function decidedOutcome(rules: Rules, count: Count): string | null {
  if (count.open === 0) return finalOutcome(rules, count);
  if (rules.close === 'all') return null;
  const [first] = count.tally.keys();
  if (rules.isFirstVote === true && first !== undefined) return first;
  const candidates = new Set(rules.rules.map(({ outcome }) => outcome));
  if (rules.otherwise !== null) candidates.add(rules.otherwise);
  return [...candidates].find((outcome) => isCertain(rules, count, outcome)) ?? null;
}

/** The first rule that holds decides, else `otherwise`. */
function finalOutcome({ rules, otherwise }: Rules, { of, tally }: Count): string | null {
  const rule = rules.find((one) => holds(one, votesFor(tally, one.outcome), of));
  return rule?.outcome ?? otherwise;
}

/**
 * Whether the votes lead to this outcome however the open ones fall, and also where they do not come. Rules grow with the
 * votes for their outcome, so of all ways that lead elsewhere through a rule, the one that gives it every open vote is the
 * best: the rules for `outcome` have the fewest votes then.
 */
function isCertain(
  { rules, otherwise }: Rules,
  { of, open, tally }: Count,
  outcome: string,
): boolean {
  for (const rule of rules) {
    const votes = votesFor(tally, rule.outcome);
    if (rule.outcome === outcome) {
      if (holds(rule, votes, of)) return true;
    } else if (holds(rule, votes + open, of)) return false;
  }
  return otherwise === outcome;
}

const votesFor = (tally: Count['tally'], outcome: string): number => tally.get(outcome) ?? 0;

function holds({ share, strict }: CompiledVoteRule, votes: number, of: number): boolean {
  const distance = distanceTo(share, votes, of);
  return strict ? distance > 0 : distance >= 0;
}

/** Above zero: more than the share; zero: the share. In whole numbers, so that nothing is rounded. */
function distanceTo(share: Share, votes: number, of: number): number {
  return 'count' in share ? votes - share.count : votes * share.whole - share.part * of;
}
