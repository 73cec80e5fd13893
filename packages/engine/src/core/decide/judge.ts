// The kernel's judge: evaluates guards and assignments for one turn. XState wraps what a guard throws, so faults and
// open questions are remembered here and raised when the move is over.

import type { Transition } from '../compile/flow.ts';
import type { JsonObject } from '../json.ts';
import type { Judge } from '../kernel/kernel.ts';
import type { Turn } from './turn.ts';

export class TurnJudge implements Judge {
  readonly #turn: Turn;
  #stopped: unknown;

  constructor(turn: Turn) {
    this.#turn = turn;
  }

  passes(transition: Transition, data: JsonObject): boolean {
    if (this.#stopped !== undefined) return false;
    try {
      return allowed(this.#turn, transition) && holds(this.#turn, transition, data);
    } catch (signal) {
      this.#stopped = signal;
      return false;
    }
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
