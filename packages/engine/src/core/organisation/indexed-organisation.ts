// The organisation, indexed for look-ups in microseconds. Built once for each value.

import type { Actor, Seat, SeatDelegation } from './actor.ts';
import type {
  Assignment,
  Delegation,
  OrganisationData,
  Position,
  Relation,
  Unit,
  User,
} from './organisation.ts';
import { isSince, isValid } from './validity.ts';

/**
 * An organisation that can be asked. Answers null where there is nobody or nothing. Units, positions and relations begin
 * and end: with a day (ISO date) only what is valid then counts, without one whatever is written.
 */
export interface Organisation {
  /** The value that this is the index of. */
  readonly data: OrganisationData;
  /** IANA zone that the topmost unit names, by which days begin; null: it names none. */
  readonly zone: string | null;
  /** Units by id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Positions by id. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Users by id. */
  readonly users: ReadonlyMap<string, User>;
  /** Whether there is such a position, and neither it nor its unit has ended or is yet to begin. */
  hasPosition(position: string, day?: string): boolean;
  /** The position that heads a unit. */
  head(unit: string, day?: string): string | null;
  /** The position of a unit's secretary. */
  secretary(unit: string, day?: string): string | null;
  /** The unit above a unit. */
  parent(unit: string): string | null;
  /** The unit itself or the nearest above it of this kind; where there is none, the one of this kind that guides it. */
  nearest(unit: string, kind: string, day?: string): string | null;
  /**
   * The position so many levels above a position, one when not said: its own `superior`, else the head of its unit, for a
   * head the head of the unit above. Positions that have ended are passed over. Null where the line ends or goes in circles.
   */
  superior(position: string, day?: string, levels?: number): string | null;
  /** The position itself, or the nearest above it that somebody holds that day, as an acting holder too. */
  filled(position: string, day: string): string | null;
  /** What a unit or position coordinates, supervises, guides (`kind`), in the order in which it is given. */
  related(from: string, kind: string, day?: string): readonly string[];
  /** What coordinates, supervises, guides a unit or position. */
  relatedBy(to: string, kind: string, day?: string): readonly string[];
  /** Units of a kind, in the order in which they are given. */
  unitsOfKind(kind: string, day?: string): readonly Unit[];
  /** Whether some position has this role, in this unit or, with null, anywhere. */
  hasPool(role: string, unit: string | null, day?: string): boolean;
  /** The positions that have this role, in this unit or, with null, anywhere; in the order in which they are given. */
  members(role: string, unit: string | null, day?: string): readonly string[];
  /** Those who hold a position on a day, acting holders included. */
  holders(position: string, day: string): readonly Assignment[];
  /** Whether a user may act in a position on a day: as its holder, an acting one, or by delegation. */
  holds(user: string, position: string, day: string): boolean;
  /** An attribute of whoever holds a position on a day, the definitive holder before an acting one. */
  attribute(position: string, name: string, day: string): string | number | boolean | null;
  /** A user with the positions that they hold on a day, and after these the ones that they act on behalf of. */
  actor(user: string, day: string): Actor;
}

const indexed = new WeakMap<OrganisationData, Organisation>();

/** Indexes an organisation; the same value is indexed once. */
export function indexOrganisation(data: OrganisationData): Organisation {
  const known = indexed.get(data);
  if (known) return known;
  const organisation = new OrganisationIndex(data);
  indexed.set(data, organisation);
  return organisation;
}

/** Its questions are functions of their own, so that they may be taken out of it. */
class OrganisationIndex implements Organisation {
  readonly data: OrganisationData;
  readonly zone: string | null;
  readonly units: ReadonlyMap<string, Unit>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly users: ReadonlyMap<string, User>;
  readonly #byPosition: ReadonlyMap<string, readonly Assignment[]>;
  readonly #byUser: ReadonlyMap<string, readonly Assignment[]>;
  readonly #byKind: ReadonlyMap<string, readonly Unit[]>;
  /** Positions by `role` and by `role@unit`. */
  readonly #pools: ReadonlyMap<string, readonly Position[]>;
  readonly #relationsFrom: ReadonlyMap<string, readonly Relation[]>;
  readonly #relationsTo: ReadonlyMap<string, readonly Relation[]>;
  readonly #delegationsTo: ReadonlyMap<string, readonly Delegation[]>;

