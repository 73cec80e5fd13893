// Which seat of an actor answers to an assignee. The one place that compares positions, roles and units.

import type { Assignee } from '../instance.ts';
import type { Actor, Party, Seat } from '../organisation/actor.ts';

/** Does this seat belong to the assignee: is it that position, or does it hold the role in that unit? */
export function answersTo(seat: Seat, assignee: Assignee): boolean {
  if ('position' in assignee) return seat.position === assignee.position;
  return (
    seat.roles.includes(assignee.role) && (assignee.unit === null || seat.unit === assignee.unit)
  );
}

/**
 * The seat in which an actor may act for an assignee, or null. The seat the actor chose counts alone; otherwise a
 * definitive seat goes before an acting one.
 */
export function seatFor(actor: Actor, assignee: Assignee): Seat | null {
  const seats = chosenSeats(actor).filter((seat) => answersTo(seat, assignee));
  return seats.find((seat) => seat.capacity === 'definitive') ?? seats[0] ?? null;
}

/** The seats an actor acts in: the chosen one, or all. */
export function chosenSeats(actor: Actor): readonly Seat[] {
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
  };
}

/** Pool key under which a task of this assignee is listed. */
export function poolKey(assignee: Assignee): string {
  if ('position' in assignee) return `p:${assignee.position}`;
  return assignee.unit === null ? `r:${assignee.role}` : `r:${assignee.role}@${assignee.unit}`;
}

/** Every pool key that an actor's seats answer to. */
export function poolsOf(actor: Actor): string[] {
  const keys = new Set<string>();
  for (const seat of chosenSeats(actor)) {
    keys.add(`p:${seat.position}`);
    for (const role of seat.roles) {
      keys.add(`r:${role}`);
      if (seat.unit !== null) keys.add(`r:${role}@${seat.unit}`);
    }
  }
  return [...keys];
}
