// Goes ways that a proof has found in an office that is played: with real posts, and data for which it really goes that
// way. Where one way fails whatever is chosen in it, another is tried.

import type { Ways } from '../verify/ways.ts';
import type { Goal, Rehearsed } from './goal.ts';
import { Walker, type Furthest, type RehearsalSetting } from './walker.ts';
import { WayPicker } from './way-picker.ts';

/** Ways that are tried for one goal. */
const MOST_WAYS = 10;

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
      this.#picker.fail(furthest.edge, furthest.obstacle, left);
    }
    return { steps: null, obstacle: most?.obstacle ?? this.#picker.blocked(goal) };
  }
}
