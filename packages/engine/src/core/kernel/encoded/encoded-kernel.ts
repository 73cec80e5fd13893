// A kernel over rows of small integers. It moves as the one over XState does, which a test compares move by move; it is
// what the explorer walks with, since it makes no objects where nothing has to be told.

import type { FlowNode, Transition } from '../../compile/flow.ts';
import type { JsonObject } from '../../json.ts';
import { eventName, type FlowShape } from '../machine-config.ts';
import { FINISHED, type Judge, type Kernel, type Move, type Trail } from '../kernel.ts';
import type { Crossing, Entry } from './crossing.ts';
import { finishedPlace, INACTIVE, layOut, type Layout, type Slot, type Span } from './layout.ts';
import { rulesOf, type Rule, type Rules } from './rules.ts';

/** Microsteps after which a step is called a loop; the same as of XState. */
const MAX_ITERATIONS = 1000;

/** A kernel for one flow. Expects a definition that compiled: names resolved, nesting bounded. */
export function encodedKernel(flow: FlowShape): Kernel {
  const layout = layOut(flow.top);
  const rules = rulesOf(flow, layout);
  const moved = (data: JsonObject, judge: Judge, act: (step: Macrostep) => void): Move => {
    const step = new Macrostep(layout, rules, judge, data);
    act(step);
    return step.move(data);
  };
  return {
    initial: (data, judge) => moved(data, judge, (step) => step.begin()),
    step: (configuration, trigger, data, judge) =>
      moved(data, judge, (step) => {
        step.stand(configuration);
        step.take(rules.on.get(eventName(trigger)) ?? []);
      }),
    jump: (configuration, target, data, judge) =>
      moved(data, judge, (step) => {
        step.stand(configuration);
        step.stand(target);
        step.take([]);
      }),
  };
}

/** One event, and all that follows from it before the flow rests again. */
class Macrostep {
  readonly #layout: Layout;
  readonly #rules: Rules;
  readonly #judge: Judge;
  #data: JsonObject;
  readonly #row: number[];
  /** Slots whose place has no regions, in the order in which they were entered. */
  #entered: number[] = [];
  readonly #trail: Trail[] = [];
  /** States whose inside has ended, to be answered in order; null: a region, which nothing answers. */
  readonly #ended: (FlowNode | null)[] = [];
  #isOver = false;
  #looped = false;

  constructor(layout: Layout, rules: Rules, judge: Judge, data: JsonObject) {
    this.#layout = layout;
    this.#rules = rules;
    this.#judge = judge;
    this.#data = data;
    this.#row = layout.slots.map(() => INACTIVE);
  }

