// Who could end a task on a day, as far as the flow itself names them: of an expression nobody knows beforehand whom it gives.

import type { Allocation, Assign, CompiledTask, FlowNode, SeatSource } from '../../compile/flow.ts';
import { plainWords } from '../../compile/titles.ts';
import { nearestWord } from '../../format/nearest-word.ts';
import type { Json } from '../../json.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';
import { mayDecide } from '../../organisation/limits.ts';
import type { Capacity } from '../../organisation/organisation.ts';

/** Why outcomes of a task are out of reach. */
export interface Barred {
  /**
   * `nobody`: there is no such position or pool; `vacant`: none of its positions is held; `acting`: those who hold one may
   * not decide this.
   */
  readonly cause: 'nobody' | 'vacant' | 'acting';
  /** Position or pool, as people call it. */
  readonly who: Json;
  /** There is no such position, or no position with such a role. */
  readonly missing: Missing | null;
  /** The positions. */
  readonly positions: readonly string[];
  /** Outcomes that nobody could choose. */
  readonly outcomes: readonly string[];
}

/** Mandates for routine work, as those who act are refused. */
const mandates: readonly Capacity[] = ['plt', 'plh', 'an'];

/** What is not there, in words, and what it is nearest to. */
type Missing =
  { readonly position: string; readonly nearest: string | null } | { readonly role: string };

interface Day {
  readonly organisation: Organisation;
  /** ISO date. */
  readonly day: string;
}

/** What nobody could choose of a task that day; null: nothing, or nobody knows. */
export function barredOn(node: FlowNode, on: Day): Barred | null {
  const { task } = node;
  if (!task) return null;
  for (const group of groupsOf(task, on)) {
    const found = group && barredFor(node, task, group, on);
    if (found) return found;
  }
  return null;
}

/** Positions of which one has to act. */
interface Group {
  readonly who: Json;
  readonly missing: Missing | null;
  readonly positions: readonly string[];
}

/** Those of which each has to be there: the assignee, or every seat where all must vote. Null: nobody knows. */
function groupsOf({ assign, signing }: CompiledTask, on: Day): (Group | null)[] {
  if (assign) return [groupOf(assign, on)];
  if (!signing) return [];
  const needsAll = signing.rules.some(({ share }) => 'part' in share && share.part === share.whole);
  const seats = signing.seats.map((seat) => seatOf(seat, on));
  if (needsAll) return seats.flatMap((seat) => (seat ? eachOf(seat, signing.seats, on) : []));
  const known = seats.filter((seat) => seat !== null);
  if (known.length < seats.length || known.length === 0) return [];
  // Anybody of them is enough for the flow to go on some day.
  const [first] = known;
  const positions = known.flatMap((seat) => seat.positions);
  return first ? [{ who: first.who, missing: first.missing, positions }] : [];
}

/** A seat that is a position is its own; of a pool any position will do, unless all of it must vote. */
function eachOf(group: Group, seats: readonly SeatSource[], { organisation }: Day): Group[] {
  const allOfPool = seats.some((seat) => seat.kind === 'pool' && seat.count === 'all');
  if (!allOfPool && group.positions.length > 0) return [group];
  return group.positions.map((position) => ({
    who: nameOf(position, organisation),
    missing: null,
    positions: [position],
  }));
}

function seatOf(seat: SeatSource, on: Day): Group | null {
  switch (seat.kind) {
    case 'position':
      return groupOf(seat.assign, on);
    case 'list':
      return 'source' in seat.positions
        ? null
        : {
            who: seat.positions.map((one) => nameOf(one, on.organisation)),
            missing: null,
            positions: seat.positions,
          };
    case 'pool':
      return groupOf({ kind: 'role', role: seat.role, unit: seat.unit }, on);
  }
}

function groupOf(assign: Assign, { organisation, day }: Day): Group | null {
  if (assign.kind === 'same') return null;
  if (assign.kind === 'position') {
    if (!('literal' in assign.position)) return null;
    const { literal } = assign.position;
    const positions = organisation.hasPosition(literal, day) ? [literal] : [];
    const missing = organisation.positions.has(literal) ? null : noPosition(literal, organisation);
    return { who: nameOf(literal, organisation), missing, positions };
  }
  const { role, unit } = assign;
  if (!('literal' in role) || (unit !== null && !('literal' in unit))) return null;
  const positions = organisation.members(role.literal, unit && unit.literal, day);
  const place = unit && organisation.units.get(unit.literal);
  const name = plainWords(role.literal);
  const missing = positions.length === 0 ? { role: name } : null;
  return { who: place ? `${name}, ${place.name}` : name, missing, positions };
}

const nameOf = (position: string, { positions }: Organisation): string =>
  positions.get(position)?.name ?? plainWords(position);

function noPosition(position: string, { positions }: Organisation): Missing {
  const nearest = nearestWord(position, positions.keys());
  return {
    position: plainWords(position),
    nearest: nearest === null ? null : (positions.get(nearest)?.name ?? null),
  };
}

function barredFor(node: FlowNode, task: CompiledTask, group: Group, on: Day): Barred | null {
  const { who, missing, positions } = group;
  const outcomes = [...task.outcomes.keys()];
  const all = [...positions, ...escalated(node, on)];
  const isHeld = all.some((one) => on.organisation.holders(one, on.day).length > 0);
  const able = isHeld ? all : [...all, ...substitutes(positions, task.allocation, on)];
  const capacities = able
    .flatMap((one) => on.organisation.holders(one, on.day))
    .map(({ capacity = 'definitive' }) => capacity);
  if (capacities.length === 0)
    return {
      cause: positions.length === 0 ? 'nobody' : 'vacant',
      who,
      missing,
      positions,
      outcomes,
    };
  if (capacities.some((capacity) => !isKept(node, capacity, on))) return null;
  const kept = outcomes.filter((name) => task.outcomes.get(name)?.definition.acting !== true);
  return kept.length === 0 ? null : { cause: 'acting', who, missing, positions, outcomes: kept };
}

function isKept({ definition }: FlowNode, capacity: Capacity, { organisation }: Day): boolean {
  const { acting, decides } = definition.task ?? {};
  if (acting === false && mandates.includes(capacity)) return true;
  return decides !== undefined && !mayDecide(organisation.data.limits, capacity, decides);
}

/** Whom a timer gives the task to. */
function escalated({ timers }: FlowNode, on: Day): readonly string[] {
  return timers.flatMap(({ consequence }) =>
    consequence.kind === 'escalate' ? (groupOf(consequence.to, on)?.positions ?? []) : [],
  );
}

/** Who does it where nobody holds what is named. */
function substitutes(
  positions: readonly string[],
  { nobody }: Allocation,
  { organisation, day }: Day,
): readonly string[] {
  if (nobody === 'superior')
    return positions.flatMap((position) => organisation.filled(position, day) ?? []);
  return nobody && 'literal' in nobody ? [nobody.literal] : [];
}

/** The nearest position above that somebody holds who may decide this; null: there is none. */
export function ablest(node: FlowNode, position: string, on: Day): string | null {
  const { organisation, day } = on;
  const passed = new Set([position]);
  for (let at = organisation.superior(position, day); at !== null && !passed.has(at);) {
    passed.add(at);
    const holders = organisation.holders(at, day);
    if (holders.some(({ capacity = 'definitive' }) => !isKept(node, capacity, on))) return at;
    at = organisation.superior(at, day);
  }
  return null;
}
