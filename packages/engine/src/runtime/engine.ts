// The engine as its users hold it.

// `Symbol.asyncDispose` in the declarations: also for those who compile for a library without it.
/// <reference lib="esnext.disposable" preserve="true" />

import type { Links } from './links.ts';
import type { Resolution, Seen } from '../core/command.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance, Subject } from '../core/instance.ts';
import type { Attachment } from '../core/attachments/attachment.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { NumberId, NumberRow } from '../core/numbering/number-row.ts';
import type { InstanceRow } from '../core/rows.ts';
import type {
  InstanceQuery,
  NumberQuery,
  Page,
  StoredEvent,
  TaskItem,
  TaskQuery,
  Tx,
} from '../ports/store.ts';
import type { ByteRange } from '../ports/attachments.ts';
import type { NoticePreference } from '../core/notices/preference.ts';
import type { NoticeQuery, StoredNotice } from '../ports/notice-store.ts';
import type { StoredFollowUp } from '../ports/follow-up-store.ts';
import type { StoredStartClock } from '../ports/start-clock-store.ts';
import type { DueOptions, DueReport } from './due-work.ts';
import type { FlowSource } from './flow-entry.ts';
import type { TextVersion } from './read/text-versions.ts';
import type { Accepted, Refused, Result } from './result.ts';
import type { CalendarDefinition } from '../core/calendar/calendar.ts';
import type { RecalculateOptions, RecalculateReport } from './recalculate.ts';
import type { Shell } from './shell.ts';
import type { TransferAllInput, TransferAllResult } from './transfer-all.ts';

/** Who acts: a user id, or a user in one of their positions. */
export type By = string | { readonly user: string; readonly as?: string | undefined };

/** What may be said with any command. */
export interface CommandOptions {
  /** The host's open transaction; the step commits or rolls back with it. */
  readonly tx?: Tx | undefined;
  /** Command id: the same id is executed once. Drawn when absent. */
  readonly id?: string | undefined;
  /** Whose data it is, where one engine serves many. Default `default`. */
  readonly tenant?: string | undefined;
}

/** Who starts an instance, with which data. */
export interface StartInput {
  /** Data of the instance: what the flow's `data` requires, and no more than its start form writes. */
  readonly data: JsonObject;
  /** Who starts it. Their position becomes the `starter` of expressions. */
  readonly by: By;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow: starting again with it is refused with `KEY_EXISTS`, naming the instance. */
  readonly key?: string;
}

/** How a task is ended. */
export interface CompleteInput {
  /** Who ends it: somebody who holds the task's position or pool. */
  readonly by: By;
  /** Fields of the task's form that the person has filled. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form; `event` in its expressions. */
  readonly input?: Json;
  /** A comment for the history; some outcomes require one. At most 10,000 characters. */
  readonly comment?: string;
  /** What the person had on screen: refused with `STALE` if it has changed since. */
  readonly seen?: Seen;
}

/** Whom a task is passed on to. */
export interface TransferInput {
  /** Who passes it on. */
  readonly by: By;
  /** Position that gets it. */
  readonly to: string;
  /** A comment for the history. At most 10,000 characters. */
  readonly comment?: string;
  /**
   * `false`: drafts of those who had the task are dropped. Default: whoever gets it is offered them. Not in a transaction of
   * the host's, where it is a TypeError: drafts are outside of it.
   */
  readonly keepDraft?: boolean;
}

/** What somebody has entered for a task so far. */
export interface DraftInput {
  /** Who: somebody who may act on the task, or prepare it as a delegate. */
  readonly by: By;
  /** Fields of the task's form that they have changed. */
  readonly data?: JsonObject;
  /** What they have entered for outcomes that ask for more, by their name. */
  readonly inputs?: JsonObject;
  /** The comment so far. At most 10,000 characters. */
  readonly comment?: string;
}

/** A draft as it was saved. */
export interface Draft {
  /** Fields of the task's form that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: JsonObject;
  /** The comment so far. */
  readonly comment: string;
  /** Who saved it, and in which position. */
  readonly by: { readonly user: string; readonly position: string };
  /** When it was saved, ms UTC. */
  readonly savedAt: number;
}

/** The draft as it is kept (null: nothing was left to keep), or a business no. */
export type DraftResult = { readonly ok: true; readonly draft: Draft | null } | Refused;

