// Published events that wait for their receivers.

import type { JsonObject } from '../core/json.ts';

/** An event of a flow, kept for instances that wait for it. */
export interface Mail {
  /** Unique in a tenant. */
  readonly id: string;
  /** `flow:NAME.RESULT` */
  readonly topic: string;
  /** Name of the receiver's key that has to match. */
  readonly key: string;
  /** Value that it has to have. */
  readonly value: string;
  /** The flow whose instances it is for. */
  readonly flow: string;
  /** Output of the instance that has ended. */
  readonly body: JsonObject;
  /** How long it waits for those who are not there yet, ms UTC. */
  readonly until: number;
}

/** A kept mail, and an instance that waits for it. */
export interface MailMatch {
  /** Tenant of both. */
  readonly tenant: string;
  /** The mail. */
  readonly mail: Mail;
  /** Id of the instance. */
  readonly instance: string;
  /** Visit that waits: `state#visit`. */
  readonly visit: string;
}
