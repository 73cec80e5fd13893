// Names of steps and outcomes: which are allowed, which are free, and which one a title makes.

import type { FlowGraph } from '../graph/flow-graph.ts';
import { type Refusal, refuse } from './refusal.ts';

const allowed = /^[a-z][a-z0-9-]{0,63}$/;

/** Refuses names that the format does not allow. */
export function refuseName(name: string): Refusal | null {
  return allowed.test(name) ? null : refuse('NAME_NOT_ALLOWED', { name });
}

/** Refuses names that a step has already. */
export function refuseTaken(graph: FlowGraph, name: string): Refusal | null {
  return graph.steps.has(name) ? refuse('NAME_TAKEN', { name }) : null;
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
