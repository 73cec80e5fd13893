// Places the steps of one level: the way on straight down, branches beside it, what nothing leads to apart.
//
// Downwards a step stands behind all that lead on to it, and nothing else moves it. Sidewards it shares a column with what follows
// it; branches that begin later stand nearer, so that those that begin earlier lead around them. Nothing depends on how long a
// branch is but what lies behind it.

import type { Knot } from './knot.ts';
import { type Order, orderOf } from './order.ts';
import { Skyline } from './skyline.ts';
import type { Spacing } from './spacing.ts';

/** Between a column and what stands above or below it in the same place. */
const apart = 24;
/** How much further apart steps stand for each way beyond two, and at most; how many ways between two steps have room for their words. */
const room = { each: 12, most: 240, worded: 8 };

/** Places `knots`, in the author's order, with the corner of all at 0, 0. Without a first one the author's first is it. */
export function arrange(knots: readonly Knot[], first: Knot | undefined, spacing: Spacing): void {
  const left = new Set(knots);
  let x = 0;
  for (const root of rootsOf(knots, first)) {
    const island = reach(root, left);
    // Ends that only the flow leads to stand with the others.
    if (root === first)
      for (const end of knots) if (isLast(end) && left.delete(end)) island.push(end);
    if (island.length > 0) x = arrangeIsland(island, root, { spacing, x }) + spacing.across * 2;
  }
}

/** Places knots that are all begun together beside each other, in the author's order. */
export function arrangeBeside(knots: readonly Knot[], spacing: Spacing): void {
  let x = 0;
  for (const knot of knots) {
    knot.x = x;
    knot.y = 0;
    x += knot.width + spacing.across;
  }
}

/** Where reading begins: at the first step, then at what nothing leads to, then wherever something is left. */
function rootsOf(knots: readonly Knot[], first: Knot | undefined): readonly Knot[] {
  const led = new Set(knots.flatMap(({ ways }) => ways.map(({ to }) => to)));
  const alone = knots.filter((knot) => !led.has(knot));
  return [...(first === undefined ? knots.slice(0, 1) : [first]), ...alone, ...knots];
}

/** Takes all that can be reached from `root` out of `left`, in the author's order. */
function reach(root: Knot, left: Set<Knot>): Knot[] {
  const found: Knot[] = [];
  const stack = left.delete(root) ? [root] : [];
  for (let knot = stack.pop(); knot !== undefined; knot = stack.pop()) {
    found.push(knot);
    for (const { to } of knot.ways) if (left.delete(to)) stack.push(to);
  }
  return found.sort((one, other) => one.index - other.index);
}

/** Places what can be reached from `root`, right of `x`; gives the right side of it. */
function arrangeIsland(
  island: readonly Knot[],
  root: Knot,
  { spacing, x }: { readonly spacing: Spacing; readonly x: number },
): number {
  const order = orderOf(island, root);
  placeDown(order, spacing);
  const skyline = new Skyline(island.flatMap(({ y, height }) => [y - apart, y + height + apart]));
  const columns = columnsOf(order, root);
  const stack = [...columns.tops].reverse();
  for (let column = stack.pop(); column !== undefined; column = stack.pop()) {
    placeAcross(column, skyline, { spacing, x });
    stack.push(...(columns.beside.get(column) ?? []).toReversed());
  }
  return Math.max(...rightsOf(island));
}

function rightsOf(knots: readonly Knot[]): readonly number[] {
  // Spread over arguments only by the thousand: what is spread lies on the stack.
  const rights: number[] = [];
  for (let from = 0; from < knots.length; from += 1000) {
    rights.push(Math.max(...knots.slice(from, from + 1000).map(({ x, width }) => x + width)));
  }
  return rights;
}

