// Whose desk has which open task: expected by names of people, positions or pools; shown by those who could act.

import { poolKey } from '../core/access/seats.ts';
import { COPY } from '../core/activities/copies.ts';
import { waitingTasks } from '../core/activities/waiting-tasks.ts';
import type { Copy, Part, Visit } from '../core/instance.ts';
import type { Cast } from './cast.ts';
import { showTime, type Notice, type Stage } from './stage.ts';

/** States of open tasks by who has them. */
export type Desks = Readonly<Record<string, readonly string[]>>;

/** Something that lies on somebody's desk. */
interface Placed {
  /** State that it belongs to. */
  readonly state: string;
  /** Pool key of the assignee: `p:<position>`, `r:<role>`, `r:<role>@<unit>`. */
  readonly pool: string;
  /** The assignee and who could act for it now: `sekda (pemangku-asisten-3)`. */
  readonly desk: string;
}

/** An open task as a test sees it. */
export interface OpenTask extends Placed {
  /** Id of its instance. */
  readonly instance: string;
  /** The position, or the role with its unit: `sekda`, `agendaris@dinkes`. */
  readonly assignee: string;
  /** Local time: `2026-01-07 16:00` */
  readonly due: string | null;
  /** User who has claimed it. */
  readonly claimedBy: string | null;
  /** Whether an assignee has opened it. */
  readonly isRead: boolean;
}

export function openTasks(stage: Stage, root: string): readonly OpenTask[] {
  return stage.ledger
    .treeOf(root)
    .flatMap(({ id, open, copies = [] }) => [
      ...Object.values(open).flatMap((visit) => tasksOf(stage, id, visit)),
      ...copies.filter(({ read }) => read === null).map((copy) => openCopy(stage, id, copy)),
    ]);
}

function tasksOf(stage: Stage, instance: string, visit: Visit): OpenTask[] {
  const { state, dueAt } = visit;
  return [...waitingTasks(visit), ...openParts(visit)].map(({ assignee, claim, readAt }) => ({
    instance,
    state,
    assignee: stage.cast.name(assignee),
    pool: poolKey(assignee),
    desk: stage.cast.describe(assignee),
    due: dueAt === null ? null : showTime(stage, dueAt),
    claimedBy: claim?.user ?? null,
    isRead: readAt !== null,
  }));
}

const openParts = ({ parts = [] }: Visit): readonly Part[] =>
  parts.filter(({ closed }) => closed === null);

/** A copy lies where it is sent until somebody has read it; its state is called `~copy`. */
function openCopy(stage: Stage, instance: string, { to }: Copy): OpenTask {
  return {
    instance,
    state: COPY,
    assignee: stage.cast.name(to),
    pool: poolKey(to),
    desk: stage.cast.describe(to),
    due: null,
    claimedBy: null,
    isRead: false,
  };
}

export function placedNotices({ cast }: Stage, notices: readonly Notice[]): readonly Placed[] {
  return notices.map(({ to, about }) => {
    const state = String(about['state'] ?? '');
    if ('user' in to) return { state, pool: `u:${to.user}`, desk: to.user };
    return { state, pool: poolKey(to), desk: cast.describe(to) };
  });
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

export function showDesks(desks: Desks): string {
  const lines = Object.entries(desks).map(
    ([who, states]) => `  ${who}: ${states.join(', ') || '–'}`,
  );
  return lines.length === 0 ? '  none' : lines.join('\n');
}

const statesOf = (placed: readonly Placed[]): string[] => placed.map(({ state }) => state).sort();

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other.toSorted());
