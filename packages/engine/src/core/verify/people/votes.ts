// Whether those who sign could come to an outcome: how many of them could vote for it, each person in one seat.

import { decidedOutcome } from '../../activities/count-votes.ts';
import type { CompiledSigning, FlowNode, SeatSource } from '../../compile/flow.ts';
import type { Json } from '../../json.ts';
import type { Barred, Occasion } from './barred.ts';
import { doersOf, outcomesFor, type Doer } from './doers.ts';
import { matched } from './matching.ts';
import type { Situation } from './situation.ts';
import { valuesOf } from './values.ts';
import { assigneesOf, linesUp, nameOf } from './whom.ts';

/** A seat, and who may vote in it. */
interface Seat {
  readonly position: string;
  readonly weight: number;
  readonly voters: readonly Doer[];
}

/** Where seats come from: positions, and how many of them count; null: nobody knows. */
interface Source {
  readonly who: Json;
  readonly positions: readonly string[];
  readonly wanted: number | null;
  readonly weight: number;
}

/** Outcomes that no votes could come to, whoever is kept from it; null: none, or nobody knows. */
export function barredVotes(
  node: FlowNode,
  signing: CompiledSigning,
  occasion: Occasion,
): Barred | null {
  const sources = signing.seats.map((seat) => sourceOf(seat, occasion));
  const outcomes = [...(node.task?.outcomes.keys() ?? [])];
  if (node.task?.can.has('add-signers') || node.task?.can.has('transfer')) return null;
  const known = sources.filter((source) => source !== null);
  const isWhole = known.length === sources.length;
  const missing = known.find(
    ({ positions }) =>
      positions.length === 0 ||
      positions.some((one) => !occasion.organisation.hasPosition(one, occasion.day)),
  );
  if (missing) return { ...missing, cause: 'nobody', outcomes, votes: null };
  let rest = outcomes;
  let votes: Barred['votes'] = null;
  for (const excluded of occasion.excluded) {
    const seats = known.map((source) => seatsOf(node, source, { ...occasion, kept: excluded }));
    const counted = countOf(node, signing, { seats, sources: known, isWhole, occasion });
    rest = rest.filter((outcome) => counted.get(outcome) !== undefined);
    if (rest.length === 0) return null;
    votes = counted.get(rest[0] ?? '') ?? null;
  }
  return { ...blamed(node, known, occasion), outcomes: rest, votes };
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

/** For each outcome that votes cannot come to: how many it needs, and how many there could be. */
function countOf(
  node: FlowNode,
  signing: CompiledSigning,
  { seats, sources, isWhole, occasion }: Counting,
): Map<string, { readonly wanted: number; readonly found: number }> {
  const found = new Map<string, { wanted: number; found: number }>();
  const own = distinct(seats.flat());
  const initiator = node.task?.allocation.initiator ?? 'allow';
  const tooFew = sources.findIndex(
    ({ wanted }, index) => wanted !== null && (seats[index]?.length ?? 0) < wanted,
  );
  const of = sources.reduce(
    (sum, { wanted, weight }, index) => sum + (wanted ?? seats[index]?.length ?? 0) * weight,
    0,
  );
  for (const outcome of node.task?.outcomes.keys() ?? []) {
    if (tooFew >= 0) {
      const wanted = sources[tooFew]?.wanted ?? 0;
      found.set(outcome, { wanted, found: seats[tooFew]?.length ?? 0 });
      continue;
    }
    if (isWhole && own.length === 0) {
      const wanted = sources.reduce((sum, { positions }) => sum + positions.length, 0);
      if (typeof initiator !== 'object') found.set(outcome, { wanted, found: 0 });
      continue;
    }
    if (!isWhole && !needsAll(signing, outcome)) continue;
    const votes = mostFor(node, signing, { own, outcome, occasion });
    const all = isWhole ? of : of + 1;
    if (isReached(signing, { of: all, votes: isWhole ? votes.weight : votes.weight + 1, outcome }))
      continue;
    // Those who may not vote so may vote otherwise, and thereby end it, or give the turn on: that is not followed.
    const isMixed = votes.others && (signing.close === 'all' || signing.order === 'sequential');
    if (isMixed || (votes.others && outcome === signing.otherwise)) continue;
    let wanted = votes.weight + 1;
    while (wanted < all && !isReached(signing, { of: all, votes: wanted, outcome })) wanted++;
    found.set(outcome, { wanted, found: votes.weight });
  }
  return found;
}

/** One seat for each position, where it is named first. */
function distinct(seats: readonly Seat[]): Seat[] {
  return [...new Map(seats.toReversed().map((seat) => [seat.position, seat])).values()].reverse();
}

const needsAll = ({ rules }: CompiledSigning, outcome: string): boolean =>
  rules.some(
    (rule) => rule.outcome === outcome && 'part' in rule.share && rule.share.part === rule.share.whole,
  );

/** Whether an outcome comes of so many votes for it, and none for any other. */
function isReached(
  signing: CompiledSigning,
  { of, votes, outcome }: { readonly of: number; readonly votes: number; readonly outcome: string },
): boolean {
  if (votes === 0) return false;
  const tally = new Map([[outcome, votes]]);
  return decidedOutcome(signing, { of, open: Math.max(0, of - votes), tally }) === outcome;
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
  const others = own.some(({ voters }, index) => able[index]?.length === 0 && voters.length > 0);
  return { weight, others };
}

/** Seats in which somebody may vote; in a sequence nobody does behind one that waits for ever. */
function anyOf(able: readonly (readonly string[])[], isSequence: boolean): ReadonlySet<number> {
  const first = isSequence ? able.findIndex((users) => users.length === 0) : -1;
  const until = first < 0 ? able.length : first;
  return new Set(able.flatMap((users, index) => (users.length > 0 && index < until ? [index] : [])));
}

function sourceOf(seat: SeatSource, situation: Situation): Source | null {
  const { organisation } = situation;
  const { weight } = seat;
  if (seat.kind === 'list') {
    const positions = listOf(seat, situation);
    const who = positions?.map((position) => nameOf({ position }, organisation)) ?? null;
    return positions && { who, positions, wanted: null, weight };
  }
  const assign =
    seat.kind === 'pool'
      ? ({ kind: 'role', role: seat.role, unit: seat.unit } as const)
      : seat.assign;
  const assignees = assigneesOf(assign, situation);
  const [only, ...others] = assignees ?? [];
  if (!only || others.length > 0) return null;
  // Of a unit that nobody knows, nobody knows how many there are.
  if ('role' in only && only.unit === null && assign.kind === 'role' && assign.unit !== null)
    return null;
  const who = nameOf(only, organisation);
  if ('position' in only) return { who, positions: [only.position], wanted: null, weight };
  const positions = organisation.members(only.role, only.unit, situation.day);
  const wanted = seat.kind === 'pool' && seat.count !== 'all' ? seat.count : null;
  return { who, positions, wanted, weight };
}

/** The positions of a list, where nothing but one list can come of it. */
function listOf(
  { positions }: Extract<SeatSource, { kind: 'list' }>,
  situation: Situation,
): readonly string[] | null {
  if (!('source' in positions)) return positions;
  const [only, ...others] = valuesOf(positions, situation) ?? [];
  if (others.length > 0 || !Array.isArray(only)) return null;
  return only.map(String);
}

/** Seats that open: where all who hold a position are kept from it, it has none, or that of a superior. */
function seatsOf(
  node: FlowNode,
  { positions, weight }: Source,
  { kept, ...situation }: Situation & { readonly kept: ReadonlySet<string> },
): Seat[] {
  const { organisation, day, starter } = situation;
  const initiator = node.task?.allocation.initiator ?? 'allow';
  const out = new Set([...kept, ...(starter && initiator !== 'allow' ? [starter.user] : [])]);
  const isOut = (position: string): boolean =>
    organisation.holders(position, day).every(({ user }) => out.has(user));
  return positions.flatMap((named): Seat[] => {
    const isVacant = organisation.holders(named, day).length === 0;
    const above = initiator === 'superior' ? linesUp(named, situation) : [];
    const position = isVacant || !isOut(named) ? named : above.find((one) => !isOut(one));
    if (position === undefined) return [];
    const voters = doersOf(position, situation, 'sign').filter(({ user }) => !out.has(user));
    return [{ position, weight, voters }];
  });
}
