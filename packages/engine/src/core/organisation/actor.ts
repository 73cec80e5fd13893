import type { Capacity, DelegatedAction } from './organisation.ts';

/** How far somebody may go who acts on behalf of another position. */
export interface SeatDelegation {
  /** The position of theirs that it was delegated to. */
  readonly to: string;
  /** The furthest that it allows: `view` reads and never acts. */
  readonly reach: DelegatedAction;
  /** Names of flows; null: all. */
  readonly flows: readonly string[] | null;
  /** Whether it reaches what its flow calls confidential. */
  readonly confidential: boolean;
}

/** A position somebody may act in now, and on what ground. */
export interface Seat {
  readonly position: string;
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly capacity: Capacity;
  readonly basis: string | null;
  /** Present when they do not hold the position, but act on behalf of it (capacity `an`). */
  readonly delegation?: SeatDelegation;
}

/**
 * Who is behind a command, resolved from the organisation at the moment of the command.
 * `system` acts for timers, messages and call results; it holds no seat.
 */
export interface Actor {
  readonly user: string;
  readonly seats: readonly Seat[];
  /** The seat the person chose to act in, when they hold several. */
  readonly as?: string;
  /** Operators resolve incidents and cancel instances. Granted by the host, not by the organisation. */
  readonly operator?: boolean;
}

/** The capacity in which an act was done, as history keeps it. */
export interface Party {
  readonly user: string;
  /** The position whose act it is; with `delegate`, the one that was acted on behalf of. */
  readonly position: string | null;
  readonly capacity: Capacity;
  readonly basis: string | null;
  /** The position of the person who acted on behalf of `position`. Absent: they held that one. */
  readonly delegate?: string;
}
