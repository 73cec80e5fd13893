// Moves a row of slots: one event, and all that follows from it before the flow rests again. The algorithm of SCXML as
// XState 5 has it, over what is known beforehand of each transition. Makes no objects while nothing listens.

import type { FlowNode } from '../../compile/flow.ts';
import type { Crossing } from './crossing.ts';
import { finishedPlace, INACTIVE, type Layout, type Slot, type Span } from './layout.ts';
import type { Heard, Rule, Rules } from './rules.ts';

/** Microsteps after which a step is called a loop; the same as of XState. */
const MAX_ITERATIONS = 1000;

/** The places of a flow, by slot. */
export interface Row {
  [slot: number]: number;
  fill(value: number, from: number, to: number): unknown;
}

/** Who answers while a row moves, and is told. */
export interface Witness {
  /** Whether a candidate is taken; asked in order, of those whose source is active. */
  applies(rule: Rule): boolean;
  /** What it sets is set now: what it leaves has been left, nothing is entered yet. */
  took(rule: Rule): void;
  /** Null: nobody wants to know. */
  readonly left: ((node: FlowNode) => void) | null;
  readonly entered: ((node: FlowNode) => void) | null;
}

/** Where a row rested before a microstep. */
interface Standing {
  readonly places: readonly number[];
  readonly rested: readonly number[];
}

export class Mover {
  readonly #layout: Layout;
  readonly #rules: Rules;
  readonly #witness: Witness;
  readonly #slots: readonly Slot[];
  #row: Row = [];
  /** Slots whose place has no regions, in the order in which they were entered. Kept where `always` has to be looked for. */
  #rested: readonly number[] = [];
  readonly #looksAtAll: boolean;
  /** States whose inside has ended, to be answered in order; null: a region, which nothing answers. */
  #ended: (FlowNode | null)[] = [];
  #isOver = false;
  /** What is taken in the microstep at hand, and the slot that is asked for more. */
  #chosen: readonly Rule[] = none;
  #asking = -1;

  constructor(layout: Layout, rules: Rules, witness: Witness) {
    this.#layout = layout;
    this.#rules = rules;
    this.#witness = witness;
    this.#slots = layout.slots;
    this.#looksAtAll = rules.always.size > 0;
  }

  /** Enters the flow. @returns false: it went round for ever */
  begin(row: Row): boolean {
    this.#start(row);
    this.#enter(this.#rules.begin.entries);
    return this.#settle();
  }

  /**
   * Takes the first candidate that applies, and what follows from it.
   *
   * @returns false: it went round for ever
   */
  take(row: Row, candidates: readonly Rule[]): boolean {
    this.#start(row);
    const rule = this.#first(candidates);
    if (rule) this.#takeOne(rule);
    return this.#settle();
  }

  /**
   * Takes an event that all states hear: of those that answer it and do not hold another that does, all at once.
   *
   * @returns false: it went round for ever
   */
  hear(row: Row, listeners: readonly Heard[]): boolean {
    this.#start(row);
    const chosen: Rule[] = [];
    this.#chosen = chosen;
    let last = -1;
    for (const { span, rules } of listeners) {
      // What lies in a state comes before it: where it answers, the state itself is not asked.
      const rule = last > span.index ? null : this.#first(rules);
      if (!rule) continue;
      chosen.push(rule);
      last = span.index;
    }
    const taken = this.#isOver ? none : withoutConflicts(chosen);
    this.#chosen = none;
    if (taken.length > 0) this.#takeAll(taken);
    return this.#settle();
  }

  /** Takes nothing more: whoever answers wants to know no more of this step. */
  stop(): void {
    this.#isOver = true;
  }

  /** Whether one state alone looks for transitions that nothing triggers. */
  get isAlone(): boolean {
    return this.#rested.length === 1;
  }

  /** In the middle of a step: all but the row that decides how it goes on, as integers. */
  standing(): number[] {
    const { spans } = this.#layout;
    return [
      this.#asking,
      ...this.#rested,
      -1,
      ...this.#ended.map((node) => (node && spans.get(node.key)?.index) ?? -2),
      -1,
      ...this.#chosen.map(({ index }) => index),
    ];
  }

  isActive(row: Row, { slot, from, to }: Pick<Span, 'slot' | 'from' | 'to'>): boolean {
    const place = row[slot] ?? INACTIVE;
    return place >= from && place <= to;
  }

