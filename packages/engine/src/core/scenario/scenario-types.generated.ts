// Generated from schema/scenarios.v1.schema.json by `pnpm generate`. Do not edit.
import type { Json, JsonObject } from '../json.ts';

/**
 * Key of a state; `state#2` is its second visit.
 */
export type State = string;
/**
 * A name of the flow format.
 */
export type Key = string;
/**
 * ISO 8601 with zone or offset.
 */
export type Instant = string;
/**
 * `P3D`, `PT2H`, `work:P1D`: on the flow's calendar.
 */
export type Duration = string;
/**
 * A user, or whoever holds a position or a role (`role@unit`); or a user in one of their positions.
 */
export type Actor =
  | string
  | {
      /**
       * Their id.
       */
      readonly user: string;
      /**
       * The position that they act in.
       */
      readonly position: string;
    };
/**
 * What a service answers.
 */
export type Answer =
  | {
      /**
       * What it gives.
       */
      readonly result: Json;
    }
  | {
      /**
       * Why it fails.
       */
      readonly error: string;
      /**
       * Whether it may be tried again. Default: no.
       */
      readonly retry?: boolean;
    };
/**
 * A state; `region/finished` for a region that has ended.
 */
export type Place = string;

/**
 * Stories of one flow: who does what, and how things stand afterwards. They are played by the engine's own functions.
 */
export interface ScenarioFile {
  /**
   * Says which format this is, also to editors.
   */
  readonly $schema?: 'urn:alir:scenarios:1';
  /**
   * The flow that is told about.
   */
  readonly flow: Key;
  /**
   * Written by `alir test --generate`, which may write it again: it says what the flow does, not what it should do.
   */
  readonly generated?: true;
  /**
   * What all scenarios begin with; each may say otherwise.
   */
  readonly given?: Given;
  /**
   * The stories, each by itself.
   *
   * @minItems 1
   * @maxItems 1000
   */
  readonly scenarios: readonly Scenario[];
}
/**
 * One story.
 */
export interface Scenario {
  /**
   * What it tells, in a few words.
   */
  readonly name: string;
  /**
   * What it begins with, where it differs.
   */
  readonly given?: Given;
  /**
   * What happens, in order.
   *
   * @minItems 1
   * @maxItems 500
   */
  readonly steps: readonly Step[];
}
/**
 * One thing that happens, and how things stand afterwards.
 */
