// A scenario: the story of one instance, in the order in which things happen. Proofs tell their counterexamples as one,
// so that whoever replays it sees what was found.

import type { Json, JsonObject } from '../json.ts';

/** What happens in one instance, from its start. */
export interface Scenario {
  /** Name of the flow. */
  readonly flow: string;
  /** The moment it begins, ISO 8601 with zone or offset. Absent: any moment. */
  readonly at?: string;
  /** The first is its start. */
  readonly steps: readonly [StartStep, ...ScenarioStep[]];
}

/** One thing that happens; it has exactly one of the words that name it. */
export type ScenarioStep =
  | StartStep
  | CompleteStep
  | ActStep
  | ClockStep
  | ServiceStep
  | ChildrenStep
  | TopicStep
  | ReopenStep;

/**
 * Who does it: a user, or whoever holds a position or a role (`role@unit`), as `testFlow` has it; or a user in one of
 * their positions. Absent: anybody who may.
 */
export type ScenarioActor = string | { readonly user: string; readonly position: string };

/** It is started. */
export interface StartStep {
  readonly start: { readonly data: JsonObject; readonly by?: ScenarioActor };
}

/** A task ends with an outcome. Where several sign: the vote of `by`; without `by` everybody votes so. */
export interface CompleteStep {
  readonly complete: {
    readonly state: string;
    readonly outcome: string;
    /** What is filled into the form. */
    readonly data?: JsonObject;
    /** What the outcome asks for besides the form. */
    readonly input?: Json;
    readonly comment?: string;
    readonly by?: ScenarioActor;
  };
}

/** An action is taken. */
export interface ActStep {
  readonly act: {
    readonly action: string;
    /** The state that offers it; null: the flow itself. */
    readonly state: string | null;
    readonly input?: Json;
    readonly comment?: string;
    readonly by?: ScenarioActor;
  };
}

/** Time passes: so long (`P3D`, `work:P1D`), up to an instant, or until a timer of a state fires. */
export interface ClockStep {
  readonly clock:
    | { readonly by: string }
    | { readonly to: string }
    | { readonly timer: { readonly state: string; readonly index: number } };
}

/** The service that a state calls answers, or fails for good. */
export interface ServiceStep {
  readonly service: { readonly state: string } & (
    { readonly result: Json } | { readonly error: string }
  );
}

/** All children of a fan-out end so; or, with `fail`, so few that it can no more be done. */
export interface ChildrenStep {
  readonly children: {
    readonly state: string;
    /** Result of their final state; absent: any. */
    readonly result?: string;
    readonly output?: JsonObject;
    readonly fail?: true;
  };
}

/** Another flow has come to a result that this one listens to (`flow:NAME.RESULT`). */
export interface TopicStep {
  readonly topic: { readonly state: string; readonly name: string; readonly output?: JsonObject };
}

/** It has ended and is opened again. */
export interface ReopenStep {
  readonly reopen: { readonly reason: string; readonly by?: ScenarioActor };
}
