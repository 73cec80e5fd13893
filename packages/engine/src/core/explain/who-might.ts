// Who has to do with an instance at all: each person with each position in which they could be let through. Whether they
// are, `decide` says.

import { within } from '../access/delegated.ts';
import { seatsFor } from '../access/seats.ts';
import { resolveAssignee } from '../activities/assignee.ts';
import { waitingTasks } from '../activities/waiting-tasks.ts';
import type { By, Transition } from '../compile/flow.ts';
import { FlowFault } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import type { Assignee, Instance } from '../instance.ts';
import type { Actor, Seat } from '../organisation/actor.ts';
import { actorOf, today, type World } from '../organisation/world.ts';
import { MissingAnswer } from '../expr/expression.ts';

/** Most people of one pool that are looked at. */
const mostOfPool = 500;

/** Somebody in one of their positions. */
export interface Candidate {
  /** With the position they would act in as the chosen one. */
  readonly actor: Actor;
  /** Null: in none in particular. */
  readonly seat: Seat | null;
}

/** Where and when somebody would act. */
export interface Occasion {
  readonly world: World;
  /** The instance, or one that there will be. */
  readonly state: Pick<Instance, 'flow' | 'confidential'>;
  /** ms UTC */
  readonly now: number;
}

/**
 * Those who hold what an assignee names, or act on behalf of it; each of their positions that answers to it by itself, with the
 * seat that history would name.
 */
export function seatedFor({ world, state, now }: Occasion, assignee: Assignee): Candidate[] {
  const day = today(world, now);
  const users = positionsOf(world, assignee, day).flatMap((position) => [
    ...holdersOf(world, position, day),
    ...delegatesOf(world, position, day),
  ]);
  return [...new Set(users)].slice(0, mostOfPool).flatMap((user) => {
    const actor = actorOf(world, user, now);
    const seats = seatsFor(within(actor, state.flow, state.confidential), assignee);
    const isFirst = ({ position }: Seat, index: number): boolean =>
      seats.findIndex((one) => one.position === position) === index;
    return seats.filter(isFirst).map((seat) => ({
      actor: { ...actor, as: seat.position },
      seat,
    }));
  });
}

function positionsOf({ organisation }: World, assignee: Assignee, day: string): readonly string[] {
  return 'position' in assignee
    ? [assignee.position]
    : organisation.members(assignee.role, assignee.unit, day);
}

function holdersOf({ organisation }: World, position: string, day: string): string[] {
  return organisation.holders(position, day).map(({ user }) => user);
}

/** Holders of the positions that something of this one was delegated to; whether it is valid, their seats say. */
function delegatesOf(world: World, position: string, day: string): string[] {
  const { delegations = [] } = world.organisation.data;
  return delegations
    .filter(({ from }) => from === position)
    .flatMap(({ to }) => holdersOf(world, to, day));
}

/** Everybody whom an action could be, or `anyone`. */
export function takersOf(
  turn: Turn,
  world: World,
  transitions: readonly Transition[],
): { readonly anyone: boolean; readonly candidates: readonly Candidate[] } {
  const { now } = turn.facts;
  const occasion = { world, state: turn.state, now };
  const assignees: Assignee[] = [];
  let hasStarter = false;
  let anyone = false;
  for (const { by, source } of transitions) {
    if (by === 'anyone') anyone = true;
    else if (by === 'starter') hasStarter = true;
    else if (by !== null) assignees.push(...namedBy(turn, by, source));
  }
  const { position, user } = turn.state.starter;
  if (hasStarter && position !== null) assignees.push({ position });
  const candidates = assignees.flatMap((one) => seatedFor(occasion, one));
  const starter =
    hasStarter && user !== '' ? [{ actor: actorOf(world, user, now), seat: null }] : [];
  return { anyone, candidates: eachOnce([...starter, ...candidates]) };
}

/** Each person in each position once; whoever may in any position, once. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const known = new Set<string>();
  return candidates.filter(({ actor: { user }, seat }) => {
    const name = JSON.stringify([user, seat?.position ?? null]);
    if (known.has(name) || known.has(JSON.stringify([user, null]))) return false;
    known.add(name);
    return true;
  });
}

/** Whom a `by` names now; nobody where that cannot be said. */
function namedBy(
  turn: Turn,
  by: Exclude<By, 'starter' | 'anyone'>,
  source: string | null,
): readonly Assignee[] {
  if (by === 'assignee') {
    const visit = source === null ? null : turn.visitOf(source);
    return visit ? waitingTasks(visit).map(({ assignee }) => assignee) : [];
  }
  try {
    return [resolveAssignee(turn, by, { pointer: '/by' })];
  } catch (signal) {
    if (signal instanceof FlowFault || signal instanceof MissingAnswer) return [];
    throw signal;
  }
}
