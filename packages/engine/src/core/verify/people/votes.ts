// Whether those who sign could come to an outcome: how many of them could vote for it, each person in one seat.

import { decidedOutcome, MAX_SEATS } from '../../activities/count-votes.ts';
import type { CompiledSigning, FlowNode } from '../../compile/flow.ts';
import type { Barred, Occasion } from './barred.ts';
import { doersOf, outcomesFor } from './doers.ts';
import { matched } from './matching.ts';
import { distinct, seatsOf, sourceOf, weightOf, type Seat, type Source } from './seats.ts';
import type { Situation } from './situation.ts';
import type { Assignee } from '../../instance.ts';
import { nameOf } from './whom.ts';

/** Outcomes that no votes could come to, whoever is kept from it; null: none, or nobody knows. */
export function barredVotes(
  node: FlowNode,
  signing: CompiledSigning,
  occasion: Occasion,
): Barred | null {
  const sources = signing.seats.map((seat) => sourceOf(seat, occasion));
  const outcomes = [...(node.task?.outcomes.keys() ?? [])];
  const { can, allocation } = node.task ?? {};
  if (can?.has('add-signers') || can?.has('transfer')) return null;
  // Whoever starts it has no seat: without them there may be fewer to ask.
  if (allocation?.initiator !== 'allow' && occasion.starter === null) return null;
  const known = sources.filter((source) => source !== null);
  const isWhole = known.length === sources.length;
  for (const source of known) {
    const missing = missingOf(source, occasion);
    if (missing === undefined) continue;
    const who = missing ? nameOf(missing, occasion.organisation) : source.who;
    const { positions } = source;
    return { cause: 'nobody', who, missing, positions, outcomes, votes: null, isOpen: false };
  }
  let rest = outcomes;
  let votes: Barred['votes'] = null;
  let isOpen = true;
  for (const excluded of occasion.excluded) {
    const seats = known.map((source) => seatsOf(node, source, { ...occasion, kept: excluded }));
    const counting = { seats, sources: known, isWhole, occasion };
    isOpen &&= unopenedFor(node, counting) === null;
    const counted = countOf(node, signing, counting);
    rest = rest.filter((outcome) => counted.get(outcome) !== undefined);
    if (rest.length === 0) return null;
    votes = counted.get(rest[0] ?? '') ?? null;
  }
  return { ...blamed(node, known, occasion), missing: null, outcomes: rest, votes, isOpen };
}

/** What a seat names that is not there; null: nothing is named; undefined: all is there. */
function missingOf(
  { positions, pool }: Source,
  { organisation, day }: Situation,
): Assignee | null | undefined {
  if (positions.length === 0) return pool;
  const position = positions.find((one) => !organisation.hasPosition(one, day));
  return position === undefined ? undefined : { position };
}

/** The first seat that is to blame, or that there are too few. */
function blamed(
  node: FlowNode,
  sources: readonly Source[],
  occasion: Occasion,
): Pick<Barred, 'cause' | 'who' | 'positions'> {
  for (const { wanted, positions } of sources) {
    if (wanted !== null) continue;
    for (const position of positions) {
      const doers = doersOf(position, occasion, 'sign');
      const one = { who: nameOf({ position }, occasion.organisation), positions: [position] };
      if (doers.length === 0) return { cause: 'vacant', ...one };
      const all = node.task?.outcomes.size ?? 0;
      if (doers.every((doer) => outcomesFor(node, doer, occasion).length < all))
        return { cause: 'acting', ...one };
    }
  }
  const [first] = sources;
  return { cause: 'votes', who: first?.who ?? null, positions: first?.positions ?? [] };
}

interface Counting {
  readonly seats: readonly (readonly Seat[])[];
  readonly sources: readonly Source[];
  /** Whether all seats are known. */
  readonly isWhole: boolean;
  readonly occasion: Situation;
}

type Shortfall = NonNullable<Barred['votes']>;

/** For each outcome that votes cannot come to: how many it needs, and how many there could be. */
function countOf(
  node: FlowNode,
  signing: CompiledSigning,
  counting: Counting,
): Map<string, Shortfall> {
  const outcomes = [...(node.task?.outcomes.keys() ?? [])];
  const unopened = unopenedFor(node, counting);
  if (unopened !== null)
    return new Map(unopened === 'skipped' ? [] : outcomes.map((outcome) => [outcome, unopened]));
  return new Map(
    outcomes.flatMap((outcome) => {
      const short = shortfallOf(node, signing, { ...counting, outcome });
      return short ? [[outcome, short] as const] : [];
    }),
  );
}

