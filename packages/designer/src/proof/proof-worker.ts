// Proofs in a worker: `new Worker(new URL('@alir/designer/proof-worker', import.meta.url), { type: 'module' })`. The page keeps its
// frames however large a flow is.

import { indexOrganisation } from '@alir/engine/core';
import { createProver, type Prover } from './prover.ts';
import type { WorkerAnswer, WorkerRequest } from './prove-in-worker.ts';

/** The part of a worker's own scope that is used. */
export interface ProofScope {
  /** Hears from the page. */
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: WorkerRequest }) => void,
  ): void;
  /** Answers it. */
  postMessage(answer: WorkerAnswer): void;
}

/** Answers what a page asks; called with the worker's own scope when this file is a worker. */
export function serveProofs(scope: ProofScope): void {
  let prover: Prover = createProver();
  scope.addEventListener('message', ({ data }) => {
    if (data.kind === 'prove') {
      // A worker has one page to speak to.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      scope.postMessage(answer(prover, data));
      return;
    }
    const { organisation, calendars, ...others } = data.surroundings;
    prover = createProver({
      ...others,
      ...(organisation && { organisation: indexOrganisation(organisation) }),
      ...(calendars && { calendars: new Map(calendars.map((one) => [one.id, one])) }),
    });
  });
}

function answer(
  prover: Prover,
  { number, document, beside }: Extract<WorkerRequest, { kind: 'prove' }>,
): WorkerAnswer {
  try {
    // A compiled flow holds functions, which do not travel.
    const { flow: _, ...proof } = prover.prove(document, beside);
    return { number, proof };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}

// Imported by a page, which has a document, it serves nobody.
if (typeof document === 'undefined' && typeof self !== 'undefined') serveProofs(self);
