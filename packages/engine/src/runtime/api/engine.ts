// The engine as its users hold it.

// `Symbol.asyncDispose` in the declarations: also for those who compile for a library without it.
/// <reference lib="esnext.disposable" preserve="true" />

import type { CalendarDefinition } from '../../core/calendar/calendar.ts';
import type { Text } from '../../core/format/flow-types.generated.ts';
import type {
  PublishedApproval,
  PublishedDespite,
  PublishedNote,
} from '../../ports/stored-flow.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { DueOptions, DueReport } from '../due-work.ts';
import type { FlowSource } from '../flow-entry.ts';
import type { Links } from '../links.ts';
import type { RecalculateOptions, RecalculateReport } from '../recalculate.ts';
import type { Shell } from '../shell.ts';
import type { Attachments } from './attachments.ts';
import type { FlowHandle } from './flow-handle.ts';
import type { Instances } from './instances.ts';
import type { Migrations } from './migrations.ts';
import type { Notices } from './notices.ts';
import type { Numbers } from './numbers.ts';
import type { Publishing } from './publishing.ts';
import type { StartClocks } from './start-clocks.ts';
import type { Tasks } from './tasks.ts';

/** An engine: flows, tasks and instances over one store. Nothing runs by itself until `start()`. */
export interface Engine {
  /**
   * Registers a flow (definition and forms) or finds one by name. Any object will do, such as an imported JSON file, whose
   * inferred type no definition's type fits.
   *
   * @throws AlirError FLOW_INVALID with every problem
   */
  flow(source: FlowSource | object | string, options?: FlowOptions): FlowHandle;
  /** The published versions of a flow, the newest first, with who published one although its proof found errors. */
  versions(flow: string, options?: { readonly tenant?: string }): Promise<readonly FlowVersion[]>;
  /** Lists of tasks, and what people do with them. */
  readonly tasks: Tasks;
  /** Lists of instances, their state and history, and what people do with them. */
  readonly instances: Instances;
  /** The register of numbers of letters, and what operators do in it. */
  readonly numbers: Numbers;
  /** Publishes versions while the engine runs, and says beforehand what stands in their way. */
  readonly publishing: Publishing;
  /** Carries open instances from one version of a flow to another. */
  readonly migrations: Migrations;
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

/** What comes with a flow that is registered. */
export type FlowOptions = Omit<FlowSource, 'definition'>;

/** A published version of a flow. */
export interface FlowVersion {
  /** Its number. */
  readonly version: number;
  /** Its title. */
  readonly title: Text;
  /** ms UTC */
  readonly publishedAt: number;
  /** Id of the user who published it; where two did, who approved it. Null: it came with the application, or nobody knows. */
  readonly by: string | null;
  /** Who published it although its proof found errors, when, why, and which; null: there were none. */
  readonly despite: PublishedDespite | null;
  /** What its publisher wrote about it; null: nothing. */
  readonly note: PublishedNote | null;
  /** Who proposed it and who approved it, and when; null: it took one person. */
  readonly approval: PublishedApproval | null;
}

/** How `Engine.close` ends. */
export interface CloseOptions {
  /** How long to wait for programs of the host, ms. Default 10,000. */
  readonly graceMs?: number;
}
