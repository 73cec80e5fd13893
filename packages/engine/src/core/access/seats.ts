// Which seat of an actor answers to an assignee. The one place that compares positions, roles and units.

import type { Rejection } from '../decision.ts';
import type { Assignee, TaskState } from '../instance.ts';
import type { Actor, Party, Seat } from '../organisation/actor.ts';
import { allows } from './delegated.ts';

/** Does this seat belong to the assignee: is it that position, or does it hold the role in that unit? */
export function answersTo(seat: Seat, assignee: Assignee): boolean {
  if ('position' in assignee) return seat.position === assignee.position;
  return (
    seat.roles.includes(assignee.role) && (assignee.unit === null || seat.unit === assignee.unit)
  );
}

/** The first of the seats in which an actor may act for an assignee, or null. */
export function seatFor(actor: Actor, assignee: Assignee): Seat | null {
  return seatsFor(actor, assignee)[0] ?? null;
}

/**
 * The seats in which an actor may act for an assignee, in the order in which they go. The seat the actor chose counts alone;
 * otherwise a definitive seat goes before an acting one, and both before acting on behalf of somebody. Of several
 * delegations the one that lets them sign.
 */
export function seatsFor(actor: Actor, assignee: Assignee): readonly Seat[] {
  const seats = chosenSeats(actor).filter((seat) => answersTo(seat, assignee));
  return seats.length < 2 ? seats : seats.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** The same for a task: the position in which they have claimed it goes first. */
export function seatsOn(
  actor: Actor,
  { assignee, claim }: Pick<TaskState, 'assignee' | 'claim'>,
): readonly Seat[] {
  const seats = seatsFor(actor, assignee);
  if (claim === null || claim.user !== actor.user || seats.length < 2) return seats;
  const isClaimed = ({ position }: Seat): boolean => position === claim.position;
  return [...seats.filter(isClaimed), ...seats.filter((seat) => !isClaimed(seat))];
}

function rankOf(seat: Seat): number {
  if (seat.delegation === undefined) return seat.capacity === 'definitive' ? 0 : 1;
  return allows(seat, 'sign') ? 2 : 3;
}

/** Whoever chose none acts in the first seat in which nothing is in the way; where in each something is, in the first. */
export function freeSeat(
  seats: readonly Seat[],
  hindrance: (seat: Seat) => Rejection | null,
): Seat | null {
  const [first = null] = seats;
  return seats.length < 2 ? first : (seats.find((seat) => hindrance(seat) === null) ?? first);
}

/** What is in the way in the seat in which somebody would act so; null: nothing. */
export function hindranceIn(
  seats: readonly Seat[],
  hindrance: (seat: Seat) => Rejection | null,
): Rejection | null {
  const seat = freeSeat(seats, hindrance);
  return seat && hindrance(seat);
}

/** Why an actor without a seat for an assignee may not act for it: they may only read, or have nothing to do with it. */
export function noSeatFor(actor: Actor, assignee: Assignee): Rejection {
  const seen = seatsNamed(actor).find((seat) => answersTo(seat, assignee));
  return seen
    ? { code: 'DELEGATION_VIEW_ONLY', details: { position: seen.position, basis: seen.basis } }
    : { code: 'NOT_ASSIGNEE', details: { assignee: { ...assignee } } };
}

/** The seats an actor acts in: the chosen one, or all. One that was delegated for reading only is none of them. */
export function chosenSeats(actor: Actor): readonly Seat[] {
  return seatsNamed(actor).filter((seat) => allows(seat, 'act'));
}

/** The seats whose tasks an actor's lists show: what they hold; what was delegated to them when they choose it. */
export function listedSeats(actor: Actor): readonly Seat[] {
  return actor.as === undefined
    ? actor.seats.filter((seat) => seat.delegation === undefined)
    : seatsNamed(actor);
}

/** With those that an actor may only read in. */
export function seatsNamed(actor: Actor): readonly Seat[] {
  return actor.as === undefined
    ? actor.seats
    : actor.seats.filter((seat) => seat.position === actor.as);
}

/** How history names who acted. */
export function partyOf(actor: Actor, seat: Seat | null): Party {
  return {
    user: actor.user,
    position: seat?.position ?? null,
    capacity: seat?.capacity ?? 'definitive',
    basis: seat?.basis ?? null,
    ...(seat?.delegation && { delegate: seat.delegation.to }),
  };
}

/** Pool key under which a task of this assignee is listed. */
export function poolKey(assignee: Assignee): string {
  if ('position' in assignee) return `p:${assignee.position}`;
  return assignee.unit === null ? `r:${assignee.role}` : `r:${assignee.role}@${assignee.unit}`;
}

/** Every pool key that an actor's listed seats answer to. */
export function poolsOf(actor: Actor): string[] {
  return poolsOfSeats(listedSeats(actor));
}

/** Every pool key that these seats answer to. */
export function poolsOfSeats(seats: readonly Seat[]): string[] {
  const keys = new Set<string>();
  for (const seat of seats) {
    keys.add(`p:${seat.position}`);
    for (const role of seat.roles) {
      keys.add(`r:${role}`);
      if (seat.unit !== null) keys.add(`r:${role}@${seat.unit}`);
    }
  }
  return [...keys];
}
