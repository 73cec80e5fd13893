// The proof of a flow, as publishing asks for it. The host brings one (`verifyFlow` of `@alir/engine/verify`, or its own);
// without one nothing but what compiles is asked for.

import type { CompileContext } from '../core/compile/compilation.ts';
import type { Flow } from '../core/compile/flow.ts';
import type { PatchOperation } from '../core/verify/fix.ts';
import type { JsonObject } from '../core/json.ts';

/** What a proof has found in a flow. */
export interface ProofFinding {
  /** What is wrong, one of the proof's own codes. */
  readonly code: string;
  /** An error stands in the way of publishing. */
  readonly severity: 'error' | 'warning';
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** What the sentence of the code speaks of; plain JSON. */
  readonly params: JsonObject;
  /** A way that leads there, as it can be replayed; plain JSON. */
  readonly scenario?: object | null;
  /** A change of the definition that mends it, as a JSON patch. */
  readonly fix?: readonly PatchOperation[] | null;
}

/** What a version is proved with. */
export interface ProofContext extends CompileContext {
  /** Whose version it is. */
  readonly tenant: string;
  /** Who publishes it, or looks whether they could; null: the host, with the flows that it brings. */
  readonly publisher: string | null;
}

/**
 * Proves a version before it is published, with the forms and the other flows that it was compiled with. Pure: asked once
 * for each version. `(flow, context) => verifyFlow(flow, context).findings` is one.
 */
export type Proof = (flow: Flow, context: ProofContext) => readonly ProofFinding[];
