// Which guards a step has asked, and which transitions it has taken: where it goes elsewhere than it should, it is for one
// of these guards.

import type { Flow, Transition } from '../compile/flow.ts';
import type { Judge, Kernel, Move } from '../kernel/kernel.ts';

/** What one step did at the kernel. */
export interface Watched {
  /** Transitions whose guard was asked. */
  readonly asked: ReadonlySet<Transition>;
  readonly taken: ReadonlySet<Transition>;
}

/** Watches one flow at its kernel. */
export class StepWatch {
  readonly #flow: Flow;
  #asked = new Set<Transition>();
  #taken = new Set<Transition>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** The flow, watched. */
  get watched(): Flow {
    const { kernel } = this.#flow;
    const watched: Kernel = {
      initial: (data, judge) => this.#seen(kernel.initial(data, this.#watching(judge))),
      step: (configuration, trigger, data, judge) =>
        this.#seen(kernel.step(configuration, trigger, data, this.#watching(judge))),
      jump: (configuration, target, data, judge) =>
        this.#seen(kernel.jump(configuration, target, data, this.#watching(judge))),
    };
    return { ...this.#flow, kernel: watched };
  }

  /** What happened since this was called last. */
  take(): Watched {
    const watched = { asked: this.#asked, taken: this.#taken };
    this.#asked = new Set();
    this.#taken = new Set();
    return watched;
  }

  #seen(move: Move): Move {
    for (const entry of move.trail)
      if (entry.kind === 'took' || entry.kind === 'resumed') this.#taken.add(entry.transition);
    return move;
  }

  #watching(judge: Judge): Judge {
    return {
      passes: (transition, data) => {
        if (transition.guard) this.#asked.add(transition);
        return judge.passes(transition, data);
      },
      set: (transition, data) => judge.set(transition, data),
      taken: (transition) => judge.taken(transition),
      returnsTo: (state) => judge.returnsTo(state),
    };
  }
}
