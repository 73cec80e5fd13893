// What nobody could choose of a task on a day, and why.

import type { CompiledTask, FlowNode } from '../../compile/flow.ts';
import type { Assignee } from '../../instance.ts';
import type { Json } from '../../json.ts';
import { doersOf, outcomesFor, type Doer } from './doers.ts';
import type { Situation } from './situation.ts';
import { barredVotes } from './votes.ts';
import { assigneesOf, linesUp, nameOf, positionsOf, textsOf } from './whom.ts';

/** Why outcomes of a task are out of reach. */
export interface Barred {
  /**
   * `nobody`: there is no such position or pool; `vacant`: nobody holds what is named; `acting`: those who do may not decide
   * this; `votes`: there are fewer of them than it needs.
   */
  readonly cause: 'nobody' | 'vacant' | 'acting' | 'votes';
  /** Position or pool, as people call it; null: what says whose it is names nobody. */
  readonly who: Json;
  /** Of `nobody`: the position or pool that is not there; null: none is named. */
  readonly missing: Assignee | null;
  /** The positions that are named. */
  readonly positions: readonly string[];
  /** Outcomes that nobody could choose. */
  readonly outcomes: readonly string[];
  /** Of several who sign: how many would have to, and how many can. */
  readonly votes: { readonly wanted: number; readonly found: number } | null;
  /** Whether the task opens all the same, so that time goes on in it. */
  readonly isOpen: boolean;
}

/** A situation, and what is certain to have been done before a task. */
export interface Occasion extends Situation {
  /** Each choice of people by whom it may have been done who may not do this task. */
  readonly excluded: readonly ReadonlySet<string>[];
}

/** What nobody could choose of a task; null: nothing, or nobody knows. */
export function barredOn(node: FlowNode, occasion: Occasion): Barred | null {
  const { task } = node;
  if (task?.signing) return barredVotes(node, task.signing, occasion);
  return task?.assign ? barredTask(node, task, occasion) : null;
}

/** Whoever has it in hand, by one of those that it may be given to. */
function barredTask(node: FlowNode, task: CompiledTask, situation: Situation): Barred | null {
  const assignees = task.assign && assigneesOf(task.assign, situation);
  if (!assignees) return null;
  const outcomes = [...task.outcomes.keys()];
  const named = assignees.flatMap((one) => positionsOf(one, situation));
  const [first] = assignees;
  const barred = {
    who: first ? nameOf(first, situation.organisation) : null,
    missing: null,
    positions: [...new Set(named)],
    outcomes,
    votes: null,
    isOpen: true,
  } as const;
  if (named.length === 0)
    return { ...barred, cause: 'nobody', missing: first ?? null, isOpen: false };
  const doers = assignees.flatMap((one) => [
    handledBy(node, one, situation),
    insteadOf(node, one, situation),
  ]);
  if (doers.includes(null)) return null;
  const all = doers.flatMap((some) => some ?? []);
  // Where there is nobody above either, it does not open.
  if (all.length === 0)
    return { ...barred, cause: 'vacant', isOpen: task.allocation.nobody === null };
  // Where nobody but whoever has started it is there, it is a clash of duties.
  const others = all.filter(({ user }) => !isStarterOut(task, user, situation));
  if (mayPassOn(task)) return null;
  const able = others.length === 0 ? all : others;
  const chosen = new Set(able.flatMap((doer) => outcomesFor(node, doer, situation)));
  const rest = outcomes.filter((name) => !chosen.has(name));
  return rest.length === 0 ? null : { ...barred, cause: 'acting', outcomes: rest };
}

const isStarterOut = (
  { allocation }: CompiledTask,
  user: string,
  { starter }: Situation,
): boolean => allocation.initiator !== 'allow' && starter?.user === user;

/** Whoever has it may give it to somebody who may decide it. */
export const mayPassOn = ({ can }: CompiledTask): boolean =>
  can.has('transfer') || can.has('decline');

/** Everybody who comes to have a task that is given to an assignee; null: nobody knows. */
export function handledBy(
  node: FlowNode,
  assignee: Assignee,
  situation: Situation,
): readonly Doer[] | null {
  const { organisation, day } = situation;
  const positions = positionsOf(assignee, situation);
  const isHeld = positions.some((one) => organisation.holders(one, day).length > 0);
  const nobody = node.task?.allocation.nobody ?? null;
  const takers = isHeld || nobody === null ? positions : substitutes(positions, nobody, situation);
  if (!takers) return null;
  const doers = takers.flatMap((one) => doersOf(one, situation, 'act'));
  // What is given to nobody at all does not open, so that nothing can be escalated either.
  const hasOpened = positions.length > 0 && takers.length > 0;
  const escalated = hasOpened ? escalatedTo(node, situation) : [];
  return escalated && [...doers, ...escalated];
}

/** Who comes to do it where everybody who holds what is named is kept from it by what they have done; null: nobody knows. */
export function insteadOf(
  node: FlowNode,
  assignee: Assignee,
  situation: Situation,
): readonly Doer[] | null {
  const { not = [], initiator = 'allow', nobody = null } = node.task?.allocation ?? {};
  if (not.length === 0 && initiator === 'allow') return [];
  const { organisation, day, starter } = situation;
  const positions = positionsOf(assignee, situation);
  const holders = positions.flatMap((one) => organisation.holders(one, day));
  const isOut = starter === null || holders.every(({ user }) => user === starter.user);
  if (not.length === 0 && !isOut) return [];
  if (nobody !== 'superior' && initiator !== 'superior') return nobody === null ? [] : null;
  return positions
    .slice(0, 1)
    .flatMap((position) => linesUp(position, situation))
    .flatMap((above) => doersOf(above, situation, 'act'));
}

/** Who does it where nobody holds what is named. */
function substitutes(
  positions: readonly string[],
  nobody: NonNullable<CompiledTask['allocation']['nobody']>,
  situation: Situation,
): readonly string[] | null {
  const { organisation, day } = situation;
  if (nobody !== 'superior')
    return (
      textsOf(nobody, situation)?.filter((one) => organisation.holders(one, day).length > 0) ?? null
    );
  return positions.slice(0, 1).flatMap((position) => organisation.filled(position, day) ?? []);
}

/** Whom a timer gives the task to; null: nobody knows. */
function escalatedTo({ timers }: FlowNode, situation: Situation): readonly Doer[] | null {
  const found: Doer[] = [];
  for (const { consequence } of timers) {
    if (consequence.kind !== 'escalate') continue;
    const assignees = assigneesOf(consequence.to, situation);
    if (!assignees) return null;
    for (const assignee of assignees)
      for (const position of positionsOf(assignee, situation))
        found.push(...doersOf(position, situation, 'act'));
  }
  return found;
}
