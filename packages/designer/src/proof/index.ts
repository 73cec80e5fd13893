// @alir/designer/proof: proofs of the document that is being edited. Loaded when it is needed.

export {
  createProver,
  type Proof,
  type Prover,
  type Surroundings,
  type Trouble,
} from './prover.ts';