/** Too few seats, so that it does not open at all; or none, where it is skipped then. Null: it opens. */
function unopenedFor(
  node: FlowNode,
  { seats, sources, isWhole }: Counting,
): Shortfall | 'skipped' | null {
  const tooFew = sources.findIndex(
    ({ wanted }, index) => wanted !== null && (seats[index]?.length ?? 0) < wanted,
  );
  if (tooFew >= 0)
    return { wanted: sources[tooFew]?.wanted ?? 0, found: seats[tooFew]?.length ?? 0 };
  if (!isWhole || seats.some((some) => some.length > 0)) return null;
  if (typeof node.task?.allocation.initiator === 'object') return 'skipped';
  return { wanted: sources.reduce((sum, { positions }) => sum + positions.length, 0), found: 0 };
}

/** Null: the votes can come to it, or nobody knows. */
function shortfallOf(
  node: FlowNode,
  signing: CompiledSigning,
  {
    seats,
    sources,
    isWhole,
    occasion,
    outcome,
  }: Counting & {
    readonly outcome: string;
  },
): Shortfall | null {
  if (!isWhole && !needsAll(signing, outcome)) return null;
  const own = distinct(seats.flat());
  const { weight, others } = mostFor(node, signing, { own, outcome, occasion });
  // What is not known is one seat more, in which somebody votes.
  const unknown = isWhole ? 0 : 1;
  const of = weightOf(sources, seats) + unknown;
  if (isReached(signing, { of, votes: weight + unknown, outcome })) return null;
  // Those who may not vote so may vote otherwise, and thereby end it, or give the turn on: that is not followed.
  const isFollowed = signing.close !== 'all' && signing.order !== 'sequential';
  if (others && (!isFollowed || outcome === signing.otherwise)) return null;
  for (let wanted = weight + 1; wanted <= MAX_SEATS; wanted++)
    if (isReached(signing, { of: Math.max(of, wanted), votes: wanted, outcome }))
      return { wanted, found: weight };
  // No number of votes comes to it: that is no matter of people.
  return null;
}

const needsAll = ({ rules }: CompiledSigning, outcome: string): boolean =>
  rules.some(
    (rule) =>
      rule.outcome === outcome && 'part' in rule.share && rule.share.part === rule.share.whole,
  );

/** Whether an outcome comes of so many votes for it, and none for any other. */
export function isReached(
  signing: CompiledSigning,
  { of, votes, outcome }: { readonly of: number; readonly votes: number; readonly outcome: string },
): boolean {
  // Where all that count have voted it is over, whoever else could.
  const cast = Math.min(votes, of);
  const count = { of, open: of - cast, tally: new Map([[outcome, cast]]) };
  return cast > 0 && decidedOutcome(signing, count) === outcome;
}

/** The most votes that an outcome could get, and whether there are seats that could only vote otherwise. */
function mostFor(
  node: FlowNode,
  { order, twice }: CompiledSigning,
  {
    own,
    outcome,
    occasion,
  }: { readonly own: readonly Seat[]; readonly outcome: string; readonly occasion: Situation },
): { readonly weight: number; readonly others: boolean } {
  const able = own.map(({ voters }) =>
    voters
      .filter((doer) => outcomesFor(node, doer, occasion).includes(outcome))
      .map(({ user }) => user),
  );
  const isSequence = order === 'sequential';
  const taken = twice === 'forbid' ? matched(own, able, isSequence) : anyOf(able, isSequence);
  const weight = own.reduce((sum, seat, index) => sum + (taken.has(index) ? seat.weight : 0), 0);
  const others = own.some(
    ({ voters }, index) =>
      able[index]?.length === 0 &&
      voters.some((doer) => outcomesFor(node, doer, occasion).length > 0),
  );
  return { weight, others };
}

/** Seats in which somebody may vote; in a sequence nobody does behind one that waits for ever. */
function anyOf(able: readonly (readonly string[])[], isSequence: boolean): ReadonlySet<number> {
  const first = isSequence ? able.findIndex((users) => users.length === 0) : -1;
  const until = first < 0 ? able.length : first;
  return new Set(
    able.flatMap((users, index) => (users.length > 0 && index < until ? [index] : [])),
  );
}
