// What is asked and answered about instances, their files and their texts.

import type { Resolution, Seen } from '../../core/command.ts';
import type { Subject } from '../../core/instance.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { AttachedView, AttachmentListView } from '../../core/views/attachment.ts';
import type { ExplanationView } from '../../core/views/explanation.ts';
import type { ForecastView } from '../../core/views/forecast.ts';
import type { IncidentView } from '../../core/views/incident.ts';
import type { InstanceFlowView } from '../../core/views/instance-flow.ts';
import type { InstanceItemView } from '../../core/views/instance-item.ts';
import type { InstanceView } from '../../core/views/instance.ts';
import type { TextDiffView, TextVersionView } from '../../core/views/text.ts';
import type { TimelineEntryView } from '../../core/views/timeline.ts';
import type { TreeView } from '../../core/views/tree.ts';

export type {
  AttachedView,
  AttachmentListView,
  ExplanationView,
  ForecastView,
  InstanceFlowView,
  InstanceView,
  TextDiffView,
  TreeView,
};

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

/** Where an instance is moved: `POST /instances/{id}/jump`. Operators only. */
export interface JumpBody {
  /** State of its flow. */
  readonly state: string;
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
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

/** Versions of a text. */
export interface TextVersionList {
  /** The versions, the first one first. */
  readonly items: readonly TextVersionView[];
}

/** What happened. */
export interface Timeline {
  /** The events, oldest first. */
  readonly items: readonly TimelineEntryView[];
}

/** What happened in an instance, to be played again as a scenario. */
export interface RecordedScenarioView {
  /** Name of its flow. */
  readonly flow: string;
  /** The version that it is on. */
  readonly version: number;
  /** As one stands in a file of scenarios: posts instead of persons, no comments. Null: its history has no beginning. */
  readonly scenario: JsonObject | null;
  /** Events that a scenario has no word for, by their number. */
  readonly left: readonly LeftOutView[];
}

/** An event that a recorded scenario leaves out. */
export interface LeftOutView {
  /** Its number in the history. */
  readonly seq: number;
  /** What it is. */
  readonly type: string;
}
