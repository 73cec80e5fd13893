import type { JsonObject } from '../../core/json.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** What somebody has entered for a task so far. */
export interface DraftInput {
  /** Who: somebody who may act on the task, or prepare it as a delegate. */
  readonly by: By;
  /** Fields of the task's form that they have changed. */
  readonly data?: JsonObject;
  /** What they have entered for outcomes that ask for more, by their name. */
  readonly inputs?: JsonObject;
  /** The comment so far. At most 10,000 characters. */
  readonly comment?: string;
}

/** A draft as it was saved. */
export interface Draft {
  /** Fields of the task's form that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: JsonObject;
  /** The comment so far. */
  readonly comment: string;
  /** Who saved it, and in which position. */
  readonly by: { readonly user: string; readonly position: string };
  /** When it was saved, ms UTC. */
  readonly savedAt: number;
}

/** The draft as it is kept (null: nothing was left to keep), or a business no. */
export type DraftResult = { readonly ok: true; readonly draft: Draft | null } | Refused;
