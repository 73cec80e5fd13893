import type { Outgoing } from '../core/event.ts';
import type { Json, JsonObject } from '../core/json.ts';

/** Programs of the host, which the engine calls after a step is committed. */
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

/** What a handler of `call` is told besides its input. */
export interface CallContext {
  /** Tenant of the instance. */
  readonly tenant: string;
  /** Id of the instance that calls. */
  readonly instance: string;
  /** The same for every attempt of one call: hand it on, so that nothing is done twice. */
  readonly idempotencyKey: string;
  /** 1 at the first attempt. */
  readonly attempt: number;
  /** Aborted when the allowed time is over, or the engine was closed and waits no more. */
  readonly signal: AbortSignal;
}
