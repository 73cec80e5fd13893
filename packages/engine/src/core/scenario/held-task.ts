// Which task of a visit a person means: the only one, or their own seat where several sign.

import { poolKey } from '../access/seats.ts';
import type { Assignee, Instance, SigningSeat } from '../instance.ts';

/** A task as a test addresses it. */
export interface HeldTask {
  /** `state#visit`, with `/seat` where several sign. */
  readonly name: string;
  readonly assignee: Assignee | null;
}

/**
 * @param visit - `state#visit`
 * @param pools - those of the person
 */
export function heldTask(
  instance: Instance | null,
  visit: string,
  pools: readonly string[],
): HeldTask {
  const open = instance?.open[visit];
  const part = open?.parts?.findLast(({ assignee }) => pools.includes(poolKey(assignee)));
  if (part?.closed === null) return { name: `${visit}/${part.seat}`, assignee: part.assignee };
  if (!open?.signing) return { name: visit, assignee: open?.task?.assignee ?? null };
  const { seats } = open.signing;
  const own = seats.filter(({ assignee }) => pools.includes(poolKey(assignee)));
  const seat = bestOf(own) ?? bestOf(seats);
  return seat
    ? { name: `${visit}/${seat.seat}`, assignee: seat.assignee }
    : { name: visit, assignee: null };
}

/** One that may be acted on, else one that will be, else one that was. */
function bestOf(seats: readonly SigningSeat[]): SigningSeat | undefined {
  const inState = (status: SigningSeat['status']): SigningSeat | undefined =>
    seats.find((one) => one.status === status);
  return inState('open') ?? inState('waiting') ?? seats[0];
}
