// How far somebody goes who acts on behalf of another position.

import type { Actor, Seat } from '../organisation/actor.ts';
import type { DelegatedAction } from '../organisation/organisation.ts';

const steps: readonly DelegatedAction[] = ['view', 'act', 'sign'];

/** Whether a seat allows this: one that is held allows everything, a delegated one what was delegated. */
export function allows({ delegation }: Seat, action: DelegatedAction): boolean {
  return delegation === undefined || steps.indexOf(action) <= steps.indexOf(delegation.reach);
}

/** Whether a seat reaches instances of this flow. */
export function reaches({ delegation }: Seat, flow: string, isConfidential: boolean): boolean {
  if (delegation === undefined) return true;
  const { flows, confidential } = delegation;
  return (flows === null || flows.includes(flow)) && (confidential || !isConfidential);
}

/** How far several delegations of one position reach together: each as far as it says. */
export interface Extent {
  /** Flows that one of them reaches; null: all. */
  readonly flows: readonly string[] | null;
  /** Flows of which one of them reaches what is confidential; null: all. */
  readonly confidential: readonly string[] | null;
}

/** Null: it is held, so nothing limits it. */
export function extentOf(seats: readonly Seat[]): Extent | null {
  const lent = seats.flatMap(({ delegation }) => delegation ?? []);
  if (lent.length < seats.length) return null;
  return {
    flows: together(lent.map(({ flows }) => flows)),
    confidential: together(lent.filter((one) => one.confidential).map(({ flows }) => flows)),
  };
}

function together(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const flows = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const flow of list) flows.add(flow);
  }
  return [...flows];
}

/** The actor with the seats that reach instances of this flow. */
export function within(actor: Actor, flow: string, isConfidential: boolean): Actor {
  const seats = actor.seats.filter((seat) => reaches(seat, flow, isConfidential));
  return seats.length === actor.seats.length ? actor : { ...actor, seats };
}
