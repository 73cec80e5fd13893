// What the engine shows to people: tasks, instances, trees and timelines as the HTTP API and the inbox exchange them.
// Instants are ISO 8601 strings in UTC. Texts keep every language they were written in; the screen chooses.

import type { Text } from './format/flow-types.generated.ts';
import type { ScanVerdict } from './attachments/attachment.ts';
import type { FlowEventType } from './event.ts';
import type { InstanceStatus, Subject } from './instance.ts';
import type { Json, JsonObject, JsonSchema } from './json.ts';
import type { NumberStatus } from './numbering/number-row.ts';
import type { Capacity } from './organisation/organisation.ts';

/** A position with the words a screen needs. */
export interface SeatView {
  /** Id of the position. */
  readonly position: string;
  /** Name of the position. */
  readonly name: string;
  /** Id of its unit. */
  readonly unit: string | null;
  /** Name of its unit. */
  readonly unitName: string | null;
  /** Roles of the position: pools whose tasks it sees. */
  readonly roles: readonly string[];
  /** How it is held: definitive, or acting; `an`: not held, but acted on behalf of. */
  readonly capacity: Capacity;
  /** The decree or letter that this rests on. */
  readonly basis: string | null;
  /** Whether it was delegated for reading only. */
  readonly isReadOnly: boolean;
  /** Whether of several delegations of it some are for reading only, and others go further. */
  readonly isPartlyReadOnly: boolean;
}

/** Who is asking, with all positions that they hold. */
export interface MeView {
  /** Tenant they are in. */
  readonly tenant: string;
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Positions that they hold today, as acting holders too. */
  readonly seats: readonly SeatView[];
  /** Whether they may resolve incidents and cancel instances. */
  readonly operator: boolean;
}

