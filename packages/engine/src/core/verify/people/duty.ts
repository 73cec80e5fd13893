// Acts that somebody has to do, and who could: a task, a vote, the start.

import type { CompiledSigning, FlowNode } from '../../compile/flow.ts';
import { handledBy, insteadOf, mayPassOn } from './barred.ts';
import { outcomesFor, type Doer } from './doers.ts';
import { distinct, seatsOf, sourceOf, weightOf, type Seat } from './seats.ts';
import type { Situation } from './situation.ts';
import { isReached } from './votes.ts';
import { assigneesOf, linesUp, positionsOf } from './whom.ts';

/** Stands for the outcome of starting an instance. */
export const START = 'start';

/** One act that one person has to do. */
export interface Duty {
  /** Null: starting the instance. */
  readonly node: FlowNode | null;
  /** Who could choose each of the outcomes by which it counts as done. */
  readonly choosers: ReadonlyMap<string, readonly Chooser[]>;
  /**
   * Of several votes, which: each is given in another seat than those before it. Below zero: nothing is done, but somebody has
   * to be there who could.
   */
  readonly vote: number;
}

/** Somebody who could do an act. */
export interface Chooser {
  readonly user: string;
  /** Where several sign: the seat. */
  readonly seat: number;
}

const inNoSeat = (user: string): Chooser => ({ user, seat: 0 });

/** All acts of a flow of which it is known who could do them. */
export function dutiesIn(situation: Situation): Duty[] {
  const { flow, starter } = situation;
  return [
    ...(starter
      ? [{ node: null, choosers: new Map([[START, [inNoSeat(starter.user)]]]), vote: 0 }]
      : []),
    ...[...flow.nodes.values()].flatMap((node) => dutiesOf(node, situation)),
  ];
}

function dutiesOf(node: FlowNode, situation: Situation): Duty[] {
  const { task } = node;
  if (!task || mayPassOn(task)) return [];
  if (task.assign) {
    const doers = doersOfTask(node, situation);
    const choosers = choosersOf(node, doers ?? [], situation);
    return choosers.size > 0
      ? [{ node, choosers, vote: 0 }, ...openingOf(node, choosers, situation)]
      : [];
  }
  return task.signing ? votesOf(node, task.signing, situation) : [];
}

/**
 * A task opens where somebody holds what is named, or a position above where the flow says so, who may do it; whoever acts on
 * their behalf does not count.
 */
function openingOf(node: FlowNode, choosers: Duty['choosers'], situation: Situation): Duty[] {
  const { organisation, day } = situation;
  const { assign, allocation } = node.task ?? {};
  const assignees = (assign && assigneesOf(assign, situation)) ?? [];
  const goesUp = allocation?.nobody === 'superior' || allocation?.initiator === 'superior';
  const holders = assignees.flatMap((assignee) => {
    const positions = positionsOf(assignee, situation);
    const above = goesUp ? positions.slice(0, 1).flatMap((one) => linesUp(one, situation)) : [];
    return [...positions, ...above].flatMap((one) => organisation.holders(one, day));
  });
  const users = [...new Set(holders.map(({ user }) => user))].map(inNoSeat);
  if (users.length === 0) return [];
  return [{ node, choosers: new Map([...choosers.keys()].map((name) => [name, users])), vote: -1 }];
}

/** Everybody who may come to do a task; null: nobody knows. */
function doersOfTask(node: FlowNode, situation: Situation): Doer[] | null {
  const { assign } = node.task ?? {};
  const assignees = assign && assigneesOf(assign, situation);
  if (!assignees) return null;
  const found: Doer[] = [];
  for (const assignee of assignees) {
    const doers = handledBy(node, assignee, situation);
    const others = insteadOf(node, assignee, situation);
    if (!doers || !others) return null;
    found.push(...doers, ...others);
  }
  return found;
}

