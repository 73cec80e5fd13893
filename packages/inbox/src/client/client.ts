// The HTTP API as typed calls. Reads throw; commands answer `{ ok }`, because a "no" is an answer.

import type {
  AcceptedView,
  FlowDefinition,
  FormView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  Json,
  JsonObject,
  MeView,
  PageView,
  PositionView,
  ProblemView,
  TaskItemView,
  TaskView,
  Text,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import type { InstanceQuery, PositionQuery, TaskQuery } from './queries.ts';

export interface FlowItemView {
  readonly flow: string;
  readonly version: number;
  readonly title: Text;
  readonly startable: boolean;
}

export interface FlowView {
  readonly flow: string;
  readonly version: number;
  readonly title: Text;
  readonly definition: FlowDefinition;
  readonly startForm: FormView | null;
}

/** Something the reader may see has changed. */
export interface ChangeNotice {
  readonly instance: string;
  readonly root: string;
}

export interface CompleteBody {
  readonly outcome: string;
  readonly data?: JsonObject;
  readonly input?: Json;
  readonly comment?: string;
  readonly seen?: TaskView['seen'];
  readonly as?: string;
}

export interface ActBody {
  readonly state?: string;
  readonly input?: Json;
  readonly comment?: string;
  readonly seen?: TaskView['seen'];
  readonly as?: string;
}

export interface StartBody {
  readonly flow: string;
  readonly data: JsonObject;
  readonly subject?: { readonly type: string; readonly id: string };
  readonly key?: string;
  readonly as?: string;
}

export interface ResolveBody {
  readonly how:
    | { readonly type: 'retry' }
    | { readonly type: 'correct'; readonly data: JsonObject }
    | { readonly type: 'goto'; readonly state: string };
  readonly reason?: string;
}

/**
 * What a person wants done, said once. The key is drawn when they press the button and kept until the server has answered,
 * so that asking again after a lost answer is the same command.
 */
export interface Intent {
  readonly key: string;
  /** Path of the POST, relative to the base. */
  readonly path: string;
  readonly body: JsonObject;
}

export type CommandResult =
  (AcceptedView & { readonly ok: true }) | { readonly ok: false; readonly problem: ProblemView };

interface Giveup {
  readonly signal?: AbortSignal | undefined;
}

export interface Client {
  /** The same client asking for sentences in another language. */
  inLanguage(lang: string): Client;

  me(options?: Giveup): Promise<MeView>;
  tasks(query: TaskQuery, options?: Giveup): Promise<PageView<TaskItemView>>;
  countTasks(query: TaskQuery, options?: Giveup): Promise<number>;
  task(id: string, options?: Giveup): Promise<TaskView>;
  instances(query: InstanceQuery, options?: Giveup): Promise<PageView<InstanceItemView>>;
  instance(id: string, options?: Giveup): Promise<InstanceView>;
  tree(id: string, options?: Giveup): Promise<TreeView>;
  timeline(
    id: string,
    options?: Giveup & { tree?: boolean },
  ): Promise<readonly TimelineEntryView[]>;
  incidents(options?: Giveup): Promise<readonly IncidentView[]>;
  flows(options?: Giveup): Promise<readonly FlowItemView[]>;
  flow(flow: string, options?: Giveup): Promise<FlowView>;
  positions(query: PositionQuery, options?: Giveup): Promise<readonly PositionView[]>;

  /**
   * Asks for something to be done, several times if no answer comes.
   * @throws Unreachable when still no answer came: keep the intent and send the very same one later
   */
  send(intent: Intent, options?: Giveup): Promise<CommandResult>;

  /** Tells of changes until the signal aborts; reconnects by itself. `changed(null)`: reconnected, anything may have changed. */
  listen(changed: (notice: ChangeNotice | null) => void, signal: AbortSignal): Promise<void>;
}
