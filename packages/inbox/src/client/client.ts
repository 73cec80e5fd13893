// The HTTP API as typed calls. Reads throw; commands answer `{ ok }`, because a "no" is an answer.

import type {
  InstanceFlowView,
  AcceptedView,
  AttachedView,
  AttachmentListView,
  DraftView,
  ExplanationView,
  FollowUpView,
  FlowDefinition,
  ForecastView,
  FormView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  Json,
  JsonObject,
  MergeChoicesView,
  MeView,
  NoticeView,
  PageView,
  PositionLoadView,
  PositionView,
  ProblemView,
  StartClockView,
  TaskItemView,
  TaskView,
  Text,
  TextDiffView,
  TextVersionView,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import type {
  InstanceQuery,
  NoticeQuery,
  PositionQuery,
  TaskQuery,
  TextDiffQuery,
} from './queries.ts';

/** A flow as lists of what may be started show it. */
export interface FlowItemView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its newest version. */
  readonly version: number;
  /** What people call it. */
  readonly title: Text;
  /** Whether the person may start one, as far as that is known before its data is. */
  readonly startable: boolean;
}

/** A flow with what a screen needs to start one. */
export interface FlowView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its newest version. */
  readonly version: number;
  /** What people call it. */
  readonly title: Text;
  /** The whole definition. */
  readonly definition: FlowDefinition;
  /** Form to start it with; null: its data says what it needs. */
  readonly startForm: FormView | null;
}

/** Something the reader may see has changed. */
export interface ChangeNotice {
  /** Id of the instance that has changed. */
  readonly instance: string;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
}

/** How a task is ended. */
export interface CompleteBody {
  /** One of the task's outcomes. */
  readonly outcome: string;
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** A comment for the history; some outcomes require one. */
  readonly comment?: string;
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: TaskView['seen'];
  /** Position to act in. */
  readonly as?: string;
}

/** What was entered for a task so far. */
export interface DraftBody {
  /** Fields that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: Readonly<Record<string, Json>>;
  /** The comment so far. */
  readonly comment: string;
  /** Position to act in. */
  readonly as?: string;
}

/** What a delegate hands back. */
export interface HandBackBody {
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** A comment for the history. */
  readonly comment?: string;
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: TaskView['seen'];
  /** Position to act in. */
  readonly as?: string;
}