export interface Step {
  /**
   * It is started.
   */
  readonly start?: {
    /**
     * What is given.
     */
    readonly data: JsonObject;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
    /**
     * Unique within the flow.
     */
    readonly key?: string;
    /**
     * Another flow, that this one listens to.
     */
    readonly flow?: Key;
    /**
     * It begins as the child of something outside, as flows that only others start always do.
     */
    readonly asChild?: true;
    /**
     * The host's own entity.
     */
    readonly subject?: {
      /**
       * Kind of entity.
       */
      readonly type: string;
      /**
       * Its id.
       */
      readonly id: string;
    };
  };
  /**
   * One is started for each item of the flow's own list.
   */
  readonly startEach?: {
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task ends with an outcome. Where several sign: the vote of `by`; without `by` everybody votes so.
   */
  readonly complete?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * What is decided.
     */
    readonly outcome: Key;
    /**
     * What is filled into the form.
     */
    readonly data?: JsonObject;
    /**
     * What the outcome asks for besides the form.
     */
    readonly input?: Json;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * An action is taken.
   */
  readonly act?: {
    /**
     * Name of the action.
     */
    readonly action: string;
    /**
     * The state that offers it; null or absent: whichever does.
     */
    readonly state?: State | null;
    /**
     * What the action asks for.
     */
    readonly input?: Json;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * No vote is handed in, where several sign.
   */
  readonly abstain?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task of a pool is claimed.
   */
  readonly claim?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A claimed task is put back.
   */
  readonly release?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task is opened, as an inbox shows it.
   */
  readonly read?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task is passed on for good.
   */
  readonly transfer?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Position that gets it.
     */
    readonly to: string;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * Others prepare a task.
   */
  readonly delegate?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Positions that prepare it.
     *
     * @maxItems 200
     *
     * Items: A position.
     */
    readonly to: readonly string[];
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A prepared task is handed back.
   */
  readonly handBack?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * What was prepared.
     */
    readonly data?: JsonObject;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task is declined: it is not theirs.
   */
  readonly decline?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Why.
     */
    readonly comment: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A task is skipped.
   */
  readonly skip?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Why.
     */
    readonly comment: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * A completed task is taken back.
   */
  readonly takeBack?: {
    /**
     * The state whose task it is.
     */
    readonly state: State;
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * Those that it waits for are reminded.
   */
  readonly urge?: {
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * Copies are sent.
   */
  readonly copy?: {
    /**
     * Positions that get a copy.
     *
     * @maxItems 200
     *
     * Items: A position.
     */
    readonly to: readonly string[];
    /**
     * Their comment.
     */
    readonly comment?: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * It is cancelled.
   */
  readonly cancel?: {
    /**
     * Why.
     */
    readonly reason: string;
    /**
     * An operator. Absent: the first.
     */
    readonly by?: Actor;
  };
  /**
   * It is laid aside.
   */
  readonly suspend?: {
    /**
     * The state whose task it is; absent: all of it.
     */
    readonly state?: State;
    /**
     * Why.
     */
    readonly reason: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * It goes on.
   */
  readonly resume?: {
    /**
     * The state whose task it is; absent: all of it.
     */
    readonly state?: State;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * What has ended is opened again.
   */
  readonly reopen?: {
    /**
     * Why.
     */
    readonly reason: string;
    /**
     * Who does it. Absent: anybody who may.
     */
    readonly by?: Actor;
  };
  /**
   * Time passes.
   */
  clock?:
    | {
        /**
         * So long.
         */
        readonly by: Duration;
      }
    | {
        /**
         * Until then.
         */
        readonly to: Instant;
      }
    | {
        /**
         * Until it fires.
         */
        readonly timer: {
          /**
           * The state.
           */
          readonly state: State;
          /**
           * Which of its `after`, from 0.
           */
          readonly index: number;
        };
      };
  /**
   * The service that a state calls answers, or fails.
   */
  service?:
    | {
        /**
         * The state that calls.
         */
        readonly state: State;
        /**
         * What it gives.
         */
        readonly result: Json;
      }
    | {
        /**
         * The state that calls.
         */
        readonly state: State;
        /**
         * Why it fails.
         */
        readonly error: string;
        /**
         * Whether it may be tried again. Default: no.
         */
        readonly retry?: boolean;
      };
  /**
   * All children of a fan-out end so, whatever their own flow says.
   */
  readonly children?: {
    /**
     * The fan-out.
     */
    readonly state: State;
    /**
     * Result of their final state; absent: the first of their flow.
     */
    readonly result?: Key;
    /**
     * What they hand up.
     */
    readonly output?: JsonObject;
    /**
     * They are cancelled instead.
     */
    readonly fail?: true;
  };
  /**
   * Another flow has come to a result that this one listens to.
   */
  readonly topic?: {
    /**
     * The state that listens.
     */
    readonly state: State;
    /**
     * `flow:NAME.RESULT`.
     */
    readonly name: string;
    /**
     * What the other flow hands out.
     */
    readonly output?: JsonObject;
  };
  /**
   * The child in which it happens, by its key; then its child, and so on.
   *
   * @maxItems 200
   *
   * Items: Key of a child.
   */
  readonly in?: readonly string[];
  /**
   * The instance that was started under this key, from here on.
   */
  readonly of?: string;
  /**
   * Code with which the engine says no: nothing is done.
   */
  readonly refused?: string;
  /**
   * Code of the incident in which it is recorded: the flow's own rules fail.
   */
  readonly incident?: string;
  /**
   * How things stand afterwards.
   */
  readonly expect?: Expected;
}
/**
 * The world in which a story begins.
 */
export interface Given {
  /**
   * When it begins. Default: Monday 5 January 2026, eight o'clock in Jakarta.
   */
  readonly at?: Instant;
  /**
   * A file, relative to this one; rows of users; or an organisation. Default: that of the folder.
   */
  readonly organisation?: string | UserRow[] | JsonObject;
  /**
   * What services answer, by name, as soon as they are called. One that is not named waits for a step.
   */
  readonly services?: {
    readonly [k: string]: Answer;
  };
  /**
   * Users who may do what operators may.
   *
   * @maxItems 200
   *
   * Items: Their id.
   */
  readonly operators?: readonly string[];
}
/**
 * A user of a small organisation.
 */
export interface UserRow {
  /**
   * Id of the user, and of their position.
   */
  readonly id: string;
  /**
   * What people call them.
   */
  readonly name?: string;
  /**
   * Id of their superior.
   */
  readonly manager?: string | null;
  /**
   * A pool that tasks may name.
   */
  readonly role?: string | null;
  /**
   * Pools that tasks may name, besides `role`.
   *
   * @maxItems 200
   */
  readonly roles?: readonly string[];
}
/**
 * What is looked at after a step. What is not named is not looked at.
 */
export interface Expected {
  /**
   * Active states, and no others.
   *
   * @maxItems 200
   */
  readonly states?: readonly Place[];
  /**
   * The result that it has ended with; null: it was cancelled.
   */
  readonly ended?: string | null;
  /**
   * It goes on.
   */
  readonly open?: true;
  /**
   * Open tasks of it and of all below it, by who has them; nobody has another.
   */
  readonly tasks?: Desks;
  /**
   * Values of fields; null: not there. Others are not looked at.
   */
  readonly data?: JsonObject;
  /**
   * Deadlines of states, local time: `2026-01-07 16:00`; null: none.
   */
  readonly due?: {
    readonly [k: string]: string | null;
  };
  /**
   * Who was told by this step, of which state; nobody else was.
   */
  readonly notices?: Desks;
  /**
   * Every child by its key: `open`, `cancelled`, or its result.
   */
  readonly children?: {
    readonly [k: string]: string;
  };
}
/**
 * States by a user, a position or a role (`role@unit`).
 */
export interface Desks {
  /**
   * States, once for each task; empty for a notice about no state.
   *
   * @maxItems 200
   */
  readonly [k: string]: readonly string[];
}
