// Proofs in a worker: `new Worker(new URL('@alir/designer/proof-worker', import.meta.url), { type: 'module' })`. The page keeps its
// frames however large a flow is.

import { indexOrganisation } from '@alir/engine/core';
import { createProver, type Prover } from './prover.ts';
import type { WorkerAnswer, WorkerRequest } from './prove-in-worker.ts';

let prover: Prover = createProver();

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'surroundings') {
    const { organisation, calendars, ...others } = data.surroundings;
    prover = createProver({
      ...others,
      ...(organisation && { organisation: indexOrganisation(organisation) }),
      ...(calendars && { calendars: new Map(calendars.map((one) => [one.id, one])) }),
    });
    return;
  }
  self.postMessage(answer(data));
});

function answer({ number, document }: Extract<WorkerRequest, { kind: 'prove' }>): WorkerAnswer {
  try {
    // A compiled flow holds functions, which do not travel.
    const { flow: _, ...proof } = prover.prove(document);
    return { number, proof };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
