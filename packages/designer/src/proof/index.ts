// @alir/designer/proof: proofs of the document that is being edited, on the page or in a worker. The engine is loaded with the
// first of them.

export { proveHere } from './proof-here.ts';
export {
  proveInWorker,
  type ProofWorker,
  type SurroundingsData,
  type WorkerAnswer,
  type WorkerRequest,
} from './prove-in-worker.ts';
export type { Proof, Prover, Surroundings, Trouble } from './prover.ts';
