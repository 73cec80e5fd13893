// Which variables may still be asked for, by where the flow rests. What nobody will ask for before it is written again
// need not be remembered: two configurations that differ in nothing else are one.

import type { FlowNode, Transition } from '../compile/flow.ts';
import { liesWithin } from '../compile/lies-within.ts';
import type { Layout } from '../kernel/encoded/layout.ts';
import type { Rule, Rules } from '../kernel/encoded/rules.ts';
import type { Known, Offer, Test, Written } from './model.ts';
import { placesOf } from './places-of.ts';

export interface LivenessFacts {
  readonly layout: Layout;
  readonly rules: Rules;
  readonly offers: readonly Offer[];
  readonly tests: ReadonlyMap<Transition, Test>;
  readonly sets: ReadonlyMap<Transition, readonly Written[]>;
  /** What is asked of a state when it is entered. */
  readonly lists: ReadonlyMap<string, Known>;
  /** Place of the first variable, and behind the last one that is remembered. */
  readonly from: number;
  readonly to: number;
  /** Places that are asked for at any time. */
  readonly always: ReadonlySet<number>;
}

/** By slot and the place that it rests in: which variables may still be asked for. */
export type Liveness = readonly (readonly Uint8Array[])[];

/** By state: the places that may still be asked for. */
export type LiveIn = ReadonlyMap<string, ReadonlySet<number>>;

/** One way out of a state: what it asks, what is certain to be written, and where it leads. */
interface Way {
  readonly asks: ReadonlySet<number>;
  readonly writes: ReadonlySet<number>;
  readonly to: readonly string[];
}

/** What may be asked for while the flow rests. */
export function livenessOf(facts: LivenessFacts): Liveness {
  const { layout, from, to, always } = facts;
  return byPlace(layout, liveIn(facts), { from, to, always });
}

/** For each place what its state, and those around it, may still ask for. */
export function byPlace(
  { slots }: Layout,
  live: LiveIn,
  { from, to, always }: Pick<LivenessFacts, 'from' | 'to' | 'always'>,
): Liveness {
  return slots.map(({ places }) =>
    places.map((place) => {
      const mask = new Uint8Array(to - from);
      for (const at of always) mask[at - from] = 1;
      for (let node = place?.node ?? null; node; node = node.parent)
        for (const at of live.get(node.key) ?? []) if (at >= from && at < to) mask[at - from] = 1;
      return mask;
    }),
  );
}

/** Looks from the end of each way backwards, until nothing is added any more. */
export function liveIn(facts: LivenessFacts): LiveIn {
  const ways = waysOf(facts);
  const live = new Map([...ways.keys()].map((key) => [key, new Set<number>()] as const));
  const ofFlow = ways.get('') ?? [];
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const [key, own] of ways) {
      const known = live.get(key);
      if (!known) continue;
      const before = known.size;
      for (const way of key === '' ? own : [...own, ...ofFlow]) follow(way, known, live);
      if (known.size > before) isGrowing = true;
    }
  }
  return live;
}

/** Adds what a way asks for, and what is asked where it leads and it does not write. */
function follow(
  { asks, writes, to }: Way,
  known: Set<number>,
  live: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  for (const place of asks) known.add(place);
  const later = to.flatMap((target) => [...(live.get(target) ?? [])]);
  for (const place of later) if (!writes.has(place)) known.add(place);
}

function waysOf({ layout, rules, offers, tests, sets, lists }: LivenessFacts): Map<string, Way[]> {
  const ways = new Map<string, Way[]>([['', []]]);
  for (const { node } of layout.order) ways.set(node.key, []);
  const backTo = resumedFrom(layout, rules);
  const add = (
    node: FlowNode | null,
    candidates: readonly Rule[],
    fills: readonly Known[],
  ): void => {
    const filled = new Set(fills.map(({ place }) => place));
    for (const rule of candidates) {
      const back = (node && backTo.get(node.key)) ?? [];
      ways.get(node?.key ?? '')?.push(wayOf(rule, { node, filled, back, tests, sets, lists }));
    }
  };
  for (const { span, candidates, fills } of offers) add(span?.node ?? null, candidates, fills);
  for (const { node } of layout.order) {
    add(node, rules.always.get(node.key) ?? [], []);
    add(node, rules.done.get(node.key) ?? [], []);
  }
  return ways;
}

interface Around extends Pick<LivenessFacts, 'tests' | 'sets' | 'lists'> {
  readonly node: FlowNode | null;
  readonly filled: ReadonlySet<number>;
  /** Where the state may go back to. */
  readonly back: readonly string[];
}

function wayOf({ transition, crossing, kind }: Rule, around: Around): Way {
  const { node, filled, back, tests, sets, lists } = around;
  const test = transition && tests.get(transition);
  const set = (transition && sets.get(transition)) ?? [];
  const writes = new Set([...filled, ...set.map(({ place }) => place)]);
  const entered = crossing?.entries.flatMap((entry) => entry.node?.key ?? []) ?? [];
  const sizes = entered.flatMap((key) => lists.get(key)?.place ?? []);
  const asks = new Set([
    ...(test ? [...placesOf(test)].filter((place) => !filled.has(place)) : []),
    ...sizes.filter((place) => !writes.has(place)),
    ...set.flatMap(({ from }) => (from && !filled.has(from.place) ? [from.place] : [])),
  ]);
  const resumed = kind === 'resumed' ? back : [];
  // What is asked in the same state afterwards, where nothing is left.
  const stays = crossing === null && node && kind !== 'resumed' ? [node.key] : [];
  return { asks, writes, to: [...entered, ...resumed, ...stays] };
}

/** Where each state may go back to: the senders, with all that lay beside them. */
function resumedFrom({ order }: Layout, rules: Rules): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const candidates of rules.on.values()) {
    for (const { transition, source } of candidates) {
      if (!source || transition?.effect.kind !== 'back' || !transition.effect.resume) continue;
      let top: FlowNode = source;
      for (let at = source.parent; at; at = at.parent) if (at.type === 'parallel') top = at;
      const beside = order.flatMap(({ node }) => (liesWithin(node, top) ? [node.key] : []));
      const { target } = transition.effect;
      found.set(target, [...(found.get(target) ?? []), ...beside]);
    }
  }
  return found;
}
