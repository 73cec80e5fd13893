// The compiled flow: the definition with every name resolved, every expression checked and every rule at its place.
// Plain data and closures; built once a version and shared by all instances.

import type { Expression } from '../expr/expression.ts';
import type {
  CallDefinition,
  FlowDefinition,
  OutcomeDefinition,
  StateDefinition,
  Text,
} from '../format/flow-types.generated.ts';
import type { CompiledForm } from '../forms/compile-form.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Validator } from '../validation/compile-validator.ts';

export interface Flow {
  readonly name: string;
  readonly version: number;
  readonly definition: FlowDefinition;
  readonly lang: 'id' | 'en';
  readonly calendar: string | null;
  readonly maxDepth: number;
  /** Every state by its key, in document order. */
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Transitions of the flow itself (`on` beside `states`). */
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  readonly kernel: Kernel;
  readonly validateData: Validator;
  readonly keys: ReadonlyMap<string, Expression>;
  readonly summary: ReadonlyMap<string, Expression>;
  /** Whether an instance is confidential; null: none is. */
  readonly confidential: Expression | null;
  readonly startBy: StartBy;
  /** Which fields may be given at the start; null: all of the data. */
  readonly startForm: CompiledForm | null;
  readonly startEach: StartEach | null;
  /** Versions of other flows, pinned when this one was compiled. */
  readonly pins: ReadonlyMap<string, number>;
}

/** `start.each`: one instance an item. */
export interface StartEach {
  readonly in: Expression;
  readonly as: string;
  readonly key: Expression | null;
  readonly with: readonly Assigned[];
}

export interface FlowNode {
  readonly key: string;
  readonly pointer: string;
  readonly definition: StateDefinition;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: FlowNode | null;
  readonly children: readonly FlowNode[];
  /** The nearest node, itself included, that is a child of a parallel. */
  readonly region: FlowNode | null;
  readonly task: CompiledTask | null;
  readonly each: CompiledEach | null;
  readonly call: CompiledCall | null;
  /** Deadline of the task, else of the state. */
  readonly due: Due | null;
  readonly timers: readonly CompiledTimer[];
  /** By outcome, action or topic of another flow. */
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  readonly always: readonly Transition[];
  readonly onDone: readonly Transition[];
  readonly onError: readonly Transition[];
  readonly output: readonly Assigned[];
  /** Some transition may run part of its `each` again, so its children are remembered. */
  readonly rerun: boolean;
  /** Fields that transitions and forms inside it read or write. */
  readonly touches: ReadonlySet<string>;
}

export interface CompiledTask {
  readonly title: Text;
  readonly assign: Assign;
  readonly form: CompiledForm | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface Outcome {
  readonly name: string;
  readonly definition: OutcomeDefinition;
  readonly input: Validator | null;
}

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
  readonly notify: Notify | null;
  /** Present when it moves. */
  readonly transition: Transition | null;
}

export type Due = { readonly duration: string } | { readonly from: Expression };

/** A literal or an expression. */
export type Value = { readonly literal: string } | { readonly from: Expression };

export type Assign =
  | { readonly kind: 'position'; readonly position: Value }
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
