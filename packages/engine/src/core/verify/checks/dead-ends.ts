// Where a flow goes on no more, for ever, or without knowing where.

import { FINISHED } from '../../kernel/kernel.ts';
import type { Json } from '../../json.ts';
import { titleOf } from '../../compile/titles.ts';
import type { Happening } from '../model.ts';
import { Ways, type Spot } from '../ways.ts';
import type { Proven, Told } from './told.ts';

type Code = 'FLOW_STUCK' | 'FLOW_ENDLESS' | 'BRANCH_MISSING' | 'ALWAYS_ENDLESS';

/** Stuck, endless, unanswered, going round by itself; and whether all was looked at. */
export function deadEnds(proven: Proven): Told[] {
  const reader = new Reader(proven);
  return [
    ...reader.stuck(),
    ...reader.endless(),
    ...reader.unanswered(),
    ...reader.loops(),
    ...reader.limit(),
  ];
}

class Reader {
  readonly #proven: Proven;
  readonly #ways: Ways;

  constructor(proven: Proven) {
    this.#proven = proven;
    this.#ways = new Ways(proven.model, proven.exploration);
  }

  limit(): Told[] {
    const { isComplete, size, extra } = this.#proven.exploration;
    if (isComplete) return [];
    const place = { pointer: '/states', params: { size: size + extra }, at: null };
    return [{ code: 'VERIFY_LIMIT', severity: 'warning', ...place }];
  }

  stuck(): Told[] {
    return this.#atFirst(this.#proven.exploration.stuck, 'FLOW_STUCK');
  }

  /** Not those that are stuck: they are told as such, and so are those that lead nowhere but there. */
  endless(): Told[] {
    const { endless, stuck } = this.#proven.exploration;
    return stuck.length > 0 ? [] : this.#atFirst(endless, 'FLOW_ENDLESS').slice(0, 1);
  }

  unanswered(): Told[] {
    const seen = new Set<string>();
    return this.#proven.exploration.unanswered.flatMap(({ at, offer }) => {
      const { trigger } = offer;
      const state = 'state' in trigger ? (trigger.state ?? '') : '';
      const name = `${trigger.kind} ${state}`;
      const node = this.#proven.flow.nodes.get(state);
      if (seen.has(name) || !node) return [];
      seen.add(name);
      const params = { state, step: titleOf(node) };
      return [
        this.#told('BRANCH_MISSING', `${node.pointer}${wordOf(trigger)}`, params, { at, offer }),
      ];
    });
  }

  loops(): Told[] {
    const seen = new Set<string>();
    return this.#proven.exploration.loops.flatMap(({ at, offer }) => {
      const leaves = at === null ? [] : this.#ways.leaves(at);
      const name = leaves.join(' ');
      if (seen.has(name)) return [];
      seen.add(name);
      return [
        this.#told('ALWAYS_ENDLESS', this.#pointer(leaves), this.#named(leaves), { at, offer }),
      ];
    });
  }

  /** One for each place; the first is nearest to the start. */
  #atFirst(numbers: readonly number[], code: Code): Told[] {
    const seen = new Set<string>();
    return numbers.flatMap((number) => {
      const leaves = this.#ways.leaves(number);
      const name = leaves.join(' ');
      if (seen.has(name)) return [];
      seen.add(name);
      const spot = { at: number, offer: null };
      return [this.#told(code, this.#pointer(leaves), this.#named(leaves), spot)];
    });
  }

  #told(code: Code, pointer: string, params: Told['params'], at: Spot): Told {
    return { code, severity: 'error', pointer, params, at };
  }

  #pointer(leaves: readonly string[]): string {
    const leaf = leaves.find((one) => !one.endsWith(FINISHED)) ?? '';
    return this.#proven.flow.nodes.get(leaf)?.pointer ?? '/states';
  }

  /** Regions that have ended are not where anything hangs, but what is around them where all have. */
  #named(leaves: readonly string[]): { states: string[]; steps: Json[] } {
    const { nodes } = this.#proven.flow;
    const open = leaves.filter((leaf) => !leaf.endsWith(FINISHED));
    const around = leaves.flatMap(
      (leaf) => nodes.get(leaf.slice(0, -FINISHED.length))?.parent?.key ?? [],
    );
    const states = open.length > 0 ? open : [...new Set(around)];
    return { states, steps: states.flatMap((key) => nodes.get(key) ?? []).map(titleOf) };
  }
}

function wordOf(trigger: Happening): string {
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