  constructor(data: OrganisationData) {
    const { units, positions, users, assignments, relations = [], delegations = [] } = data;
    this.data = data;
    this.zone = units.find(({ parent }) => parent === undefined)?.zone ?? null;
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    this.positions = new Map(positions.map((position) => [position.id, position]));
    this.users = new Map(users.map((user) => [user.id, user]));
    this.#byPosition = Map.groupBy(assignments, (assignment) => assignment.position);
    this.#byUser = Map.groupBy(assignments, (assignment) => assignment.user);
    this.#byKind = Map.groupBy(units, (unit) => unit.kind);
    this.#pools = poolsOf(positions);
    this.#relationsFrom = Map.groupBy(relations, (one) => `${one.kind} ${one.from}`);
    this.#relationsTo = Map.groupBy(relations, (one) => `${one.kind} ${one.to}`);
    this.#delegationsTo = Map.groupBy(delegations, (one) => one.to);
  }

  readonly hasPosition = (id: string, day?: string): boolean => {
    const position = this.positions.get(id);
    return position !== undefined && this.#isOpen(position, day);
  };

  readonly head = (unit: string, day?: string): string | null => this.#inUnit('head', unit, day);

  readonly secretary = (unit: string, day?: string): string | null =>
    this.#inUnit('secretary', unit, day);

  readonly parent = (unit: string): string | null => this.units.get(unit)?.parent ?? null;

  readonly nearest = (id: string, kind: string, day?: string): string | null => {
    for (const unit of this.#upwards(id)) {
      if (unit.kind === kind && isValid(unit, day)) return unit.id;
    }
    const guides = this.relatedBy(id, 'guidance', day);
    return guides.find((one) => this.units.get(one)?.kind === kind) ?? null;
  };

  readonly superior = (position: string, day?: string, levels = 1): string | null => {
    let at = position;
    let left = levels;
    const passed = new Set([position]);
    while (left > 0) {
      const above = this.#above(at, day);
      if (above === null || passed.has(above)) return null;
      passed.add(above);
      at = above;
      if (!this.positions.has(above) || this.hasPosition(above, day)) left -= 1;
    }
    return levels > 0 ? at : null;
  };

  readonly filled = (position: string, day: string): string | null => {
    const passed = new Set<string>();
    for (let at: string | null = position; at !== null && !passed.has(at);) {
      if (this.holders(at, day).length > 0) return at;
      passed.add(at);
      at = this.superior(at, day);
    }
    return null;
  };

  readonly related = (from: string, kind: string, day?: string): readonly string[] =>
    this.#ends(this.#relationsFrom, `${kind} ${from}`, day, ({ to }) => to);

  readonly relatedBy = (to: string, kind: string, day?: string): readonly string[] =>
    this.#ends(this.#relationsTo, `${kind} ${to}`, day, ({ from }) => from);

