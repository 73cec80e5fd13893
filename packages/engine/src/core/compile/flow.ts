// The compiled flow: the definition with every name resolved, every expression checked and every rule at its place.
// Plain data and closures; built once a version and shared by all instances.

import type { Expression } from '../expr/expression.ts';
import type {
  CallDefinition,
  FlowDefinition,
  OutcomeDefinition,
  PrivilegesDefinition,
  StateDefinition,
  Text,
} from '../format/flow-types.generated.ts';
import type { CompiledForm } from '../forms/compile-form.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Validator } from '../validation/compile-validator.ts';

/** A compiled flow: names resolved, expressions checked, every rule at its place. Shared by all its instances. */
export interface Flow {
  /** Name of the flow. */
  readonly name: string;
  /** Version that instances are pinned to. */
  readonly version: number;
  /** The definition it was compiled from. */
  readonly definition: FlowDefinition;
  /** Language of texts that are a plain string. */
  readonly lang: 'id' | 'en';
  /** Id of its working calendar; null: Monday to Friday in Jakarta. */
  readonly calendar: string | null;
  /** How deep its fan-outs may start flows below it. */
  readonly maxDepth: number;
  /** Every state by its key, in document order. */
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Transitions of the flow itself (`on` beside `states`). */
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  /** Moves between states. */
  readonly kernel: Kernel;
  /** Holds data against the flow's schema. */
  readonly validateData: Validator;
  /** Named values by which events of other flows find an instance. */
  readonly keys: ReadonlyMap<string, Expression>;
  /** What lists show of an instance. */
  readonly summary: ReadonlyMap<string, Expression>;
  /** Whether an instance is confidential; null: none is. */
  readonly confidential: Expression | null;
  /** Fields whose versions count. */
  readonly texts: ReadonlySet<string>;
  /** Who may start it. */
  readonly startBy: StartBy;
  /** Which fields may be given at the start; null: all of the data. */
  readonly startForm: CompiledForm | null;
  /** What `startEach` and the clock start; null: the flow has neither a list nor a clock. */
  readonly startPlan: StartPlan | null;
  /** Time between two urgings: a duration of the format. */
  readonly urgeEvery: string;
  /** Whether it reserves numbers, which somebody has to give up when the instance ends without them. */
  readonly reserves: boolean;
  /** States that only earlier versions have, which histories of migrated instances still name; absent: not known. */
  readonly former?: ReadonlyMap<string, StateDefinition>;
  /** Versions of other flows, pinned when this one was compiled. */
  readonly pins: ReadonlyMap<string, number>;
  /** Every expression, with its pointer. */
  readonly expressions: readonly PlacedExpression[];
}

/** An expression and where it stands. */
export interface PlacedExpression {
  readonly expression: Expression;
  readonly pointer: string;
}

/** What is started without a person giving data: `start.each`, `start.key`, `start.with`. */
export interface StartPlan {
  /** One instance an item; null: one. */
  readonly each: { readonly in: Expression; readonly as: string } | null;
  readonly key: Expression | null;
  /** Position that counts as whoever started what the clock starts; null: nobody. */
  readonly starter: Value | null;
  readonly with: readonly Assigned[];
}

