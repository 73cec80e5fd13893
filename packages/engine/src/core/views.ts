// What the engine shows to people: tasks, instances, trees and timelines as the HTTP API and the inbox exchange them.
// Instants are ISO 8601 strings in UTC. Texts keep every language they were written in; the screen chooses.

import type { Text } from './format/flow-types.generated.ts';
import type { FlowEventType } from './event.ts';
import type { InstanceStatus, Subject } from './instance.ts';
import type { Json, JsonObject, JsonSchema } from './json.ts';
import type { Capacity } from './organisation/organisation.ts';

/** A position with the words a screen needs. */
export interface SeatView {
  readonly position: string;
  readonly name: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly roles: readonly string[];
  readonly capacity: Capacity;
  readonly basis: string | null;
}

export interface MeView {
  readonly tenant: string;
  readonly user: string;
  readonly name: string;
  readonly seats: readonly SeatView[];
  readonly operator: boolean;
}

/** Whom a task belongs to: one position, or a pool of those who hold a role. */
export interface AssigneeView {
  readonly position: string | null;
  readonly role: string | null;
  readonly unit: string | null;
  /** Name of the unit of a pool. */
  readonly unitName: string | null;
  /** Name of the position, or of role and unit. */
  readonly label: string;
  /** Who holds the position now; empty when vacant or a pool. */
  readonly holders: readonly {
    readonly user: string;
    readonly name: string;
    readonly capacity: Capacity;
  }[];
}

export interface TaskItemView {
  /** `instance/state#visit`; encode it in URLs. */
  readonly id: string;
  readonly instance: string;
  readonly root: string;
  readonly flow: string;
  readonly rootFlow: string;
  readonly state: string;
  readonly title: Text;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly assignee: AssigneeView;
  readonly claimedBy: { readonly user: string; readonly name: string } | null;
  readonly readAt: string | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: string | null;
  /** This instance or the topmost one is. */
  readonly confidential: boolean;
  /** The flow's `summary` of this instance and of the topmost one (the letter itself, for a disposition). */
  readonly summary: JsonObject;
  readonly rootSummary: JsonObject;
}

