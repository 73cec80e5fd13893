// The bodies of the HTTP API: what requests carry and what they are answered with. `pnpm generate` makes JSON Schemas of
// everything exported here (schemas.generated.ts): requests are held against them, and OpenAPI shows them.

import type { Resolution, Seen } from '../core/command.ts';
import type { Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type {
  AcceptedView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  MeView,
  PositionView,
  ProblemView,
  TaskItemView,
  TaskView,
  TimelineEntryView,
  TreeView,
} from '../core/views.ts';
import type { FlowItemView, FlowView } from '../runtime/read/flow-views.ts';

export type { AcceptedView, FlowView, InstanceView, MeView, ProblemView, TaskView, TreeView };

export interface CompleteBody {
  readonly outcome: string;
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

export interface SeatBody {
  /** Position to act in. */
  readonly as?: string;
}

export interface StartBody {
  readonly flow: string;
  readonly data: JsonObject;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow. */
  readonly key?: string;
  /** Position to act in. */
  readonly as?: string;
}

export interface ActBody {
  /** State that offers the action, where several do. */
  readonly state?: string;
  readonly input?: Json;
  /** @maxLength 10000 */
  readonly comment?: string;
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

export interface CommentBody {
  /** @maxLength 10000 */
  readonly text: string;
  /** Position to act in. */
  readonly as?: string;
}

export interface CancelBody {
  /** @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

export interface ResolveBody {
  readonly how: Resolution;
  /** @maxLength 10000 */
  readonly reason?: string;
}

export interface TaskPage {
  readonly items: readonly TaskItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

export interface TaskCount {
  readonly count: number;
}

export interface InstancePage {
  readonly items: readonly InstanceItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

export interface IncidentPage {
  readonly items: readonly IncidentView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

export interface Timeline {
  readonly items: readonly TimelineEntryView[];
}

export interface FlowList {
  readonly items: readonly FlowItemView[];
}

export interface PositionList {
  readonly items: readonly PositionView[];
}