  readonly unitsOfKind = (kind: string, day?: string): readonly Unit[] =>
    (this.#byKind.get(kind) ?? []).filter((unit) => isValid(unit, day));

  readonly hasPool = (role: string, unit: string | null, day?: string): boolean =>
    this.#pool(role, unit).some((position) => this.#isOpen(position, day));

  readonly members = (role: string, unit: string | null, day?: string): readonly string[] =>
    this.#pool(role, unit)
      .filter((position) => this.#isOpen(position, day))
      .map(({ id }) => id);

  readonly holders = (position: string, day: string): readonly Assignment[] => {
    if (!this.hasPosition(position, day)) return [];
    return (this.#byPosition.get(position) ?? []).filter((one) => isValid(one, day));
  };

  readonly holds = (user: string, position: string, day: string): boolean => {
    return this.actor(user, day).seats.some(
      (seat) => seat.position === position && seat.delegation?.reach !== 'view',
    );
  };

  readonly attribute = (
    position: string,
    name: string,
    day: string,
  ): string | number | boolean | null => {
    const holders = this.holders(position, day);
    const holder =
      holders.find(({ capacity = 'definitive' }) => capacity === 'definitive') ?? holders[0];
    const attributes = holder && this.users.get(holder.user)?.attributes;
    return attributes && Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;
  };

  readonly actor = (user: string, day: string): Actor => {
    const held = (this.#byUser.get(user) ?? []).flatMap((one) => this.#seat(one, day) ?? []);
    if (this.#delegationsTo.size === 0) return { user, seats: held };
    const own = new Set(held.map(({ position }) => position));
    const lent = [...own].flatMap((position) =>
      (this.#delegationsTo.get(position) ?? [])
        .filter((one) => isSince(one, day) && !own.has(one.from))
        .flatMap((one) => this.#lentSeat(one, day) ?? []),
    );
    return { user, seats: [...held, ...lent] };
  };

  #seat({ position: id, capacity = 'definitive', ...term }: Assignment, day: string): Seat | null {
    const position = this.positions.get(id);
    if (!position || !isValid(term, day) || !this.#isOpen(position, day)) return null;
    return { ...placeOf(position), capacity, basis: term.basis ?? null };
  }

  #lentSeat({ from, to, scope = {}, basis }: Delegation, day: string): Seat | null {
    const position = this.positions.get(from);
    if (!position || !this.#isOpen(position, day)) return null;
    const { flows = null, actions = ['act'], maxConfidentiality } = scope;
    const reach = furthest.find((action) => actions.includes(action)) ?? 'view';
    const confidential = maxConfidentiality === 'confidential';
    const delegation: SeatDelegation = { to, reach, flows, confidential };
    return { ...placeOf(position), capacity: 'an', basis, delegation };
  }

  #pool(role: string, unit: string | null): readonly Position[] {
    return this.#pools.get(unit === null ? role : `${role}@${unit}`) ?? [];
  }

  #inUnit(role: string, unit: string, day: string | undefined): string | null {
    const all = this.#pools.get(`${role}@${unit}`) ?? [];
    return all.findLast((position) => this.#isOpen(position, day))?.id ?? null;
  }

  /** A position ends with its unit. */
  #isOpen(position: Position, day: string | undefined): boolean {
    if (!isValid(position, day)) return false;
    const unit = position.unit === undefined ? undefined : this.units.get(position.unit);
    return unit === undefined || isValid(unit, day);
  }

  /** A unit and those around it. Units that lie in each other have nobody above. */
  *#upwards(id: string | undefined): Generator<Unit> {
    const passed = new Set<string>();
    for (let unit = this.units.get(id ?? ''); unit && !passed.has(unit.id);) {
      passed.add(unit.id);
      yield unit;
      unit = this.units.get(unit.parent ?? '');
    }
  }

  /** The head of a unit answers to the head of the unit above; a unit without a head is passed over. */
  #above(id: string, day: string | undefined): string | null {
    const position = this.positions.get(id);
    if (position?.superior !== undefined) return position.superior;
    for (const unit of this.#upwards(position?.unit)) {
      const head = this.head(unit.id, day);
      if (head !== null && head !== id) return head;
    }
    return null;
  }

  #ends(
    relations: ReadonlyMap<string, readonly Relation[]>,
    key: string,
    day: string | undefined,
    endOf: (relation: Relation) => string,
  ): readonly string[] {
    return (relations.get(key) ?? [])
      .filter((one) => isSince(one, day))
      .map(endOf)
      .filter((end) => this.#hasEnd(end, day));
  }

  #hasEnd(id: string, day: string | undefined): boolean {
    const unit = this.units.get(id);
    return unit === undefined ? this.hasPosition(id, day) : isValid(unit, day);
  }
}

const furthest = ['sign', 'act', 'view'] as const;

function placeOf({ id, unit, roles = [] }: Position): Pick<Seat, 'position' | 'unit' | 'roles'> {
  return { position: id, unit: unit ?? null, roles };
}

function poolsOf(positions: readonly Position[]): ReadonlyMap<string, readonly Position[]> {
  const pools = new Map<string, Position[]>();
  for (const position of positions) {
    for (const role of position.roles ?? []) {
      const keys = position.unit === undefined ? [role] : [role, `${role}@${position.unit}`];
      for (const key of keys) {
        const pool = pools.get(key);
        if (pool) pool.push(position);
        else pools.set(key, [position]);
      }
    }
  }
  return pools;
}
