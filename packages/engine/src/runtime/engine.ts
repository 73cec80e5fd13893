// The engine as its users hold it.

// `Symbol.asyncDispose` in the declarations: also for those who compile for a library without it.
/// <reference lib="esnext.disposable" preserve="true" />

import type { Resolution, Seen } from '../core/command.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance, Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { InstanceRow } from '../core/rows.ts';
import type { InstanceQuery, Page, StoredEvent, TaskItem, TaskQuery, Tx } from '../ports/store.ts';
import type { NoticePreference } from '../core/notices/preference.ts';
import type { NoticeQuery, StoredNotice } from '../ports/notice-store.ts';
import type { DueOptions, DueReport } from './due-work.ts';
import type { FlowSource } from './flow-entry.ts';
import type { Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';

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
  /** What people were told, and how they want to be. */
  readonly notices: Notices;
  /** Told of every event this process commits (not of those in a host's transaction). `*` for all. */
  on(
    type: FlowEvent['type'] | '*',
    listener: (event: FlowEvent, tenant: string) => void,
  ): () => void;
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
  /**
   * Takes a task out of its pool, so that others of the pool are refused. Rejects with `TASK_CLAIMED` when somebody else has
   * it.
   */
  claim(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Puts a claimed task back. */
  release(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  /** Notes that an assignee has opened a task; the first time counts. */
  read(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
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
  /** User who has claimed it; null as well where the claim has lapsed. */
  readonly claimedBy: string | null;
  /** The flow's `summary` of its instance. */
  readonly summary: JsonObject;
}

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
  /** Adds a comment of 1 to 10,000 characters to the history. */
  comment(
    id: string,
    text: string,
    input: { readonly by: By },
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
