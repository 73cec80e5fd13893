// The engine as its users hold it.

// `Symbol.asyncDispose` in the declarations: also for those who compile for a library without it.
/// <reference lib="esnext.disposable" preserve="true" />

import type { Resolution, Seen } from '../core/command.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance, Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { InstanceRow } from '../core/rows.ts';
import type { InstanceQuery, Page, StoredEvent, TaskItem, TaskQuery, Tx } from '../ports/store.ts';
import type { DueOptions, DueReport } from './due-work.ts';
import type { FlowSource } from './flow-entry.ts';
import type { Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';

/** Who acts: a user id, or a user in one of their positions. */
export type By = string | { readonly user: string; readonly as?: string | undefined };

export interface CommandOptions {
  /** The host's open transaction; the step commits or rolls back with it. */
  readonly tx?: Tx | undefined;
  /** Command id: the same id is executed once. Drawn when absent. */
  readonly id?: string | undefined;
  /** Default `default`. */
  readonly tenant?: string | undefined;
}

export interface StartInput {
  readonly data: JsonObject;
  readonly by: By;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow: starting again with it is refused with `KEY_EXISTS`, naming the instance. */
  readonly key?: string;
}

export interface CompleteInput {
  readonly by: By;
  readonly data?: JsonObject;
  readonly input?: Json;
  readonly comment?: string;
  readonly seen?: Seen;
}

export interface ActInput {
  readonly by: By;
  readonly input?: Json;
  readonly comment?: string;
  readonly state?: string;
  readonly seen?: Seen;
}

export interface FlowHandle {
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
  readonly tasks: Tasks;
  readonly instances: Instances;
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
  [Symbol.asyncDispose](): Promise<void>;
  /** For `@alir/engine/http` and tools; not for applications. */
  readonly shell: Shell;
}

export interface CloseOptions {
  /** How long to wait for programs of the host, ms. Default 10,000. */
  readonly graceMs?: number;
}

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
  query(
    query: TaskQuery,
    options?: { readonly by?: By; readonly tenant?: string },
  ): Promise<Page<TaskItem>>;
  count(
    query: TaskQuery,
    options?: { readonly by?: By; readonly tenant?: string },
  ): Promise<number>;
  get(id: string, options?: { readonly tenant?: string }): Promise<TaskItem | null>;
  complete(
    task: string,
    outcome: string,
    input: CompleteInput,
    options?: CommandOptions,
  ): Promise<Result>;
  claim(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  release(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
  read(task: string, input: { readonly by: By }, options?: CommandOptions): Promise<Result>;
}

/** An open task as applications list it. Instants are ms UTC. */
export interface Task {
  readonly id: string;
  readonly instance: string;
  readonly flow: string;
  readonly state: string;
  readonly subject: Subject | null;
  readonly openedAt: number;
  readonly dueAt: number | null;
  /** Null as well where the claim has lapsed. */
  readonly claimedBy: string | null;
  readonly summary: JsonObject;
}

export interface Instances {
  query(query: InstanceQuery, options?: { readonly tenant?: string }): Promise<Page<InstanceRow>>;
  /** The state of an instance. */
  get(id: string, options?: { readonly tenant?: string }): Promise<Instance | null>;
  /** Its history, oldest first, with the hash of each event. */
  history(id: string, options?: { readonly tenant?: string }): Promise<readonly StoredEvent[]>;
  act(id: string, action: string, input: ActInput, options?: CommandOptions): Promise<Result>;
  comment(
    id: string,
    text: string,
    input: { readonly by: By },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Operators only. */
  cancel(
    id: string,
    reason: string,
    input: { readonly by: By },
    options?: CommandOptions,
  ): Promise<Result>;
  /** Operators only. */
  resolve(
    id: string,
    incident: string,
    input: { readonly how: Resolution; readonly by: By; readonly reason?: string },
    options?: CommandOptions,
  ): Promise<Result>;
}