/** An act with a reason that is kept in the history. */
export interface ReasonBody {
  /** Kept in the history. */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** An act that may be commented. */
export interface RemarkBody {
  /** A comment for the history. */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** A vote for no outcome. */
export interface AbstainBody extends RemarkBody {
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: TaskView['seen'];
}

/** Who prepares a task, or is sent a copy. */
export interface GiveBody extends RemarkBody {
  /** Positions. */
  readonly to: readonly string[];
}

/** Whom a task is passed on to. */
export interface TransferBody extends RemarkBody {
  /** Position that gets it. */
  readonly to: string;
}

/** Who signs as well. */
export interface AddSignersBody extends RemarkBody {
  /** Positions. */
  readonly positions: readonly string[];
  /** In a sequence: before or after one's own turn. Default `end`. */
  readonly place?: 'before' | 'after' | 'end';
}

/** What it is a duplicate of. */
export interface MergeBody extends RemarkBody {
  /** Id of the earlier instance. */
  readonly into: string;
  /** Fields of the form that were filled in. */
  readonly data?: JsonObject;
}

/** Who does not sign after all. */
export interface RemoveSignerBody extends ReasonBody {
  /** Number of the seat. */
  readonly seat: number;
}

/** Where an instance is moved. Operators only. */
export interface JumpBody extends ReasonBody {
  /** State of its flow. */
  readonly state: string;
}

/** Many tasks that are ended at once, each for itself. */
export interface BatchBody {
  /** The tasks, each once; at most 100. */
  readonly items: readonly {
    /** Id of the task. */
    readonly task: string;
    /** One of its outcomes. */
    readonly outcome: string;
    /** A comment for the history. */
    readonly comment?: string;
  }[];
  /** Position to act in. */
  readonly as?: string;
}

/** What became of one of many tasks. */
export interface BatchAnswer {
  /** Id of the task. */
  readonly task: string;
  /** Whether it was done. */
  readonly ok: boolean;
  /** Why not, one of the engine's codes; null: it was done. */
  readonly code: string | null;
  /** A sentence in the reader's language; null: it was done. */
  readonly detail: string | null;
}

/** How an action is taken. */
export interface ActBody {
  /** State that offers the action, where several do. */
  readonly state?: string;
  /** What the action asks for. */
  readonly input?: Json;
  /** A comment for the history. */
  readonly comment?: string;
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: TaskView['seen'];
  /** Position to act in. */
  readonly as?: string;
}

/** What is started. */
export interface StartBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Data of the instance. */
  readonly data: JsonObject;
  /** The host's own entity that it is about. */
  readonly subject?: { readonly type: string; readonly id: string };
  /** Unique within the flow. */
  readonly key?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How an incident is resolved. Operators only. */
export interface ResolveBody {
  /** Do it again, correct data first, or go on elsewhere. */
  readonly how:
    | { readonly type: 'retry' }
    | { readonly type: 'correct'; readonly data: JsonObject }
    | { readonly type: 'goto'; readonly state: string };
  /** Kept in the history. */
  readonly reason?: string;
}

/**
 * What a person wants done, said once. The key is drawn when they press the button and kept until the server has answered,
 * so that asking again after a lost answer is the same command.
 */
export interface Intent {
  /** Idempotency key of the command. */
  readonly key: string;
  /** Path of the POST, relative to the base. */
  readonly path: string;
  /** What is sent. */
  readonly body: JsonObject;
}

/** Done, or refused with the server's problem. A “no” is an answer. */
export type CommandResult =
  (AcceptedView & { readonly ok: true }) | { readonly ok: false; readonly problem: ProblemView };

/** What became of many tasks, or that the whole was refused. */
export type BatchResult =
  | { readonly ok: true; readonly items: readonly BatchAnswer[] }
  | { readonly ok: false; readonly problem: ProblemView };

/** A day on which the person wants to be reminded of a task. */
export interface FollowUpBody {
  /** `yyyy-mm-dd`, today or later. */
  readonly day?: string;
  /** Instead: so much later, `P3D`, or `work:P2D` in working days. */
  readonly after?: string;
  /** A note to themselves. */
  readonly note?: string;
}

/** Whom all tasks of a position go to. Operators only. */
export interface TransferAllBody {
  /** Position that gets them. */
  readonly to: string;
  /** Kept in the history of every task. */
  readonly reason: string;
}

/** What became of starts of a clock that had been refused. */
export interface RetriedClock {
  /** How many instances there are now that were not there before. */
  readonly started: number;
  /** At how many moments starts are still refused. */
  readonly refused: number;
}

/** What became of all tasks of a position, or that the whole was refused. */
export type TransferAllResult =
  | {
      readonly ok: true;
      /** Ids of the tasks that went over. */
      readonly moved: readonly string[];
      /** Those that stay, each with why. */
      readonly kept: readonly BatchAnswer[];
    }
  | { readonly ok: false; readonly problem: ProblemView };

interface Giveup {
  readonly signal?: AbortSignal | undefined;
}

/** The HTTP API as typed calls. Reads throw `ApiProblem` when refused and `Unreachable` when no answer came. */
export interface Client {
  /** The same client asking for sentences in another language. */
  inLanguage(lang: string): Client;

