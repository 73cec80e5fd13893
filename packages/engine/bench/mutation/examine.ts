// Makes the mutants of a flow and looks at each: does a proof find it, and do the stories of its house?

import { createHash } from 'node:crypto';
import {
  compileFlow,
  parseFlow,
  parseForm,
  type CompileContext,
  type FlowDefinition,
  type Problem,
} from '../../src/core/index.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import { verifyFlow } from '../../src/core/verify/verify.ts';
import { essence, isAlwaysStarter, neverBoth, neverDiffers } from './equivalent.ts';
import type { House } from './houses.ts';
import type { Mutant, Operator } from './operator.ts';
import { people } from './people.ts';
import { operators } from './operators.ts';
import { jsonOf, pathOf, valueAt, type Json } from './sites.ts';

/** What became of one mutant. */
export interface Examined {
  readonly house: string;
  readonly flow: string;
  /** Name of the kind. */
  readonly operator: string;
  /** Where the mistake is. */
  readonly pointer: string;
  /**
   * `same`: it does what its original does, so that there is nothing to find. `not asked`: it is not of the kinds that a proof is
   * held against, and a story tells it.
   */
  readonly byProof: 'found' | 'missed' | 'same' | 'not asked';
  /** Null: the flow has no stories. */
  readonly byStories: boolean | null;
}

interface Looked {
  /** What is said of it: codes, places and numbers. */
  readonly said: readonly string[];
  /** What is left of it once what never happens is left out; empty: it does not compile. */
  readonly essence: () => string;
}

export function look(
  house: House,
  { definition: value, form }: Pick<Mutant, 'definition' | 'form'>,
  isOfPeople: boolean,
): Looked {
  const { definition, problems } = parseFlow(value);
  if (!definition) return { said: problems.map(saidOf), essence: () => '' };
  const parsed = form === null ? null : parseForm(form);
  if (parsed && !parsed.form) return { said: parsed.problems.map(saidOf), essence: () => '' };
  const context = contextOf(house, definition, parsed?.form ?? null);
  const { flow, problems: found } = compileFlow(definition, context);
  const findings = flow ? verifyFlow(flow, context, isOfPeople ? { people } : {}).findings : [];
  const said = [...found, ...findings].map(saidOf);
  let left: string | null = null;
  return { said, essence: () => (left ??= flow ? essence(flow, context) : '') };
}

const saidOf = ({ code, pointer, params }: Pick<Problem, 'code' | 'pointer' | 'params'>): string =>
  `${code} ${pointer} ${JSON.stringify(params)}`;

/** At most so many of a list, evenly spread; all of them where that is more. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const part = (at: number): number => Math.floor((at * most) / list.length);
  return list.filter((_, at) => at === 0 || part(at) !== part(at - 1));
}

/** A flow of a house as it is, to hold mutants against. */
export class Examination {
  readonly #house: House;
  readonly #flow: FlowDefinition;
  readonly #originals = new Map<boolean, Looked>();
  /** Hashes of the known semantic mutants. */
  #known: ReadonlySet<string> | null = null;

  constructor(house: House, flow: FlowDefinition) {
    this.#house = house;
    this.#flow = flow;
  }