  /** Puts itself there; from where it stood before, what differs is left and entered. */
  stand(configuration: readonly string[]): void {
    const before = this.#active();
    this.#row.fill(INACTIVE);
    for (const leaf of configuration) this.#rest(leaf);
    this.#entered = this.#layout.slots.flatMap((slot, index) =>
      slot.places[this.#row[index] ?? INACTIVE]?.name ? [index] : [],
    );
    if (before.length === 0) return;
    const after = new Set(this.#active());
    const stays = new Set(before);
    for (const key of before.toReversed())
      if (!after.has(key)) this.#trail.push({ kind: 'exited', state: key });
    for (const key of after) if (!stays.has(key)) this.#trail.push({ kind: 'entered', state: key });
  }

  begin(): void {
    this.#cross([this.#rules.begin]);
    this.#settle();
  }

  /** Takes the first rule that applies, and what follows from it. */
  take(candidates: readonly Rule[]): void {
    const rule = this.#first(candidates);
    if (rule) this.#microstep([rule]);
    this.#settle();
  }

  /** @param data - as it was before the step */
  move(data: JsonObject): Move {
    const trail = this.#trail;
    if (this.#looped) return { configuration: [], data, trail, looped: true };
    const configuration = this.#layout.slots.flatMap(({ places }, slot) => {
      const place = places[this.#row[slot] ?? INACTIVE];
      return place?.name ? { name: place.name, index: this.#span(place.node).index } : [];
    });
    configuration.sort((one, other) => one.index - other.index);
    return { configuration: configuration.map(({ name }) => name), data: this.#data, trail, looped: false };
  }

  #settle(): void {
    let looks = true;
    for (let round = 0; !this.#isOver; round++) {
      if (round >= MAX_ITERATIONS) {
        this.#looped = true;
        return;
      }
      let rules: readonly Rule[] = looks ? this.#eventless() : [];
      const isEventless = rules.length > 0;
      if (!isEventless) {
        const node = this.#ended.shift();
        if (node === undefined) return;
        const rule = node && this.#first(this.#rules.done.get(node.key) ?? []);
        rules = rule ? [rule] : [];
      }
      const before = isEventless ? [...this.#row] : null;
      this.#microstep(rules);
      // What changed nothing is not looked at again: it would apply for ever.
      looks =
        before === null ||
        rules.some(({ transition }) => (transition?.set.length ?? 0) > 0) ||
        before.some((place, slot) => place !== this.#row[slot]);
    }
  }

  /** Transitions without a trigger: of each state that rests, the nearest around it. None that would leave the same. */
  #eventless(): Rule[] {
    if (this.#rules.always.size === 0) return [];
    const chosen = new Set<Rule>();
    for (const slot of this.#entered) {
      let node: FlowNode | null = this.#place(slot)?.node ?? null;
      // Whoever has ended rests beside what it was.
      if (this.#isEnded(slot)) node = node?.parent ?? null;
      for (; node; node = node.parent) {
        const rules = this.#rules.always.get(node.key);
        const rule = rules && this.#first(rules);
        if (!rule) continue;
        chosen.add(rule);
        break;
      }
    }
    return withoutConflicts([...chosen]);
  }

  #isEnded(slot: number): boolean {
    const found = this.#slot(slot);
    return found.region !== null && this.#row[slot] === finishedPlace(found);
  }

  #first(candidates: readonly Rule[]): Rule | null {
    for (const rule of candidates)
      if ((rule.source === null || this.#isActive(rule.source)) && this.#applies(rule)) return rule;
    return null;
  }

  #applies({ kind, transition, source }: Rule): boolean {
    if (!transition) return true;
    const { effect, leadsTo } = transition;
    if (kind === 'limited' && effect.kind === 'back') {
      if (this.#judge.taken(transition) >= (effect.limit ?? Infinity)) return false;
    } else if (kind === 'resumed') {
      const sender = source && this.#judge.returnsTo(source.key);
      if (sender === null || !leadsTo.has(sender)) return false;
    }
    return this.#judge.passes(transition, this.#data);
  }

  #microstep(rules: readonly Rule[]): void {
    const crossings = rules.flatMap(({ crossing }) => crossing ?? []);
    this.#leave(crossings);
    for (const { transition, kind, source } of rules) {
      if (!transition) continue;
      if (transition.set.length > 0) this.#data = this.#judge.set(transition, this.#data);
      if (kind === 'resumed' && source)
        this.#trail.push({ kind: 'resumed', transition, state: source.key });
      else this.#trail.push({ kind: 'took', transition, beyond: kind === 'beyond' });
    }
    this.#enter(crossings);
  }

  #cross(crossings: readonly Crossing[]): void {
    this.#leave(crossings);
    this.#enter(crossings);
  }

  #leave(crossings: readonly Crossing[]): void {
    if (crossings.length === 0) return;
    const { order } = this.#layout;
    const left = crossings.flatMap(({ from, to }) => order.slice(from, to)).filter(({ node }) => this.#isActive(node));
    left.sort((one, other) => other.index - one.index);
    for (const { node } of left)
      if (node.type !== 'final' || node.parent !== null)
        this.#trail.push({ kind: 'exited', state: node.key });
    for (const { slotFrom, slotTo } of crossings) {
      this.#row.fill(INACTIVE, slotFrom, slotTo);
      this.#entered = this.#entered.filter((slot) => slot < slotFrom || slot >= slotTo);
    }
  }

  #enter(crossings: readonly Crossing[]): void {
    const entries = crossings.flatMap((crossing) => crossing.entries);
    if (crossings.length > 1) entries.sort((one, other) => one.order - other.order);
    const completed = new Set<FlowNode>();
    for (const { node, slot, place, isEnd } of entries) {
      if (place !== null) {
        this.#row[slot] = place;
        if (this.#place(slot)?.name) this.#entered.push(slot);
      }
      if (node) this.#trail.push({ kind: 'entered', state: node.key });
      if (isEnd) this.#end(node, slot, completed);
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
    const { regions } = this.#span(parallel);
    const isDone = regions.every((of) => this.#place(of)?.ends);
    if (!isDone) return;
    completed.add(parallel);
    this.#ended.push(parallel);
  }

  #rest(leaf: string): void {
    const isFinished = leaf.endsWith(FINISHED);
    const span = this.#layout.spans.get(isFinished ? leaf.slice(0, -FINISHED.length) : leaf);
    if (!span) return;
    this.#row[span.slot] = isFinished ? finishedPlace(this.#slot(span.slot)) : span.from;
    for (let at = span.node.parent; at; at = at.parent)
      if (at.type === 'parallel') this.#row[this.#span(at).slot] = this.#span(at).from;
  }

  #active(): string[] {
    return this.#layout.order.filter(({ node }) => this.#isActive(node)).map(({ node }) => node.key);
  }

  #isActive(node: FlowNode): boolean {
    const { slot, from, to } = this.#span(node);
    const place = this.#row[slot] ?? INACTIVE;
    return place >= from && place <= to;
  }

  #span({ key }: FlowNode): Span {
    const span = this.#layout.spans.get(key);
    if (!span) throw new Error(`no state ${key}`);
    return span;
  }

  #slot(slot: number): Slot {
    const found = this.#layout.slots[slot];
    if (!found) throw new Error(`no slot ${slot}`);
    return found;
  }

  #place(slot: number): Slot['places'][number] {
    return this.#slot(slot).places[this.#row[slot] ?? INACTIVE] ?? null;
  }
}

/** Of two that leave the same, the inner one goes first; of two in different regions, the first. */
function withoutConflicts(rules: readonly Rule[]): Rule[] {
  if (rules.length < 2) return [...rules];
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
