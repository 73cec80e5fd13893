// What is asked and answered about tasks.

import type { Seen } from '../../core/command.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { AcceptedView } from '../../core/views/answer.ts';
import type { MergeChoicesView } from '../../core/views/merge.ts';
import type { TaskItemView } from '../../core/views/task-item.ts';
import type { TaskView } from '../../core/views/task.ts';

export type { AcceptedView, MergeChoicesView, TaskView };

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

/** A vote for no outcome: `POST /tasks/{id}/abstain`. */
export interface AbstainBody {
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** Whom a task is passed on to: `POST /tasks/{id}/transfer`. */
export interface TransferBody {
  /** Position that gets it. @maxLength 200 */
  readonly to: string;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** `false`: drafts of those who had the task are dropped. Default: whoever gets it is offered them. */
  readonly keepDraft?: boolean;
  /** Position to act in. */
  readonly as?: string;
}

/** Who prepares a task, or is sent a copy. */
export interface GiveBody {
  /** Positions. @minItems 1 @maxItems 100 */
  readonly to: readonly string[];
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** What a delegate hands back: `POST /tasks/{id}/hand-back`. */
export interface HandBackBody {
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** What it is a duplicate of: `POST /tasks/{id}/merge`. */
export interface MergeBody {
  /** Id of the earlier instance. @minLength 1 @maxLength 200 */
  readonly into: string;
  /** Fields of the form that were filled in. */
  readonly data?: JsonObject;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Who signs as well: `POST /tasks/{id}/add-signers`. */
export interface AddSignersBody {
  /** Positions. @minItems 1 @maxItems 100 */
  readonly positions: readonly string[];
  /** In a sequence: before or after one's own turn. Default `end`. */
  readonly place?: 'before' | 'after' | 'end';
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Who does not sign after all: `POST /tasks/{id}/remove-signer`. */
export interface RemoveSignerBody {
  /** Number of the seat. @asType integer @minimum 1 */
  readonly seat: number;
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Whom all tasks of a position go to: `POST /positions/{id}/transfer`. Operators only. */
export interface TransferAllBody {
  /** Position that gets them. @maxLength 200 */
  readonly to: string;
  /** Kept in the history of every task. @maxLength 10000 */
  readonly reason: string;
}

/** What became of all tasks of a position. */
export interface TransferAllView {
  /** Ids of the tasks that went over. */
  readonly moved: readonly string[];
  /** Those that stay, each with why. */
  readonly kept: readonly BatchAnswer[];
}

/** Many tasks that are ended at once, each for itself: `POST /tasks/complete`. */
export interface BatchBody {
  /** The tasks, each once. @minItems 1 @maxItems 100 */
  readonly items: readonly BatchItem[];
  /** Position to act in. */
  readonly as?: string;
}

/** One of many tasks that are ended at once. */
export interface BatchItem {
  /** Id of the task. */
  readonly task: string;
  /** One of its outcomes. */
  readonly outcome: string;
  /** A comment for the history; some outcomes require one. @maxLength 10000 */
  readonly comment?: string;
  /** As its view said. */
  readonly seen?: Seen;
}

/** What became of many tasks. */
export interface BatchView {
  /** In the order in which they were given. */
  readonly items: readonly BatchAnswer[];
}

/** What became of one of many tasks. */
export interface BatchAnswer {
  /** Id of the task. */
  readonly task: string;
  /** Whether it was done. */
  readonly ok: boolean;
  /** Why not, one of the table of codes; null: it was done. */
  readonly code: string | null;
  /** A sentence in the reader's language; null: it was done. */
  readonly detail: string | null;
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
