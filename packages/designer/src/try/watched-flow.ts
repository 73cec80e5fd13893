// A flow that tells where each act went: which steps were entered, and by which ways. It is watched at the engine's kernel,
// through which every move goes.

import type { Flow } from '@alir/engine/core';

/** Where an act went. */
export interface Passed {
  /** The steps that were entered, in order. */
  readonly steps: readonly string[];
  /** The ways that were taken, by the places that the engine calls them by. */
  readonly ways: readonly string[];
}

/** Nowhere. */
export const passedNothing: Passed = { steps: [], ways: [] };

type Kernel = Flow['kernel'];
type Move = ReturnType<Kernel['initial']>;

/** Watches one flow. */
export class Watch {
  /** The same flow, watched. */
  readonly flow: Flow;
  #steps: string[] = [];
  #ways: string[] = [];

  constructor(flow: Flow) {
    const { kernel } = flow;
    const watched: Kernel = {
      initial: (data, judge) => this.#seen(kernel.initial(data, judge)),
      step: (configuration, trigger, data, judge) =>
        this.#seen(kernel.step(configuration, trigger, data, judge)),
      jump: (configuration, target, data, judge) =>
        this.#seen(kernel.jump(configuration, target, data, judge)),
    };
    this.flow = { ...flow, kernel: watched };
  }

  /** Where it went while `act` was done. What only looks ahead asks the kernel as well, and is not counted. */
  during<T>(act: () => T): readonly [result: T, passed: Passed] {
    this.#steps = [];
    this.#ways = [];
    const result = act();
    return [result, { steps: this.#steps, ways: this.#ways }];
  }

  #seen(move: Move): Move {
    for (const entry of move.trail) {
      if (entry.kind === 'entered') this.#steps.push(entry.state);
      else if (entry.kind === 'took' || entry.kind === 'resumed')
        this.#ways.push(entry.transition.pointer);
    }
    return move;
  }
}
