// What people keep to themselves about a task: what they have entered so far, and when they want to be reminded.

import type { JsonObject } from '../../core/json.ts';
import type { DraftView } from '../../core/views/draft.ts';
import type { FollowUpView } from '../../core/views/task-item.ts';

/** What I have entered for a task so far: `POST /tasks/{id}/draft`. */
export interface DraftBody {
  /** Fields of the task's form that I have changed. */
  readonly data?: JsonObject;
  /** What I have entered for outcomes that ask for more, by their name. */
  readonly inputs?: JsonObject;
  /** The comment so far. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** The draft as it is kept. */
export interface KeptDraft {
  /** Null: there is none. */
  readonly draft: DraftView | null;
}

/** On which day I want to be reminded of a task, one of both: `POST /tasks/{id}/follow-up`. */
export interface FollowUpBody {
  /** `yyyy-mm-dd`, today or later. @maxLength 10 */
  readonly day?: string;
  /** `P3D`, or `work:P2D` in working days. @maxLength 40 */
  readonly after?: string;
  /** A note to myself. @maxLength 1000 */
  readonly note?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** My reminder of a task. */
export interface KeptFollowUp {
  /** Null: there is none. */
  readonly followUp: FollowUpView | null;
}