/** One state of a compiled flow. */
export interface FlowNode {
  /** Its key, unique in the flow. */
  readonly key: string;
  /** JSON pointer of its definition. */
  readonly pointer: string;
  /** The definition it was compiled from. */
  readonly definition: StateDefinition;
  /** `compound` has states of which one is active, `parallel` all; `atomic` has none. */
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  /** The state around it. */
  readonly parent: FlowNode | null;
  /** States within it, in document order. */
  readonly children: readonly FlowNode[];
  /** The nearest node, itself included, that is a child of a parallel. */
  readonly region: FlowNode | null;
  /** Its task. */
  readonly task: CompiledTask | null;
  /** Its fan-out. */
  readonly each: CompiledEach | null;
  /** Its call. */
  readonly call: CompiledCall | null;
  /** Deadline of the task, else of the state. */
  readonly due: Due | null;
  /** States within it that stop the clock of its deadline while they are active. */
  readonly stoppedBy: ReadonlySet<string>;
  /** What `after` says, in order. */
  readonly timers: readonly CompiledTimer[];
  /** By outcome, action or topic of another flow. */
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  /** Transitions that are looked at after every step. */
  readonly always: readonly Transition[];
  /** Transitions of the fan-out, call or regions that are done. */
  readonly onDone: readonly Transition[];
  /** Transitions of a call that has failed, or a fan-out that can no more be done. */
  readonly onError: readonly Transition[];
  /** Of a final state: how an instance that ended there may be opened again. */
  readonly reopen: Transition | null;
  /** Who is sent a copy when it is entered. */
  readonly copies: readonly CopySource[];
  /** Values of a final state for the parent. */
  readonly output: readonly Assigned[];
  /** Some transition may run part of its `each` again, so its children are remembered. */
  readonly rerun: boolean;
  /** Fields that transitions and forms inside it read or write. */
  readonly touches: ReadonlySet<string>;
}

