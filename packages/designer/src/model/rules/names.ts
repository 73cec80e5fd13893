// Names of steps and outcomes: which are allowed, which are free, and which one a title makes.

import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import { firstRefusal, type Refusal, refuse } from './refusal.ts';

const allowed = /^[a-z][a-z0-9-]{0,63}$/;

const allowedInFormulas = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
/** Words that formulas know for something else. */
const reserved = new Set(
  (
    'and as break const continue else false for function if import in let loop namespace not null or package prototype ' +
    'return true var void while'
  ).split(' '),
);

/** Refuses names that a field cannot have. */
export function refuseFieldName(field: string): Refusal | null {
  const isAllowed = allowedInFormulas.test(field) && !reserved.has(field) && !(field in {});
  return isAllowed ? null : refuse('FIELD_NAME_NOT_ALLOWED', { field });
}

/** Refuses names that the format does not allow. */
export function refuseName(name: string): Refusal | null {
  return allowed.test(name) && name !== 'constructor' ? null : refuse('NAME_NOT_ALLOWED', { name });
}

/** Refuses names that a step has already. */
export function refuseTaken(graph: FlowGraph, name: string): Refusal | null {
  return graph.steps.has(name) ? refuse('NAME_TAKEN', { name }) : null;
}

/** Refuses new steps with names that are not allowed, taken, or the same. */
export function refuseNew(
  graph: FlowGraph,
  ...steps: readonly { readonly key: string; readonly state?: JsonObject }[]
): Refusal | null {
  const names = steps.flatMap(({ key, state }) => [key, ...innerNames(state ?? {})]);
  return firstRefusal(
    ...names.map((name, at) =>
      firstRefusal(
        refuseName(name),
        names.indexOf(name) === at ? refuseTaken(graph, name) : refuse('NAME_TAKEN', { name }),
      ),
    ),
  );
}

/** Names of the steps within a state. */
function innerNames({ states }: JsonObject): readonly string[] {
  if (!isObject(states)) return [];
  return Object.entries(states).flatMap(([name, inner]) => [
    name,
    ...(isObject(inner) ? innerNames(inner) : []),
  ]);
}

/** Refuses steps that are not there. */
export function refuseUnknown(graph: FlowGraph, step: string): Refusal | null {
  return graph.steps.has(step) ? null : refuse('STEP_UNKNOWN', { step });
}

/**
 * A free name made of a title, such as `telaah-sekda` of "Telaah Sekda". Titles without a Latin letter make `step`; a name that is
 * taken gets a number.
 */
export function nameFor(title: string, isTaken: (name: string) => boolean): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 56)
    .replace(/-+$/, '');
  const name = plain === '' ? 'step' : plain;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