export interface PageView<T> {
  readonly items: readonly T[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** Allowed, or not and why; `detail` is a sentence in the reader's language. */
export type PermissionView =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: string; readonly detail: string };

export interface OutcomeView {
  readonly name: string;
  readonly label: Text;
  readonly comment: 'optional' | 'required';
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be run again. */
  readonly choices: readonly ChildView[];
  /** Whether the flow's guards would let it through with the data as it stands. */
  readonly permission: PermissionView;
}

export interface ActionView {
  readonly name: string;
  /** State that offers it; null: the flow itself. */
  readonly state: string | null;
  readonly label: Text;
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be withdrawn or run again. */
  readonly choices: readonly ChildView[];
  /** What it does: adds children, withdraws one, moves on, tells somebody. */
  readonly effect: 'append' | 'cancel' | 'move' | 'notify';
  readonly permission: PermissionView;
}

export interface FieldView {
  readonly field: string;
  readonly label: Text;
  readonly help: Text | null;
  readonly access: 'write' | 'read';
  readonly requiredFor: readonly string[];
  readonly widget: string | null;
  readonly options: readonly { readonly value: string; readonly label: Text }[] | null;
  /** JSON Schema of the value, `$ref`s resolved. */
  readonly schema: JsonSchema;
}

export interface FormView {
  readonly form: string;
  readonly title: Text | null;
  readonly sections: readonly {
    readonly title: Text | null;
    readonly fields: readonly FieldView[];
  }[];
}

export interface TaskView extends TaskItemView {
  /** Pass back as `seen` with a command: the answer is `STALE` if anything shown has changed since. */
  readonly seen: { readonly version: number };
  readonly description: Text | null;
  readonly form: FormView | null;
  /** Data the reader may see: what the form hides is absent. */
  readonly data: JsonObject;
  readonly outcomes: readonly OutcomeView[];
  readonly actions: readonly ActionView[];
  readonly claim: PermissionView;
  readonly release: PermissionView;
  /** Seats in which the reader may act on this task. */
  readonly seats: readonly SeatView[];
  /** Children of the fan-out that this state holds, if any. */
  readonly children: readonly ChildView[];
  readonly incidents: readonly IncidentView[];
}

export interface ChildView {
  /** Null, as `item` is, where a form hides from the reader what the child was started for. */
  readonly key: string | null;
  readonly item: Json;
  readonly instance: string;
  readonly status: InstanceStatus;
  readonly waits: boolean;
  readonly read: boolean;
  readonly result: string | null;
  readonly output: JsonObject | null;
}

export interface InstanceItemView {
  readonly id: string;
  readonly flow: string;
  readonly flowVersion: number;
  readonly title: Text;
  readonly status: InstanceStatus;
  readonly result: string | null;
  readonly subject: Subject | null;
  readonly parent: string | null;
  readonly root: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  readonly endedAt: string | null;
  readonly dueAt: string | null;
  readonly incidents: number;
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  readonly confidential: boolean;
  readonly summary: JsonObject;
}

export interface InstanceView extends InstanceItemView {
  readonly version: number;
  readonly data: JsonObject;
  readonly dataSchema: JsonSchema;
  /**
   * What of the data is meant for people, in the order and with the labels of the flow's forms; `options` holds the words of
   * what was chosen. Without any form: all of it.
   */
  readonly fields: readonly FieldView[];
  readonly tasks: readonly TaskItemView[];
  readonly actions: readonly ActionView[];
  readonly openIncidents: readonly IncidentView[];
}

/** A letter and everything below it. */
export interface TreeView {
  readonly instance: string;
  readonly flow: string;
  readonly title: Text;
  /** Key under its parent (for a disposition: the position). Null for the topmost, and where a form hides it. */
  readonly key: string | null;
  readonly item: Json;
  readonly status: InstanceStatus;
  readonly result: string | null;
  readonly read: boolean;
  readonly waits: boolean;
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  readonly assignees: readonly AssigneeView[];
  readonly dueAt: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly summary: JsonObject;
  readonly children: readonly TreeView[];
}

export interface PartyView {
  readonly user: string;
  readonly name: string;
  readonly position: string | null;
  readonly positionName: string | null;
  readonly capacity: Capacity;
  readonly basis: string | null;
}

export interface TimelineEntryView {
  readonly instance: string;
  readonly flow: string;
  readonly seq: number;
  readonly at: string;
  readonly type: FlowEventType;
  /** Null: the engine itself. */
  readonly by: PartyView | null;
  readonly state: string | null;
  readonly stateTitle: Text | null;
  readonly outcome: string | null;
  readonly outcomeLabel: Text | null;
  readonly comment: string | null;
  readonly detail: JsonObject;
  readonly hash: string;
}

export interface IncidentView {
  readonly id: string;
  readonly instance: string;
  readonly flow: string;
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
  readonly pointer: string;
  readonly params: JsonObject;
  readonly state: string | null;
  readonly stateTitle: Text | null;
  readonly at: string;
  /** What was asked when it happened; the person's input is kept here. */
  readonly command: JsonObject;
  readonly summary: JsonObject;
}

export interface PositionView {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly holders: readonly {
    readonly user: string;
    readonly name: string;
    readonly capacity: Capacity;
  }[];
}

/** RFC 9457 problem details, as every refused request answers. */
export interface ProblemView {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** A sentence in the reader's language: what, why, what to do. */
  readonly detail: string;
  readonly params: JsonObject;
  /** Faults of single fields. */
  readonly issues?: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly detail: string;
  }[];
}

/** Answer to an accepted command. `incident`: recorded, not yet processed. */
export interface AcceptedView {
  readonly ok: true;
  readonly instance: string;
  readonly version: number;
  readonly status: InstanceStatus;
  readonly result: string | null;
  readonly subject: Subject | null;
  readonly incident: string | null;
}
