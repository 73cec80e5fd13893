// Generated from schema/flow.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

/**
 * Keys of flows, states, outcomes, actions, roles …
 */
export type Key = string;
/**
 * A text in the flow's language, or one text a language.
 */
export type Text =
  | string
  | {
      id?: string;
      en?: string;
    };
/**
 * Who may take an action.
 */
export type By = ('starter' | 'assignee' | 'anyone') | Assign;
/**
 * Who a task belongs to: a position, a pool of those who hold a role (in a unit), or a user of an application without an organisation.
 */
export type Assign =
  | {
      position: Value;
    }
  | {
      role: Value;
      unit?: Value;
    }
  | {
      user: Value;
    };
/**
 * A literal, or an expression marked by `from`.
 */
export type Value = string | From;
/**
 * CEL in Alir's profile.
 */
export type Expression = string;
/**
 * Names that expressions see.
 */
export type Name = string;
/**
 * Field to expression.
 */
export type Assignments = Readonly<Record<string, string>>;
/**
 * A JSON Schema 2020-12 in the common subset; the compiler checks it.
 */
export type DataSchema = JsonSchema;
export type Transitions = Key | TransitionDefinition | TransitionDefinition[];
/**
 * ISO 8601 duration (`P30D`, `PT2H`), or `work:` and days, hours, minutes counted on a working calendar (`work:P1D`).
 */
export type Duration = string;
/**
 * `pending`: whoever the state waits for.
 */
export type Notify = ('pending' | 'starter') | Assign;
export type Due = Duration | From;
export type FlowKey = string;
/**
 * A duration, with `-` in front when it lies before.
 */
export type Offset = string;

/**
 * A flow: a JSON state machine for human work. Control words have the meaning XState and SCXML give them.
 */
export interface FlowDefinition {
  $schema?: 'urn:alir:flow:1';
  flow: Key;
  /**
   * Published versions count up; instances stay on theirs.
   */
  version: number;
  /**
   * Language of texts that are written as a plain string.
   */
  lang?: 'id' | 'en';
  title: Text;
  description?: Text;
  calendar?: Key;
  /**
   * How deep `each` may start flows below this one. Default 8.
   */
  maxDepth?: number;
  start?: StartDefinition;
  data: DataSchema;
  /**
   * Named values by which events of other flows find this instance.
   */
  keys?: {
    [k: string]: Expression;
  };
  /**
   * What lists show and search finds: name to expression, evaluated after every step.
   */
  summary?: {
    [k: string]: Expression;
  };
  /**
   * Number series that `number(series, unit)` draws from, inside the commit's transaction.
   */
  series?: {
    [k: string]: SeriesDefinition;
  };
  initial: Key;
  on?: On;
  states: States;
}
export interface StartDefinition {
  by?: By;
  each?: {
    in: Expression;
    as: Name;
  };
  key?: Expression;
  with?: Assignments;
}
export interface From {
  from: Expression;
}
export interface SeriesDefinition {
  /**
   * When counting starts again at 1. Default `year`.
   */
  reset?: 'never' | 'year' | 'month';
  /**
   * `{n}`, `{unit}`, `{yyyy}`, `{mm}`; default `{n}`.
   */
  format?: string;
}
export interface On {
  [k: string]: Transitions;
}
export interface TransitionDefinition {
  label?: Text;
  by?: By;
  input?: DataSchema;
  key?: Name;
  is?: Expression;
  guard?: Expression;
  why?: Text;
  set?: Assignments;
  target?: Key;
  /**
   * CEL in Alir's profile.
   */
  only?: string;
  back?: Key;
  resume?: 'sender';
  /**
   * `back`: which finished regions stay finished on the way back (default `unchanged`). Events of other flows: how long an early one waits (default P30D).
   */
  keep?: ('unchanged' | 'all' | 'none') | Duration;
  limit?: number;
  beyond?: Key;
  finish?: true;
  append?: Expression;
  cancel?: Expression;
  notify?: Notify;
}
export interface States {
  [k: string]: StateDefinition;
}
export interface StateDefinition {
  type?: 'parallel' | 'final';
  title?: Text;
  description?: Text;
  /**
   * @maxItems 20
   */
  tags?: Key[];
  initial?: Key;
  states?: States;
  task?: TaskDefinition;
  each?: EachDefinition;
  call?: CallDefinition;
  due?: Due;
  on?: On;
  always?: Transitions;
  /**
   * @minItems 1
   * @maxItems 20
   */
  after?: TimerDefinition[];
  onDone?: Transitions;
  onError?: Transitions;
  result?: Key;
  output?: Assignments;
}
export interface TaskDefinition {
  title: Text;
  description?: Text;
  assign: Assign;
  form?: Key;
  due?: Due;
  outcomes: {
    [k: string]: OutcomeDefinition;
  };
}
export interface OutcomeDefinition {
  label: Text;
  /**
   * Default optional.
   */
  comment?: 'optional' | 'required';
  input?: DataSchema;
}
export interface EachDefinition {
  in: Expression;
  as: Name;
  key: Expression;
  flow: FlowKey;
  waits?: Expression;
  /**
   * `all` (default), `any`, `manual`, a number of done children, or an expression over `children`.
   */
  done?: number | string;
  /**
   * What becomes of open children when the state is left. Default `cancel`.
   */
  rest?: 'cancel' | 'run';
  with?: Assignments;
  join?: Assignments;
}
export interface CallDefinition {
  service: Key;
  with?: Assignments;
  set?: Assignments;
  retry?: {
    attempts: number;
    delay?: Duration;
    backoff?: number;
  };
  timeout?: Duration;
  /**
   * A success that arrives after the state was left. Default `notice`.
   */
  onLate?: 'notice' | 'record';
}
export interface TimerDefinition {
  at: ('entered' | 'due') | From;
  offset?: Offset;
  /**
   * When the moment lies in the past at entry: once an instance (default), or at each visit.
   */
  repeat?: 'once' | 'each-visit';
  guard?: Expression;
  set?: Assignments;
  target?: Key;
  notify?: Notify;
}
