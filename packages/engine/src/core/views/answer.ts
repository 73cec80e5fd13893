// What a command is answered: accepted, or refused with why.

import type { InstanceStatus, Subject } from '../instance.ts';
import type { JsonObject } from '../json.ts';

/** RFC 9457 problem details, as every refused request answers. */
export interface ProblemView {
  /** URI of the code. */
  readonly type: string;
  /** Short words of the code. */
  readonly title: string;
  /** Status of the answer. */
  readonly status: number;
  /** Why, one of the table of codes; say it to programs. */
  readonly code: string;
  /** A sentence in the reader's language: what, why, what to do. */
  readonly detail: string;
  /** What the sentence speaks of, by code. */
  readonly params: JsonObject;
  /** Faults of single fields. */
  readonly issues?: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly detail: string;
  }[];
}

/** Answer to an accepted command. `incident`: recorded, not yet processed. */
export interface AcceptedView {
  /** Always true. */
  readonly ok: true;
  /** Id of the instance; that of the new one after a start. */
  readonly instance: string;
  /** How many events it has now. */
  readonly version: number;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** The host's own entity that it is about. */
  readonly subject: Subject | null;
  /** Id of the incident in which the command was recorded. */
  readonly incident: string | null;
}