  /** Every mutant of a kind, or at most so many, evenly spread. */
  async of(operator: Operator, most = Infinity): Promise<readonly Examined[]> {
    const [house, flow] = [this.#house, this.#flow];
    const examined: Examined[] = [];
    const mutants =
      operator.set === 'varied' ? this.#others(operator) : operator.mutants(flow, house);
    for (const mutant of spread(mutants, most)) {
      const { pointer } = mutant;
      const found = await this.#found(mutant, operator);
      examined.push({
        house: house.name,
        flow: flow.flow,
        operator: operator.name,
        pointer,
        ...found,
      });
    }
    return examined;
  }

  async #found(
    mutant: Mutant,
    { set, isOfPeople }: Operator,
  ): Promise<Pick<Examined, 'byProof' | 'byStories'>> {
    const { stories } = this.#house;
    const hasStories = stories.told.has(this.#flow.flow);
    // What a story tells is not the same: stories are cheaper than a proof.
    if (set !== 'known' && hasStories && (await stories.tell(mutant)))
      return { byProof: 'not asked', byStories: true };
    const byProof = this.#judged(mutant, isOfPeople);
    if (byProof === 'same' || !hasStories) return { byProof, byStories: null };
    return { byProof, byStories: set === 'known' ? await stories.tell(mutant) : false };
  }

  /** Mutants that run, and that are none of the known ones. */
  #others({ mutants }: Operator): Mutant[] {
    const [house, flow] = [this.#house, this.#flow];
    this.#known ??= new Set(
      operators
        .filter(({ kind, set }) => kind === 'semantic' && set === 'known')
        .flatMap((one) => one.mutants(flow, house).map(({ definition }) => hashOf(definition))),
    );
    const seen = new Set(this.#known);
    return mutants(flow, house).filter(({ definition: value }) => {
      const hash = hashOf(value);
      const isNew = !seen.has(hash);
      seen.add(hash);
      const { definition } = parseFlow(value);
      return (
        isNew &&
        definition !== null &&
        compileFlow(definition, contextOf(house, definition)).flow !== null
      );
    });
  }

  #judged(mutated: Mutant, isOfPeople: boolean): Examined['byProof'] {
    const [house, flow] = [this.#house, this.#flow];
    const original =
      this.#originals.get(isOfPeople) ?? look(house, { definition: flow, form: null }, isOfPeople);
    this.#originals.set(isOfPeople, original);
    const mutant = look(house, mutated, isOfPeople);
    // What the organisation lacks for the flow as it is, is no finding.
    if (mutant.said.some((one) => !original.said.includes(one))) return 'found';
    const { pointer, definition, form } = mutated;
    if (form !== null) return 'missed';
    if (mutant.essence() === original.essence()) return 'same';
    return this.#isSame(pathOf(pointer), jsonOf(definition)) ? 'same' : 'missed';
  }

  /** What the proof can say of the one place that differs. */
  #isSame(path: readonly string[], mutant: Json): boolean {
    const original = jsonOf(this.#flow);
    const context = contextOf(this.#house, this.#flow);
    const other = valueAt(mutant, path);
    const word = path.at(-1);
    if (word === 'guard' && typeof other === 'string')
      return neverDiffers(original, { path, other }, context);
    const swapped = exchangedAt(valueAt(original, path), other);
    if (swapped !== null) return neverBoth(original, { path, at: swapped }, context);
    const isStarter = JSON.stringify(other) === '{"position":{"from":"starter"}}';
    const { flow } = compileFlow(this.#flow, context);
    return flow !== null && (other === 'starter' || isStarter)
      ? isAlwaysStarter(flow, original, path, context)
      : false;
  }
}

const hashOf = (definition: unknown): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('base64');

/** Where two neighbours of a list are exchanged; null: that is not what differs. */
function exchangedAt(list: Json, other: Json): number | null {
  if (!Array.isArray(list) || !Array.isArray(other) || list.length !== other.length) return null;
  const [before = [], after = []] = [list, other].map((all) =>
    all.map((one) => JSON.stringify(one)),
  );
  const at = before.findIndex((one, index) => one !== after[index]);
  const isExchanged =
    before[at] === after[at + 1] &&
    before[at + 1] === after[at] &&
    before.slice(at + 2).every((one, index) => one === after[at + 2 + index]);
  return at >= 0 && isExchanged ? at : null;
}

const contextOf = (
  { forms, flows }: House,
  definition: FlowDefinition,
  form: FormDefinition | null = null,
): CompileContext => ({
  forms: form ? new Map([...forms, [form.form, form]]) : forms,
  flows: new Map([...flows, definition].map((one) => [one.flow, one])),
});
