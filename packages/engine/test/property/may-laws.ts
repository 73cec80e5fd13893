// What has to hold in the random office after every step, whoever tried what. Each law is a second opinion: it reads what was
// drawn and what is kept, and asks the engine for nothing that it decided by.

import { expect } from 'vitest';
import { COPY } from '../../src/core/activities/copies.ts';
import { apply, evolveAll } from '../../src/core/evolve/evolve.ts';
import { projectOpen } from '../../src/core/project/project.ts';
import type { FlowEvent, Instance, TaskRow } from '../../src/index.ts';
import type { SigningSeat } from '../../src/core/instance.ts';
import { operator, starter, type Drawn, type MayWorld, type WrittenRule } from './may-world.ts';

type Signing = NonNullable<Instance['open'][string]['signing']>;
type Party = NonNullable<FlowEvent['by']>;

/** One event, with the state that it was decided on. */
export interface Happened {
  readonly event: FlowEvent;
  readonly before: Instance | null;
  readonly day: string;
}

/** No user stands behind two votes of one visit, unless the flow says `twice: "allow"`. */
export function nobodySignsTwice({ drawn }: MayWorld, state: Instance): void {
  if (drawn.decide === null || drawn.decide.twice === 'allow') return;
  for (const visit of Object.values(state.open)) {
    const votes = visit.signing?.seats.flatMap(({ vote }) => vote ?? []) ?? [];
    expectDistinct(votes.map(({ by }) => by.user));
  }
  for (const { votes = [] } of Object.values(state.endings))
    expectDistinct(votes.map(({ vote }) => vote.by.user));
}

const expectDistinct = (users: readonly string[]): void =>
  expect([...new Set(users)]).toEqual(users);

/** Whoever acted held the position that day, or acted for it by a delegation that was valid then and not for reading alone. */
export function everyActHasACapacity(world: MayWorld, { event, day }: Happened): void {
  const { by } = event;
  if (by === null) return;
  if (by.position === null) {
    expect([operator, starter], `${event.type} by ${by.user} without a position`).toContain(
      by.user,
    );
    return;
  }
  expect(mayStandFor(world, by, day), `${event.type} by ${JSON.stringify(by)} on ${day}`).toBe(
    true,
  );
}

function mayStandFor(world: MayWorld, { user, position, delegate }: Party, day: string): boolean {
  if (delegate === undefined)
    return world.heldBy(user, day).some((one) => one.position === position);
  return world
    .delegatedTo(user, day)
    .some(({ from, to, scope }) => from === position && to === delegate && reaches(scope, 'act'));
}

const steps = ['view', 'act', 'sign'];
function reaches(
  scope: { readonly actions?: readonly string[] | undefined } | undefined,
  wanted: string,
): boolean {
  return (scope?.actions ?? ['act']).some((one) => steps.indexOf(one) >= steps.indexOf(wanted));
}

/** What readers may do (a comment, a file, urging) nobody does who may only look at it on behalf of somebody. */
export function nobodyActsByLooking(
  world: MayWorld,
  rows: readonly TaskRow[],
  { event, day }: Happened,
): void {
  const { by, type } = event;
  if (!by || !['comment.added', 'attachment.added', 'people.urged'].includes(type)) return;
  const grounds = new Set([
    ...world.heldBy(by.user, day).map(({ position }) => position),
    ...world
      .delegatedTo(by.user, day)
      .filter(({ scope }) => reaches(scope, 'act'))
      .map(({ from }) => from),
  ]);
  const isTheirs = rows.some(({ pool }) =>
    pool.startsWith('r:')
      ? ['p2', 'p3', 'p4'].some((one) => grounds.has(one))
      : grounds.has(pool.slice(2)),
  );
  const isOpenTo = !world.drawn.confidential && [starter, operator].includes(by.user);
  expect(isTheirs || isOpenTo, `${type} by ${JSON.stringify(by)} on ${day}`).toBe(true);
}

/** A vote of one who acts on behalf of another was delegated as far as signing. */
export function everyVoteMayBeSigned(world: MayWorld, { event, day }: Happened): void {
  for (const change of event.changes) {
    if (change.kind !== 'seat.closed' || !change.vote) continue;
    const { by } = change.vote;
    if (by.delegate === undefined) continue;
    const isTo = world
      .delegatedTo(by.user, day)
      .some(
        ({ from, to, scope }) =>
          from === by.position && to === by.delegate && reaches(scope, 'sign'),
      );
    expect(isTo, `vote by ${JSON.stringify(by)} on ${day}`).toBe(true);
  }
}

/** A vote stands in the seat of the position that cast it. */
export function everyVoteIsOfItsSeat(state: Instance): void {
  for (const visit of Object.values(state.open))
    for (const { assignee, vote } of visit.signing?.seats ?? [])
      if (vote) expect(assignee).toEqual({ position: vote.by.position });
}

/** A task is ended by whoever had it: the position of the act answers to the assignee that it had then. */
export function onlyWhoHasATaskEndsIt({ event, before }: Happened): void {
  const { by, detail } = event;
  if (!by || !before || !['task.completed', 'vote.cast', 'task.skipped'].includes(event.type))
    return;
  const [visit = '', seat] = String(detail['visit']).split('/');
  const open = before.open[visit];
  const held =
    seat === undefined ? open?.task : open?.signing?.seats.find((one) => one.seat === Number(seat));
  expect(held, `${event.type} of a task that was not open`).toBeTruthy();
  if (held && 'position' in held.assignee) expect(by.position).toBe(held.assignee.position);
}

