// What an exploration says of a flow, in findings: each with a code, a place, and the shortest way that leads to it.

import type { FlowNode, Transition } from '../compile/flow.ts';
import { graphOf } from '../compile/graph.ts';
import { leavesOf } from '../kernel/encoded/encoded-kernel.ts';
import { FINISHED, type Trigger } from '../kernel/kernel.ts';
import type { Rule } from '../kernel/encoded/rules.ts';
import type { Problem } from '../problem.ts';
import type { Cell } from './cells.ts';
import { explore, type Exploration } from './explore.ts';
import type { Model } from './model.ts';

/** Something that can go wrong, and how it comes to that. */
export interface Finding extends Problem {
  /** A shortest way from the start; null: nothing leads there. */
  readonly way: readonly WayStep[] | null;
}

/** One thing that happens on the way. */
export interface WayStep {
  /** What happens; null: the start. */
  readonly trigger: Trigger | null;
  /** Where the flow rests afterwards: leaf states, `region/finished` for a region that has ended. */
  readonly configuration: readonly string[];
  /** What must be so of the data for it to go this way. */
  readonly assumed: readonly Assumption[];
}

/** What is known of one thing that guards ask about. */
export interface Assumption {
  /** `jenis`, `jawaban.hasil`, `size(paraf)`; or `? ` and an expression that could not be taken apart. */
  readonly subject: string;
  /** What it may be: one of these. */
  readonly cells: readonly Cell[];
}

/** All findings of an exploration, errors first. */
export function findingsOf(model: Model, exploration: Exploration): Finding[] {
  const reader = new Reader(model, exploration);
  const findings = [
    ...reader.stuck(),
    ...reader.endless(),
    ...reader.unanswered(),
    ...reader.loops(),
    ...reader.limit(),
    // What was not walked through may lie behind the limit.
    ...(exploration.isComplete ? [...reader.neverEntered(), ...reader.neverTaken()] : []),
  ];
  return findings;
}

class Reader {
  readonly #model: Model;
  readonly #exploration: Exploration;
  readonly #row: Uint32Array;

  constructor(model: Model, exploration: Exploration) {
    this.#model = model;
    this.#exploration = exploration;
    this.#row = new Uint32Array(model.total);
  }

  limit(): Finding[] {
    const { isComplete, size } = this.#exploration;
    if (isComplete) return [];
    const place = { pointer: '/states', params: { size }, way: null };
    return [{ code: 'VERIFY_LIMIT', severity: 'warning', ...place }];
  }

