// Proofs on the page itself, for hosts without workers. The engine is loaded when the first one is asked for.

import type { FlowDocument } from '../model/index.ts';
import type { Proof, Prover, Surroundings } from './prover.ts';

/** Proves documents on this page. */
export function proveHere(
  surroundings: Surroundings = {},
): (document: FlowDocument, beside?: readonly FlowDocument[]) => Promise<Proof> {
  let prover: Promise<Prover> | null = null;
  return async (document, beside) => {
    prover ??= import('./prover.ts').then(({ createProver }) => createProver(surroundings));
    return (await prover).prove(document, beside);
  };
}
