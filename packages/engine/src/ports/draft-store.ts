// Where drafts are kept: what a person has entered for a task and not sent. A draft is no event: it changes with every few
// words and decides nothing.
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

import type { JsonObject } from '../core/json.ts';

/** What a person has entered for a task so far. */
export interface StoredDraft {
  /** Id of the task. */
  readonly task: string;
  /** Id of the person. */
  readonly user: string;
  /** Position that they wrote it in. */
  readonly position: string;
  /** What they have entered. */
  readonly body: JsonObject;
  /** When it was saved, ms UTC. */
  readonly savedAt: number;
}

/** Where drafts are kept: one for each person and task. */
export interface DraftStore {
  /** Keeps a draft, in place of what this person had for the task before. @throws TEXT_INVALID */
  save(tenant: string, draft: StoredDraft): Promise<void>;
  /** The drafts of a task, whosever they are, the newest first. */
  of(tenant: string, task: string): Promise<readonly StoredDraft[]>;
  /** Drops a person's draft of a task; without a person those of all. One that is not there is dropped already. */
  drop(tenant: string, task: string, user?: string): Promise<void>;
  /** Drops the drafts of tasks that are not open any more, of all tenants. */
  sweep(): Promise<void>;
}
