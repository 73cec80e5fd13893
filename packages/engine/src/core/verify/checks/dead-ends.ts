// Where a flow goes on no more, for ever, or without knowing where.

import { FINISHED } from '../../kernel/kernel.ts';
import type { Json, JsonObject } from '../../json.ts';
import { titleOf } from '../../compile/titles.ts';
import type { Happening } from '../model.ts';
import { doubtOf, type Doubt } from '../doubts.ts';
import { leftWaiting } from '../left-waiting.ts';
import { Witnesses } from '../witnesses.ts';
import { Ways, type Spot } from '../ways.ts';
import type { Proven, Told } from './told.ts';

type Code = 'FLOW_STUCK' | 'FLOW_ENDLESS' | 'BRANCH_MISSING' | 'ALWAYS_ENDLESS';

/** Configurations of one place that are looked at for one that surely can be. */
const MOST_LOOKED_AT = 12;

/** Stuck, endless, unanswered, going round by itself; and whether all was looked at. */
export function deadEnds(proven: Proven): Told[] {
  const reader = new Reader(proven);
  return [
    ...reader.stuck(),
    ...reader.endless(),
    ...reader.unanswered(),
    ...reader.unbranched(),
    ...reader.loops(),
    ...reader.limit(),
  ];
}

class Reader {
  readonly #proven: Proven;
  readonly #ways: Ways;
  #witnesses: Witnesses | null = null;

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
    return this.#atFirst(this.#proven.exploration.stuck.map(resting), 'FLOW_STUCK');
  }

  /** Not those that are stuck: they are told as such, and so are those that lead nowhere but there. */
  endless(): Told[] {
    const { endless, stuck } = this.#proven.exploration;
    if (stuck.length > 0) return [];
    return this.#atFirst(endless.map(resting), 'FLOW_ENDLESS').slice(0, 1);
  }

  unanswered(): Told[] {
    const nameOf = ({ offer: { trigger } }: Unanswered): string =>
      `${trigger.kind} ${stateOf(trigger)}`;
    const places = Map.groupBy(this.#proven.exploration.unanswered, nameOf);
    return [...places.values()].flatMap((spots) => {
      const { trigger } = spots[0]?.offer ?? {};
      const state = trigger ? stateOf(trigger) : '';
      const node = this.#proven.flow.nodes.get(state);
      if (!node || !trigger) return [];
      const step = titleOf(node);
      const params = { state, step, states: [state], steps: [step] };
      return this.#told('BRANCH_MISSING', `${node.pointer}${wordOf(trigger)}`, params, spots);
    });
  }

  /** Steps that only branch, where something around them still leads out. Without that they are stuck, and told as such. */
  unbranched(): Told[] {
    const { model, exploration } = this.#proven;
    if (!exploration.isComplete) return [];
    const isStuck = new Set(exploration.stuck.flatMap((at) => this.#ways.leaves(at)));
    return leftWaiting(model, exploration).flatMap(({ node, at }) => {
      if (isStuck.has(node.key)) return [];
      const step = titleOf(node);
      const params = { state: node.key, step, states: [node.key], steps: [step] };
      return this.#told('BRANCH_MISSING', `${node.pointer}/always`, params, at.map(resting));
    });
  }

  loops(): Told[] {
    return this.#atFirst(this.#proven.exploration.loops, 'ALWAYS_ENDLESS');
  }

  /** One for each place; the first is nearest to the start. */
  #atFirst(spots: readonly Spot[], code: Code): Told[] {
    const leavesOf = ({ at }: Spot): string[] => (at === null ? [] : this.#ways.leaves(at));
    const places = Map.groupBy(spots, (spot) => leavesOf(spot).join(' '));
    return [...places.values()].flatMap((own) => {
      const leaves = own[0] ? leavesOf(own[0]) : [];
      return this.#told(code, this.#pointer(leaves), this.#named(leaves), own);
    });
  }

  /** At the first that surely can be; where there is none, with what is in doubt. */
  #told(code: Code, pointer: string, params: Told['params'], spots: readonly Spot[]): Told[] {
    const [first] = spots;
    if (!first) return [];
    const problem = { code, severity: 'error', pointer, params } as const;
    const some = spots.slice(0, MOST_LOOKED_AT);
    let doubted: Pick<Told, 'at' | 'doubt'> | null = null;
    for (const at of some) {
      const doubt = doubtOf(this.#ways, at);
      if (!doubt) return [{ ...problem, at }];
      const data = doubt.isOfData ? this.#dataFor(doubt) : null;
      if (data) return [{ ...problem, at, data }];
      doubted ??= { at, doubt };
    }
    return [{ ...problem, at: first, ...doubted }];
  }

  /** Data for which all of it is so at last; null: none was found. */
  #dataFor({ rows }: Doubt): JsonObject | null {
    this.#witnesses ??= new Witnesses(this.#proven.model, this.#proven.context);
    let data: JsonObject | null = null;
    for (const row of rows) {
      data = this.#witnesses.dataFor(row);
      if (!data) return null;
    }
    return data;
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

type Unanswered = Proven['exploration']['unanswered'][number];

const resting = (at: number): Spot => ({ at, offer: null });

const stateOf = (trigger: Happening): string => ('state' in trigger ? (trigger.state ?? '') : '');

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
