// A kind of mistake: it takes a definition and gives all definitions with one such mistake.

import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import { changed, jsonOf, type Change, type Json } from './sites.ts';

export interface Mutant {
  /** Where the mistake is: a JSON pointer. */
  readonly pointer: string;
  readonly definition: unknown;
}

export interface Operator {
  readonly name: string;
  /** `structural`: about where things lead. `semantic`: leaves a flow that runs, and does something else. */
  readonly kind: 'structural' | 'semantic';
  /** It is about people, so a proof needs an organisation to see it. */
  readonly isOfPeople: boolean;
  /** @param flows - all flows, for what they say of each other */
  mutants(flow: FlowDefinition, flows: readonly FlowDefinition[]): Mutant[];
}

type Make = (flow: Json, flows: readonly FlowDefinition[]) => readonly Change[];

const operator =
  (kind: Operator['kind'], isOfPeople = false) =>
  (name: string, make: Make): Operator => ({
    kind,
    name,
    isOfPeople,
    mutants(flow, flows) {
      const json = jsonOf(flow);
      return make(json, flows).map(({ site, value }) => ({
        pointer: site.pointer,
        definition: changed(json, site.path, value),
      }));
    },
  });

export const structural = operator('structural');
export const structuralOfPeople = operator('structural', true);
export const semantic = operator('semantic');
