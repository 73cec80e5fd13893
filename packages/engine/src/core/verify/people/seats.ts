// The seats of those who sign, as they open in a situation, and who may vote in them.

import type { FlowNode, SeatSource } from '../../compile/flow.ts';
import type { Assignee } from '../../instance.ts';
import type { Json } from '../../json.ts';
import { doersOf, type Doer } from './doers.ts';
import type { Situation } from './situation.ts';
import { valuesOf } from './values.ts';
import { assigneesOf, linesUp, nameOf } from './whom.ts';

/** A seat, and who may vote in it. */
export interface Seat {
  readonly position: string;
  readonly weight: number;
  readonly voters: readonly Doer[];
}

/** Where seats come from: positions, and how many of them count; null: nobody knows. */
export interface Source {
  readonly who: Json;
  /** The pool that it is; null: none. */
  readonly pool: Assignee | null;
  readonly positions: readonly string[];
  readonly wanted: number | null;
  readonly weight: number;
}

/** Null: nobody knows. */
export function sourceOf(seat: SeatSource, situation: Situation): Source | null {
  const { organisation } = situation;
  const { weight } = seat;
  if (seat.kind === 'list') {
    const positions = listOf(seat, situation);
    const who = positions?.map((position) => nameOf({ position }, organisation)) ?? null;
    return positions && { who, pool: null, positions, wanted: null, weight };
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
  if ('position' in only)
    return { who, pool: null, positions: [only.position], wanted: null, weight };
  const positions = organisation.members(only.role, only.unit, situation.day);
  const wanted = seat.kind === 'pool' && seat.count !== 'all' ? seat.count : null;
  return { who, pool: only, positions, wanted, weight };
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
export function seatsOf(
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

/** One seat for each position, where it is named first. */
export function distinct(seats: readonly Seat[]): Seat[] {
  return [...new Map(seats.toReversed().map((seat) => [seat.position, seat])).values()].reverse();
}

/** Weight of all votes that there can be. */
export function weightOf(sources: readonly Source[], seats: readonly (readonly Seat[])[]): number {
  return sources.reduce(
    (sum, { wanted, weight }, index) => sum + (wanted ?? seats[index]?.length ?? 0) * weight,
    0,
  );
}