/** Each behind all that lead on to it; ends behind everything. */
function placeDown({ knots, leadsOn }: Order, spacing: Spacing): void {
  const on = new Map(knots.map((knot) => [knot, knot.ways.filter((way) => leadsOn(knot, way))]));
  const into = new Map<Knot, number>();
  for (const knot of knots) {
    knot.y = 0;
    for (const { to } of on.get(knot) ?? []) into.set(to, (into.get(to) ?? 0) + 1);
  }
  const gap = (from: Knot, to: Knot): number => {
    const out = on.get(from) ?? [];
    const ways = Math.max(out.length, into.get(to) ?? 0);
    const beside = Math.min(out.filter((way) => way.to === to).length, room.worded);
    const lines = Math.min(Math.max(ways - 2, 0) * room.each, room.most);
    return spacing.along + Math.max(lines, Math.max(beside - 2, 0) * spacing.words);
  };
  let bottom = 0;
  for (const knot of knots) {
    if (!isLast(knot)) bottom = Math.max(bottom, knot.y + knot.height);
    for (const { to } of on.get(knot) ?? []) {
      to.y = Math.max(to.y, knot.y + knot.height + gap(knot, to));
    }
  }
  const ends = knots.filter(isLast);
  if (ends.length === knots.length) return;
  const last = Math.max(bottom + spacing.along, ...ends.slice(0, 1000).map(({ y }) => y));
  for (const end of ends) end.y = Math.max(end.y, last);
}

function isLast(knot: Knot): boolean {
  return knot.isEnd && knot.ways.length === 0;
}

type Column = readonly Knot[];

interface Columns {
  readonly tops: readonly Column[];
  /** Which columns begin beside one, nearest first. */
  readonly beside: ReadonlyMap<Column, readonly Column[]>;
}

/** Columns: from a step along the first way on that is not in one, and so on. */
function columnsOf({ knots, leadsOn }: Order, root: Knot): Columns {
  const columnOf = new Map<Knot, Column>();
  const forks = new Map<Knot, Knot>();
  const beside = new Map<Column, Column[]>();
  const tops: Column[] = [];
  for (const knot of knots) {
    for (const way of knot.ways) {
      const fork = forks.get(way.to);
      const isLater = fork === undefined || fork.y + fork.height < knot.y + knot.height;
      if (isLater && leadsOn(knot, way)) forks.set(way.to, knot);
    }
  }
  for (const top of [root, ...knots]) {
    if (columnOf.has(top)) continue;
    const column: Knot[] = [];
    for (let knot: Knot | undefined = top; knot !== undefined;) {
      column.push(knot);
      columnOf.set(knot, column);
      const from: Knot = knot;
      const ways = from.ways.filter((way) => leadsOn(from, way));
      const open = ways.filter(({ to }) => !columnOf.has(to));
      // An end is below what leads nowhere else; below others it would take a column for a long line.
      const isOnly = columnOf.size === column.length || ways.every(({ to }) => to === ways[0]?.to);
      knot = (open.find(({ to }) => !to.isEnd) ?? (isOnly ? open[0] : undefined))?.to;
    }
    const fork = forks.get(top);
    const parent = fork && columnOf.get(fork);
    if (parent === undefined) tops.push(column);
    else if (beside.has(parent)) beside.get(parent)?.push(column);
    else beside.set(parent, [column]);
  }
  // Those that begin later are nearer; sorting keeps the author's order among those that begin at one step.
  const forkOf = (column: Column): number => {
    const fork = column[0] && forks.get(column[0]);
    return fork === undefined ? 0 : fork.y + fork.height;
  };
  for (const [parent, columns] of beside) {
    beside.set(
      parent,
      columns.sort((one, other) => forkOf(other) - forkOf(one)),
    );
  }
  return { tops, beside };
}

/** Puts a column as far left as what stands already leaves it room. */
function placeAcross(
  column: Column,
  skyline: Skyline,
  { spacing, x }: { readonly spacing: Spacing; readonly x: number },
): void {
  const stretches = column.map((knot, at) => {
    const before = column[at - 1];
    // A line keeps as much room as the steps around it, so that what stands beside it stands in line.
    const line = before && {
      from: before.y + before.height + apart,
      to: knot.y - apart,
      half: Math.min(before.width, knot.width) / 2,
    };
    return { knot, line, from: knot.y - apart, to: knot.y + knot.height + apart };
  });
  let axis = -Infinity;
  for (const { knot, line, from, to } of stretches) {
    const taken = Math.max(skyline.over(from, to) + spacing.across, x);
    axis = Math.max(axis, taken + knot.width / 2);
    if (line) axis = Math.max(axis, skyline.over(line.from, line.to) + spacing.across + line.half);
  }
  axis = Math.round(axis);
  for (const { knot, line, from, to } of stretches) {
    knot.x = axis - knot.width / 2;
    skyline.raise(from, to, axis + knot.width / 2);
    if (line) skyline.raise(line.from, line.to, axis + line.half);
  }
}
