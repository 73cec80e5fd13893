// Goes ways that a proof has found in an office that is played: with real posts, and data for which it really goes that
// way. Where one way fails whatever is chosen in it, another is tried.

import type { Ways } from '../verify/ways.ts';
import type { Entry } from './entry.ts';
import type { Goal, Rehearsed } from './goal.ts';
import { Walker, type Furthest, type RehearsalSetting, type Stage, type Stray } from './walker.ts';
import { WayPicker, type Left } from './way-picker.ts';

/** Ways that are tried for one goal. */
const MOST_WAYS = 10;

/** Rounds that are gone until what is counted in them is enough. */
const MOST_ROUNDS = 16;

/** Goes ways of one flow. */
export class Rehearsal {
  readonly #picker: WayPicker;
  readonly #walker: Walker;

  constructor(ways: Ways, setting: RehearsalSetting) {
    this.#picker = new WayPicker(ways);
    this.#walker = new Walker(ways, setting);
  }

  /** A story that leads there. */
  to(goal: Goal): Rehearsed {
    const left = this.#picker.left();
    let most: Furthest | null = null;
    let hasGoneRound = false;
    for (let round = 0; round < MOST_WAYS; round++) {
      const way = this.#picker.way(goal, left);
      if (way === null) break;
      if (way === 'again') continue;
      const reached = this.#walker.go(way);
      if (reached) return { steps: reached.steps, obstacle: null, taken: reached.taken };
      const { furthest } = this.#walker;
      if (furthest === null) break;
      if (!most || furthest.index >= most.index) most = furthest;
      if (Number.isNaN(furthest.edge)) break;
      if (!hasGoneRound && this.#walker.strays.length > 0) {
        hasGoneRound = true;
        const around = this.#goRound(goal, left, way);
        if (around) return { steps: around.steps, obstacle: null, taken: around.taken };
      }
      this.#picker.fail(furthest.edge, furthest.obstacle, left);
    }
    return { steps: null, obstacle: most?.obstacle ?? this.#picker.blocked(goal) };
  }

  /**
   * A proof knows of a sum only that it may be anything: what counts up comes to the states that are meant before it is enough.
   * From there it is gone on, until it is.
   */
  #goRound(goal: Goal, left: Left, first: readonly Entry[]): Stage | null {
    const seen = new Set<string>();
    let way = first;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = this.#goOn(goal, left, way, seen);
      if (!next) return null;
      const reached = this.#walker.goOn(next.way, next.stray);
      if (reached) return reached;
      ({ way } = next);
    }
    return null;
  }

  /** The first place where the way has strayed to other data than ever before, and from where something leads to the goal. */
  #goOn(
    goal: Goal,
    left: Left,
    way: readonly Entry[],
    seen: Set<string>,
  ): { readonly way: readonly Entry[]; readonly stray: Stray } | null {
    for (const stray of this.#walker.strays) {
      const { index, stage } = stray;
      const { configuration = [], data = {} } = stage.player.instance ?? {};
      const name = JSON.stringify([[...configuration].sort(), data]);
      const entry = way[index];
      const from = way[index - 1]?.at ?? null;
      if (seen.has(name) || !entry || from === null) continue;
      seen.add(name);
      for (const landed of this.#picker.alike(from, entry)) {
        if (!this.#walker.maybeIn(landed.at, stage)) continue;
        const on = this.#picker.wayOn(goal, left, { way, index, landed });
        if (on) return { way: on, stray };
      }
    }
    return null;
  }
}
