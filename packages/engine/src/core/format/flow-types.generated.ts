// Generated from schema/flow.v1.schema.json by `pnpm generate`. Do not edit.
import type { JsonSchema } from '../json.ts';

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
 * CEL in Alir's profile.
 */
export type Expression = string;
/**
 * Names that expressions see.
 */
export type Name = string;
/**
 * A JSON Schema 2020-12 in the common subset; the compiler checks it.
 */
export type DataSchema = JsonSchema;
/**
 * A cell: CEL over the inputs, an integer, or true or false.
 */
export type TableCell = string | number | boolean;
/**
 * Keys of flows, states, outcomes, actions, roles …
 */
export type Key = string;
/**
 * Name of a flow.
 */
export type FlowKey = string;
/**
 * A literal, or an expression marked by `from`.
 */
export type Value = string | From;
/**
 * Who a task belongs to: a position, a pool of those who hold a role (in a unit), a user of an application without an organisation, or whoever completed another state.
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
    }
  | {
      /**
       * The position that completed this state last.
       */
      sameAs: Key;
    };
/**
 * Who may take an action.
 */
export type By = ('starter' | 'assignee' | 'anyone') | Assign;
/**
 * Seats of a task that several sign.
 */
export type Signer =
  | {
      position: Value;
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    }
  | {
      user: Value;
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    }
  | {
      role: Value;
      unit?: Value;
      /**
       * How many of the pool's positions decide: a number, or `all` of them.
       */
      count: number | 'all';
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    }
  | {
      /**
       * Positions by id, or an expression for a list of them.
       */
      positions: string[] | From;
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    };
/**
 * Whose task it is: one assignee, or with `decide` the seats of all who sign.
 */
export type TaskAssign =
  | Assign
  | {
      role: Value;
      unit?: Value;
      /**
       * How many of the pool's positions decide: a number, or `all` of them.
       */
      count: number | 'all';
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    }
  | {
      /**
       * Positions by id, or an expression for a list of them.
       */
      positions: string[] | From;
      /**
       * How much a vote from here counts. Default 1.
       */
      weight?: number;
    }
  | Signer[];
/**
 * A number of votes (or weight), or a share of all of them: `2/3`, `60%`.
 */
export type Share = number | string;
/**
 * `all`: the first outcome needs everybody, any other is decided by one. `any`: the first vote decides.
 */
export type DecideKind = 'all' | 'any';
/**
 * How several signers come to one outcome.
 */
export type Decide = DecideKind | DecideDefinition;
/**
 * A privilege: `true`, or a rule for when.
 */
export type Privilege = true | PrivilegeRule;
/**
 * Positions, pools or lists of positions.
 *
 * @minItems 1
 * @maxItems 20
 */
export type Copies = (
  | Assign
  | {
      /**
       * Positions by id, or an expression for a list of them.
       */
      positions: string[] | From;
    }
)[];
/**
 * ISO 8601 duration (`P30D`, `PT2H`), or `work:` and days, hours, minutes counted on a working calendar (`work:P1D`).
 */
export type Duration = string;
/**
 * A duration, with `-` in front when it lies before.
 */
export type Offset = string;
/**
 * A duration from entering the state, or an expression for an instant or a date.
 */
export type Due = Duration | From;
/**
 * Field to expression.
 */
export type Assignments = Readonly<Record<string, string>>;
/**
 * `pending`: whoever the state waits for.
 */
export type Notify = ('pending' | 'starter') | Assign;
/**
 * A state’s key alone, one transition, or a list tried in order.
 */
export type Transitions = Key | TransitionDefinition | TransitionDefinition[];
/**
 * How urgent a task is, 0 to 100; 50 is usual.
 */
export type Priority = number | From;

/**
 * A flow: a JSON state machine for human work. Control words have the meaning XState and SCXML give them.
 */
