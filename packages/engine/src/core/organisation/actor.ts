import type { Capacity } from './organisation.ts';

/** A position somebody may act in now, and on what ground. */
export interface Seat {
  readonly position: string;
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly capacity: Capacity;
  readonly basis: string | null;
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
  readonly position: string | null;
  readonly capacity: Capacity;
  readonly basis: string | null;
}
