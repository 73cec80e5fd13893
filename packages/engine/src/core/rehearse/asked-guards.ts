// Which guards a step has asked: where it goes elsewhere than it should, it is for one of them.

import type { Flow, Transition } from '../compile/flow.ts';
import type { Judge, Kernel } from '../kernel/kernel.ts';

/** Watches one flow at its kernel. */
export class AskedGuards {
  readonly #flow: Flow;
  readonly #asked = new Set<Transition>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** The flow, watched. */
  get watched(): Flow {
    const { kernel } = this.#flow;
    const watched: Kernel = {
      initial: (data, judge) => kernel.initial(data, this.#watching(judge)),
      step: (configuration, trigger, data, judge) =>
        kernel.step(configuration, trigger, data, this.#watching(judge)),
      jump: (configuration, target, data, judge) =>
        kernel.jump(configuration, target, data, this.#watching(judge)),
    };
    return { ...this.#flow, kernel: watched };
  }

  /** Those that were asked since this was called last. */
  take(): readonly Transition[] {
    const asked = [...this.#asked];
    this.#asked.clear();
    return asked;
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
