// What of a flow has been gone through: states, transitions, outcomes, and guards with both of their answers. Watched at
// the kernel, through which every move goes.

import type { Flow, FlowNode, Transition } from '../compile/flow.ts';
import { transitionsOf } from '../compile/graph.ts';
import type { Judge, Kernel, Move, Trigger } from '../kernel/kernel.ts';

/** How much of one kind was gone through, and what was not: states, JSON pointers, `state: outcome`. */
export interface Covered {
  /** How much there is. */
  readonly of: number;
  /** How much of it was gone through. */
  readonly met: number;
  /** What was not. */
  readonly missed: readonly string[];
}

/** What of a flow was gone through. */
export interface FlowCoverage {
  /** States that were entered. */
  readonly states: Covered;
  /** Branches, actions, timers that lead somewhere, answers of services and children. */
  readonly transitions: Covered;
  /** Outcomes that were decided. */
  readonly outcomes: Covered;
  /** Each guard counts twice: that it holds, and that it does not. */
  readonly guards: Covered;
}

/** Watches one flow, over as many simulations as are played with it. */
export class Coverage {
  readonly #flow: Flow;
  readonly #states = new Set<string>();
  readonly #transitions = new Set<string>();
  readonly #outcomes = new Set<string>();
  readonly #guards = new Set<string>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** The flow, watched. */
  get watched(): Flow {
    const { kernel } = this.#flow;
    const watched: Kernel = {
      initial: (data, judge) => this.#seen(null, kernel.initial(data, this.#watching(judge))),
      step: (configuration, trigger, data, judge) =>
        this.#seen(trigger, kernel.step(configuration, trigger, data, this.#watching(judge))),
      jump: (configuration, target, data, judge) =>
        this.#seen(null, kernel.jump(configuration, target, data, this.#watching(judge))),
    };
    return { ...this.#flow, kernel: watched };
  }

  /** Places of the transitions that were taken. */
  get transitions(): ReadonlySet<string> {
    return this.#transitions;
  }

  /** Counts as well what another of the same flow has seen. */
  add(other: Coverage): void {
    for (const one of other.#states) this.#states.add(one);
    for (const one of other.#transitions) this.#transitions.add(one);
    for (const one of other.#outcomes) this.#outcomes.add(one);
    for (const one of other.#guards) this.#guards.add(one);
  }

  /** What was gone through so far. */
  get report(): FlowCoverage {
    const nodes = [...this.#flow.nodes.values()];
    const transitions = allTransitions(this.#flow);
    const guarded = transitions.filter(({ guard }) => guard !== null);
    return {
      states: covered(
        nodes.map(({ key }) => key),
        this.#states,
      ),
      transitions: covered(
        transitions.map(({ pointer }) => pointer),
        this.#transitions,
      ),
      outcomes: covered(nodes.flatMap(outcomesOf), this.#outcomes),
      guards: covered(
        guarded.flatMap(({ pointer }) => [`${pointer}/guard: true`, `${pointer}/guard: false`]),
        this.#guards,
      ),
    };
  }

  #seen(trigger: Trigger | null, move: Move): Move {
    for (const entry of move.trail) {
      if (entry.kind === 'entered') this.#states.add(entry.state);
      else if (entry.kind === 'took' || entry.kind === 'resumed')
        this.#transitions.add(entry.transition.pointer);
    }
    if (trigger?.kind === 'outcome' && move.trail.length > 0)
      this.#outcomes.add(outcomeName(trigger.state, trigger.name));
    return move;
  }

  #watching(judge: Judge): Judge {
    return {
      passes: (transition, data) => {
        const passes = judge.passes(transition, data);
        if (transition.guard) this.#guards.add(`${transition.pointer}/guard: ${passes}`);
        return passes;
      },
      set: (transition, data) => judge.set(transition, data),
      taken: (transition) => judge.taken(transition),
      returnsTo: (state) => judge.returnsTo(state),
    };
  }
}

function allTransitions({ nodes, on }: Flow): readonly Transition[] {
  const all = [...[...on.values()].flat(), ...[...nodes.values()].flatMap(transitionsOf)];
  return [...new Map(all.map((one) => [one.pointer, one])).values()];
}

const outcomesOf = ({ key, task }: FlowNode): string[] =>
  [...(task?.outcomes.keys() ?? [])].map((outcome) => outcomeName(key, outcome));

const outcomeName = (state: string, outcome: string): string => `${state}: ${outcome}`;

function covered(all: readonly string[], met: ReadonlySet<string>): Covered {
  const missed = all.filter((one) => !met.has(one));
  return { of: all.length, met: all.length - missed.length, missed };
}
