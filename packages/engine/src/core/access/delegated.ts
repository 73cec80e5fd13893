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

/** The actor with the seats that reach instances of this flow. */
export function within(actor: Actor, flow: string, isConfidential: boolean): Actor {
  const seats = actor.seats.filter((seat) => reaches(seat, flow, isConfidential));
  return seats.length === actor.seats.length ? actor : { ...actor, seats };
}
