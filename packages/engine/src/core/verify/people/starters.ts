// Who starts a flow, and whether somebody can.

import { within } from '../../access/delegated.ts';
import { chosenSeats } from '../../access/seats.ts';
import type { Flow, FlowNode } from '../../compile/flow.ts';
import { textParam } from '../../compile/titles.ts';
import type { Problem } from '../../problem.ts';
import { peopleOf } from './cases.ts';
import { doersOf } from './doers.ts';
import { missingIn } from './missing.ts';
import { sourceOf } from './seats.ts';
import { anyCase, type Situation, type Starter } from './situation.ts';
import { assigneesOf, linesUp, nameOf, positionsOf } from './whom.ts';

/** Everybody who may start a flow on a day, in each position that may count as theirs; null: nobody knows. */
function startersOf(
  flow: Flow,
  on: Pick<Situation, 'organisation' | 'day'>,
): readonly Starter[] | null {
  const { startBy, startPlan } = flow;
  if (startBy === 'nobody' || startPlan !== null) return null;
  const { organisation, day } = on;
  const everybody = new Set([
    ...organisation.users.keys(),
    ...organisation.data.assignments.map(({ user }) => user),
  ]);
  if (startBy === 'anyone')
    return [...everybody].flatMap((user): readonly Starter[] => {
      const seats = actingSeats(user, { ...on, flow });
      return seats.length === 0 ? [{ user, position: null }] : seats;
    });
  const assignees = assigneesOf(startBy, { ...on, flow, case: anyCase, starter: null });
  if (!assignees) return null;
  const named = new Set(assignees.flatMap((one) => positionsOf(one, on)));
  const { delegations = [] } = organisation.data;
  const holdings = [...named, ...delegations.map(({ to }) => to)];
  const users = new Set(
    holdings.flatMap((one) => organisation.holders(one, day)).map(({ user }) => user),
  );
  return [...users].flatMap((user) => {
    const seats = actingSeats(user, { ...on, flow });
    const own = seats.filter(({ position }) => named.has(position));
    // Who does not choose a position has started in their first, whichever lets them.
    return own.length === 0 ? [] : [...own, ...seats.slice(0, 1)];
  });
}

function actingSeats(
  user: string,
  { flow, organisation, day }: Pick<Situation, 'flow' | 'organisation' | 'day'>,
): (Starter & { readonly position: string })[] {
  return chosenSeats(within(organisation.actor(user, day), flow.name, false)).map(
    ({ position }) => ({ user, position }),
  );
}

/** Of those who have nothing to do with any task one stands for all, where only the person counts. */
export function startersWhoDiffer(
  on: Pick<Situation, 'flow' | 'organisation' | 'day' | 'case'>,
): readonly Starter[] {
  const { flow } = on;
  const starters = startersOf(flow, on) ?? [];
  const nodes = [...flow.nodes.values()];
  if (nodes.some((node) => peopleOf(node).some(({ variables }) => variables.includes('starter'))))
    return starters;
  const involved = new Set(nodes.flatMap((node) => involvedIn(node, { ...on, starter: null })));
  const others = starters.find(({ user }) => !involved.has(user));
  const byUser = new Map(
    starters.filter(({ user }) => involved.has(user)).map((one) => [one.user, one]),
  );
  return [...byUser.values(), ...(others ? [others] : [])];
}

/** Everybody in the positions that a task names, or above them. */
function involvedIn({ task }: FlowNode, situation: Situation): string[] {
  if (!task) return [];
  const named = [
    ...(task.assign ? (assigneesOf(task.assign, situation) ?? []) : []).flatMap((one) =>
      positionsOf(one, situation),
    ),
    ...(task.signing?.seats ?? []).flatMap((seat) => sourceOf(seat, situation)?.positions ?? []),
  ];
  return named
    .flatMap((position) => [position, ...linesUp(position, situation)])
    .flatMap((position) => doersOf(position, situation, 'act'))
    .map(({ user }) => user);
}

/** Nobody may start it that day, and nothing else does; null: somebody may, or nobody knows. */
export function startProblem(
  flow: Flow,
  on: Pick<Situation, 'organisation' | 'day'>,
): Problem | null {
  const { startBy, definition } = flow;
  if (typeof startBy === 'string' || startersOf(flow, on)?.length !== 0) return null;
  const { organisation } = on;
  const named = assigneesOf(startBy, { ...on, flow, case: anyCase, starter: null }) ?? [];
  const [first = null] = named;
  const isThere = named.some((one) => positionsOf(one, on).length > 0);
  const params = {
    flow: textParam(definition.title),
    ...(first && { who: nameOf(first, organisation) }),
    ...(!isThere && missingIn(first, organisation)),
  };
  return { code: 'START_NOBODY', severity: 'error', pointer: '/start/by', params };
}

/** Whether it may matter to a task who has started. */
export function asksStarter(node: FlowNode): boolean {
  const { signing = null, allocation } = node.task ?? {};
  // Who has done an earlier task may hang on it, and who has a seat on that.
  const asksBefore = signing !== null && (allocation?.not.length ?? 0) > 0;
  return (
    asksBefore ||
    peopleOf(node).some(({ variables }) => variables.includes('starter')) ||
    (allocation !== undefined && allocation.initiator !== 'allow')
  );
}