  stuck(): Finding[] {
    return this.#atFirst(this.#exploration.stuck, (number) => {
      const leaves = this.#leaves(number);
      return this.#finding('FLOW_STUCK', this.#pointer(leaves), { states: named(leaves) }, number);
    });
  }

  /** Not those that are stuck: they are told as such, and so are those that lead nowhere but there. */
  endless(): Finding[] {
    const { endless, stuck } = this.#exploration;
    if (stuck.length > 0) return [];
    return this.#atFirst(endless, (number) => {
      const leaves = this.#leaves(number);
      return this.#finding('FLOW_ENDLESS', this.#pointer(leaves), { states: named(leaves) }, number);
    }).slice(0, 1);
  }

  unanswered(): Finding[] {
    const seen = new Set<string>();
    return this.#exploration.unanswered.flatMap(({ at, offer }) => {
      const { trigger } = offer;
      const state = 'state' in trigger ? (trigger.state ?? '') : '';
      const name = `${trigger.kind} ${state}`;
      if (seen.has(name)) return [];
      seen.add(name);
      const word = wordOf(trigger);
      const pointer = `${this.#model.flow.nodes.get(state)?.pointer ?? ''}${word}`;
      return [this.#finding('BRANCH_MISSING', pointer, { state }, at)];
    });
  }

  loops(): Finding[] {
    const seen = new Set<string>();
    return this.#exploration.loops.flatMap(({ at }) => {
      const leaves = at === null ? [] : this.#leaves(at);
      const name = leaves.join(' ');
      if (seen.has(name)) return [];
      seen.add(name);
      const params = { states: named(leaves) };
      return [this.#finding('ALWAYS_ENDLESS', this.#pointer(leaves), params, at)];
    });
  }

  /** Not those that no transition leads to: the compiler tells them. */
  neverEntered(): Finding[] {
    const { entered } = this.#exploration;
    const { nodes, on, definition } = this.#model.flow;
    const { reachable } = graphOf(nodes, on, definition.initial);
    return [...this.#model.flow.nodes.values()].flatMap((node) => {
      const isBelow = node.parent !== null && !entered.has(node.parent.key);
      if (entered.has(node.key) || isBelow || !reachable.has(node.key)) return [];
      return [
        {
          code: 'STATE_NEVER_ENTERED' as const,
          severity: 'warning' as const,
          pointer: node.pointer,
          params: { state: node.key },
          way: null,
        },
      ];
    });
  }

  /**
   * Of states that are entered: a transition whose guard never holds there, or that others always go before. Not one that
   * is there for when an operator moves the flow about.
   */
  neverTaken(): Finding[] {
    const { taken, entered, asked } = this.#exploration;
    const ways = new Set(transitionsIn(taken));
    const dead = this.#candidates().some(({ transition }) => !ways.has(transition));
    if (!dead) return [];
    for (const transition of transitionsIn(explore(this.#model, { jumps: this.#exploration }).taken))
      ways.add(transition);
    const looked = new Set(asked.flatMap(({ transition }) => transition ?? []));
    return this.#candidates().flatMap(({ transition, source }) => {
      if (ways.has(transition) || (source && !entered.has(source.key))) return [];
      const code = looked.has(transition) ? 'GUARD_NEVER_HOLDS' : 'BRANCH_NEVER_REACHED';
      const pointer = code === 'GUARD_NEVER_HOLDS' ? `${transition.pointer}/guard` : transition.pointer;
      const params = { state: source?.key ?? '' };
      return [{ code, severity: 'warning' as const, pointer, params, way: null }];
    });
  }

  #candidates(): { readonly transition: Transition; readonly source: FlowNode | null }[] {
    const { rules, offers } = this.#model;
    const all: Rule[] = [
      ...offers.flatMap(({ candidates }) => candidates),
      ...[...rules.always.values()].flat(),
      ...[...rules.done.values()].flat(),
    ];
    const seen = new Set<Transition>();
    return all.flatMap(({ transition, source }) => {
      if (!transition || seen.has(transition)) return [];
      seen.add(transition);
      return [{ transition, source }];
    });
  }

  /** One finding for each place; the first is nearest to the start. */
  #atFirst(numbers: readonly number[], make: (number: number) => Finding): Finding[] {
    const seen = new Set<string>();
    return numbers.flatMap((number) => {
      const name = this.#leaves(number).join(' ');
      if (seen.has(name)) return [];
      seen.add(name);
      return [make(number)];
    });
  }

  #finding(
    code: 'FLOW_STUCK' | 'FLOW_ENDLESS' | 'BRANCH_MISSING' | 'ALWAYS_ENDLESS',
    pointer: string,
    params: Finding['params'],
    number: number | null,
  ): Finding {
    return { code, severity: 'error', pointer, params, way: number === null ? [] : this.#way(number) };
  }

  #leaves(number: number): string[] {
    this.#exploration.rows.read(number, this.#row);
    return leavesOf(this.#row, this.#model.layout);
  }

  #pointer(leaves: readonly string[]): string {
    const [leaf = ''] = leaves.filter((one) => !one.endsWith(FINISHED));
    return this.#model.flow.nodes.get(leaf)?.pointer ?? '/states';
  }

  #way(number: number): WayStep[] {
    const steps: WayStep[] = [];
    let isSame = false;
    for (let at: number | null = number; at !== null; ) {
      const { from, offer } = this.#exploration.stepTo(at);
      const step = { configuration: this.#leaves(at), assumed: this.#assumed() };
      // The same place with more known is one step of the way, with what is known at the end.
      const last: WayStep | undefined = isSame ? steps.shift() : undefined;
      const { configuration, assumed } = last ?? step;
      steps.unshift({ trigger: offer?.trigger ?? null, configuration, assumed });
      isSame = from !== null && offer === null;
      at = from;
    }
    return steps;
  }

  /** Of the row that was read last. */
  #assumed(): Assumption[] {
    const { variables, firstVariable } = this.#model;
    return variables.flatMap(({ name, subject, cells, all }, index) => {
      const mask = this.#row[firstVariable + index] ?? all;
      if (subject.isVolatile || mask === all || name.startsWith('done(')) return [];
      return [{ subject: name, cells: cells.filter((_, bit) => (mask & (2 ** bit)) !== 0) }];
    });
  }
}

function transitionsIn(taken: readonly Rule[]): Transition[] {
  return taken.flatMap(({ transition, kind }) =>
    transition && kind !== 'beyond' ? [transition] : [],
  );
}

/** Regions that have ended are not where anything hangs. */
function named(leaves: readonly string[]): string[] {
  return leaves.filter((leaf) => !leaf.endsWith(FINISHED));
}

function wordOf(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'done':
      return '/onDone';
    case 'error':
      return '/onError';
    case 'outcome':
      return `/on/${trigger.name}`;
    default:
      return '';
  }
}