export interface FlowDefinition {
  /**
   * Says which format this is, also to editors.
   */
  $schema?: 'urn:alir:flow:1';
  /**
   * Name of the flow; other flows, programs and the store know it by this.
   */
  flow: Key;
  /**
   * Published versions count up; instances stay on theirs.
   */
  version: number;
  /**
   * Language of texts that are written as a plain string.
   */
  lang?: 'id' | 'en';
  /**
   * What people call it.
   */
  title: Text;
  /**
   * What it is for.
   */
  description?: Text;
  /**
   * Laws, regulations and decrees that it rests on; printed with it. The engine does nothing with them.
   *
   * @maxItems 50
   */
  basis?: Text[];
  /**
   * Working calendar for `work:` durations and working days; Monday to Friday in Jakarta when absent.
   */
  calendar?: Key;
  /**
   * How deep `each` may start flows below this one. Default 8.
   */
  maxDepth?: number;
  /**
   * Who may start it, and what one command starts for many.
   */
  start?: StartDefinition;
  access?: AccessDefinition;
  urge?: UrgeDefinition;
  /**
   * How urgent its tasks are, where they do not say. Default 50.
   */
  priority?: Priority;
  /**
   * What an instance knows: JSON Schema 2020-12 in a subset. `required` is what must be given at the start.
   */
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
   * Number series that `number(series, unit, fields)` draws from, inside the commit's transaction.
   */
  series?: {
    [k: string]: SeriesDefinition;
  };
  /**
   * Decision tables that expressions ask with `table(name, inputs)`.
   */
  tables?: {
    [k: string]: TableDefinition;
  };
  /**
   * The state an instance begins in.
   */
  initial: Key;
  /**
   * Actions that are possible in every state.
   */
  on?: On;
  /**
   * The states, by key. Keys are unique in the whole flow, so a target is a key anywhere.
   */
  states: States;
}
/**
 * Who sees what of an instance.
 */
export interface AccessDefinition {
  /**
   * Whether it is confidential: read only by positions that had a task, not by operators, and found by no search.
   */
  confidential?: Expression;
}
/**
 * How often those it waits for may be urged.
 */
export interface UrgeDefinition {
  /**
   * Time between two. Default `PT4H`.
   */
  every: Duration;
}
/**
 * A series of numbers, each drawn once.
 */
export interface SeriesDefinition {
  /**
   * When counting starts again at 1. Default `year`.
   */
  reset?: 'never' | 'year' | 'month' | 'day';
  /**
   * Fields that have a count of their own, besides the unit.
   *
   * @minItems 1
   * @maxItems 5
   */
  by?: Name[];
  /**
   * `{n}`, `{n:3}` with zeros in front, `{unit}`, `{yyyy}`, `{mm}`, `{dd}`, `{roman}` (month), and any field that `number` is given; default `{n}`.
   */
  format?: string;
  /**
   * How a letter of an earlier day is numbered: from that day’s block of numbers, or as `12.a`. Default: not at all.
   */
  backdate?: 'suffix' | BlockDefinition;
}
export interface BlockDefinition {
  /**
   * Numbers that each day has for itself.
   */
  block: number;
}
/**
 * A decision table: rows of conditions and what follows from them.
 */
export interface TableDefinition {
  /**
   * What people call it.
   */
  title?: Text;
  /**
   * What is asked by: name to the JSON Schema of its value. Cells see these names alone.
   */
  inputs: {
    [k: string]: DataSchema;
  };
  /**
   * What it answers: name to the JSON Schema of its value.
   */
  outputs: {
    [k: string]: DataSchema;
  };
  /**
   * Which rows answer: the one that fits, the first that fits, or a list of all. Default `unique`.
   */
  hit?: 'unique' | 'first' | 'collect';
  /**
   * The rows, in order.
   *
   * @minItems 1
   * @maxItems 200
   */
  rows: TableRowDefinition[];
  /**
   * The answer where no row fits.
   */
  default?: TableAnswer;
}
/**
 * A row of a decision table.
 */
export interface TableRowDefinition {
  /**
   * Conditions, by input; all must hold. An input that is left out, or `-`, may be anything.
   */
  when?: {
    [k: string]: TableCell;
  };
  /**
   * What follows, by output.
   */
  then: TableAnswer;
}
/**
 * Marks an expression where a literal could stand as well.
 */
export interface From {
  from: Expression;
}
/**
 * One of `atLeast` and `over`: as many votes for the outcome, or more than that.
 */
