import type { JsonObject } from '../json.ts';

/** What somebody has entered for a task and not sent. */
export interface DraftView {
  /** Fields of the task's form that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: JsonObject;
  /** The comment so far. */
  readonly comment: string;
  /** When it was saved, ISO. */
  readonly savedAt: string;
  /** Who saved it, and in which position. */
  readonly by: DrafterView;
  /** Whether it is the reader's own; otherwise it is of somebody who had the task before. */
  readonly isOwn: boolean;
}

/** Who wrote a draft. */
export interface DrafterView {
  /** Id of the user. */
  readonly user: string;
  /** Name of the user. */
  readonly name: string;
  /** Id of the position they wrote it in. */
  readonly position: string;
  /** Name of that position. */
  readonly positionName: string;
}
