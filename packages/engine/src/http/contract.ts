// The bodies of the HTTP API: what requests carry and what they are answered with. `pnpm generate` makes JSON Schemas of
// everything exported here (schemas.generated.ts): requests are held against them, and OpenAPI shows them.

import type { Resolution, Seen } from '../core/command.ts';
import type { Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type {
  AcceptedView,
  AttachedView,
  AttachmentListView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  MeView,
  PositionView,
  ProblemView,
  TaskItemView,
  TaskView,
  TextDiffView,
  TextVersionView,
  TimelineEntryView,
  TreeView,
} from '../core/views.ts';
import type { FlowItemView, FlowView } from '../runtime/read/flow-views.ts';

export type { AttachedView, AttachmentListView, TextDiffView };
export type { AcceptedView, FlowView, InstanceView, MeView, ProblemView, TaskView, TreeView };

/** How a task is ended: `POST /tasks/{id}/complete`. */
export interface CompleteBody {
  /** One of the task's outcomes. */
  readonly outcome: string;
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** A comment for the history; some outcomes require one. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** In which position a task is claimed, released or read. */
export interface SeatBody {
  /** Position to act in. */
  readonly as?: string;
}

/** What is started: `POST /instances`. */
export interface StartBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Data of the instance, as the flow's start form or its `data` allows. */
  readonly data: JsonObject;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow. */
  readonly key?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How an action is taken: `POST /instances/{id}/actions/{action}`. */
export interface ActBody {
  /** State that offers the action, where several do. */
  readonly state?: string;
  /** What the action asks for. */
  readonly input?: Json;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** A comment for the history: `POST /instances/{id}/comments`. */
export interface CommentBody {
  /** What is said. @maxLength 10000 */
  readonly text: string;
  /** Ids of files of the instance that it speaks of. @maxItems 50 */
  readonly attachments?: readonly string[];
  /** Position to act in. */
  readonly as?: string;
}

/** Why a file is taken away: `POST /attachments/{id}/remove`. */
export interface RemoveBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Versions of a text. */
export interface TextVersionList {
  /** The versions, the first one first. */
  readonly items: readonly TextVersionView[];
}

/** Why an instance is cancelled: `POST /instances/{id}/cancel`. Operators only. */
export interface CancelBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How an incident is resolved. Operators only. */
export interface ResolveBody {
  /** Do it again, correct data first, or go on elsewhere. */
  readonly how: Resolution;
  /** Kept in the history. @maxLength 10000 */
  readonly reason?: string;
}

/** One page of tasks. */
export interface TaskPage {
  /** The tasks, in the order asked for. */
  readonly items: readonly TaskItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** How many tasks fit the conditions. */
export interface TaskCount {
  /** The number. */
  readonly count: number;
}

/** One page of instances. */
export interface InstancePage {
  /** The instances, in the order asked for. */
  readonly items: readonly InstanceItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** One page of open incidents. */
export interface IncidentPage {
  /** The incidents, those of instances that changed last first. */
  readonly items: readonly IncidentView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** What happened. */
export interface Timeline {
  /** The events, oldest first. */
  readonly items: readonly TimelineEntryView[];
}

/** Flows of the tenant. */
export interface FlowList {
  /** The newest version of each. */
  readonly items: readonly FlowItemView[];
}

/** Positions that fit a search. */
export interface PositionList {
  /** The positions. */
  readonly items: readonly PositionView[];
}
