// A kind of mistake: it takes a definition and gives all definitions with one such mistake.

import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import {
  changed,
  isRecord,
  jsonOf,
  named,
  type Change,
  type Json,
  type JsonRecord,
} from './sites.ts';

export interface Mutant {
  /** Where the mistake is: a JSON pointer. */
  readonly pointer: string;
  readonly definition: unknown;
  /** The form that the mistake is in; null: it is in the flow. */
  readonly form: JsonRecord | null;
}

/**
 * Which mistakes scenarios were held against when: `known` ones while they were written, all others only afterwards. `varied`
 * are the known semantic kinds at the same places, with another mutant than the one whose survivors were read.
 */
export type KindSet = 'known' | 'varied' | 'first set' | 'second set';

export interface Operator {
  readonly name: string;
  /** `structural`: about where things lead. `semantic`: leaves a flow that runs, and does something else. */
  readonly kind: 'structural' | 'semantic';
  /** It is about people, so a proof needs an organisation to see it. */
  readonly isOfPeople: boolean;
  readonly set: KindSet;
  mutants(flow: FlowDefinition, known: Known): Mutant[];
}

/** What else there is: all flows and forms of the house, for what they say of each other. */
export interface Known {
  readonly flows: readonly FlowDefinition[];
  readonly forms: ReadonlyMap<string, FormDefinition>;
}

type Make = (flow: Json, flows: readonly FlowDefinition[]) => readonly Change[];

const operator =
  (kind: Operator['kind'], { isOfPeople = false, set = 'known' }: Partial<Operator> = {}) =>
  (name: string, make: Make): Operator => ({
    kind,
    name,
    isOfPeople,
    set,
    mutants(flow, { flows }) {
      const json = jsonOf(flow);
      return make(json, flows).map(({ site, value }) => ({
        pointer: site.pointer,
        definition: changed(json, site.path, value),
        form: null,
      }));
    },
  });

export const structural = operator('structural');
export const structuralOfPeople = operator('structural', { isOfPeople: true });
export const semantic = operator('semantic');

/** Other mutants of a known kind. */
export const variantOf = (known: string, make: Make): Operator =>
  operator('semantic', { set: 'varied' })(`${known}, otherwise`, make);

export const ofFirstSet = operator('semantic', { set: 'first set' });
export const ofSecondSet = operator('semantic', { set: 'second set' });

/** A kind of mistake in the forms that a flow uses. */
export const inForms =
  (set: KindSet) =>
  (name: string, make: (form: FormDefinition, flow: Json) => readonly Change[]): Operator => ({
    kind: 'semantic',
    name,
    isOfPeople: false,
    set,
    mutants(flow, { forms }) {
      const json = jsonOf(flow);
      return formsUsedBy(json, forms).flatMap((form) =>
        make(form, json).map(({ site, value }) => ({
          pointer: `/${form.form}${site.pointer}`,
          definition: flow,
          form: recordOf(changed(jsonOf(form), site.path, value)),
        })),
      );
    },
  });

const recordOf = (value: Json): JsonRecord => (isRecord(value) ? value : {});

function formsUsedBy(flow: Json, forms: Known['forms']): FormDefinition[] {
  const names = new Set(named(flow, 'form').map(({ value }) => value));
  return [...forms.values()].filter(({ form }) => names.has(form));
}
