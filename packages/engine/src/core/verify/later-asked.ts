// What may still be asked for, from a question of a guard on, before the step that asks it comes to rest and after: by the
// rest of the guard, by the branches below, and by whatever they lead to. Of a list that surely leads on, what branches
// above have asked is settled; where it may be asked again after all, as where a state goes on resting, nothing is.

import type { FlowNode } from '../compile/flow.ts';
import type { Rule } from '../kernel/encoded/rules.ts';
import { byPlace, liveIn, type LiveIn, type Liveness } from './liveness.ts';
import type { Model, Test } from './model.ts';

/** From a question of a list that surely leads on. */
export interface Later {
  /** What may be asked for by this list and where it leads, from the first variable on. */
  readonly mask: Uint8Array;
  /** Slots that are left then, whatever is answered: from, and up to, exclusive. */
  readonly slotFrom: number;
  readonly slotTo: number;
  /** Whether nothing triggers the list: what leaves the same elsewhere may go before it. */
  readonly isEventless: boolean;
}

/** The questions of one rule. */
interface Questions {
  readonly numbers: ReadonlyMap<Test, number>;
  /** By number; null: it is not sure to lead on. */
  readonly later: readonly Later[] | null;
}

interface Listed {
  readonly rules: readonly Rule[];
  readonly isEventless: boolean;
}

export class LaterAsked {
  readonly #model: Model;
  /** What changes by itself is asked anew in every step: so far as one step may ask for it. */
  readonly withinStep: Liveness;
  readonly #live: LiveIn;
  readonly #liveWithin: LiveIn;
  readonly #lists = new Map<number, Listed>();
  readonly #known = new Map<number, Questions>();

  constructor(model: Model) {
    const { facts, layout, rules, width: from, total: to, offers } = model;
    this.#model = model;
    this.#live = liveIn(facts);
    this.#liveWithin = liveIn({ ...facts, offers: [] });
    this.withinStep = byPlace(layout, this.#liveWithin, { from, to, always: new Set() });
    for (const { hearing, candidates } of offers) if (!hearing) this.#add(candidates, false);
    for (const list of rules.always.values()) this.#add(list, true);
    for (const list of rules.done.values()) this.#add(list, false);
  }

  /** Number of a question of a rule, and what may be asked for from it on; null: by whatever rests. */
  from(rule: Rule, test: Test): { readonly number: number; readonly later: Later | null } {
    let questions = this.#known.get(rule.index);
    if (!questions) {
      questions = this.#read(rule);
      this.#known.set(rule.index, questions);
    }
    const number = questions.numbers.get(test) ?? -1;
    return { number, later: questions.later?.[number] ?? null };
  }

  #add(rules: readonly Rule[], isEventless: boolean): void {
    for (const { index } of rules) this.#lists.set(index, { rules, isEventless });
  }

  #read(rule: Rule): Questions {
    const own = this.#testOf(rule);
    const asked = own ? questionsOf(own) : [];
    const numbers = new Map(asked.map((test, number) => [test, number]));
    const list = this.#lists.get(rule.index);
    const rules = list && this.#surely(list.rules.slice(list.rules.indexOf(rule)));
    return { numbers, later: rules ? this.#laterIn(rules, asked, list.isEventless) : null };
  }

  /** Branches down to the one that is taken in any case; null: there is none, or they may leave the flow where it rests. */
  #surely(rules: readonly Rule[]): Rule[] | null {
    const last = rules.findIndex(
      (one) => this.#testOf(one) === null && (one.kind === 'plain' || one.kind === 'beyond'),
    );
    const asked = rules.slice(0, last + 1);
    return last >= 0 && asked.every(leavesItsState) ? asked : null;
  }

  #laterIn(rules: readonly Rule[], asked: readonly Test[], isEventless: boolean): Later[] {
    const [rule] = rules;
    const rest = new Set([
      ...rules.slice(1).flatMap((one) => this.#asksOf(one)),
      ...rules.flatMap((one) => this.#behind(one)),
      ...this.#around(rule?.source ?? null),
      ...this.#model.facts.always,
    ]);
    const slotFrom = Math.max(...rules.map(({ crossing }) => crossing?.slotFrom ?? 0));
    const slotTo = Math.min(...rules.map(({ crossing }) => crossing?.slotTo ?? 0));
    return asked.map((_, number) => {
      const places = [...rest, ...asked.slice(number).flatMap(placeOf)];
      return { mask: this.#maskOf(places), slotFrom, slotTo, isEventless };
    });
  }

  #asksOf(rule: Rule): number[] {
    const test = this.#testOf(rule);
    return test ? questionsOf(test).flatMap(placeOf) : [];
  }

  /** What may be asked for where a branch leads, unless it says what that is. */
  #behind({ transition, crossing }: Rule): number[] {
    const { sets, lists } = this.#model;
    const set = new Set((transition && sets.get(transition))?.map(({ place }) => place));
    const entered = crossing?.entries.flatMap(({ node }) => node?.key ?? []) ?? [];
    return entered
      .flatMap((key) => [
        ...this.#liveAt(key),
        ...(lists.get(key) ? [lists.get(key)?.place ?? 0] : []),
      ])
      .filter((place) => !set.has(place));
  }

  #around(node: FlowNode | null): number[] {
    const places: number[] = [];
    for (let at = node?.parent ?? null; at; at = at.parent) places.push(...this.#liveAt(at.key));
    return places;
  }

  #liveAt(key: string): number[] {
    const { width } = this.#model;
    return [
      ...[...(this.#live.get(key) ?? [])].filter((place) => place < width),
      ...[...(this.#liveWithin.get(key) ?? [])].filter((place) => place >= width),
    ];
  }

  #maskOf(places: readonly number[]): Uint8Array {
    const { firstVariable, total } = this.#model;
    const mask = new Uint8Array(total - firstVariable);
    for (const place of places) mask[place - firstVariable] = 1;
    return mask;
  }

  /** Null: it holds in any case. */
  #testOf({ transition }: Rule): Test | null {
    const test = (transition && this.#model.tests.get(transition)) ?? null;
    if (test?.op === 'constant' && test.value) return null;
    return test;
  }
}

function leavesItsState({ crossing, span }: Rule): boolean {
  if (!crossing) return false;
  return span === null || (crossing.from <= span.index && span.end <= crossing.to);
}

/** The questions of a guard, in the order in which they are asked. */
function questionsOf(test: Test): Test[] {
  switch (test.op) {
    case 'constant':
      return [];
    case 'in':
      return [test];
    case 'not':
      return questionsOf(test.of);
    case 'all':
    case 'any':
      return test.of.flatMap(questionsOf);
    case 'choice':
      return [test.when, test.yes, test.no].flatMap(questionsOf);
  }
}

const placeOf = (test: Test): number[] => (test.op === 'in' ? [test.place] : []);
