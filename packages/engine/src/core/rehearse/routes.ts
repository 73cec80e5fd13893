// Shortest ways through what a proof has explored, and others where some of their steps cannot be gone.

import type { Exploration, Gone } from '../verify/exploration.ts';
import type { Model } from '../verify/model.ts';

/** One step of a way. */
export interface RouteStep extends Gone {
  /** Tells it from all others: the number of the edge; negative: the start of this configuration. */
  readonly edge: number;
}

/** What was refused leads on below this, see `explore`. */
const REFUSED = -2;

/** Ways through an exploration. */
export class Routes {
  readonly #model: Model;
  readonly #exploration: Exploration;
  #leaving: { readonly first: Int32Array; readonly next: Int32Array } | null = null;

  constructor(model: Model, exploration: Exploration) {
    this.#model = model;
    this.#exploration = exploration;
  }

  /** A shortest way that goes by none of these edges; null: there is none. */
  to(goal: number, without: ReadonlySet<number>): RouteStep[] | null {
    const starts: number[] = [];
    for (let start = 0; start < this.#exploration.rows.size && this.#isStart(start); start++)
      if (!without.has(startEdge(start))) starts.push(start);
    return this.#shortest(starts, goal, without);
  }

  /**
   * A shortest way on from a configuration, to it again as well: what comes behind it.
   *
   * @param next - the edge that it does not go by at first
   */
  on(
    from: number,
    goal: number,
    { without, next }: { without: ReadonlySet<number>; next: number | undefined },
  ): RouteStep[] | null {
    const firsts = [...this.leaving(from)].filter(
      ({ edge }) => edge !== next && !without.has(edge),
    );
    for (const first of firsts) if (first.at === goal) return [first];
    const found = firsts.flatMap((first) => {
      const rest = this.#shortest([first.at], goal, without);
      return rest ? [[first, ...rest.slice(1)]] : [];
    });
    return found.toSorted((one, other) => one.length - other.length)[0] ?? null;
  }

  /** The edges that leave a configuration. */
  *leaving(from: number): Generator<RouteStep> {
    const { first, next } = this.#edgesByFrom();
    for (let edge = first[from] ?? -1; edge >= 0; edge = next[edge / 3] ?? -1)
      yield this.step(edge);
  }

  #shortest(
    starts: readonly number[],
    goal: number,
    without: ReadonlySet<number>,
  ): RouteStep[] | null {
    const { edges, rows } = this.#exploration;
    const by = new Int32Array(rows.size).fill(-1);
    const seen = new Uint8Array(rows.size);
    const queue = [...starts];
    for (const start of starts) seen[start] = 1;
    const { first, next } = this.#edgesByFrom();
    for (const at of queue) {
      if (at === goal) return this.#back(goal, by);
      for (let edge = first[at] ?? -1; edge >= 0; edge = next[edge / 3] ?? -1) {
        const to = edges.values[edge + 1] ?? 0;
        if (seen[to] === 1 || without.has(edge)) continue;
        seen[to] = 1;
        by[to] = edge;
        queue.push(to);
      }
    }
    return null;
  }

  /** An edge as a step of a way. */
  step(edge: number): RouteStep {
    const { edges } = this.#exploration;
    const by = edges.values[edge + 2] ?? 0;
    const isRefused = by <= REFUSED;
    const offer = this.#model.offers[isRefused ? REFUSED - by : by] ?? null;
    return { edge, at: edges.values[edge + 1] ?? 0, offer, isRefused };
  }

  #back(goal: number, by: Int32Array): RouteStep[] {
    const steps: RouteStep[] = [];
    for (let at = goal; ;) {
      const edge = by[at] ?? -1;
      if (edge < 0) {
        steps.unshift({ edge: startEdge(at), at, offer: null, isRefused: false });
        return steps;
      }
      steps.unshift(this.step(edge));
      at = this.#exploration.edges.values[edge] ?? 0;
    }
  }

  #isStart(number: number): boolean {
    return this.#exploration.stepTo(number).from === null;
  }

  /** The first edge that leaves a configuration, and after each edge the next. */
  #edgesByFrom(): { readonly first: Int32Array; readonly next: Int32Array } {
    if (this.#leaving) return this.#leaving;
    const { edges, rows } = this.#exploration;
    const first = new Int32Array(rows.size).fill(-1);
    const next = new Int32Array(edges.size / 3).fill(-1);
    for (let edge = edges.size - 3; edge >= 0; edge -= 3) {
      const from = edges.values[edge] ?? 0;
      next[edge / 3] = first[from] ?? -1;
      first[from] = edge;
    }
    this.#leaving = { first, next };
    return this.#leaving;
  }
}

const startEdge = (number: number): number => -1 - number;