export interface VoteRule {
  /**
   * The outcome that this rule counts, and decides for.
   */
  outcome: Key;
  /**
   * So many votes, or such a share, are enough.
   */
  atLeast?: Share;
  /**
   * More than so many votes, or than such a share, are needed.
   */
  over?: Share;
}
export interface DecideDefinition {
  /**
   * `all`, `any`, or rules in order: the first that holds decides.
   */
  rules: DecideKind | VoteRule[];
  /**
   * With rules: the outcome when all have voted and none holds.
   */
  otherwise?: Key;
  /**
   * `certain` (default): as soon as no vote to come can change the outcome. `all`: when all have voted.
   */
  close?: 'certain' | 'all';
  /**
   * `sequential`: one after another, in the order of `assign`. Default `parallel`.
   */
  order?: 'parallel' | 'sequential';
  /**
   * With rules: whether one may abstain. Who abstains stays in the number that shares are of.
   */
  abstain?: boolean;
  /**
   * Who holds two seats: votes in one and leaves the other open (`forbid`, default), votes in one and the other is passed over (`skip`), or votes in both (`allow`).
   */
  twice?: 'forbid' | 'skip' | 'allow';
}
export interface PrivilegeRule {
  /**
   * Allowed only if this holds; `to` is the position that is named, where one is.
   */
  guard: Expression;
  /**
   * Told to the person when it does not.
   */
  why?: Text;
}
export interface SkipDefinition {
  /**
   * The outcome that acts when the task is skipped.
   */
  outcome: Key;
  /**
   * Allowed only if this holds.
   */
  guard?: Expression;
  /**
   * Told to the person when it does not.
   */
  why?: Text;
}
/**
 * Where one instance may end in favour of an earlier one of its flow.
 */
export interface MergeDefinition {
  /**
   * The outcome that acts then. It ends the instance, and nothing else chooses it.
   */
  outcome: Key;
  /**
   * Values of `summary` that both must have alike, such as the unit.
   *
   * @maxItems 8
   */
  same?: Name[];
  /**
   * Values of `summary` that, all of a list, make two instances look like one; so do equal files.
   *
   * @maxItems 8
   */
  alike?: Name[][];
  /**
   * Allowed only if this holds.
   */
  guard?: Expression;
  /**
   * Told to the person when it does not.
   */
  why?: Text;
}
/**
 * What whoever has the task may do with it besides its outcomes. Absent: claim, release and read.
 */
export interface PrivilegesDefinition {
  /**
   * Pass it on to another position for good.
   */
  transfer?: Privilege;
  /**
   * Let others prepare it, who hand it back.
   */
  delegate?: Privilege;
  /**
   * Refuse it; it goes to the superior.
   */
  decline?: Privilege;
  /**
   * Pass over it with a reason.
   */
  skip?: SkipDefinition;
  /**
   * End the instance as a duplicate of an earlier one, which gets its files.
   */
  merge?: MergeDefinition;
  /**
   * Lay it aside with a reason, and take it up again.
   */
  suspend?: Privilege;
  /**
   * Send copies to other positions.
   */
  copy?: Privilege;
  /**
   * Take it back after completing it, before the next has opened theirs.
   */
  'take-back'?: Privilege;
  /**
   * Where several sign: add signers.
   */
  'add-signers'?: Privilege;
  /**
   * Where several sign: remove signers who have not voted.
   */
  'remove-signers'?: Privilege;
}
/**
 * Who of those that `assign` names, and who not.
 */
export interface AllocateDefinition {
  /**
   * Separation of duties: whoever completed one of these states last may not do this one.
   *
   * @minItems 1
   * @maxItems 20
   */
  not?: Key[];
  /**
   * Retain familiar: of a pool, the position that completed this state last, while it belongs to the pool.
   */
  prefer?: Key;
  /**
   * Of a pool, one position is chosen when the task opens. Default: it is for all of them, and one claims it.
   */
  pick?: 'round-robin' | 'least-busy' | 'random';
  /**
   * Whoever started the instance: may do it (`allow`), may not (`forbid`), their superior does it instead (`superior`), or it is skipped by an outcome. Default `forbid` where several sign, else `allow`.
   */
  initiator?:
    | ('allow' | 'forbid' | 'superior')
    | {
        /**
         * The outcome that acts.
         */
        skip: Key;
      };
  /**
   * Where nobody holds the position or the pool today: the superior, step by step, or a position. Default: it waits for the next holder.
   */
  nobody?:
    | 'superior'
    | {
        position: Value;
      };
}
/**
 * Who may open an ended instance again, and where it goes on.
 */
