// Which way to a goal is gone next: the shortest that has not failed yet in every variant.

import type { Ways } from '../verify/ways.ts';
import type { Entry } from './entry.ts';
import type { Goal, Obstacle } from './goal.ts';
import { beforeOffer, needsOf, type Needs } from './needs.ts';
import { Routes, type RouteStep } from './routes.ts';

/** How often a step is in the way before no way goes along it any more. */
const MOST_FAILED = 2;

/** What is left of the ways to one goal. */
export interface Left {
  /** Edges that no way goes along any more. */
  readonly without: Set<number>;
  /** Which variant of an edge is next. */
  readonly variants: Map<number, number>;
}

const nothing: Needs = new Map();

/** Picks ways, and remembers for other goals what failed. */
export class WayPicker {
  readonly #ways: Ways;
  readonly #routes: Routes;
  /** How often all variants of an edge have failed, what was in the way, and where that is so for good. */
  readonly #failed = new Map<number, number>();
  readonly #obstacles = new Map<number, Obstacle>();
  readonly #hopeless = new Map<number, Obstacle>();

  constructor(ways: Ways) {
    this.#ways = ways;
    this.#routes = new Routes(ways.model, ways.exploration);
  }

  /** What is left for a goal at first. */
  left(): Left {
    return { without: new Set(this.#hopeless.keys()), variants: new Map() };
  }

  /** `again`: an edge had no more variants, and is left out from now on. */
  way(goal: Goal, left: Left): Entry[] | 'again' | null {
    const at = this.#last(goal);
    const before = at === null ? [] : this.#routes.to(at, left.without);
    return before && this.#entries(before, goal, left);
  }

  /**
   * A way on from where another has strayed: its steps up to there, the step that strayed, and what leads to the goal from
   * where that came to.
   *
   * @param landed - the configuration it came to
   */
  wayOn(
    goal: Goal,
    left: Left,
    { way, index, landed }: { way: readonly Entry[]; index: number; landed: RouteStep },
  ): Entry[] | null {
    const at = this.#last(goal);
    const next = landed.at === way[index]?.at ? way[index + 1]?.edge : undefined;
    const rest =
      at === null ? null : this.#routes.on(landed.at, at, { without: left.without, next });
    if (!rest) return null;
    const gone = way
      .slice(0, index)
      .flatMap(({ at: to, ...step }) => (to === null ? [] : [{ ...step, at: to }]));
    const found = this.#entries([...gone, landed, ...rest], goal, left);
    return found === 'again' ? null : found;
  }

  /** The steps that lead on from a configuration by the same happening, and to the same states. */
  alike(from: number, { offer, at, isRefused }: Entry): RouteStep[] {
    if (at === null) return [];
    const leaves = this.#ways.leaves(at).join(' ');
    return [...this.#routes.leaving(from)].filter(
      (step) =>
        step.offer === offer &&
        step.isRefused === isRefused &&
        this.#ways.leaves(step.at).join(' ') === leaves,
    );
  }

  /** From where the last step of a goal is gone. */
  #last(goal: Goal): number | null {
    return 'edge' in goal ? this.#from(goal.edge) : goal.at;
  }

  #entries(
    before: readonly RouteStep[],
    goal: Goal,
    { without, variants }: Left,
  ): Entry[] | 'again' | null {
    const isEdge = 'edge' in goal;
    if (isEdge && without.has(goal.edge)) return null;
    const route = isEdge ? [...before, this.#routes.step(goal.edge)] : before;
    const chosen = route.map(({ edge, at, offer, isRefused }) => ({
      edge,
      at,
      offer,
      isRefused,
      variant: variants.get(edge) ?? 0,
    }));
    const traced = this.#ways.exploration.retrace(chosen);
    const exhausted = chosen[traced.length];
    if (exhausted) {
      without.add(exhausted.edge);
      this.#exhaust(exhausted.edge);
      return 'again';
    }
    const needs = needsOf(
      this.#ways.model,
      traced,
      'offer' in goal
        ? beforeOffer(goal.needs, goal.offer)
        : (('needs' in goal ? goal.needs : undefined) ?? nothing),
    );
    const way = chosen.map((step, index): Entry => {
      const own = needs[index] ?? { given: nothing, after: nothing };
      return { ...step, needs: own, shows: null };
    });
    const isLast = (index: number): boolean => index === way.length - 1;
    const takes = 'takes' in goal ? goal.takes : undefined;
    const mayFail = 'mayFail' in goal ? goal.mayFail : undefined;
    const gone = way.map((entry, index) => (isLast(index) ? { ...entry, mayFail, takes } : entry));
    if (!('offer' in goal)) return gone;
    const { offer, shows } = goal;
    const last = { given: goal.needs, after: goal.needs };
    return [...gone, { edge: NaN, at: null, offer, isRefused: false, needs: last, shows }];
  }

  /** A way has failed at this edge. */
  fail(edge: number, obstacle: Obstacle, { variants }: Left): void {
    variants.set(edge, (variants.get(edge) ?? 0) + 1);
    this.#obstacles.set(edge, obstacle);
  }

  /** Why there is no way any more: what has been in the way of others. */
  blocked(goal: Goal): Obstacle {
    const at = 'edge' in goal ? this.#from(goal.edge) : (goal.at ?? 0);
    const way = this.#routes.to(at, new Set()) ?? [];
    const edges = [...way.map(({ edge }) => edge), ...('edge' in goal ? [goal.edge] : [])];
    const hopeless = edges.flatMap((edge) => this.#hopeless.get(edge) ?? []);
    return hopeless[0] ?? { trigger: null, failure: null };
  }

  /** What has failed for several goals in every variant, is not tried for others. */
  #exhaust(edge: number): void {
    const count = (this.#failed.get(edge) ?? 0) + 1;
    this.#failed.set(edge, count);
    const obstacle = this.#obstacles.get(edge);
    if (count >= MOST_FAILED && obstacle) this.#hopeless.set(edge, obstacle);
  }

  #from(edge: number): number {
    return this.#ways.exploration.edges.values[edge] ?? 0;
  }
}
