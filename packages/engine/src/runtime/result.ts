import type { RejectionCode } from '../core/codes.ts';
import type { InstanceStatus, Subject } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';

/** Answer to a command: done, or a business no with a code and a sentence. */
export type Result = Accepted | Refused;

/** The command was done, or is recorded in an incident. */
export interface Accepted {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** Id of the instance; that of the new one after a start. */
  readonly instance: string;
  /** Version of the instance after the command. */
  readonly version: number;
  /** Whether the instance is still open after the command. */
  readonly status: InstanceStatus;
  /** The result of the final state, once the instance is done. */
  readonly result: string | null;
  /** The host's own entity that the instance is about. */
  readonly subject: Subject | null;
  /** Set when the flow's own rules failed: recorded, not yet processed. */
  readonly incident: string | null;
}

/** The business answer is no. Nothing was written. */
export interface Refused {
  /** False: tells it from `Accepted`. */
  readonly ok: false;
  /** Why, one of the table of codes; say it to programs. */
  readonly code: RejectionCode;
  /** What the sentence speaks of; plain JSON, by code. */
  readonly details: JsonObject;
  /** A sentence in the engine's language: what, why, what to do. */
  readonly message: string;
}
