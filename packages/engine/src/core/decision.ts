// What `decide` answers: an event, a business no, or the questions it cannot answer itself.

import type { FlowEvent, Outgoing } from './event.ts';
import type { Instance } from './instance.ts';
import type { Json, JsonObject } from './json.ts';
import type { Passage } from './migrate/migration.ts';
import type { Actor } from './organisation/actor.ts';
import type { RejectionCode } from './codes.ts';

/** A question to the outside: a look-up in the organisation or calendar, a number, an id. */
export interface Need {
  /** `head`, `secretary`, `superior`, `parent`, `units`, `workday`, `deadline`, `number`, `id`, … */
  readonly ask: string;
  /** What the question is about, by position. */
  readonly args: readonly Json[];
}

/** What `decide` is told besides the command. */
export interface Facts {
  /** ms UTC */
  readonly now: number;
  /** Id of the command; it is kept in the event. */
  readonly command: string;
  /** Null for the engine's own commands. */
  readonly actor: Actor | null;
  /** Id of the instance; drawn by the shell for a start. */
  readonly instance: string;
  /** Tenant of the instance. */
  readonly tenant: string;
  /** What is known of the outside. */
  readonly answers: Answers;
  /** Of a migration: where the instance comes from. The flow that decides is the one it goes to. */
  readonly passage?: Passage | undefined;
}

/** What is known of the outside. The shell answers from its organisation and calendars, the simulator from its model. */
export interface Answers {
  /** Null means: nobody, nothing. Undefined: not known yet, so `decide` answers with the need. */
  get(need: Need): Json | undefined;
}

/** What a command means: an event to append, a no, questions to answer first, or nothing. */
export type Decision =
  | {
      readonly kind: 'event';
      readonly event: FlowEvent;
      /** The state that the event leads to: what `evolve` makes of it. */
      readonly after: Instance;
      readonly outgoing: readonly Outgoing[];
    }
  | { readonly kind: 'rejection'; readonly rejection: Rejection }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] }
  /** A timer that nothing waits for any more. */
  | { readonly kind: 'nothing' };

/** The business answer is no. A value, never thrown. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly details: JsonObject;
}

/** Stable text form of a need, under which its answer is found. */
export function needKey(need: Need): string {
  return JSON.stringify([need.ask, ...need.args]);
}