export interface ReopenDefinition {
  /**
   * Who may reopen it.
   */
  by: By;
  /**
   * The state it goes on in.
   */
  target: Key;
  /**
   * Allowed only if this holds; `entered` is when it ended.
   */
  guard?: Expression;
  /**
   * Told to the person when it does not.
   */
  why?: Text;
  /**
   * Text of the button.
   */
  label?: Text;
}
/**
 * A value for each output: CEL over the inputs, an integer, or true or false.
 */
export interface TableAnswer {
  [k: string]: TableCell;
}
/**
 * How it is started.
 */
export interface StartDefinition {
  /**
   * Who may start it. Default: anyone. `nobody`: only another flow starts it, as a child.
   */
  by?: ('anyone' | 'nobody') | Assign;
  /**
   * Form of whoever starts it: only the fields that it writes may be given, `requiredFor` names the outcome `start`. Without one all of `data` may be given.
   */
  form?: Key;
  /**
   * For `startEach` and `clock`: one instance for each item of a list.
   */
  each?: {
    /**
     * The list.
     */
    in: Expression;
    /**
     * Name of the item in `key` and `with`.
     */
    as: Name;
  };
  /**
   * With `each` or `clock`: the key of the instance that is started, used once in a flow; what exists is left alone.
   */
  key?: Expression;
  /**
   * With `each` or `clock`: data of the instance that is started.
   */
  with?: Assignments;
  /**
   * When it starts by itself.
   *
   * @minItems 1
   * @maxItems 10
   */
  clock?: ClockDefinition[];
  /**
   * With `clock`: position that counts as whoever started it. Default: nobody.
   */
  starter?: Value;
}
/**
 * Moments at which instances start by themselves, in the zone of the flow's calendar.
 */
export interface ClockDefinition {
  /**
   * Minute, hour, day of the month, month, day of the week, as cron has them; `L` is the last day.
   */
  cron: string;
  /**
   * A day off: `next` moves the start to the next working day, at the same time of day; `skip` leaves it out. Default: it starts all the same.
   */
  workday?: 'next' | 'skip';
  /**
   * Moments that passed while nothing ran: `last` (default) makes up for the last of them, `all` for each.
   */
  missed?: 'last' | 'all';
  /**
   * How late it may start; what is later is left out. Default: however late.
   */
  late?: Duration;
}
export interface States {
  [k: string]: StateDefinition;
}
/**
 * A state. Entering it opens its task, fan-out, call and timers under a new visit; leaving it closes them.
 */
export interface StateDefinition {
  /**
   * `final` ends the instance, or its region of a parallel. `parallel` has all its states active at once. Absent: one of its states, or none.
   */
  type?: 'parallel' | 'final';
  /**
   * What people call the state.
   */
  title?: Text;
  /**
   * What it is for.
   */
  description?: Text;
  /**
   * Who is sent a copy when the state is entered.
   */
  copies?: Copies;
  /**
   * Words for filters and reports; the engine does nothing with them.
   *
   * @maxItems 20
   */
  tags?: Key[];
  /**
   * Of a state with states: the one it begins in.
   */
  initial?: Key;
  /**
   * States within this one.
   */
  states?: States;
  /**
   * Work of a person. The state waits for one of its outcomes.
   */
  task?: TaskDefinition;
  /**
   * Starts a child flow for each item of a list.
   */
  each?: EachDefinition;
  /**
   * Work of a program: calls a service of the host.
   */
  call?: CallDefinition;
  /**
   * Deadline of a state without a task: a duration from entering, or an instant or date. Of a state with states: of the way through them.
   */
  due?: Due;
  /**
   * While this state is active, deadlines of the states around it stand still: it waits for somebody whose time does not count, such as the applicant.
   */
  clock?: 'stopped';
  /**
   * What happens on an outcome of the task, on an action (with `by`), or on an event of another flow (`flow:NAME.RESULT`).
   */
  on?: On;
  /**
   * Taken at once when a guard holds, looked at after every step; not at the clock (`now` is not known here).
   */
  always?: Transitions;
  /**
   * Moments at which something happens by itself.
   *
   * @minItems 1
   * @maxItems 20
   */
  after?: TimerDefinition[];
  /**
   * Where it goes when the fan-out, the call or all regions are done.
   */
  onDone?: Transitions;
  /**
   * Where it goes when a call has failed for good. Without it that is an incident. `event` is `{ error, attempt }`.
   */
  onError?: Transitions;
  /**
   * Of a final state: what lists, parents and other flows read. Default: its key.
   */
  result?: Key;
  /**
   * Of a final state: values handed to the parent and to flows that listen.
   */
  output?: Assignments;
  /**
   * Of a final state: that an ended instance may be opened again.
   */
  reopen?: ReopenDefinition;
}
/**
 * A moment, and what happens then: exactly one of `target`, `notify`, `escalate` and `outcome`.
 */
