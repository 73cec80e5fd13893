// Whose desk has which open task: expected by names of people, positions or pools; shown by those who could act.

import { poolKey } from '../access/seats.ts';
import { COPY } from '../activities/copies.ts';
import { waitingTasks } from '../activities/waiting-tasks.ts';
import type { Outgoing } from '../event.ts';
import type { Assignee, Copy, Instance, Part, Visit } from '../instance.ts';
import type { Cast } from './cast.ts';

/** States of open tasks by who has them. */
export type Desks = Readonly<Record<string, readonly string[]>>;

/** Something that lies on somebody's desk. */
export interface Placed {
  /** State that it belongs to. */
  readonly state: string;
  /** Pool key of the assignee: `p:<position>`, `r:<role>`, `r:<role>@<unit>`. */
  readonly pool: string;
  /** The assignee and who could act for it now: `sekda (pemangku-asisten-3)`. */
  readonly desk: string;
}

/** An open task, a part in one, or a copy that nobody has read. */
export interface LyingTask {
  readonly state: string;
  readonly assignee: Assignee;
  /** ms UTC */
  readonly dueAt: number | null;
  readonly claimedBy: string | null;
  readonly readAt: number | null;
}

/** What of an instance lies on desks. A copy lies where it is sent until somebody has read it; its state is `~copy`. */
export function lyingTasks({ open, copies = [] }: Instance): readonly LyingTask[] {
  return [
    ...Object.values(open).flatMap(tasksOf),
    ...copies.filter(({ read }) => read === null).map(openCopy),
  ];
}

function tasksOf(visit: Visit): LyingTask[] {
  const { state, dueAt } = visit;
  return [...waitingTasks(visit), ...openParts(visit)].map(({ assignee, claim, readAt }) => ({
    state,
    assignee,
    dueAt,
    claimedBy: claim?.user ?? null,
    readAt,
  }));
}

const openParts = ({ parts = [] }: Visit): readonly Part[] =>
  parts.filter(({ closed }) => closed === null);

const openCopy = ({ to }: Copy): LyingTask => ({
  state: COPY,
  assignee: to,
  dueAt: null,
  claimedBy: null,
  readAt: null,
});

export function placedTask(cast: Cast, { state, assignee }: LyingTask): Placed {
  return { state, pool: poolKey(assignee), desk: cast.describe(assignee) };
}

export function placedNotice(
  cast: Cast,
  { to, about }: Extract<Outgoing, { kind: 'notice' }>,
): Placed {
  const state = String(about['state'] ?? '');
  if ('user' in to) return { state, pool: `u:${to.user}`, desk: to.user };
  return { state, pool: poolKey(to), desk: cast.describe(to) };
}

/** Everything lies where it is expected, and nothing lies elsewhere. What is, is told by the test's own names. */
export function compareDesks(
  cast: Cast,
  placed: readonly Placed[],
  desks: Desks,
): { readonly actual: Desks; readonly isMet: boolean } {
  const named = new Map<Placed, string>();
  const found = Object.entries(desks).map(([who, states]) => {
    const pools = new Set(cast.pools(who));
    const theirs = placed.filter(({ pool }) => pools.has(pool));
    for (const one of theirs) named.set(one, who);
    return same(statesOf(theirs), states);
  });
  const actual = Map.groupBy(placed, (one) => named.get(one) ?? one.desk);
  return {
    actual: Object.fromEntries([...actual].map(([desk, own]) => [desk, statesOf(own)])),
    isMet: found.every(Boolean) && named.size === placed.length,
  };
}

const statesOf = (placed: readonly Placed[]): string[] => placed.map(({ state }) => state).sort();

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other.toSorted());
