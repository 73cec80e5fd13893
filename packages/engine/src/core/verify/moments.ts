// Moments of a step: where it is when a guard may hold or not, and what of the data is known that may still be asked for. From
// two moments that are the same it goes on alike, so it is gone on from one of them alone. Without that, a step that asks for
// n things in turn would be gone 2^n times, though it comes to few places.

import type { Rule } from '../kernel/encoded/rules.ts';
import { LaterAsked, type Later } from './later-asked.ts';
import type { Known, Model, Test } from './model.ts';

/** A question in the middle of a step. */
export interface Moment {
  readonly rule: Rule;
  readonly test: Test;
  /** What the step has come to, all variables included. */
  readonly row: Uint32Array;
  /** What the event has filled in; null: something was taken already, and rests where the row says. */
  readonly fills: readonly Known[] | null;
  /** Whether one state alone looks for transitions that nothing triggers. */
  readonly isAlone: boolean;
  /** Whether somebody is still to be put back to where they were sent from. */
  readonly isReturning: boolean;
  /** All else that decides how it goes on. */
  readonly standing: readonly (number | string)[];
}

export class Moments {
  readonly #model: Model;
  readonly #later: LaterAsked;
  readonly #seen = new Set<string>();
  /** Those on the way to where the step is now, with how many answers came before. */
  readonly #way: { readonly answers: number; readonly name: string }[] = [];

  constructor(model: Model) {
    this.#model = model;
    this.#later = new LaterAsked(model);
  }

  /** For another step. */
  clear(): void {
    this.#seen.clear();
    this.#way.length = 0;
  }

  /** The step is gone again, and so many answers are as they were. */
  backTo(answers: number): void {
    while ((this.#way.at(-1)?.answers ?? -1) > answers) this.#way.pop();
  }

  /**
   * Whether it goes on from here.
   *
   * @param answers - how many were given before
   * @returns `round`: it has come by here itself, so that it goes round for ever; `known`: it did, another time
   */
  meet(moment: Moment, answers: number): 'new' | 'known' | 'round' {
    const name = this.#nameOf(moment);
    if (this.#seen.has(name)) return this.#way.some((one) => one.name === name) ? 'round' : 'known';
    this.#seen.add(name);
    this.#way.push({ answers, name });
    return 'new';
  }

  #nameOf(moment: Moment): string {
    const { rule, test, row, standing, isAlone } = moment;
    const { firstVariable, total } = this.#model;
    const { number, later } = this.#later.from(rule, test);
    const settled = later && (isAlone || !later.isEventless) ? later : null;
    const parts: (number | string)[] = [rule.index, number, ...standing, '|'];
    for (let place = 0; place < firstVariable; place++) parts.push(row[place] ?? 0);
    for (let place = firstVariable; place < total; place++)
      parts.push(this.#isAskedFor(place, moment, settled) ? (row[place] ?? 0) : '');
    return parts.join(' ');
  }

  #isAskedFor(place: number, moment: Moment, later: Later | null): boolean {
    const { row, fills, isReturning } = moment;
    const { firstVariable, width, live } = this.#model;
    if (later?.mask[place - firstVariable] === 1) return true;
    const changes = place >= width;
    if (changes && isReturning) return true;
    // What the event itself asks for and fills in, no state that rests asks for.
    if (fills && !later && (changes || fills.some((one) => one.place === place))) return true;
    const masks = changes ? this.#later.withinStep : live;
    const at = place - (changes ? width : firstVariable);
    for (let slot = 0; slot < masks.length; slot++) {
      const isLeft = later !== null && slot >= later.slotFrom && slot < later.slotTo;
      if (!isLeft && masks[slot]?.[row[slot] ?? 0]?.[at] === 1) return true;
    }
    return false;
  }
}