export interface TimerDefinition {
  /**
   * `entered`: when the state was entered. `due`: its deadline. Or an instant.
   */
  at: ('entered' | 'due') | From;
  /**
   * So much later, or earlier with `-`.
   */
  offset?: Offset;
  /**
   * When the moment lies in the past at entry: once an instance (default), or at each visit.
   */
  repeat?: 'once' | 'each-visit';
  /**
   * With `target`: taken only if it holds when the moment comes; there is no second try.
   */
  guard?: Expression;
  /**
   * With `target`: fields set on the way.
   */
  set?: Assignments;
  /**
   * Goes to this state.
   */
  target?: Key;
  /**
   * Tells somebody; nothing else changes.
   */
  notify?: Notify;
  /**
   * With `notify`: again after so long, as long as the state is open.
   */
  every?: Duration;
  /**
   * With `every`: how often in all.
   */
  most?: number;
  /**
   * The state’s open task goes to somebody else; both are told.
   */
  escalate?: Assign;
  /**
   * The state’s open task ends with this outcome. Not one that asks for fields or an input.
   */
  outcome?: Key;
  /**
   * With `outcome`: the comment that history keeps; needed where the outcome demands one.
   */
  comment?: Text;
}
/**
 * Work of a person.
 */
export interface TaskDefinition {
  /**
   * What is asked of the person.
   */
  title: Text;
  /**
   * More about it, shown with the form.
   */
  description?: Text;
  /**
   * Whose task it is.
   */
  assign: TaskAssign;
  /**
   * Who of those, and who not.
   */
  allocate?: AllocateDefinition;
  /**
   * Name of the form: which fields it shows, which it may write. Without one the task writes no field.
   */
  form?: Key;
  /**
   * Deadline: a duration from entering, or an instant or date (its close of work). Passing it changes nothing by itself, see `after`.
   */
  due?: Due;
  /**
   * How urgent it is, an integer from 0 to 100; lists can be sorted by it. It follows the data. Default: that of the flow.
   */
  priority?: Priority;
  /**
   * Several sign: how they come to one outcome.
   */
  decide?: Decide;
  /**
   * With `decide`: schema of what each signer hands in besides the vote. `votes` has it; it never becomes data.
   */
  ballot?: DataSchema;
  /**
   * What the person may choose, in the order of the buttons. Each needs its entry under `on`.
   */
  outcomes: {
    [k: string]: OutcomeDefinition;
  };
  /**
   * What else may be done with the task.
   */
  can?: PrivilegesDefinition;
  /**
   * No acting officer (Plt, Plh) and nobody on behalf of another (a.n.) may complete it.
   */
  acting?: false;
  /**
   * Kind of decision that it is. The organisation’s `limits` say which kinds an acting officer may not take.
   */
  decides?: Key;
}
/**
 * One way a task can end.
 */
export interface OutcomeDefinition {
  /**
   * Text of the button.
   */
  label: Text;
  /**
   * Default optional.
   */
  comment?: 'optional' | 'required';
  /**
   * Schema of what is handed in with this outcome; `event` in its guards and `set`.
   */
  input?: DataSchema;
  /**
   * Whoever acts for another may choose it, whatever the task’s `acting` and `decides` say: it decides nothing, but returns.
   */
  acting?: true;
}
/**
 * A fan-out: one child flow for each item.
 */