/** How an action is taken. */
export interface ActInput {
  /** Who takes it. */
  readonly by: By;
  /** What the action asks for; `event` in its expressions. */
  readonly input?: Json;
  /** A comment for the history. At most 10,000 characters. */
  readonly comment?: string;
  /** State that offers the action, where several do. */
  readonly state?: string;
  /** What the person had on screen: refused with `STALE` if it has changed since. */
  readonly seen?: Seen;
}

/** A flow that the engine knows, by its name: starts instances of it and moves them. */
export interface FlowHandle {
  /** Name of the flow. */
  readonly name: string;
  /** Rejects with `DATA_INVALID`, `NOT_ALLOWED`, `KEY_EXISTS`, `START_FAILED`. */
  start(input: StartInput, options?: CommandOptions): Promise<Result>;
  /** One instance an item of the flow's `start.each`; those that exist are left alone. */
  startEach(
    input: { readonly by: By },
    options?: Pick<CommandOptions, 'tenant'>,
  ): Promise<{
    readonly started: number;
    readonly existing: number;
    /** One for each item that could not be started, with its code. */
    readonly refused: readonly Refused[];
  }>;
  /** Ends a task with an outcome. */
  complete(
    task: string,
    outcome: string,
    input: CompleteInput,
    options?: CommandOptions,
  ): Promise<Result>;
  /** Takes an action of an instance. */
  act(instance: string, action: string, input: ActInput, options?: CommandOptions): Promise<Result>;
}

/** An engine: flows, tasks and instances over one store. Nothing runs by itself until `start()`. */
export interface Engine {
  /**
   * Registers a flow (definition and forms) or finds one by name. Any object will do, such as an imported JSON file, whose
   * inferred type no definition's type fits.
   *
   * @throws AlirError FLOW_INVALID with every problem
   */
  flow(
    source: FlowSource | object | string,
    options?: { readonly forms?: readonly unknown[] },
  ): FlowHandle;
  /** Lists of tasks, and what people do with them. */
  readonly tasks: Tasks;
  /** Lists of instances, their state and history, and what people do with them. */
  readonly instances: Instances;
  /** The register of numbers of letters, and what operators do in it. */
  readonly numbers: Numbers;
  /** Clocks by which flows start by themselves, and what operators do about them. */
  readonly startClocks: StartClocks;
  /** Files of instances. */
  readonly attachments: Attachments;
  /** Links by which people act from a mail. */
  readonly links: Links;
  /** What people were told, and how they want to be. */
  readonly notices: Notices;
  /** Told of every event this process commits (not of those in a host's transaction). `*` for all. */
  on(
    type: FlowEvent['type'] | '*',
    listener: (event: FlowEvent, tenant: string) => void,
  ): () => void;
  /**
   * Counts on these calendars from now on, in place of all that were given before. Deadlines that were set stay until
   * `recalculate`. Each process of an application is told.
   *
   * @throws AlirError CALENDAR_INVALID; nothing has changed then
   */
  setCalendars(calendars: readonly (CalendarDefinition | object)[]): void;
  /**
   * Reckons deadlines and timers of open instances anew, after a calendar or a unit's calendar has changed. Only those move
   * that have not fired; one that moves into the past fires once. One process does it for all; it may be cut short
   * (`limit`, `budgetMs`) and gone on with (`after`). Twice is as good as once.
   */
  recalculate(options?: RecalculateOptions): Promise<RecalculateReport>;
  /**
   * Starts the loop that fires timers and delivers what is left, for long-lived processes. It does not keep the process
   * alive by itself.
   *
   * @throws AlirError ENGINE_CLOSED
   */
  start(): void;
  /** One pass of the same, for cron jobs and serverless routes. */
  runDue(options?: DueOptions): Promise<DueReport>;
  /**
   * Stops the loop for good, waits for the pass and the programs of the host under way, and closes the store. A program that
   * is not done in time is told by its `signal`; nothing of it is recorded, and whoever comes next does it again.
   */
  close(options?: CloseOptions): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
  /** For `@alir/engine/http` and tools; not for applications. */
  readonly shell: Shell;
}

