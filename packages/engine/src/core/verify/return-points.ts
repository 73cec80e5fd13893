// Where somebody who sent back is returned to: to whoever sent, and to what lay open beside them. A row holds the number of such a
// point for each state that may be returned from.

import type { FlowNode } from '../compile/flow.ts';
import { liesWithin } from '../compile/lies-within.ts';
import { initialLeaves } from '../decide/return-point.ts';
import { rowOf } from '../kernel/encoded/encoded-kernel.ts';
import { finishedPlace } from '../kernel/encoded/layout.ts';
import type { Rule } from '../kernel/encoded/rules.ts';
import type { Model } from './model.ts';

/** What somebody who sent back returns to. */
interface Point {
  readonly sender: string;
  readonly keep: 'unchanged' | 'all' | 'none';
  /** First slot of the regions that were left with the sender, and where they rested. */
  readonly slotFrom: number;
  readonly places: readonly number[];
}

export class ReturnPoints {
  readonly #model: Model;
  /** By number less one. */
  readonly #points: Point[] = [];
  readonly #names = new Map<string, number>();

  constructor(model: Model) {
    this.#model = model;
  }

  /** Whoever sent back to a state; null: nobody, or nobody knows. */
  senderTo(state: string, row: Uint32Array): string | null {
    return this.#pointTo(state, row)?.sender ?? null;
  }

  /**
   * Puts a row back to whoever sent, and to what was open beside them.
   *
   * @param choose - whether what a region read has changed since is not known; where it has, the region begins again
   * @returns false: nobody knows any more where to
   */
  resume(state: string, row: Uint32Array, choose: () => boolean): boolean {
    const way = this.#model.returns.get(state);
    const point = this.#pointTo(state, row);
    if (!way || !point) return false;
    const { layout } = this.#model;
    row[way.place] = 0;
    this.#rest([point.sender], row);
    for (const [index, place] of point.places.entries()) {
      const slot = layout.slots[point.slotFrom + index];
      const begins =
        slot !== undefined &&
        place === finishedPlace(slot) &&
        point.keep !== 'all' &&
        (point.keep === 'none' || choose());
      if (begins && slot.region) this.#rest(initialLeaves(slot.region), row);
      else row[point.slotFrom + index] = place;
    }
    return true;
  }

  /** What is kept when somebody sends back: as `returnPoint` of the engine has it. @param places - before the microstep */
  keep({ transition, source }: Rule, places: Uint32Array, row: Uint32Array): void {
    if (!source || transition?.effect.kind !== 'back') return;
    const { effect } = transition;
    const { returns, layout } = this.#model;
    const way = returns.get(effect.target);
    const target = layout.spans.get(effect.target)?.node ?? null;
    if (!way) return;
    let parallel: FlowNode | null = null;
    for (let at = source.parent; at; at = at.parent)
      if (at.type === 'parallel' && !liesWithin(target, at)) parallel = at;
    const regions = (parallel && layout.spans.get(parallel.key)?.regions) ?? [];
    const [slotFrom = 0] = regions;
    const slotTo = layout.slots[regions.at(-1) ?? -1]?.end ?? slotFrom;
    const kept = Array.from({ length: slotTo - slotFrom }, (_, at) => places[slotFrom + at] ?? 0);
    const name = JSON.stringify([source.key, effect.keep, slotFrom, kept]);
    let number = this.#names.get(name);
    if (number === undefined) {
      number = this.#points.push({ sender: source.key, keep: effect.keep, slotFrom, places: kept });
      this.#names.set(name, number);
    }
    row[way.place] = number;
  }

  /** A state that is left otherwise has given its answer to whoever sent back to it. */
  forget(row: Uint32Array): void {
    const { returns, layout } = this.#model;
    for (const [state, { place }] of returns) {
      if (row[place] === 0) continue;
      const span = layout.spans.get(state);
      const at = span && (row[span.slot] ?? 0);
      if (span && at !== undefined && (at < span.from || at > span.to)) row[place] = 0;
    }
  }

  #pointTo(state: string, row: Uint32Array): Point | undefined {
    const way = this.#model.returns.get(state);
    return way && this.#points[(row[way.place] ?? 0) - 1];
  }

  #rest(leaves: readonly string[], row: Uint32Array): void {
    for (const [slot, place] of rowOf(leaves, this.#model.layout).entries())
      if (place > 0) row[slot] = place;
  }
}
