import type { Resolution, Seen } from '../../core/command.ts';
import type { Instance } from '../../core/instance.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { ExplanationView } from '../../core/views/explanation.ts';
import type { ForecastView } from '../../core/views/forecast.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { InstanceQuery } from '../../ports/queries.ts';
import type { Page } from '../../ports/page.ts';
import type { StoredEvent } from '../../ports/unit.ts';
import type { TextVersion } from '../read/text-versions.ts';
import type { Result } from '../result.ts';
import type { By, CommandOptions } from './command-input.ts';

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

/** What is asked of a forecast. */
export interface ForecastInput {
  /** Who asks; where something is entered, also who chooses. */
  readonly by: By;
  /** Id of a task. Default: all that are open. */
  readonly task?: string;
  /** One of its outcomes. Default: all of them. */
  readonly outcome?: string;
  /** What was entered so far. Default: it is made up. */
  readonly entered?: {
    readonly data?: JsonObject;
    readonly input?: Json;
    readonly comment?: string;
  };
  /**
   * How many steps, 1 to 3: each is foreseen as if it were chosen at once after the one before (`next`). Default 1.
   */
  readonly steps?: number;
  /** Language of sentences. Default: that of the engine. */
  readonly language?: 'id' | 'en';
}

/** Lists of instances, their state and history, and what people do with them. */
export interface Instances {
  /** One page of instances, as lists show them. @throws CURSOR_INVALID for an `after` of another list */
  query(query: InstanceQuery, options?: { readonly tenant?: string }): Promise<Page<InstanceRow>>;
  /** The state of an instance. */
  get(id: string, options?: { readonly tenant?: string }): Promise<Instance | null>;
  /** Its history, oldest first, with the hash of each event. */
  history(id: string, options?: { readonly tenant?: string }): Promise<readonly StoredEvent[]>;
  /**
   * Why it waits, since when, and who can move it, as this person may know it; null: there is none for them. Sentences are in
   * the given language, else that of the engine.
   */
  explain(
    id: string,
    input: { readonly by: string; readonly language?: 'id' | 'en' },
    options?: { readonly tenant?: string },
  ): Promise<ExplanationView | null>;
  /**
   * What comes of each outcome of each open task, were it chosen now: states, tasks, whose, by when. What nobody has entered
   * is made up and told (`assumes`), unless it is given. Nothing is drawn and nothing is kept. Null: there is no such
   * instance for this person.
   */
  forecast(
    id: string,
    input: ForecastInput,
    options?: { readonly tenant?: string },
  ): Promise<ForecastView | null>;
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
