// The kernel's judge: evaluates guards and assignments for one turn. XState wraps what a guard throws, so faults and
// open questions are remembered here and raised when the move is over.

import type { Transition } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';
import type { Judge, Trigger } from '../kernel/kernel.ts';
import type { Turn } from './turn.ts';

export class TurnJudge implements Judge {
  readonly #turn: Turn;
  /** The state whose task this step ends by an outcome. */
  readonly #ending: string | null;
  /** Whether the outcome leads away from it: what is looked at afterwards finds it done. */
  #hasLeft = false;
  #stopped: unknown;

  constructor(turn: Turn, trigger: Trigger | null = null) {
    this.#turn = turn;
    this.#ending = trigger?.kind === 'outcome' ? trigger.state : null;
  }

  passes(transition: Transition, data: JsonObject): boolean {
    if (this.#stopped !== undefined) return false;
    const isOutcome = transition.source === this.#ending && !isAlways(transition);
    this.#turn.justDone = this.#hasLeft && !isOutcome ? this.#ending : null;
    try {
      const passes = allowed(this.#turn, transition) && holds(this.#turn, transition, data);
      if (passes && isOutcome) this.#hasLeft = !this.#leadsBack(transition);
      return passes;
    } catch (signal) {
      this.#stopped = signal;
      return false;
    } finally {
      this.#turn.justDone = null;
    }
  }

  /** Whether a transition enters the ending state anew, so that it is open again. */
  #leadsBack({ effect }: Transition): boolean {
    if (effect.kind !== 'target' && effect.kind !== 'back') return false;
    const { nodes } = this.#turn.flow;
    let node = this.#ending === null ? null : (nodes.get(this.#ending) ?? null);
    while (node && node.key !== effect.target) node = node.parent;
    return node !== null;
  }

  set(transition: Transition, data: JsonObject): JsonObject {
    if (this.#stopped !== undefined) return data;
    try {
      return assigned(this.#turn, transition, data);
    } catch (signal) {
      this.#stopped = signal;
      return data;
    }
  }

  taken(transition: Transition): number {
    return this.#turn.state.counts[transition.pointer] ?? 0;
  }

  returnsTo(state: string): string | null {
    return this.#turn.state.returns[state]?.from ?? null;
  }

  /** Raises the first fault or open question met while the kernel moved. */
  raise(): void {
    if (this.#stopped !== undefined) throw this.#stopped;
  }
}

/** Neither a state nor an outcome called `always` is taken for one. */
const isAlways = ({ pointer }: Transition): boolean =>
  /\/states\/[^/]+\/always(\/\d+)?$/.test(pointer);

/** Of an action's transitions only those of whoever takes it, of an event's only those that it is for. */
function allowed({ permitted }: Turn, { by, correlation, pointer }: Transition): boolean {
  return (by === null && correlation === null) || permitted === null || permitted.includes(pointer);
}

/** Whether a transition's guard holds on this data. */
export function holds(turn: Turn, transition: Transition, data: JsonObject): boolean {
  if (transition.guard === null) return true;
  const node = transition.source === null ? null : turn.flow.nodes.get(transition.source);
  return (
    turn.evaluate(transition.guard, `${transition.pointer}/guard`, { node: node ?? null, data }) ===
    true
  );
}

function assigned(turn: Turn, transition: Transition, data: JsonObject): JsonObject {
  const node = transition.source === null ? null : (turn.flow.nodes.get(transition.source) ?? null);
  let next = data;
  for (const { field, value, pointer } of transition.set) {
    next = { ...next, [field]: turn.evaluate(value, pointer, { node, data: next }) };
  }
  return next;
}
