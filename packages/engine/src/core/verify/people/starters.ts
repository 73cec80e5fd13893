import type { Flow } from '../../compile/flow.ts';
import { doersOf } from './doers.ts';
import { anyCase, type Situation, type Starter } from './situation.ts';
import { assigneesOf, positionsOf } from './whom.ts';

/** Everybody who may start a flow on a day, in each of their positions; null: nobody knows. */
export function startersOf(
  flow: Flow,
  on: Pick<Situation, 'organisation' | 'day'>,
): readonly Starter[] | null {
  const { startBy, startPlan } = flow;
  if (startBy === 'nobody' || startPlan !== null) return null;
  const situation = { ...on, flow, case: anyCase, starter: null };
  if (startBy === 'anyone')
    return [...on.organisation.positions.keys()].flatMap((position) =>
      startersIn(position, situation),
    );
  const assignees = assigneesOf(startBy, situation);
  const positions = assignees?.flatMap((one) => positionsOf(one, situation));
  return positions?.flatMap((position) => startersIn(position, situation)) ?? null;
}

function startersIn(position: string, situation: Situation): Starter[] {
  return doersOf(position, situation, 'act').map(({ user }) => ({ user, position }));
}