/** The same people for the same outcomes are the same list. */
function choosersOf(
  node: FlowNode,
  doers: readonly Doer[],
  situation: Situation,
): Map<string, readonly Chooser[]> {
  const lists = new Map<string, readonly Chooser[]>();
  const choosers = new Map<string, readonly Chooser[]>();
  for (const outcome of node.task?.outcomes.keys() ?? []) {
    const people = usersFor(node, doers, { outcome, situation });
    if (people.length === 0) continue;
    const name = people.join(' ');
    const known = lists.get(name) ?? people.map(inNoSeat);
    lists.set(name, known);
    choosers.set(outcome, known);
  }
  return choosers;
}

/** @param outcome - null: any */
function usersFor(
  node: FlowNode,
  doers: readonly Doer[],
  { outcome, situation }: { readonly outcome: string | null; readonly situation: Situation },
): string[] {
  const may = doers.filter((doer) => {
    const outcomes = outcomesFor(node, doer, situation);
    return outcome === null ? outcomes.length > 0 : outcomes.includes(outcome);
  });
  return [...new Set(may.map(({ user }) => user))];
}

/**
 * Of those who sign: so many votes as it needs at least, each somebody's. What needs more votes than there were has not come
 * about, so that a vote is certain where only such outcomes lead.
 */
function votesOf(node: FlowNode, signing: CompiledSigning, situation: Situation): Duty[] {
  const sources = signing.seats.map((seat) => sourceOf(seat, situation));
  const known = sources.filter((source) => source !== null);
  if (known.length < sources.length) return [];
  const opened = known.map((source) => seatsOf(node, source, { ...situation, kept: new Set() }));
  const seats = distinct(opened.flat());
  const of = weightOf(known, opened);
  const least = new Map(
    [...(node.task?.outcomes.keys() ?? [])].map((outcome) => [
      outcome,
      leastFor(signing, { seats, of, outcome }),
    ]),
  );
  const votersFor = (outcome: string | null, from: readonly Seat[]): Chooser[] =>
    from.flatMap(({ position, voters }) => {
      const seat = seats.findIndex((one) => one.position === position);
      return usersFor(node, voters, { outcome, situation }).map((user) => ({ user, seat }));
    });
  const all = [...least.keys()];
  // Which seats open hangs on who has done what else: all that is certain is that somebody has voted.
  if (hasOpenSeats(node, situation)) {
    const anybody = votersFor(null, seats);
    const choosers = new Map(all.map((outcome) => [outcome, anybody]));
    return anybody.length === 0 ? [] : [{ node, choosers, vote: 0 }];
  }
  return seats.flatMap((seat, vote): Duty[] => {
    const from = signing.order === 'sequential' ? [seat] : seats;
    const choosers = new Map(
      all
        .filter((outcome) => (least.get(outcome) ?? 0) > vote)
        .map((outcome) => [
          outcome,
          votersFor(outcome === signing.otherwise ? null : outcome, from),
        ]),
    );
    const isKnown = choosers.size > 0 && [...choosers.values()].some((some) => some.length > 0);
    return isKnown ? [{ node, choosers, vote }] : [];
  });
}

/** Whether it hangs on others which seats there are. */
const hasOpenSeats = ({ task }: FlowNode, { starter }: Situation): boolean =>
  task === null ||
  task.allocation.not.length > 0 ||
  (task.allocation.initiator !== 'allow' && starter === null);

/** How many seats have to vote for an outcome at least. */
function leastFor(
  signing: CompiledSigning,
  {
    seats,
    of,
    outcome,
  }: { readonly seats: readonly Seat[]; readonly of: number; readonly outcome: string },
): number {
  const weights = seats.map(({ weight }) => weight);
  if (signing.order === 'parallel') weights.sort((one, other) => other - one);
  let votes = 0;
  for (const [index, weight] of weights.entries()) {
    votes += weight;
    if (isReached(signing, { of, votes, outcome })) return index + 1;
  }
  return weights.length;
}
