// Which states may be active after which: for all states at once, so that asking for each costs nothing more.

import type { Layout } from '../kernel/encoded/layout.ts';
import type { Integers, Rows } from './rows.ts';

const BITS = 32;

/**
 * By state: those that may be active after it was.
 *
 * @param edges - from, to and what leads there, one after the other
 */
export function followedBy(
  layout: Layout,
  rows: Rows,
  edges: Integers,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { order } = layout;
  const words = Math.ceil(order.length / BITS);
  const active = activeIn(layout, rows, words);
  const before = new Uint32Array(rows.size * words);
  // Edges are in the order of their configurations, but may lead back: so again, until nothing new comes.
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (let edge = 0; edge < edges.size; edge += 3) {
      const from = (edges.values[edge] ?? 0) * words;
      const to = (edges.values[edge + 1] ?? 0) * words;
      for (let word = 0; word < words; word++) {
        const known = before[to + word] ?? 0;
        const next = (known | (before[from + word] ?? 0) | (active[from + word] ?? 0)) >>> 0;
        if (next === known) continue;
        before[to + word] = next;
        isGrowing = true;
      }
    }
  }
  return new Map(
    order.map(({ node }, at) => [node.key, after(at, { layout, words, active, before })]),
  );
}

/** By configuration, a bit for each state that is active in it. */
function activeIn({ order }: Layout, rows: Rows, words: number): Uint32Array {
  const active = new Uint32Array(rows.size * words);
  for (let number = 0; number < rows.size; number++)
    for (let at = 0; at < order.length; at++) {
      const span = order[at];
      const place = span ? rows.at(number, span.slot) : 0;
      const cell = number * words + Math.floor(at / BITS);
      if (span && place >= span.from && place <= span.to)
        active[cell] = ((active[cell] ?? 0) | (2 ** (at % BITS))) >>> 0;
    }
  return active;
}

interface Known {
  readonly layout: Layout;
  readonly words: number;
  readonly active: Uint32Array;
  readonly before: Uint32Array;
}

function after(state: number, { layout, words, active, before }: Known): Set<string> {
  const word = Math.floor(state / BITS);
  const bit = 2 ** (state % BITS);
  const found = new Uint32Array(words);
  for (let cell = 0; cell < before.length; cell += words) {
    if (((before[cell + word] ?? 0) & bit) === 0) continue;
    for (let at = 0; at < words; at++) found[at] = (found[at] ?? 0) | (active[cell + at] ?? 0);
  }
  return new Set(
    layout.order.flatMap(({ node }, at) =>
      ((found[Math.floor(at / BITS)] ?? 0) & (2 ** (at % BITS))) !== 0 ? [node.key] : [],
    ),
  );
}