export interface EachDefinition {
  /**
   * The list, taken when the state is entered.
   */
  in: Expression;
  /**
   * Name of the item in `key`, `waits` and `with`.
   */
  as: Name;
  /**
   * Key of an item’s child, unique in this fan-out.
   */
  key: Expression;
  /**
   * The flow that is started for each item.
   */
  flow: FlowKey;
  /**
   * Whether this item’s child holds up the end. Default: all do.
   */
  waits?: Expression;
  /**
   * `all` (default), `any`, `manual`, a number of done children, or an expression over `children`.
   */
  done?: number | string;
  /**
   * What becomes of open children when the state is left. Default `cancel`.
   */
  rest?: 'cancel' | 'run';
  /**
   * Data of the child.
   */
  with?: Assignments;
  /**
   * Fields set from `children` when the fan-out is done.
   */
  join?: Assignments;
  /**
   * Whether those it was given to see what was given to the others, and what came back. Default: they do not.
   */
  shared?: Expression;
}
/**
 * Work of a program, at least once; all attempts share one idempotency key.
 */
export interface CallDefinition {
  /**
   * Name of the handler that the host gives in `effects.services`.
   */
  service: Key;
  /**
   * What the handler is given.
   */
  with?: Assignments;
  /**
   * Fields set from its result, which is `event`.
   */
  set?: Assignments;
  /**
   * How often it is tried again. Absent: not at all.
   */
  retry?: {
    /**
     * All attempts together, the first one included.
     */
    attempts: number;
    /**
     * Wait before the second attempt. Default `PT30S`.
     */
    delay?: Duration;
    /**
     * Each wait is so many times the one before. Default 2.
     */
    backoff?: number;
  };
  /**
   * How long one attempt may take. Absent: as long as it likes.
   */
  timeout?: Duration;
  /**
   * A success that arrives after the state was left. Default `notice`.
   */
  onLate?: 'notice' | 'record';
}
/**
 * By name of outcome, action or event: where it goes.
 */
export interface On {
  [k: string]: Transitions;
}
/**
 * Exactly one of `target`, `back`, `finish`, `append`, `cancel`, `notify`, and the words that go with it.
 */
export interface TransitionDefinition {
  /**
   * Of an action: text of the button.
   */
  label?: Text;
  /**
   * Makes it an action: who may take it.
   */
  by?: By;
  /**
   * Of an action: schema of what is handed in; `event` in guard and `set`.
   */
  input?: DataSchema;
  /**
   * Of an event of another flow: which of this flow’s `keys` it is matched with.
   */
  key?: Name;
  /**
   * Of an event of another flow: the value that the key must equal; `event` is the output of the other flow.
   */
  is?: Expression;
  /**
   * Taken only if this holds. Of a list the first that holds is taken.
   */
  guard?: Expression;
  /**
   * Told to the person when no guard holds.
   */
  why?: Text;
  /**
   * Fields set on the way, with what `number()` draws.
   */
  set?: Assignments;
  /**
   * Goes to this state; also to its own, which begins it anew.
   */
  target?: Key;
  /**
   * With a target that fans out: run only these keys again, keep the other results.
   */
  only?: Expression;
  /**
   * Goes back to a state that every way here has come through.
   */
  back?: Key;
  /**
   * With `back`: an outcome that leads to where it came from goes straight there.
   */
  resume?: 'sender';
  /**
   * `back`: which finished regions stay finished on the way back (default `unchanged`). Events of other flows: how long an early one waits (default P30D).
   */
  keep?: ('unchanged' | 'all' | 'none') | Duration;
  /**
   * With `back`: how often, in one instance.
   */
  limit?: number;
  /**
   * With `limit`: where it goes after that.
   */
  beyond?: Key;
  /**
   * Ends its region of a parallel.
   */
  finish?: true;
  /**
   * Starts children for more items of this state’s `each`.
   */
  append?: Expression;
  /**
   * Withdraws the children with this key, or these keys.
   */
  cancel?: Expression;
  /**
   * Tells somebody; nothing else changes.
   */
  notify?: Notify;
}