  /** Who is signed in, and which positions they hold. */
  me(options?: Giveup): Promise<MeView>;
  /** One page of tasks of the person. */
  tasks(query: TaskQuery, options?: Giveup): Promise<PageView<TaskItemView>>;
  /** How many tasks fit. */
  countTasks(query: TaskQuery, options?: Giveup): Promise<number>;
  /** One task with all that a screen needs to work on it. */
  task(id: string, options?: Giveup): Promise<TaskView>;
  /** Keeps what was entered for a task on the server. @throws ApiProblem, Unreachable */
  saveDraft(task: string, body: DraftBody, options?: Giveup): Promise<DraftView | null>;
  /** Drops the person's own draft of a task there. @throws ApiProblem, Unreachable */
  dropDraft(task: string): Promise<void>;
  /** Reminds the person of a task that they have, on a day; nobody else is told. @throws ApiProblem, Unreachable */
  setFollowUp(task: string, body: FollowUpBody): Promise<FollowUpView | null>;
  /** Drops that reminder. @throws ApiProblem, Unreachable */
  dropFollowUp(task: string): Promise<void>;
  /** One page of instances that the person may read. */
  instances(query: InstanceQuery, options?: Giveup): Promise<PageView<InstanceItemView>>;
  /** One instance with its data, tasks and actions. */
  instance(id: string, options?: Giveup): Promise<InstanceView>;
  /** The flow of an instance as it is written, to be drawn. */
  flowOf(id: string, options?: Giveup): Promise<InstanceFlowView>;
  /** Why an instance waits, and who can move it. */
  explanation(id: string, options?: Giveup): Promise<ExplanationView>;
  /** What comes of each outcome of its open tasks, or of one task. */
  forecast(id: string, options?: Giveup & { task?: string | undefined }): Promise<ForecastView>;
  /** An instance and everything below it. */
  tree(id: string, options?: Giveup): Promise<TreeView>;
  /** What happened, oldest first; with `tree` also below it. */
  timeline(
    id: string,
    options?: Giveup & { tree?: boolean },
  ): Promise<readonly TimelineEntryView[]>;
  /** Files of an instance, and what may be added to it. */
  attachments(id: string, options?: Giveup): Promise<AttachmentListView>;
  /** Address of a file of an instance, for links. */
  attachmentUrl(id: string): string;
  /**
   * Adds a file to an instance, several times if no answer comes.
   * @throws ApiProblem when the file is refused, Unreachable when still no answer came
   */
  attach(
    id: string,
    file: File,
    options?: Giveup & { as?: string | undefined; field?: string | undefined },
  ): Promise<AttachedView>;
  /** Versions of a text, the first one first. */
  textVersions(id: string, field: string, options?: Giveup): Promise<readonly TextVersionView[]>;
  /** A version of a text, and how it differs from the one before or from another. */
  textDiff(
    id: string,
    field: string,
    query: TextDiffQuery,
    options?: Giveup,
  ): Promise<TextDiffView>;
  /** Open incidents, at most 200. */
  incidents(options?: Giveup): Promise<readonly IncidentView[]>;
  /** Clocks by which flows start by themselves, with what was refused. Operators only. */
  startClocks(options?: Giveup): Promise<readonly StartClockView[]>;
  /** Starts again what a clock could not start; nothing is started twice. Operators only. @throws ApiProblem, Unreachable */
  retryStartClock(flow: string): Promise<RetriedClock>;
  /** One page of what the person was told, newest first. */
  notices(query: NoticeQuery, options?: Giveup): Promise<PageView<NoticeView>>;
  /** How many of that they have not read. */
  countNotices(options?: Giveup): Promise<number>;
  /** Marks one of them, or all (null), as read. @throws ApiProblem, Unreachable */
  readNotices(id: string | null): Promise<void>;
  /** Flows of the tenant. */
  flows(options?: Giveup): Promise<readonly FlowItemView[]>;
  /** One flow with its definition and start form. */
  flow(flow: string, options?: Giveup): Promise<FlowView>;
  /** Earlier instances that a task's may be a duplicate of: those that look like it, and those that fit a search. */
  mergeChoices(task: string, search: string, options?: Giveup): Promise<MergeChoicesView>;
  /** Positions that fit a search. */
  positions(query: PositionQuery, options?: Giveup): Promise<readonly PositionView[]>;

  /**
   * Asks for something to be done, several times if no answer comes.
   * @throws Unreachable when still no answer came: keep the intent and send the very same one later
   */
  send(intent: Intent, options?: Giveup): Promise<CommandResult>;

  /**
   * Asks for many tasks to be ended, each for itself: a “no” to one is among the answers.
   * @throws Unreachable as `send` does
   */
  sendBatch(intent: Intent, options?: Giveup): Promise<BatchResult>;

  /** How much waits for a position. Operators only. */
  positionLoad(position: string, options?: Giveup): Promise<PositionLoadView>;

  /**
   * Passes all open tasks of a position on: a “no” to one is among the answers.
   * @throws Unreachable as `send` does
   */
  sendTransferAll(intent: Intent, options?: Giveup): Promise<TransferAllResult>;

  /** Tells of changes until the signal aborts; reconnects by itself. `changed(null)`: reconnected, anything may have changed. */
  listen(changed: (notice: ChangeNotice | null) => void, signal: AbortSignal): Promise<void>;
}
