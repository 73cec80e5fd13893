// Who may act in a position on a day: whoever holds it, and whoever it was delegated to.

import { allows, reaches } from '../../access/delegated.ts';
import { mandates } from '../../access/acting-refusal.ts';
import type { FlowNode } from '../../compile/flow.ts';
import { mayDecide } from '../../organisation/limits.ts';
import type { Capacity, DelegatedAction } from '../../organisation/organisation.ts';
import type { Situation } from './situation.ts';

/** Somebody in a position. */
export interface Doer {
  readonly user: string;
  readonly capacity: Capacity;
}

/** @param action - what they are to do there */
export function doersOf(
  position: string,
  { flow, organisation, day }: Situation,
  action: DelegatedAction,
): Doer[] {
  const { delegations = [] } = organisation.data;
  const held = organisation
    .holders(position, day)
    .map(({ user, capacity = 'definitive' }) => ({ user, capacity }));
  const delegates = delegations
    .filter(({ from }) => from === position)
    .flatMap(({ to }) => organisation.holders(to, day).map(({ user }) => user));
  const lent = [...new Set(delegates)].flatMap((user) =>
    organisation
      .actor(user, day)
      .seats.filter(
        (seat) =>
          seat.position === position &&
          seat.delegation !== undefined &&
          reaches(seat, flow.name, false) &&
          allows(seat, action),
      )
      .map(({ capacity }) => ({ user, capacity })),
  );
  return [...held, ...lent];
}

/** Whether a task is not theirs to decide in this capacity; outcomes that are open to all who act are so all the same. */
export function isKept(
  { definition }: FlowNode,
  capacity: Capacity,
  { organisation }: Pick<Situation, 'organisation'>,
): boolean {
  const { acting, decides } = definition.task ?? {};
  if (acting === false && mandates.includes(capacity)) return true;
  return decides !== undefined && !mayDecide(organisation.data.limits, capacity, decides);
}

/** Outcomes that somebody may choose in a capacity. */
export function outcomesFor(
  node: FlowNode,
  { capacity }: Doer,
  situation: Pick<Situation, 'organisation'>,
): string[] {
  const outcomes = [...(node.task?.outcomes.values() ?? [])];
  const kept = isKept(node, capacity, situation);
  return outcomes
    .filter(({ definition }) => !kept || definition.acting === true)
    .map(({ name }) => name);
}
