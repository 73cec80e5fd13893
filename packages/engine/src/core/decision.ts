// What `decide` answers: an event, a business no, or the questions it cannot answer itself.

import type { FlowEvent, Outgoing } from './event.ts';
import type { Json, JsonObject } from './json.ts';
import type { Actor } from './organisation/actor.ts';
import type { RejectionCode } from './codes.ts';

/** A question to the outside: a look-up in the organisation or calendar, a number, an id. */
export interface Need {
  /** `head`, `secretary`, `superior`, `parent`, `units`, `workday`, `deadline`, `number`, `id`, … */
  readonly ask: string;
  readonly args: readonly Json[];
}

export interface Facts {
  /** ms UTC */
  readonly now: number;
  readonly command: string;
  /** Null for the engine's own commands. */
  readonly actor: Actor | null;
  /** Answers by `needKey(need)`. Null means: nobody, nothing. */
  readonly answers: ReadonlyMap<string, Json>;
}

export type Decision =
  | { readonly kind: 'event'; readonly event: FlowEvent; readonly outgoing: readonly Outgoing[] }
  | { readonly kind: 'rejection'; readonly rejection: Rejection }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] };

/** The business answer is no. A value, never thrown. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly details: JsonObject;
}

/** Stable text form of a need, under which its answer is found. */
export function needKey(need: Need): string {
  return JSON.stringify([need.ask, ...need.args]);
}
