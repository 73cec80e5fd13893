// A kernel over rows of small integers. It moves as the one over XState does, which a test compares move by move, and is
// what flows are explored with.

import type { FlowNode } from '../../compile/flow.ts';
import type { JsonObject } from '../../json.ts';
import { FINISHED, type Judge, type Kernel, type Move, type Trail } from '../kernel.ts';
import { eventName, type FlowShape } from '../machine-config.ts';
import { finishedPlace, INACTIVE, layOut, type Layout } from './layout.ts';
import { Mover, type Row, type Witness } from './mover.ts';
import { rulesOf, type Rule } from './rules.ts';

/** A kernel for one flow. Expects a definition that compiled: names resolved, nesting bounded. */
export function encodedKernel(flow: FlowShape): Kernel {
  const layout = layOut(flow.top);
  const rules = rulesOf(flow, layout);
  const moved = (
    data: JsonObject,
    judge: Judge,
    from: { readonly row: number[]; readonly trail: Trail[] },
    act: (mover: Mover, row: Row) => boolean,
  ): Move => {
    const { row, trail } = from;
    const teller = new Teller(judge, data, trail);
    if (!act(new Mover(layout, rules, teller), row))
      return { configuration: [], data, trail, looped: true };
    return { configuration: leavesOf(row, layout), data: teller.data, trail, looped: false };
  };
  return {
    initial: (data, judge) =>
      moved(data, judge, { row: emptyRow(layout), trail: [] }, (mover, row) => mover.begin(row)),
    step: (configuration, trigger, data, judge) =>
      moved(data, judge, { row: rowOf(configuration, layout), trail: [] }, (mover, row) =>
        trigger.kind === 'topic'
          ? mover.hear(row, rules.heard.get(trigger.name) ?? [])
          : mover.take(row, rules.on.get(eventName(trigger)) ?? []),
      ),
    jump: (configuration, target, data, judge) => {
      const before = activeIn(rowOf(configuration, layout), layout);
      const row = rowOf(target, layout);
      const trail = between(before, activeIn(row, layout));
      return moved(data, judge, { row, trail }, (mover) => mover.take(row, []));
    },
  };
}

/** Asks the judge, and writes down what happens. */
class Teller implements Witness {
  data: JsonObject;
  readonly #judge: Judge;
  readonly #trail: Trail[];

  constructor(judge: Judge, data: JsonObject, trail: Trail[]) {
    this.#judge = judge;
    this.data = data;
    this.#trail = trail;
  }

  applies({ kind, transition, source }: Rule): boolean {
    if (!transition) return true;
    const { effect, leadsTo } = transition;
    if (kind === 'limited' && effect.kind === 'back') {
      if (this.#judge.taken(transition) >= (effect.limit ?? Infinity)) return false;
    } else if (kind === 'resumed') {
      const sender = source && this.#judge.returnsTo(source.key);
      if (sender === null || !leadsTo.has(sender)) return false;
    }
    return this.#judge.passes(transition, this.data);
  }

  took({ kind, transition, source }: Rule): void {
    if (!transition) return;
    if (transition.set.length > 0) this.data = this.#judge.set(transition, this.data);
    if (kind === 'resumed' && source)
      this.#trail.push({ kind: 'resumed', transition, state: source.key });
    else this.#trail.push({ kind: 'took', transition, beyond: kind === 'beyond' });
  }

  left = ({ key, type, parent }: FlowNode): void => {
    // An instance rests in the state in which it has ended.
    if (type !== 'final' || parent !== null) this.#trail.push({ kind: 'exited', state: key });
  };

  entered = ({ key }: FlowNode): void => {
    this.#trail.push({ kind: 'entered', state: key });
  };
}

const emptyRow = ({ slots }: Layout): number[] => slots.map(() => INACTIVE);

/** Leaf states as a row. */
export function rowOf(configuration: readonly string[], layout: Layout): number[] {
  const row = emptyRow(layout);
  for (const leaf of configuration) {
    const isFinished = leaf.endsWith(FINISHED);
    const span = layout.spans.get(isFinished ? leaf.slice(0, -FINISHED.length) : leaf);
    const slot = span && layout.slots[span.slot];
    if (!slot) continue;
    row[span.slot] = isFinished ? finishedPlace(slot) : span.from;
    for (let at = span.node.parent; at; at = at.parent) {
      const around = layout.spans.get(at.key);
      if (around && at.type === 'parallel') row[around.slot] = around.from;
    }
  }
  return row;
}

/** Leaf states in document order. */
export function leavesOf(row: Row, { slots, spans }: Layout): string[] {
  const leaves = slots.flatMap(({ places }, slot) => {
    const place = places[row[slot] ?? INACTIVE];
    return place?.name ? { name: place.name, at: spans.get(place.node.key)?.index ?? 0 } : [];
  });
  return leaves.sort((one, other) => one.at - other.at).map(({ name }) => name);
}

function activeIn(row: Row, { order }: Layout): string[] {
  return order.flatMap(({ node, slot, from, to }) => {
    const place = row[slot] ?? INACTIVE;
    return place >= from && place <= to ? [node.key] : [];
  });
}

/** What differs is left from the end, and entered from the beginning. */
function between(before: readonly string[], after: readonly string[]): Trail[] {
  const left = before.filter((key) => !after.includes(key)).toReversed();
  const entered = after.filter((key) => !before.includes(key));
  return [
    ...left.map((state) => ({ kind: 'exited', state }) as const),
    ...entered.map((state) => ({ kind: 'entered', state }) as const),
  ];
}