  #start(row: Row): void {
    this.#row = row;
    this.#isOver = false;
    this.#chosen = none;
    this.#asking = -1;
    if (this.#ended.length > 0) this.#ended = [];
    if (!this.#looksAtAll) return;
    const rested: number[] = [];
    for (let slot = 0; slot < this.#slots.length; slot++)
      if (this.#placeOf(slot)?.name) rested.push(slot);
    this.#rested = rested;
  }

  #settle(): boolean {
    let looks = this.#looksAtAll;
    for (let round = 0; !this.#isOver; round++) {
      if (round >= MAX_ITERATIONS) return false;
      const eventless = looks ? this.#eventless() : none;
      if (eventless.length > 0) {
        looks = this.#takeAll(eventless);
        continue;
      }
      if (this.#ended.length === 0) return true;
      const node = this.#ended.shift();
      const rule = node && this.#first(this.#rules.done.get(node.key) ?? none);
      if (rule) this.#takeOne(rule);
      looks = this.#looksAtAll;
    }
    return true;
  }

  /** Transitions without a trigger: of each state that rests, the nearest around it. None that would leave the same. */
  #eventless(): readonly Rule[] {
    const chosen: Rule[] = [];
    this.#chosen = chosen;
    for (const slot of this.#rested) {
      this.#asking = slot;
      const place = this.#placeOf(slot);
      // A region that has ended rests beside what it was.
      const hasEnded = place?.ends === true && this.#row[slot] === finishedPlace(this.#slot(slot));
      let node: FlowNode | null = (hasEnded ? place.node.parent : place?.node) ?? null;
      for (; node; node = node.parent) {
        const rules = this.#rules.always.get(node.key);
        const rule = rules && this.#first(rules);
        if (!rule) continue;
        if (!chosen.includes(rule)) chosen.push(rule);
        break;
      }
    }
    this.#chosen = none;
    this.#asking = -1;
    return this.#isOver ? none : withoutConflicts(chosen);
  }

  #first(candidates: readonly Rule[]): Rule | null {
    for (const rule of candidates) {
      if (this.#isOver) return null;
      if (
        (rule.span === null || this.isActive(this.#row, rule.span)) &&
        this.#witness.applies(rule)
      )
        return rule;
    }
    return null;
  }

  /** One microstep. @returns whether it rests elsewhere than before; not looked at where no `always` depends on it */
  #takeOne(rule: Rule): boolean {
    const { crossing } = rule;
    const before = this.#looksAtAll ? this.#standing() : null;
    if (crossing) this.#leave(crossing);
    this.#witness.took(rule);
    if (crossing) this.#enter(crossing.entries);
    return before !== null && this.#hasMoved(before);
  }

  /** @returns whether anything has changed. What changed nothing is not looked at again: it would apply for ever. */
  #takeAll(rules: readonly Rule[]): boolean {
    let hasMoved: boolean;
    const [only] = rules;
    if (rules.length === 1 && only) hasMoved = this.#takeOne(only);
    else {
      const before = this.#standing();
      const crossings = rules.flatMap(({ crossing }) => crossing ?? []);
      for (const crossing of crossings.toSorted((one, other) => other.from - one.from))
        this.#leave(crossing);
      for (const rule of rules) this.#witness.took(rule);
      const entries = crossings.flatMap((crossing) => crossing.entries);
      this.#enter(entries.sort((one, other) => one.order - other.order));
      hasMoved = this.#hasMoved(before);
    }
    return hasMoved || rules.some(({ transition }) => (transition?.set.length ?? 0) > 0);
  }

  #standing(): Standing {
    return {
      places: this.#slots.map((_, slot) => this.#row[slot] ?? INACTIVE),
      rested: this.#rested,
    };
  }

  /** What was left and entered again counts as not moved, and keeps its turn. */
  #hasMoved({ places, rested }: Standing): boolean {
    const moved = places.some((place, slot) => place !== this.#row[slot]);
    if (!moved) this.#rested = rested;
    return moved;
  }

  #leave({ from, to, slotFrom, slotTo }: Crossing): void {
    const { left } = this.#witness;
    if (left) {
      const { order } = this.#layout;
      for (let index = to - 1; index >= from; index--) {
        const span = order[index];
        if (span && this.isActive(this.#row, span)) left(span.node);
      }
    }
    this.#row.fill(INACTIVE, slotFrom, slotTo);
    if (this.#looksAtAll)
      this.#rested = this.#rested.filter((slot) => slot < slotFrom || slot >= slotTo);
  }

  #enter(entries: Crossing['entries']): void {
    const { entered } = this.#witness;
    let completed: Set<FlowNode> | null = null;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (!entry) continue;
      const { node, slot, place, isEnd } = entry;
      if (place !== null) {
        this.#row[slot] = place;
        if (this.#looksAtAll && this.#placeOf(slot)?.name) this.#rested = [...this.#rested, slot];
      }
      if (entered && node) entered(node);
      if (isEnd) this.#end(node, slot, (completed ??= new Set()));
    }
  }

  /** What is done by entering a final state, or by the end of a region. */
  #end(node: FlowNode | null, slot: number, completed: Set<FlowNode>): void {
    const { region } = this.#slot(slot);
    if (node && node !== region) {
      if (node.parent) this.#ended.push(node.parent);
      else this.#isOver = true;
      return;
    }
    this.#ended.push(null);
    const parallel = region?.parent;
    if (!parallel || completed.has(parallel)) return;
    const regions = this.#layout.spans.get(parallel.key)?.regions ?? [];
    for (let index = 0; index < regions.length; index++)
      if (!this.#placeOf(regions[index] ?? 0)?.ends) return;
    completed.add(parallel);
    this.#ended.push(parallel);
  }

  #slot(slot: number): Slot {
    const found = this.#slots[slot];
    if (!found) throw new Error(`no slot ${slot}`);
    return found;
  }

  #placeOf(slot: number): Slot['places'][number] {
    return this.#slot(slot).places[this.#row[slot] ?? INACTIVE] ?? null;
  }
}

const none: readonly never[] = [];

/** Of two that leave the same, the inner one goes first; of two in different regions, the first. */
function withoutConflicts(rules: readonly Rule[]): readonly Rule[] {
  if (rules.length < 2) return rules;
  const kept = new Set<Rule>();
  for (const rule of rules) {
    const conflicting = [...kept].filter((other) => overlap(rule.crossing, other.crossing));
    if (conflicting.some((other) => !isWithin(rule.source, other.source))) continue;
    for (const other of conflicting) kept.delete(other);
    kept.add(rule);
  }
  return [...kept];
}

function overlap(one: Crossing | null, other: Crossing | null): boolean {
  return one !== null && other !== null && one.from < other.to && other.from < one.to;
}

function isWithin(node: FlowNode | null, around: FlowNode | null): boolean {
  for (let at = node?.parent ?? null; at; at = at.parent) if (at === around) return true;
  return false;
}
