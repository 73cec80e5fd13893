import type { Outgoing } from '../core/event.ts';
import type { Json, JsonObject } from '../core/json.ts';

export interface Effects {
  /** Handlers of `call`, by service name. At least once; `idempotencyKey` is the same for every attempt. */
  readonly services?: Readonly<
    Record<string, (input: JsonObject, context: CallContext) => Promise<Json>>
  >;
  /** Told of every notice, at least once. */
  readonly notify?: (
    tenant: string,
    notice: Extract<Outgoing, { kind: 'notice' }>,
  ) => Promise<void>;
}

export interface CallContext {
  readonly tenant: string;
  readonly instance: string;
  readonly idempotencyKey: string;
  readonly attempt: number;
  /** Aborted when the allowed time is over, or the engine was closed and waits no more. */
  readonly signal: AbortSignal;
}
