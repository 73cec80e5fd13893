import type { RejectionCode } from '../core/codes.ts';
import type { InstanceStatus, Subject } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';

/** Answer to a command: done, or a business no with a code and a sentence. */
export type Result = Accepted | Refused;

export interface Accepted {
  readonly ok: true;
  readonly instance: string;
  /** Version of the instance after the command. */
  readonly version: number;
  readonly status: InstanceStatus;
  /** The result of the final state, once the instance is done. */
  readonly result: string | null;
  /** The host's own entity that the instance is about. */
  readonly subject: Subject | null;
  /** Set when the flow's own rules failed: recorded, not yet processed. */
  readonly incident: string | null;
}

export interface Refused {
  readonly ok: false;
  readonly code: RejectionCode;
  readonly details: JsonObject;
  /** A sentence in the engine's language: what, why, what to do. */
  readonly message: string;
}