/** What people were told (with `notifier`), and how they want to be. A person is named by the id of the user. */
export interface Notices {
  /** One page of a person's in-app notices, newest first. @throws CURSOR_INVALID */
  list(
    user: string,
    query?: NoticeQuery,
    options?: { readonly tenant?: string },
  ): Promise<Page<StoredNotice>>;
  /** How many they have not read. */
  countUnread(user: string, options?: { readonly tenant?: string }): Promise<number>;
  /** Marks these of them, or all, as read. */
  markRead(
    user: string,
    ids: readonly string[] | 'all',
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /** How a person is told: what they set, else what the house set, else in-app only. */
  preference(user: string, options?: { readonly tenant?: string }): Promise<NoticePreference>;
  /** Sets it; what is left out is as the house sets it. @throws PREFERENCE_INVALID naming the word */
  setPreference(
    user: string,
    preference: Partial<NoticePreference>,
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /** What could not be handed over so far, or ever, with why; oldest first, 200 at most. */
  undelivered(options?: { readonly tenant?: string }): Promise<readonly StoredNotice[]>;
  /** Tries one of them again. @returns whether there is one */
  retry(id: string, options?: { readonly tenant?: string }): Promise<boolean>;
  /** Drops what was told before this moment, ms UTC. */
  forget(before: number, options?: { readonly tenant?: string }): Promise<void>;
}

/** How `Engine.close` ends. */
export interface CloseOptions {
  /** How long to wait for programs of the host, ms. Default 10,000. */
  readonly graceMs?: number;
}

/** Lists of tasks, and what people do with them, whatever their flow. */
export interface Tasks {
  /**
   * Open tasks of everything a user holds, most urgent first: the first 50, or `limit` of them, 200 at most. `query` with
   * `by` gives one page after another.
   */
  for(
    by: By,
    query?: Omit<TaskQuery, 'pools' | 'after'>,
    options?: { readonly tenant?: string },
  ): Promise<readonly Task[]>;
  /**
   * One page of tasks: with `by` of everything this user holds, without of all. @throws CURSOR_INVALID for an `after` of
   * another list
   */
  query(
    query: TaskQuery,
    options?: { readonly by?: By; readonly tenant?: string },
  ): Promise<Page<TaskItem>>;
  /** How many tasks fit; `by` as in `query`. */
  count(
    query: TaskQuery,
    options?: { readonly by?: By; readonly tenant?: string },
  ): Promise<number>;
  /** One task, open or closed; null when there is none of this id. */
  get(id: string, options?: { readonly tenant?: string }): Promise<TaskItem | null>;
  /**
   * Ends a task with an outcome. Rejects with `TASK_NOT_FOUND`, `TASK_NOT_OPEN` (who was faster), `NOT_ASSIGNEE`,
   * `TASK_CLAIMED`, `OUTCOME_UNKNOWN`, `FORM_INVALID`, `GUARD_REFUSED`, `STALE` and others.
   */
  complete(
    task: string,
    outcome: string,
    input: CompleteInput,
    options?: CommandOptions,
  ): Promise<Result>;
  /** Hands in no vote for any outcome, where several sign. Rejects with `ABSTAIN_NOT_OFFERED` where the flow has no such vote. */
  abstain(
    task: string,
    input: { readonly by: By; readonly comment?: string; readonly seen?: Seen },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Passes a task on to another position for good, where the flow lets one (`can.transfer`); operators may always. */
  transfer(task: string, input: TransferInput, options?: CommandOptions): Promise<Result>;
  /**
   * Passes all open tasks of a position on to another, each for itself, with a reason that history keeps. Operators only.
   * Rejects with `NOT_ALLOWED`; what stays is listed with why.
   */
  transferAll(
    input: TransferAllInput,
    options?: Omit<CommandOptions, 'tx'>,
  ): Promise<TransferAllResult>;
  /** Lets other positions prepare a task, who hand it back; it stays with whoever delegates (`can.delegate`). */
  delegate(
    task: string,
    input: { readonly by: By; readonly to: readonly string[]; readonly comment?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Ends the part of a delegate, with what they have filled in; of a task of one's own, calls its delegates back. */
  handBack(
    task: string,
    input: {
      readonly by: By;
      readonly data?: JsonObject;
      readonly comment?: string;
      readonly seen?: Seen;
    },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Refuses a task with a reason; it goes to the superior (`can.decline`). */
  decline(
    task: string,
    input: { readonly by: By; readonly comment: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Passes over a task with a reason, by the outcome that the flow names (`can.skip`). */
  skip(
    task: string,
    input: { readonly by: By; readonly comment: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /**
   * Ends an instance as a duplicate of an earlier one of its flow, which gets its files and is told (`can.merge`). Whoever
   * may reopen it undoes that. Rejects with `MERGE_REFUSED` (`because`), and with `INSTANCE_NOT_FOUND` where they may not
   * read the earlier one.
   */
  merge(
    task: string,
    input: {
      readonly by: By;
      readonly into: string;
      readonly data?: JsonObject;
      readonly comment?: string;
    },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Where several sign: adds signers, in a sequence before or after one's own seat (`can.add-signers`). */
  addSigners(
    task: string,
    input: {
      readonly by: By;
      readonly positions: readonly string[];
      readonly place?: 'before' | 'after' | 'end';
      readonly comment?: string;
    },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Where several sign: removes one who has not voted (`can.remove-signers`). */
  removeSigner(
    task: string,
    input: { readonly by: By; readonly seat: number; readonly comment: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Lays a task aside with a reason (`can.suspend`). */
  suspend(
    task: string,
    input: { readonly by: By; readonly reason: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Takes up a task that was laid aside. */
  resume(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Takes a completed task back while nobody has opened what came next (`can.take-back`). */
  takeBack(
    task: string,
    input: { readonly by: By; readonly comment?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /**
   * Takes a task out of its pool, so that others of the pool are refused. Rejects with `TASK_CLAIMED` when somebody else has
   * it.
   */
  claim(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Puts a claimed task back. */
  release(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Notes that an assignee has opened a task; the first time counts. */
  read(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /**
   * Keeps what somebody who may act on the task has entered so far, in place of what they had saved before. Fields that the
   * form does not let them write are left out; nothing at all drops the draft. Rejects with `TASK_NOT_FOUND`,
   * `TASK_NOT_OPEN`, `NOT_ASSIGNEE`, `TASK_CLAIMED`, `DRAFT_INVALID`, `DRAFT_TOO_LARGE` (256 kB) and others.
   */
  saveDraft(
    task: string,
    input: DraftInput,
    options?: { readonly tenant?: string },
  ): Promise<DraftResult>;
  /**
   * The draft that a person is offered: their own, else the newest of those who had the task before and have it no more;
   * null: there is none, or it is not for them to act.
   */
  draft(
    task: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<Draft | null>;
  /** Drops a person's own draft of a task. */
  dropDraft(
    task: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /**
   * Reminds a person who has the task of it when work begins on a day. Theirs alone: nobody else sees it, and history does not
   * tell. In place of what they had set before. Rejects with `TASK_NOT_FOUND`, `TASK_NOT_OPEN`, `NOT_ASSIGNEE`, `FOLLOW_UP_INVALID`,
   * `FOLLOW_UP_PAST` and others.
   */
  followUp(
    task: string,
    input: FollowUpInput,
    options?: { readonly tenant?: string },
  ): Promise<FollowUpResult>;
  /** Drops a person's own reminder of a task. */
  dropFollowUp(
    task: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<void>;
  /** Of which tasks a person wants to be reminded, the earliest first. */
  followUps(
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<readonly StoredFollowUp[]>;
}

/** On which day somebody wants to be reminded of a task: `day`, or so much `after` now. */
export interface FollowUpInput {
  /** Who wants to be. */
  readonly by: By;
  /** `yyyy-mm-dd`, today or later. */
  readonly day?: string;
  /** `P3D`, or `work:P2D` on the calendar of whoever the task belongs to. */
  readonly after?: string;
  /** A note to oneself. At most 1,000 characters. */
  readonly note?: string;
}

/** Answer to `followUp`. */
export type FollowUpResult = { readonly ok: true; readonly followUp: StoredFollowUp } | Refused;

/** An open task as applications list it. Instants are ms UTC. */
export interface Task {
  /** `instance/state#visit`: what commands name. */
  readonly id: string;
  /** Id of its instance. */
  readonly instance: string;
  /** Name of its flow. */
  readonly flow: string;
  /** State that waits for it. */
  readonly state: string;
  /** The host's own entity that the instance is about. */
  readonly subject: Subject | null;
  /** When it was opened, ms UTC. */
  readonly openedAt: number;
  /** Its deadline, ms UTC; null: it has none. */
  readonly dueAt: number | null;
  /** How urgent it is, 0 to 100; 50 is usual. */
  readonly priority: number;
  /** User who has claimed it; null as well where the claim has lapsed. */
  readonly claimedBy: string | null;
  /** The flow's `summary` of its instance. */
  readonly summary: JsonObject;
}

/** What those who keep the register do to numbers: done, with the numbers as the register has them now; or a business no. */
export type NumbersResult = { readonly ok: true; readonly numbers: readonly NumberRow[] } | Refused;

/** Numbers that are set aside for letters on paper. */
export interface BlockInput {
  /** Name of the flow that declares the series. */
  readonly flow: string;
  /** Name of the series. */
  readonly series: string;
  /** Unit that they are for, as in `number(series, unit)`. */
  readonly unit: string;
  /** What the series writes and counts by besides. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many, 1 to 500. */
  readonly count: number;
  /** The day they belong to, `yyyy-mm-dd`: where each day has its own block of numbers. Default: today. */
  readonly date?: string;
  /** Why; the register keeps it. */
  readonly reason: string;
  /** Whoever keeps the book. */
  readonly by: By;
}

/**
 * The register of numbers of letters: what became of every number. Only operators, and whoever the host lets keep the book of
 * a unit (`keepsNumbers`), change anything here. A change with a command id is answered as the first time when it comes again;
 * with another request it is refused with `KEY_REUSED`.
 */
export interface Numbers {
  /** One page of the register, by series and number. @throws CURSOR_INVALID for an `after` of another list */
  list(query: NumberQuery, options?: { readonly tenant?: string }): Promise<Page<NumberRow>>;
  /**
   * Sets the next numbers of a series aside for letters on paper, for when the system is not to be reached. Rejects with
   * `NOT_ALLOWED`, `COMMENT_REQUIRED`, `FLOW_NOT_FOUND`, `NUMBER_SERIES_UNKNOWN`, `NUMBER_SERIES_FIELDS`, `NUMBER_DATE_REFUSED`,
   * `NUMBER_BLOCK_EXHAUSTED`.
   *
   * @throws TypeError for a count out of bounds
   */
  reserveBlock(input: BlockInput, options?: NumberOptions): Promise<NumbersResult>;
  /**
   * Enters the letter on paper that a number set aside was used for. Rejects with `NOT_ALLOWED`, `COMMENT_REQUIRED`,
   * `NUMBER_NOT_FOUND`, `NUMBER_NOT_RESERVED`.
   */
  enter(
    number: NumberId,
    input: { readonly letter: string; readonly by: By; readonly instance?: string },
    options?: NumberOptions,
  ): Promise<NumbersResult>;
  /**
   * Declares that numbers stand on no letter and never will: all that are given, or none. Rejects with `NOT_ALLOWED`,
   * `COMMENT_REQUIRED`, `NUMBER_NOT_FOUND`, `NUMBER_VOID`.
   *
   * @throws TypeError for no number, or more than 500
   */
  void(
    numbers: NumberId | readonly NumberId[],
    input: { readonly reason: string; readonly by: By },
    options?: NumberOptions,
  ): Promise<NumbersResult>;
}

/** What may be said with a change of the register. */
export type NumberOptions = Pick<CommandOptions, 'tenant' | 'tx' | 'id'>;

/** Lists of instances, their state and history, and what people do with them. */
export interface Instances {
  /** One page of instances, as lists show them. @throws CURSOR_INVALID for an `after` of another list */
  query(query: InstanceQuery, options?: { readonly tenant?: string }): Promise<Page<InstanceRow>>;
  /** The state of an instance. */
  get(id: string, options?: { readonly tenant?: string }): Promise<Instance | null>;
  /** Its history, oldest first, with the hash of each event. */
  history(id: string, options?: { readonly tenant?: string }): Promise<readonly StoredEvent[]>;
  /** Takes an action of an instance. Rejects with `ACTION_UNKNOWN`, `NOT_ALLOWED`, `GUARD_REFUSED`, `STALE` and others. */
  act(id: string, action: string, input: ActInput, options?: CommandOptions): Promise<Result>;
  /** Every version of a text with `format: "versioned-text"`, the first one first; empty where it never had a value. */
  versions(
    id: string,
    field: string,
    options?: { readonly tenant?: string },
  ): Promise<readonly TextVersion[]>;
  /** Adds a comment of 1 to 10,000 characters to the history, with attachments of the instance that it speaks of. */
  comment(
    id: string,
    text: string,
    input: { readonly by: By; readonly attachments?: readonly string[] },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Reminds those it waits for, as often as the flow lets one (`urge.every`). Whoever may read it may urge. */
  urge(
    id: string,
    input: { readonly by: By; readonly comment?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Sends copies to other positions, who may read it from then on (`can.copy` of an open task). */
  copy(
    id: string,
    input: { readonly by: By; readonly to: readonly string[]; readonly comment?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Halts an instance, with a reason: nobody acts, no timer fires. Operators only. */
  suspend(
    id: string,
    reason: string,
    input: { readonly by: By },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Lets a halted instance go on. Operators only. */
  resume(id: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Opens an ended instance again, where its final state says who may (`reopen`). */
  reopen(
    id: string,
    reason: string,
    input: { readonly by: By },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Moves an instance to a state of its flow, with a reason. Operators only. */
  jump(
    id: string,
    state: string,
    input: { readonly by: By; readonly reason: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Ends an instance and everything below it, with a reason that history keeps. Operators only. */
  cancel(
    id: string,
    reason: string,
    input: { readonly by: By },
    options?: CommandOptions,
  ): Promise<Result>;
  /**
   * Ends an incident: does the held command again, corrects data first, or goes on elsewhere. Operators only. Rejects with
   * `INCIDENT_REMAINS` when it fails again.
   */
  resolve(
    id: string,
    incident: string,
    input: { readonly how: Resolution; readonly by: By; readonly reason?: string },
    options?: CommandOptions,
  ): Promise<Result>;
}

/** A file that a person adds to an instance. */
export interface AttachmentInput {
  /** Who adds it: somebody who may read the instance. */
  readonly by: By;
  /** What people call it. Of a path the last part counts. */
  readonly name: string;
  /** Its bytes. They are hashed and kept chunk by chunk. */
  readonly content: ReadableStream<Uint8Array>;
  /** Field of the data that it is meant for: whom the field is hidden from does not see the file. */
  readonly field?: string;
}

/** A file was added. */
export interface AddedAttachment extends Accepted {
  /** Id of the attachment; what a field with `format: "attachment"` takes. */
  readonly attachment: Pick<Attachment, 'id' | 'name' | 'hash' | 'size' | 'mediaType' | 'scan'>;
}

/** A file that is open. */
export interface OpenedAttachment {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** What is known of it. */
  readonly attachment: Attachment;
  /** Its bytes, or the part that was asked for. */
  readonly content: ReadableStream<Uint8Array>;
}

/** The clocks of flows. */
export interface StartClocks {
  /** How far each has gone, when it is next due, and which of its starts were refused. */
  list(options?: { readonly tenant?: string }): Promise<readonly StoredStartClock[]>;
  /**
   * Starts again what was refused at the moments of a clock, by the newest version of its flow; what is there is left alone.
   * Operators only. Rejects with `NOT_ALLOWED`, `START_CLOCK_NOT_FOUND`.
   */
  retry(
    flow: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<RetriedClock | Refused>;
}

/** What became of the starts that had been refused. */
export interface RetriedClock {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** How many instances there are now that were not there before. */
  readonly started: number;
  /** How many moments still have starts that are refused. */
  readonly refused: number;
}

/** Files of instances. All that is asked is refused with `ATTACHMENTS_OFF` by an engine without `attachments`. */
export interface Attachments {
  /**
   * Adds a file to an instance that is open. Rejects with `ATTACHMENT_TOO_LARGE`, `ATTACHMENT_EMPTY`, `ATTACHMENT_TYPE`,
   * `ATTACHMENT_INFECTED`, `ATTACHMENTS_TOO_MANY`, `NOT_ALLOWED`, `INSTANCE_ENDED`, `COMMAND_INVALID`; then nothing is kept.
   *
   * @throws AlirError ATTACHMENT_SCAN_FAILED, ATTACHMENT_STORE_FAILED
   */
  add(
    instance: string,
    input: AttachmentInput,
    options?: CommandOptions,
  ): Promise<AddedAttachment | Refused>;
  /** Takes a file away; history keeps that it was there. Whoever added it may, and operators. */
  remove(
    attachment: string,
    input: { readonly by: By; readonly reason?: string },
    options?: CommandOptions,
  ): Promise<Result>;
  /**
   * Records what a scanner says of a file that is there already, such as one that today's signatures find infected. From then
   * on nobody opens it.
   */
  judge(
    attachment: string,
    verdict: 'clean' | 'infected',
    options?: Pick<CommandOptions, 'tenant'>,
  ): Promise<Result>;
  /**
   * Opens a file, for programs: nobody is asked whether they may read it. A file whose verdict is pending is scanned again
   * first. Rejects with `ATTACHMENT_NOT_FOUND`, `ATTACHMENT_PENDING`, `ATTACHMENT_INFECTED`.
   *
   * @throws AlirError ATTACHMENT_MISSING, ATTACHMENT_SCAN_FAILED
   */
  open(
    attachment: string,
    options?: { readonly range?: ByteRange | undefined; readonly tenant?: string },
  ): Promise<OpenedAttachment | Refused>;
}
