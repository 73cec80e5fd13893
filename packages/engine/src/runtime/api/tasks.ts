import type { Seen } from '../../core/command.ts';
import type { Subject } from '../../core/instance.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { Page } from '../../ports/page.ts';
import type { TaskItem, TaskQuery } from '../../ports/queries.ts';
import type { Result } from '../result.ts';
import type { TransferAllInput, TransferAllResult } from '../transfer-all.ts';
import type { By, CommandOptions } from './command-input.ts';
import type { Draft, DraftInput, DraftResult } from './drafts.ts';
import type { FollowUpInput, FollowUpResult } from './follow-ups.ts';

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
