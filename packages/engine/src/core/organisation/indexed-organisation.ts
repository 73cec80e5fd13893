// The organisation, indexed for look-ups in microseconds. Built once for each value.

import type { Actor, Seat } from './actor.ts';
import type { Assignment, OrganisationData, Position, Unit, User } from './organisation.ts';

/** An organisation that can be asked. Answers null where there is nobody or nothing. */
export interface Organisation {
  /** Units by id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Positions by id. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Users by id. */
  readonly users: ReadonlyMap<string, User>;
  /** The position that heads a unit. */
  head(unit: string): string | null;
  /** The position of a unit's secretary. */
  secretary(unit: string): string | null;
  /** The unit above a unit. */
  parent(unit: string): string | null;
  /** The position above a position: its own `superior`, else the head of its unit, for a head the head of the unit above. */
  superior(position: string): string | null;
  /** Units of a kind, in the order in which they are given. */
  unitsOfKind(kind: string): readonly Unit[];
  /** Whether some position has this role, in this unit or, with null, anywhere. */
  hasPool(role: string, unit: string | null): boolean;
  /** The positions that have this role, in this unit or, with null, anywhere; in the order in which they are given. */
  members(role: string, unit: string | null): readonly string[];
  /** Those who hold a position on a day (ISO date), acting holders included. */
  holders(position: string, day: string): readonly Assignment[];
  /** Whether a user holds a position on a day (ISO date), as an acting holder too. */
  holds(user: string, position: string, day: string): boolean;
  /** A user with the positions that they hold on a day (ISO date). */
  actor(user: string, day: string): Actor;
}

const indexed = new WeakMap<OrganisationData, Organisation>();

/** Indexes an organisation; the same value is indexed once. */
export function indexOrganisation(data: OrganisationData): Organisation {
  const known = indexed.get(data);
  if (known) return known;
  const organisation = index(data);
  indexed.set(data, organisation);
  return organisation;
}

function index(data: OrganisationData): Organisation {
  const units = new Map(data.units.map((unit) => [unit.id, unit]));
  const positions = new Map(data.positions.map((position) => [position.id, position]));
  const users = new Map(data.users.map((user) => [user.id, user]));
  const byPosition = Map.groupBy(data.assignments, (assignment) => assignment.position);
  const byUser = Map.groupBy(data.assignments, (assignment) => assignment.user);
  const byKind = Map.groupBy(data.units, (unit) => unit.kind);
  const { heads, secretaries, pools } = indexRoles(data.positions);

  const parent = (unit: string): string | null => units.get(unit)?.parent ?? null;
  const superior = (id: string): string | null => {
    const position = positions.get(id);
    if (!position) return null;
    if (position.superior !== undefined) return position.superior;
    let unit = position.unit ?? null;
    const passed = new Set<string>();
    // The head of a unit answers to the head of the unit above; a unit without a head is passed over. Units that lie in
    // each other have nobody above.
    while (unit !== null && !passed.has(unit)) {
      passed.add(unit);
      const head = heads.get(unit);
      if (head !== undefined && head !== id) return head;
      unit = parent(unit);
    }
    return null;
  };
  const seat = (assignment: Assignment): Seat | null => {
    const position = positions.get(assignment.position);
    if (!position) return null;
    return {
      position: position.id,
      unit: position.unit ?? null,
      roles: position.roles ?? [],
      capacity: assignment.capacity ?? 'definitive',
      basis: assignment.basis ?? null,
    };
  };

  const actorOn = (user: string, day: string): Actor => {
    const seats: Seat[] = [];
    for (const one of byUser.get(user) ?? []) {
      const held = isValid(one, day) ? seat(one) : null;
      if (held) seats.push(held);
    }
    return { user, seats };
  };
  return {
    units,
    positions,
    users,
    head: (unit) => heads.get(unit) ?? null,
    secretary: (unit) => secretaries.get(unit) ?? null,
    parent,
    superior,
    unitsOfKind: (kind) => byKind.get(kind) ?? [],
    hasPool: (role, unit) => pools.has(poolName(role, unit)),
    members: (role, unit) => pools.get(poolName(role, unit)) ?? [],
    holders: (position, day) => (byPosition.get(position) ?? []).filter((one) => isValid(one, day)),
    holds: (user, position, day) =>
      (byUser.get(user) ?? []).some((one) => one.position === position && isValid(one, day)),
    actor: actorOn,
  };
}

interface Roles {
  /** By unit. */
  readonly heads: ReadonlyMap<string, string>;
  readonly secretaries: ReadonlyMap<string, string>;
  /** Positions by role, and by role and unit. */
  readonly pools: ReadonlyMap<string, readonly string[]>;
}

function indexRoles(positions: readonly Position[]): Roles {
  const heads = new Map<string, string>();
  const secretaries = new Map<string, string>();
  const pools = new Map<string, string[]>();
  const join = (pool: string, position: string): void => {
    const members = pools.get(pool);
    if (members) members.push(position);
    else pools.set(pool, [position]);
  };
  for (const { id, unit, roles = [] } of positions) {
    for (const role of roles) {
      join(role, id);
      if (unit === undefined) continue;
      join(`${role}@${unit}`, id);
      if (role === 'head') heads.set(unit, id);
      if (role === 'secretary') secretaries.set(unit, id);
    }
  }
  return { heads, secretaries, pools };
}

const poolName = (role: string, unit: string | null): string =>
  unit === null ? role : `${role}@${unit}`;

const isValid = ({ from, until }: Assignment, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);
