// The page's end of the worker that proves.

import type { CalendarData, OrganisationData } from '@alir/engine/core';
import type { FlowDocument } from '../model/index.ts';
import type { Proof, Surroundings } from './prover.ts';

/** What a flow is proved with, as it travels to a worker. */
export type SurroundingsData = Omit<Surroundings, 'organisation' | 'calendars'> & {
  /** Who holds what. */
  readonly organisation?: OrganisationData;
  /** The calendars that flows name. */
  readonly calendars?: readonly CalendarData[];
};

/** What the page asks of the worker. */
export type WorkerRequest =
  | { readonly kind: 'surroundings'; readonly surroundings: SurroundingsData }
  | {
      readonly kind: 'prove';
      readonly number: number;
      readonly document: FlowDocument;
      /** Other flows that it may start, besides those of the surroundings. */
      readonly beside?: readonly FlowDocument[];
    };

/** What the worker answers. */
export type WorkerAnswer =
  | { readonly number: number; readonly proof: Omit<Proof, 'flow'> }
  | { readonly number: number; readonly failure: string };

/** The part of a worker that is used. */
export interface ProofWorker {
  /** Sends it something. */
  postMessage(message: WorkerRequest): void;
  /** Hears from it. */
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: WorkerAnswer }) => void,
  ): void;
}

/** Proves documents in a worker that runs `@alir/designer/proof-worker`. */
export function proveInWorker(
  worker: ProofWorker,
  surroundings: SurroundingsData = {},
): (document: FlowDocument, beside?: readonly FlowDocument[]) => Promise<Omit<Proof, 'flow'>> {
  const waiting = new Map<number, PromiseWithResolvers<Omit<Proof, 'flow'>>>();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('proof' in data) asked?.resolve(data.proof);
    else asked?.reject(new Error(data.failure));
  });
  // A worker has one page to speak to.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage({ kind: 'surroundings', surroundings });
  return (document, beside = []) => {
    last += 1;
    const asked = Promise.withResolvers<Omit<Proof, 'flow'>>();
    waiting.set(last, asked);
    // A worker has one page to speak to.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ kind: 'prove', number: last, document, beside });
    return asked.promise;
  };
}
