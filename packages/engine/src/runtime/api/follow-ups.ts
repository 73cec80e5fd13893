import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** On which day somebody wants to be reminded of a task: `day`, or so much `after` now. */
export interface FollowUpInput {
  /** Who wants to be. */
  readonly by: By;
  /** `yyyy-mm-dd`, today or later. */
  readonly day?: string;
  /** `P3D`, or `work:P2D` on the calendar of whoever the task belongs to. */
  readonly after?: string;
  /** A note to oneself. At most 1,000 characters. */
  readonly note?: string;
}

/** Answer to `followUp`. */
export type FollowUpResult = { readonly ok: true; readonly followUp: StoredFollowUp } | Refused;