export interface CompiledTask {
  readonly title: Text;
  /** Null where several sign. */
  readonly assign: Assign | null;
  readonly signing: CompiledSigning | null;
  /** Who of those that are named, and who not. */
  readonly allocation: Allocation;
  /** What whoever has it may do besides its outcomes. */
  readonly can: ReadonlyMap<Privilege, PrivilegeRule>;
  /** How urgent it is, 0 to 100. */
  readonly priority: number | PriorityRule;
  readonly form: CompiledForm | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** A priority that follows the data. */
export interface PriorityRule {
  readonly from: Expression;
  readonly pointer: string;
}

/** Who of those that `assign` names does a task, and who not. */
export interface Allocation {
  /** States whose doer may not do this one. */
  readonly not: readonly string[];
  /** The state whose doer goes before the others of a pool. */
  readonly prefer: string | null;
  /** How one of a pool is chosen; null: it is for all of them. */
  readonly pick: 'round-robin' | 'least-busy' | 'random' | null;
  /** What of whoever started the instance. */
  readonly initiator: 'allow' | 'forbid' | 'superior' | { readonly skip: string };
  /** Where nobody holds what is named; null: it waits for the next holder. */
  readonly nobody: 'superior' | Value | null;
}

/** Words of `can`. */
export type Privilege = keyof PrivilegesDefinition;

/** When a privilege may be used. */
export interface PrivilegeRule {
  readonly guard: Expression | null;
  readonly why: Text | null;
  /** Of `skip` and `merge`: the outcome that acts then. */
  readonly outcome: string | null;
  /** Of `merge`: names of the summary. */
  readonly merge: MergeRule | null;
  readonly pointer: string;
}

/** Which instances may be merged. */
export interface MergeRule {
  /** Names of the summary whose values both have alike. */
  readonly same: readonly string[];
  /** Names of the summary that, all of a list, make two look like one. */
  readonly alike: readonly (readonly string[])[];
}

/** How several signers come to one outcome. */
export interface CompiledSigning {
  readonly seats: readonly SeatSource[];
  /** Tried in order. */
  readonly rules: readonly CompiledVoteRule[];
  /** When all have voted and no rule holds; null where that cannot be. */
  readonly otherwise: string | null;
  /** `certain`: as soon as no vote to come can change the outcome. */
  readonly close: 'certain' | 'all';
  /** `any`: the first vote decides, whichever it is for. */
  readonly isFirstVote?: boolean;
  readonly order: 'parallel' | 'sequential';
  readonly abstain: boolean;
  readonly twice: 'forbid' | 'skip' | 'allow';
  /** What each hands in besides the vote; null: nothing. */
  readonly ballot: Validator | null;
}

/** Where seats come from. */
export type SeatSource =
  | { readonly kind: 'position'; readonly assign: Assign; readonly weight: number }
  /** Every position of the pool has a seat; `count` of them decide. */
  | {
      readonly kind: 'pool';
      readonly role: Value;
      readonly unit: Value | null;
      readonly count: number | 'all';
      readonly weight: number;
    }
  | {
      readonly kind: 'list';
      readonly positions: readonly string[] | Expression;
      readonly weight: number;
    };

/** Holds when the votes for its outcome are as many as `share`, or more than that where it is `strict`. */
export interface CompiledVoteRule {
  readonly outcome: string;
  readonly share: Share;
  readonly strict: boolean;
}

/** A number of votes, or a part of all of them. */
export type Share = { readonly count: number } | { readonly part: number; readonly whole: number };

export interface Outcome {
  readonly name: string;
  readonly definition: OutcomeDefinition;
  readonly input: Validator | null;
}

/** Whom a copy goes to. */
export type CopySource =
  | { readonly kind: 'assign'; readonly assign: Assign }
  | { readonly kind: 'list'; readonly positions: readonly string[] | Expression };

export interface CompiledEach {
  readonly in: Expression;
  readonly as: string;
  readonly key: Expression;
  readonly flow: string;
  readonly with: readonly Assigned[];
  readonly waits: Expression | null;
  readonly done: 'all' | 'any' | 'manual' | number | Expression;
  readonly rest: 'cancel' | 'run';
  /** Whether those it was given to see what the others were given; null: they do not. */
  readonly shared: Expression | null;
}

export interface CompiledCall {
  readonly definition: CallDefinition;
  readonly with: readonly Assigned[];
}

export interface CompiledTimer {
  readonly index: number;
  readonly at: 'entered' | 'due' | Expression;
  readonly offset: string | null;
  readonly eachVisit: boolean;
  /** Again and again, so often in all; null: once. */
  readonly every: { readonly duration: string; readonly most: number } | null;
  readonly consequence: Consequence;
}

/** What happens when the moment of a timer has come. */
export type Consequence =
  | { readonly kind: 'target'; readonly transition: Transition }
  | { readonly kind: 'notify'; readonly to: Notify }
  /** The task goes to somebody else. */
  | { readonly kind: 'escalate'; readonly to: Assign }
  /** The task ends with this outcome, and the comment that history keeps. */
  | { readonly kind: 'outcome'; readonly name: string; readonly comment: string | null };

export type Due = { readonly duration: string } | { readonly from: Expression };

/** A literal or an expression. */
export type Value = { readonly literal: string } | { readonly from: Expression };

export type Assign =
  | { readonly kind: 'position'; readonly position: Value }
  /** Whoever completed another state last. */
  | { readonly kind: 'same'; readonly state: string }
  | { readonly kind: 'role'; readonly role: Value; readonly unit: Value | null };

export type By = 'starter' | 'assignee' | 'anyone' | Assign;
/** `nobody`: only another flow starts it, as a child. */
export type StartBy = 'anyone' | 'nobody' | Assign;
export type Notify = 'pending' | 'starter' | Assign;

export interface Assigned {
  readonly field: string;
  readonly value: Expression;
  readonly pointer: string;
}

export interface Transition {
  /** Stable within a version: its JSON pointer. */
  readonly pointer: string;
  /** State that owns it; null for the flow itself. */
  readonly source: string | null;
  readonly guard: Expression | null;
  readonly why: Text | null;
  readonly label: Text | null;
  readonly set: readonly Assigned[];
  /** Present on actions. */
  readonly by: By | null;
  readonly input: Validator | null;
  readonly effect: Effect;
  /** Senders that lie behind it: when the way back leads to one of them, it is taken instead of the target. */
  readonly leadsTo: ReadonlySet<string>;
  /** Events of other flows: own key, and the value it must equal. */
  readonly correlation: {
    readonly key: string;
    readonly is: Expression;
    readonly keep: string;
  } | null;
}

export type Effect =
  | { readonly kind: 'target'; readonly target: string; readonly only: Expression | null }
  | {
      readonly kind: 'back';
      readonly target: string;
      readonly resume: boolean;
      readonly keep: 'unchanged' | 'all' | 'none';
      readonly limit: number | null;
      readonly beyond: string | null;
    }
  | { readonly kind: 'finish' }
  | { readonly kind: 'append'; readonly items: Expression }
  | { readonly kind: 'cancel'; readonly key: Expression }
  | { readonly kind: 'notify'; readonly to: Notify };
