// A task as lists show it. Instants of all views are ISO 8601 strings in UTC; texts keep every language, and the screen
// chooses.

import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';
import type { AssigneeView } from './people.ts';

/** A task as lists show it. */
export interface TaskItemView {
  /** `instance/state#visit`, with `/seat` where it is one of several; encode it in URLs. */
  readonly id: string;
  /** `copy`: something sent for information, which waits for being read alone. */
  readonly kind: 'task' | 'copy';
  /** Id of its instance. */
  readonly instance: string;
  /** Id of the topmost instance of its tree. */
  readonly root: string;
  /** Name of its flow. */
  readonly flow: string;
  /** Name of the flow of the topmost instance. */
  readonly rootFlow: string;
  /** State that waits for it. */
  readonly state: string;
  /** What is asked of the person. */
  readonly title: Text;
  /** `cancelled`: it was taken away without an outcome. */
  readonly status: 'open' | 'done' | 'cancelled';
  /** Whom it belongs to. */
  readonly assignee: AssigneeView;
  /** Who of the pool has taken it. */
  readonly claimedBy: { readonly user: string; readonly name: string } | null;
  /** When an assignee first opened it. */
  readonly readAt: string | null;
  /** When it was opened. */
  readonly openedAt: string;
  /** Its deadline; null: it has none. */
  readonly dueAt: string | null;
  /** How urgent it is, 0 to 100; 50 is usual. */
  readonly priority: number;
  /** On which day the reader wants to be reminded of it; nobody else is told. */
  readonly followUp: FollowUpView | null;
  /** When it was completed or taken away. */
  readonly closedAt: string | null;
  /** Outcome that ended it. */
  readonly outcome: string | null;
  /** This instance or the topmost one is. */
  readonly confidential: boolean;
  /** The flow's `summary` of this instance and of the topmost one (the letter itself, for a disposition). */
  readonly summary: JsonObject;
  /** Summary of the topmost instance. */
  readonly rootSummary: JsonObject;
}

/** A reminder that somebody has set for themselves. */
export interface FollowUpView {
  /** The day, `yyyy-mm-dd`. */
  readonly day: string;
  /** When work begins on it, ISO 8601 UTC. */
  readonly at: string;
  /** What they noted. */
  readonly note: string | null;
}
