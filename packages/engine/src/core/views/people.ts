// People and positions, with the words that a screen needs.

import type { Capacity } from '../organisation/organisation.ts';

/** A position with the words a screen needs. */
export interface SeatView {
  /** Id of the position. */
  readonly position: string;
  /** Name of the position. */
  readonly name: string;
  /** Id of its unit. */
  readonly unit: string | null;
  /** Name of its unit. */
  readonly unitName: string | null;
  /** Roles of the position: pools whose tasks it sees. */
  readonly roles: readonly string[];
  /** How it is held: definitive, or acting; `an`: not held, but acted on behalf of. */
  readonly capacity: Capacity;
  /** The decree or letter that this rests on. */
  readonly basis: string | null;
  /** Whether it was delegated for reading only. */
  readonly isReadOnly: boolean;
  /** Whether of several delegations of it some are for reading only, and others go further. */
  readonly isPartlyReadOnly: boolean;
}

/** Who is asking, with all positions that they hold. */
export interface MeView {
  /** Tenant they are in. */
  readonly tenant: string;
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Positions that they hold today, as acting holders too. */
  readonly seats: readonly SeatView[];
  /** Whether they may resolve incidents and cancel instances. */
  readonly operator: boolean;
}

/** Whom a task belongs to: one position, or a pool of those who hold a role. */
export interface AssigneeView {
  /** Id of the position; null for a pool. */
  readonly position: string | null;
  /** Role of a pool; null for a position. */
  readonly role: string | null;
  /** Id of the unit of a pool; null: the whole organisation. */
  readonly unit: string | null;
  /** Name of the unit of a pool. */
  readonly unitName: string | null;
  /** Name of the position, or of role and unit. */
  readonly label: string;
  /** Who holds the position now; empty when vacant or a pool. */
  readonly holders: readonly {
    readonly user: string;
    readonly name: string;
    readonly capacity: Capacity;
  }[];
}

/** Who acted, in which position and capacity. */
export interface PartyView {
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Id of the position they acted in; null: as themselves. */
  readonly position: string | null;
  /** Name of that position. */
  readonly positionName: string | null;
  /** How they held it: definitive, or acting. */
  readonly capacity: Capacity;
  /** The decree or letter that this rested on. */
  readonly basis: string | null;
  /** Id of their own position in which they acted on behalf of `position`; null: they held that one. */
  readonly delegate: string | null;
  /** Name of that position. */
  readonly delegateName: string | null;
}

/** A position with whoever holds it. */
export interface PositionView {
  /** Id of the position. */
  readonly id: string;
  /** Name of the position. */
  readonly name: string;
  /** Id of its unit. */
  readonly unit: string | null;
  /** Name of its unit. */
  readonly unitName: string | null;
  /** Who holds it today; empty: it is vacant. */
  readonly holders: readonly {
    readonly user: string;
    readonly name: string;
    readonly capacity: Capacity;
  }[];
}
