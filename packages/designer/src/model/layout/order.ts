// In which order steps beside each other are read, and with that which ways lead on and which lead back.
//
// Only where ways run in circles is there a question. In a circle the author's order says what comes first, as far as everything
// can then still be reached by ways that lead on; what cannot comes behind the step that first leads there.

import type { Knot, KnotWay } from './knot.ts';

/** An order of knots in which every way that leads on leads to a later one. */
export interface Order {
  readonly knots: readonly Knot[];
  readonly leadsOn: (from: Knot, way: KnotWay) => boolean;
}

interface Rank {
  readonly circle: number;
  wave: number;
}

/** The order of `knots`, which are read from `first`. Ways to others are passed over. */
export function orderOf(knots: readonly Knot[], first: Knot): Order {
  const ranks = circlesOf(knots);
  const before = incomingOf(knots, ranks);
  for (const circle of Map.groupBy(knots, (knot) => ranks.get(knot)?.circle).values()) {
    if (circle.length > 1) rankWaves(circle, { ranks, before, first });
  }
  const compare = (one: Knot, other: Knot): number => {
    const [a, b] = [ranks.get(one), ranks.get(other)];
    if (a === undefined || b === undefined) return 0;
    return a.circle - b.circle || a.wave - b.wave || one.index - other.index;
  };
  return {
    knots: knots.toSorted(compare),
    leadsOn: (from, { to, isBack }) => {
      const [mine, its] = [ranks.get(from), ranks.get(to)];
      if (mine === undefined || its === undefined || compare(from, to) >= 0) return false;
      return !(isBack && mine.circle === its.circle);
    },
  };
}

/** Which circle each knot lies in, numbered so that ways between circles lead to higher ones: twice through all, as Kosaraju. */
function circlesOf(knots: readonly Knot[]): Map<Knot, Rank> {
  const inside = new Set(knots);
  const into = new Map<Knot, Knot[]>(knots.map((knot) => [knot, []]));
  for (const knot of knots) for (const { to } of knot.ways) into.get(to)?.push(knot);
  const seen = new Set<Knot>();
  const left: Knot[] = [];
  for (const knot of knots) {
    walk(knot, {
      seen,
      next: ({ ways }) => ways.map(({ to }) => to).filter((to) => inside.has(to)),
      left,
    });
  }
  const ranks = new Map<Knot, Rank>();
  const taken = new Set<Knot>();
  for (const [circle, knot] of left.toReversed().entries()) {
    const members: Knot[] = [];
    walk(knot, { seen: taken, next: (one) => into.get(one) ?? [], left: members });
    for (const member of members) ranks.set(member, { circle, wave: 0 });
  }
  return ranks;
}

interface Walk {
  readonly seen: Set<Knot>;
  readonly next: (knot: Knot) => readonly Knot[];
  /** Gets each knot when all behind it were walked. */
  readonly left: Knot[];
}

function walk(from: Knot, { seen, next, left }: Walk): void {
  if (seen.has(from)) return;
  seen.add(from);
  // A flow may be thousands of steps long: the stack is ours.
  const stack = [{ knot: from, next: next(from).values() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value } = top.next.next();
    if (value === undefined) {
      left.push(top.knot);
      stack.pop();
    } else if (!seen.has(value)) {
      seen.add(value);
      stack.push({ knot: value, next: next(value).values() });
    }
  }
}

/** The knots that are entered from outside their circle. */
function incomingOf(knots: readonly Knot[], ranks: ReadonlyMap<Knot, Rank>): ReadonlySet<Knot> {
  const entered = new Set<Knot>();
  for (const knot of knots) {
    for (const { to } of knot.ways) {
      if (ranks.get(to)?.circle !== ranks.get(knot)?.circle) entered.add(to);
    }
  }
  return entered;
}

interface Waves {
  readonly ranks: ReadonlyMap<Knot, Rank>;
  readonly before: ReadonlySet<Knot>;
  readonly first: Knot;
}

/** Within a circle: what is reached in the author's order is the first wave, what only a way back leads to a later one. */
function rankWaves(circle: readonly Knot[], { ranks, before, first }: Waves): void {
  const left = new Set(circle);
  const entries = circle.filter((knot) => knot === first || before.has(knot));
  let wave = 0;
  const skipped: Knot[] = [];
  let roots = entries.length > 0 ? entries : circle.slice(0, 1);
  while (roots.length > 0) {
    const stack = roots.filter((root) => left.delete(root));
    for (let knot = stack.pop(); knot !== undefined; knot = stack.pop()) {
      const rank = ranks.get(knot);
      if (rank !== undefined) rank.wave = wave;
      for (const { to, isBack } of knot.ways) {
        if (!left.has(to)) continue;
        if (isBack || to.index < knot.index) skipped.push(to);
        else if (left.delete(to)) stack.push(to);
      }
    }
    wave += 1;
    const next = skipped.findIndex((knot) => left.has(knot));
    roots = next === -1 ? [] : skipped.splice(0, next + 1).slice(-1);
  }
}