/** Votes decide exactly when nothing that is still to come could change it, and then to what the rules say. */
export function votesDecideInTime({ drawn }: MayWorld, { event, before }: Happened): void {
  if (!drawn.decide) return;
  let state = before;
  for (const change of event.changes) {
    if (change.kind === 'exited' && change.state === 'sign' && decides(event)) {
      const signing = state?.open[`sign#${change.ending.visit}`]?.signing;
      if (signing && change.ending.outcome !== null)
        expect([...possible(drawn, signing)], said(signing)).toEqual([change.ending.outcome]);
    }
    state = apply(state, change, event);
  }
  const open = Object.values(state?.open ?? {}).find((visit) => visit.signing)?.signing;
  // What is certain before anybody has voted still takes a vote: nobody's silence decides.
  const hasBegun = open?.seats.some(({ status }) => status === 'voted') === true;
  if (open && hasBegun) expect(possible(drawn, open).size, said(open)).not.toBe(1);
}

const decides = ({ type }: FlowEvent): boolean =>
  ['task.completed', 'vote.cast', 'signers.changed'].includes(type);
const said = ({ seats }: Signing): string =>
  seats
    .map(({ seat, weight, status, vote }) => `${seat}×${weight} ${status} ${vote?.outcome ?? ''}`)
    .join(', ');

/**
 * Every outcome that the votes may still come to: each of the seats that are left votes for one outcome, for the other, or
 * does not come. With `close: "all"` none is certain while a vote is missing.
 */
function possible({ decide, count }: Drawn, { seats }: Signing): Set<string> {
  const found = new Set<string>();
  if (!decide) return found;
  const there = seats.filter(({ status }) => status !== 'removed' && status !== 'skipped');
  const added = seats.length - firstSeats(seats, count);
  const whole = there.reduce((sum, { weight }) => sum + weight, 0);
  const total = count === null ? whole : Math.min(count + added, whole);
  const cast = there.filter(({ status }) => status === 'voted');
  const left = there.filter(({ status }) => status !== 'voted');
  const votes = cast.flatMap(({ vote, weight }) => [{ outcome: vote?.outcome ?? null, weight }]);
  const first = votes.find(({ outcome }) => outcome !== null);
  if (decide.rules === 'any' && decide.close !== 'all')
    return new Set(first?.outcome ? [first.outcome] : ['yes', 'no']);
  const weightOf = (list: readonly { readonly weight: number }[]): number =>
    list.reduce((sum, { weight }) => sum + weight, 0);
  const isOver = left.length === 0 || weightOf(cast) >= total;
  if (isOver) return new Set([outcomeOf(decide, votes, total)]);
  if (decide.close === 'all') return new Set(['yes', 'no']);
  const fall = (index: number, chosen: typeof votes): void => {
    const seat = left[index];
    if (!seat || weightOf(chosen) >= total) {
      found.add(outcomeOf(decide, chosen, total));
      return;
    }
    for (const outcome of ['yes', 'no', null])
      fall(index + 1, outcome === null ? chosen : [...chosen, { outcome, weight: seat.weight }]);
  };
  fall(0, votes);
  return found;
}

/** Seats that were there when the task opened: those of the pool; the others were added. */
const firstSeats = (seats: readonly SigningSeat[], count: number | null): number =>
  count === null ? seats.length : POOL;
/** Positions of the pool `kabid`. */
const POOL = 3;

interface Voted {
  readonly outcome: string | null;
  readonly weight: number;
}

function outcomeOf(
  { rules, otherwise }: NonNullable<Drawn['decide']>,
  votes: readonly Voted[],
  total: number,
): string {
  const forIt = (outcome: string): number =>
    votes.filter((one) => one.outcome === outcome).reduce((sum, { weight }) => sum + weight, 0);
  if (rules === 'all') return forIt('no') > 0 ? 'no' : forIt('yes') >= total ? 'yes' : 'none';
  if (rules === 'any') return forIt('yes') > 0 ? 'yes' : forIt('no') > 0 ? 'no' : 'none';
  return (
    rules.find((rule) => isMet(rule, forIt(rule.outcome), total))?.outcome ?? otherwise ?? 'none'
  );
}

function isMet({ atLeast, over }: WrittenRule, votes: number, total: number): boolean {
  if (atLeast !== undefined) return votes >= needed(atLeast, total) - 1e-9;
  return votes > needed(over ?? 0, total) + 1e-9;
}

function needed(share: number | string, total: number): number {
  if (typeof share === 'number') return share;
  if (share.endsWith('%')) return (Number(share.slice(0, -1)) / 100) * total;
  const [part = 0, whole = 1] = share.split('/').map(Number);
  return (part / whole) * total;
}

/** Lists show what is open, and nothing that is over: the rows are those of the state, and each open one of an open visit. */
export function rowsAreTheState(rows: readonly TaskRow[], state: Instance): void {
  const open = rows.filter(({ status }) => status === 'open');
  expect(sorted(open)).toEqual(sorted(projectOpen(state).tasks));
  for (const row of open) {
    if (row.state === COPY) continue;
    expect(state.open, row.id).toHaveProperty([`${row.state}#${row.visit}`]);
  }
}

const sorted = (rows: readonly TaskRow[]): TaskRow[] =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

/** What is stored is what the events fold to. */
export function stateIsItsHistory(events: readonly FlowEvent[], state: Instance): void {
  expect(evolveAll(null, events)).toEqual(state);
}