/** Whom a task belongs to: one position, or a pool of those who hold a role. */
export interface AssigneeView {
  /** Id of the position; null for a pool. */
  readonly position: string | null;
  /** Role of a pool; null for a position. */
  readonly role: string | null;
  /** Id of the unit of a pool; null: the whole organisation. */
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

/** A task as lists show it. */
export interface TaskItemView {
  /** `instance/state#visit`, with `/seat` where it is one of several; encode it in URLs. */
  readonly id: string;
  /** `copy`: something sent for information, which waits for being read alone. */
  readonly kind: 'task' | 'copy';
  /** Id of its instance. */
  readonly instance: string;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Name of the flow of the topmost instance. */
  readonly rootFlow: string;
  /** State that waits for it. */
  readonly state: string;
  /** What is asked of the person. */
  readonly title: Text;
  /** `cancelled`: it was taken away without an outcome. */
  readonly status: 'open' | 'done' | 'cancelled';
  /** Whom it belongs to. */
  readonly assignee: AssigneeView;
  /** Who of the pool has taken it. */
  readonly claimedBy: { readonly user: string; readonly name: string } | null;
  /** When an assignee first opened it. */
  readonly readAt: string | null;
  /** When it was opened. */
  readonly openedAt: string;
  /** Its deadline; null: it has none. */
  readonly dueAt: string | null;
  /** How urgent it is, 0 to 100; 50 is usual. */
  readonly priority: number;
  /** On which day the reader wants to be reminded of it; nobody else is told. */
  readonly followUp: FollowUpView | null;
  /** When it was completed or taken away. */
  readonly closedAt: string | null;
  /** Outcome that ended it. */
  readonly outcome: string | null;
  /** This instance or the topmost one is. */
  readonly confidential: boolean;
  /** The flow's `summary` of this instance and of the topmost one (the letter itself, for a disposition). */
  readonly summary: JsonObject;
  /** Summary of the topmost instance. */
  readonly rootSummary: JsonObject;
}

/** A reminder that somebody has set for themselves. */
export interface FollowUpView {
  /** The day, `yyyy-mm-dd`. */
  readonly day: string;
  /** When work begins on it, ISO 8601 UTC. */
  readonly at: string;
  /** What they noted. */
  readonly note: string | null;
}

/** One page of a list. */
export interface PageView<T> {
  /** What is on it, in the order asked for. */
  readonly items: readonly T[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** Allowed, or not and why; `detail` is a sentence in the reader's language. */
export type PermissionView =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: string; readonly detail: string };

/** One way in which the reader may end a task. */
export interface OutcomeView {
  /** Name that the command gives. */
  readonly name: string;
  /** Text of the button. */
  readonly label: Text;
  /** Whether a comment is required. */
  readonly comment: 'optional' | 'required';
  /** Schema of what it asks for besides the form; null: nothing. */
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be run again. */
  readonly choices: readonly ChildView[];
  /** Whether the flow's guards would let it through with the data as it stands. */
  readonly permission: PermissionView;
}

/** Something the reader may do without ending a task. */
export interface ActionView {
  /** Name that the command gives. */
  readonly name: string;
  /** State that offers it; null: the flow itself. */
  readonly state: string | null;
  /** Text of the button. */
  readonly label: Text;
  /** Schema of what it asks for; null: nothing. */
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be withdrawn or run again. */
  readonly choices: readonly ChildView[];
  /** What it does: adds children, withdraws one, moves on, tells somebody. */
  readonly effect: 'append' | 'cancel' | 'move' | 'notify';
  /** Whether the reader may take it now. */
  readonly permission: PermissionView;
}

/** One field as a form shows it. */
export interface FieldView {
  /** Name in `data`. */
  readonly field: string;
  /** What people call it. */
  readonly label: Text;
  /** A sentence beside it. */
  readonly help: Text | null;
  /** Whether it may be written, or only read. */
  readonly access: 'write' | 'read';
  /** Outcomes for which it must be filled. */
  readonly requiredFor: readonly string[];
  /** How it is entered, where its type alone does not say. */
  readonly widget: string | null;
  /** Values that may be chosen, with their words; null: any that the schema allows. */
  readonly options: readonly { readonly value: string; readonly label: Text }[] | null;
  /** JSON Schema of the value, `$ref`s resolved. */
  readonly schema: JsonSchema;
}

/** A form as a screen draws it. Fields that it hides are absent. */
export interface FormView {
  /** Name of the form. */
  readonly form: string;
  /** What people call it. */
  readonly title: Text | null;
  /** Fields in groups, in the order of the page. */
  readonly sections: readonly {
    readonly title: Text | null;
    readonly fields: readonly FieldView[];
  }[];
}

/** What may be done with a task besides its outcomes, claiming and reading. */
export type TaskAct =
  | 'abstain'
  | 'delegate'
  | 'hand-back'
  | 'transfer'
  | 'decline'
  | 'merge'
  | 'add-signers'
  | 'remove-signers'
  | 'copy'
  | 'suspend'
  | 'resume'
  | 'skip'
  | 'take-back';

/** Something the reader may do with a task, where its flow has it. */
export interface TaskActView {
  /** What: each has a route of its own. */
  readonly name: TaskAct;
  /** Whether the reader may do it now. */
  readonly permission: PermissionView;
}

/** One of several who sign a task. */
export interface SignerView {
  /** Number of the seat. */
  readonly seat: number;
  /** Whose it is. */
  readonly assignee: AssigneeView;
  /** How much its vote counts. */
  readonly weight: number;
  /** `waiting`: its turn has not come. `skipped`: whoever holds it has voted in another seat. */
  readonly status: 'waiting' | 'open' | 'voted' | 'skipped' | 'removed';
  /** What was voted for; null: not yet, or abstained. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** Who voted, and in which capacity. */
  readonly by: PartyView | null;
  /** When they voted. */
  readonly at: string | null;
}

/** How several sign a task. */
export interface SigningView {
  /** Whether they sign one after another. */
  readonly order: 'parallel' | 'sequential';
  /** How many votes there can be, by weight. */
  readonly of: number;
  /** Seats in order. */
  readonly signers: readonly SignerView[];
}

/** One time that several were asked to sign. */
export interface SigningRoundView extends SigningView {
  /** State that they sign in. */
  readonly state: string;
  /** Its title. */
  readonly title: Text;
  /** Which time it was entered, from 1. */
  readonly visit: number;
  /** `void`: the state was entered again since, and the signatures do not count any more; they are kept. */
  readonly status: 'open' | 'ended' | 'void';
  /** What it came to; null: it is open, void or came to none. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** When it ended; null: it is open or void. */
  readonly endedAt: string | null;
}

/** Somebody who prepares a task for its assignee. */
export interface DelegateView {
  /** Who. */
  readonly assignee: AssigneeView;
  /** Since when. */
  readonly since: string;
  /** When they first opened it. */
  readonly readAt: string | null;
}

/** Why something is laid aside. */
export interface SuspensionView {
  /** Who laid it aside. */
  readonly by: PartyView;
  /** Why. */
  readonly reason: string;
  /** When. */
  readonly at: string;
}

/** Something that was sent to somebody for information. */
export interface CopyView {
  /** Number within the instance. */
  readonly number: number;
  /** To whom. */
  readonly to: AssigneeView;
  /** Who sent it; null: the flow. */
  readonly by: PartyView | null;
  /** When. */
  readonly at: string;
  /** What was said with it. */
  readonly comment: string | null;
  /** Who read it first. */
  readonly readBy: PartyView | null;
  /** When. */
  readonly readAt: string | null;
}

/** What may be done with an instance besides the actions of its flow. */
export type InstanceAct = 'urge' | 'copy' | 'reopen' | 'suspend' | 'resume' | 'jump' | 'cancel';

/** Something the reader may do with an instance. */
export interface InstanceActView {
  /** What: each has a route of its own. */
  readonly name: InstanceAct;
  /** Text of the button, where the flow gives one. */
  readonly label: Text | null;
  /** Whether the reader may do it now. */
  readonly permission: PermissionView;
}

/** One task with all that a screen needs to work on it. */
export interface TaskView extends TaskItemView {
  /** Pass back as `seen` with a command: the answer is `STALE` if anything shown has changed since. */
  readonly seen: { readonly version: number };
  /** More about what is asked. */
  readonly description: Text | null;
  /** Form of the task; null: it has none and writes no field. */
  readonly form: FormView | null;
  /** Data the reader may see: what the form hides is absent. */
  readonly data: JsonObject;
  /** Ways to end it, in the order of the buttons. */
  readonly outcomes: readonly OutcomeView[];
  /** What else the reader may do here. */
  readonly actions: readonly ActionView[];
  /** Whether the reader may claim it. */
  readonly claim: PermissionView;
  /** Whether the reader may put it back. */
  readonly release: PermissionView;
  /** How several sign it; null: one decides alone. */
  readonly signing: SigningView | null;
  /** Whom the reader prepares it for; null: it is not a delegate's part. */
  readonly preparesFor: AssigneeView | null;
  /** Who prepares it. */
  readonly delegates: readonly DelegateView[];
  /** Why it is laid aside; null: it is not. */
  readonly suspension: SuspensionView | null;
  /** What the reader may do with it besides its outcomes. */
  readonly acts: readonly TaskActView[];
  /** Seats in which the reader may act on this task. */
  readonly seats: readonly SeatView[];
  /** What was entered for it and not sent: by the reader, else by who had the task before; null: nothing. */
  readonly draft: DraftView | null;
  /** Children of the fan-out that this state holds, if any. */
  readonly children: readonly ChildView[];
  /** Incidents of this task that are open. */
  readonly incidents: readonly IncidentView[];
}

/** What somebody has entered for a task and not sent. */
export interface DraftView {
  /** Fields of the task's form that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: JsonObject;
  /** The comment so far. */
  readonly comment: string;
  /** When it was saved, ISO. */
  readonly savedAt: string;
  /** Who saved it, and in which position. */
  readonly by: DrafterView;
  /** Whether it is the reader's own; otherwise it is of somebody who had the task before. */
  readonly isOwn: boolean;
}

/** Who wrote a draft. */
export interface DrafterView {
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Id of the position they wrote it in. */
  readonly position: string;
  /** Name of that position. */
  readonly positionName: string;
}

/** One child of a fan-out. */
export interface ChildView {
  /** Null, as `item` is, where a form hides from the reader what the child was started for. */
  readonly key: string | null;
  /** What it was started for. */
  readonly item: Json;
  /** Id of the child. */
  readonly instance: string;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Whether the fan-out waits for it. */
  readonly waits: boolean;
  /** Whether any of its tasks was opened by an assignee. */
  readonly read: boolean;
  /** Result of its final state. */
  readonly result: string | null;
  /** Output of its final state. */
  readonly output: JsonObject | null;
}

/** An instance as lists show it. */
export interface InstanceItemView {
  /** Id of the instance. */
  readonly id: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Version of the flow that it stays on. */
  readonly flowVersion: number;
  /** Title of the flow. */
  readonly title: Text;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** The host's own entity that it is about. */
  readonly subject: Subject | null;
  /** Id of the instance that started it. */
  readonly parent: string | null;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
  /** When it was started. */
  readonly startedAt: string;
  /** When anything last happened to it. */
  readonly updatedAt: string;
  /** When it ended. */
  readonly endedAt: string | null;
  /** Earliest deadline of what is open. */
  readonly dueAt: string | null;
  /** How many incidents are open. */
  readonly incidents: number;
  /** Active states with their titles. */
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  /** Read only by those who act on it. */
  readonly confidential: boolean;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
}

/** One instance with what the reader may see and do. */
export interface InstanceView extends InstanceItemView {
  /** How many events it has. */
  readonly version: number;
  /** Its data, without what the reader's forms hide. */
  readonly data: JsonObject;
  /** JSON Schema of that data, `$ref`s resolved. */
  readonly dataSchema: JsonSchema;
  /**
   * What of the data is meant for people, in the order and with the labels of the flow's forms; `options` holds the words of
   * what was chosen. Without any form: all of it.
   */
  readonly fields: readonly FieldView[];
  /** Its last tasks, open and closed, oldest first. */
  readonly tasks: readonly TaskItemView[];
  /** What the reader may do with it by its flow. */
  readonly actions: readonly ActionView[];
  /** What they may do with it besides. */
  readonly acts: readonly InstanceActView[];
  /** How several sign, each round since the beginning; what they handed in besides their votes is not told. */
  readonly signings: readonly SigningRoundView[];
  /** Whether they may comment on it and add files: whoever reads it may, but by a delegation for reading alone. */
  readonly comment: PermissionView;
  /** What was sent for information, and who has read it. */
  readonly copies: readonly CopyView[];
  /** Why it is halted; null: it is not. */
  readonly suspension: SuspensionView | null;
  /** The earlier instance in whose favour it ended; null: it is no duplicate. */
  readonly mergedInto: MergeView | null;
  /** Those that ended in favour of this one. */
  readonly duplicates: readonly MergeView[];
  /** Incidents that are open. */
  readonly openIncidents: readonly IncidentView[];
}

/** The other end of a merge. */
export interface MergeView {
  /** Id of the other instance. */
  readonly instance: string;
  /** The other instance; null where the reader may not read it. */
  readonly item: InstanceItemView | null;
  /** Who merged them. */
  readonly by: PartyView;
  /** When. */
  readonly at: string;
  /** What was said with it. */
  readonly comment: string | null;
}

/** Earlier instances that a task's instance may be a duplicate of: only those that the reader may read. */
export interface MergeChoicesView {
  /** Those that look like it: `values` of the summary, or a `file` with the same bytes. */
  readonly alike: readonly {
    readonly item: InstanceItemView;
    readonly because: 'values' | 'file';
  }[];
  /** Those that were searched for. */
  readonly found: readonly InstanceItemView[];
}

/** A letter and everything below it. */
export interface TreeView {
  /** Id of the instance. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Title of the flow. */
  readonly title: Text;
  /** Key under its parent (for a disposition: the position). Null for the topmost, and where a form hides it. */
  readonly key: string | null;
  /** What it was started for; null for the topmost, and where a form hides it. */
  readonly item: Json;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** Whether any of its tasks was opened by an assignee. */
  readonly read: boolean;
  /** Whether its parent waits for it. */
  readonly waits: boolean;
  /** Active states with their titles. */
  readonly states: readonly { readonly state: string; readonly title: Text }[];
  /** Whom its open tasks belong to. */
  readonly assignees: readonly AssigneeView[];
  /** Earliest deadline of what is open. */
  readonly dueAt: string | null;
  /** When it was started. */
  readonly startedAt: string;
  /** When it ended. */
  readonly endedAt: string | null;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
  /** What it started, in the order of the start. */
  readonly children: readonly TreeView[];
}

/** Who acted, in which position and capacity. */
export interface PartyView {
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Id of the position they acted in; null: as themselves. */
  readonly position: string | null;
  /** Name of that position. */
  readonly positionName: string | null;
  /** How they held it: definitive, or acting. */
  readonly capacity: Capacity;
  /** The decree or letter that this rested on. */
  readonly basis: string | null;
  /** Id of their own position in which they acted on behalf of `position`; null: they held that one. */
  readonly delegate: string | null;
  /** Name of that position. */
  readonly delegateName: string | null;
}

/** One thing that happened. */
export interface TimelineEntryView {
  /** Id of the instance it happened to. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Number in the history of that instance: 1, 2, 3 … */
  readonly seq: number;
  /** When it happened. */
  readonly at: string;
  /** What happened. */
  readonly type: FlowEventType;
  /** Null: the engine itself. */
  readonly by: PartyView | null;
  /** State that it was about. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
  /** Outcome that was chosen. */
  readonly outcome: string | null;
  /** Its label. */
  readonly outcomeLabel: Text | null;
  /** What was said with it. */
  readonly comment: string | null;
  /** Names of the positions that it names, in their order. */
  readonly positions: readonly string[];
  /** More about it, by type, without what the reader's forms hide. */
  readonly detail: JsonObject;
  /** Versions of texts that it made; absent where it made none. */
  readonly texts?: readonly { readonly field: string; readonly version: number }[];
  /** Hash of the event in the chain of its instance, hexadecimal. */
  readonly hash: string;
}

/** A file of an instance. */
export interface AttachmentView {
  /** Its id: what a field with `format: "attachment"` holds, and what `GET /attachments/{id}` takes. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Media type that its bytes show. */
  readonly mediaType: string;
  /** Number of its bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  /** Who added it. */
  readonly by: PartyView;
  /** When. */
  readonly at: string;
  /** What the virus scanner said; only `clean` and `skipped` (nobody was asked) can be opened. */
  readonly scan: ScanVerdict;
  /** Field that it was added for. */
  readonly field: string | null;
  /** Whether the reader may take it away now. */
  readonly removable: boolean;
}

/** Files of an instance, and what may be added. */
export interface AttachmentListView {
  /** The files, in the order in which they were added. */
  readonly items: readonly AttachmentView[];
  /** What may be added now; null: nothing. */
  readonly accepts: {
    /** Media types that are taken, as the bytes show them. */
    readonly types: readonly string[];
    /** Largest file, in bytes. */
    readonly maxBytes: number;
  } | null;
}

/** A file was added. */
export interface AttachedView extends AcceptedView {
  /** The file as it was taken. */
  readonly attachment: Pick<AttachmentView, 'id' | 'name' | 'mediaType' | 'size' | 'hash' | 'scan'>;
}

/** One version of a text whose versions count. */
export interface TextVersionView {
  /** 1, 2, 3 … */
  readonly version: number;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly hash: string;
  /** Number of its characters. */
  readonly length: number;
  /** Who wrote it; null: the engine itself. */
  readonly by: PartyView | null;
  /** When. */
  readonly at: string;
  /** Number of the event in the history of the instance. */
  readonly seq: number;
  /** What happened in which it was written. */
  readonly type: FlowEventType;
  /** State whose task it was written in; null where it was none. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
}

/** A version of a text, and how it differs from another. */
export interface TextDiffView {
  /** The version. */
  readonly version: TextVersionView;
  /** The version it is compared with; null: with nothing, as there is none before the first. */
  readonly against: TextVersionView | null;
  /** The text. */
  readonly text: string;
  /** Both texts in pieces, in order: without what was removed it is this version, without what was added the other. */
  readonly parts: readonly DiffPart[];
}

/** A piece of two texts. */
export interface DiffPart {
  /** Where it stands: in both, only in this version, or only in the other. */
  readonly kind: 'same' | 'added' | 'removed';
  /** The piece itself. */
  readonly text: string;
}

/** A step that the flow's own rules did not allow to be done; it waits for an operator. */
export interface IncidentView {
  /** Id of the incident. */
  readonly id: string;
  /** Id of its instance. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** What failed, one of the table of codes. */
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** What the sentence speaks of; for operators alone. */
  readonly params: JsonObject;
  /** State that the command was about. */
  readonly state: string | null;
  /** Title of that state. */
  readonly stateTitle: Text | null;
  /** When it happened. */
  readonly at: string;
  /** What was asked when it happened; the person's input is kept here. */
  readonly command: JsonObject;
  /** The flow's `summary`. */
  readonly summary: JsonObject;
}

/** A position with whoever holds it. */
export interface PositionView {
  /** Id of the position. */
  readonly id: string;
  /** Name of the position. */
  readonly name: string;
  /** Id of its unit. */
  readonly unit: string | null;
  /** Name of its unit. */
  readonly unitName: string | null;
  /** Who holds it today; empty: it is vacant. */
  readonly holders: readonly {
    readonly user: string;
    readonly name: string;
    readonly capacity: Capacity;
  }[];
}

/** RFC 9457 problem details, as every refused request answers. */
export interface ProblemView {
  /** URI of the code. */
  readonly type: string;
  /** Short words of the code. */
  readonly title: string;
  /** Status of the answer. */
  readonly status: number;
  /** Why, one of the table of codes; say it to programs. */
  readonly code: string;
  /** A sentence in the reader's language: what, why, what to do. */
  readonly detail: string;
  /** What the sentence speaks of, by code. */
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
  /** Always true. */
  readonly ok: true;
  /** Id of the instance; that of the new one after a start. */
  readonly instance: string;
  /** How many events it has now. */
  readonly version: number;
  /** Whether it is still open. */
  readonly status: InstanceStatus;
  /** Result of its final state. */
  readonly result: string | null;
  /** The host's own entity that it is about. */
  readonly subject: Subject | null;
  /** Id of the incident in which the command was recorded. */
  readonly incident: string | null;
}

/** The clock of a flow, for operators. Instants are ISO 8601 UTC. */
export interface StartClockView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its title. */
  readonly title: Text;
  /** When it starts next; null: its newest version names no moment any more. */
  readonly nextAt: string | null;
  /** Every moment up to this one is done. */
  readonly doneAt: string;
  /** Moments at which starts were refused, the oldest first. */
  readonly refused: readonly RefusedMomentView[];
}

/** A moment of a clock at which starts were refused. */
export interface RefusedMomentView {
  /** The moment that the clock names, ISO 8601 UTC. */
  readonly at: string;
  /** How many were refused. */
  readonly count: number;
  /** The first of them, ten at most. */
  readonly starts: readonly RefusedStartView[];
}

/** A start of a clock that was refused. */
export interface RefusedStartView {
  /** Key of the instance that is not there; null: it came to none. */
  readonly key: string | null;
  /** Why, one of the table of codes. */
  readonly code: string;
  /** A sentence in the reader's language. */
  readonly detail: string;
}

/** A number of the register, as people who keep it see it. */
export interface NumberView {
  /** Name of the series in its flow. */
  readonly name: string;
  /** The key that is counted under: series, unit, kinds and period. */
  readonly series: string;
  /** The number. */
  readonly n: number;
  /** Letters behind it, for one that came in late: 1 is `a`. 0: none. */
  readonly suffix: number;
  /** The number as it is written. */
  readonly text: string;
  /** What became of it. */
  readonly status: NumberStatus;
  /** The unit that it was drawn for. */
  readonly unit: string;
  /** The day that it belongs to, `yyyy-mm-dd`. */
  readonly date: string;
  /** Whether it was drawn after that day. */
  readonly late: boolean;
  /** Whether the letter is confidential. Who may not read it is told nothing below but when it was drawn and changed. */
  readonly confidential: boolean;
  /** Id of its instance; null: none. */
  readonly instance: string | null;
  /** When it was drawn. */
  readonly drawnAt: string;
  /** When its status changed last. */
  readonly changedAt: string;
  /** User who changed it last; null: the engine itself. */
  readonly by: string | null;
  /** Why it is late, or was set aside for paper. */
  readonly reason: string | null;
  /** The letter on paper that it was entered for. */
  readonly letter: string | null;
  /** Why it is void. */
  readonly voidReason: string | null;
}

/** What waits for a position, in numbers. Of confidential tasks no more is told. */
export interface PositionLoadView {
  /** Id of the position. */
  readonly position: string;
  /** How many tasks are open. */
  readonly open: number;
  /** The flows that they belong to. */
  readonly flows: readonly {
    /** Name of the flow. */
    readonly flow: string;
    /** Its title. */
    readonly title: Text;
    /** How many of its tasks are open. */
    readonly open: number;
  }[];
}

/** A notice as a person sees it in-app. Of what is confidential it says that there is something. */
export interface NoticeView {
  /** What marks it as read. */
  readonly id: string;
  /** When it was told. */
  readonly at: string;
  /** When the person read it; null: not yet. */
  readonly readAt: string | null;
  /** Id of the instance that it is about, to open it. */
  readonly instance: string;
  /** Whether the instance, or the root of its tree, is confidential: then nothing below is told. */
  readonly confidential: boolean;
  /** Name of the flow. */
  readonly flow: string | null;
  /** What the flow is called. */
  readonly flowTitle: Text | null;
  /** The state that it is about; null for the whole. */
  readonly state: string | null;
  /** What the state is called. */
  readonly title: Text | null;
  /** Whom the flow told; null for a person. */
  readonly to: AssigneeView | null;
  /** The deadline, as it was when it was told. */
  readonly dueAt: string | null;
  /** The flow's `summary`, as it is now. */
  readonly summary: JsonObject;
}

/** A notice that could not be handed over. */
export interface UndeliveredView {
  /** What tries it again. */
  readonly id: string;
  /** Id of the person. */
  readonly user: string;
  /** How it was to reach them. */
  readonly channel: 'email' | 'whatsapp';
  /** When it was told. */
  readonly at: string;
  /** How often it was tried. */
  readonly attempts: number;
  /** Why it failed the last time. */
  readonly error: string;
  /** When it is tried again; null: not by itself. */
  readonly nextAt: string | null;
}

/** How a person is told. Times are `HH:MM` in the person's zone. */
export interface PreferenceView {
  /** Besides in-app. */
  readonly channels: readonly ('email' | 'whatsapp')[];
  /** At once, or collected. */
  readonly digest: 'instant' | 'hourly' | 'daily';
  /** When a daily digest is sent. */
  readonly digestAt: string;
  /** When nothing is sent: from (inclusive) until (exclusive). Null: never. */
  readonly quiet: { readonly from: string; readonly until: string } | null;
  /** Language of messages. */
  readonly language: 'id' | 'en';
}
