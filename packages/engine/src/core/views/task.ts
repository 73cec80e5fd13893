// One task, for the screen on which it is worked on.

import type { Text } from '../format/flow-types.generated.ts';
import type { JsonObject } from '../json.ts';
import type { ChildView } from './child.ts';
import type { DraftView } from './draft.ts';
import type { FormView } from './form.ts';
import type { IncidentView } from './incident.ts';
import type { ActionView, OutcomeView } from './offers.ts';
import type { AssigneeView, SeatView } from './people.ts';
import type { PermissionView } from './permission.ts';
import type { SigningView } from './signing.ts';
import type { SuspensionView } from './suspension.ts';
import type { TaskActView } from './task-acts.ts';
import type { TaskItemView } from './task-item.ts';

/** Somebody who prepares a task for its assignee. */
export interface DelegateView {
  /** Who. */
  readonly assignee: AssigneeView;
  /** Since when. */
  readonly since: string;
  /** When they first opened it. */
  readonly readAt: string | null;
}

/** One task with all that a screen needs to work on it. */
export interface TaskView extends TaskItemView {
  /** Pass back as `seen` with a command: the answer is `STALE` if anything shown has changed since. */
  readonly seen: { readonly version: number };
  /** More about what is asked. */
  readonly description: Text | null;
  /** Form of the task; null: it has none and writes no field. */
  readonly form: FormView | null;
  /** Data the reader may see: what the form hides is absent. */
  readonly data: JsonObject;
  /** Ways to end it, in the order of the buttons. */
  readonly outcomes: readonly OutcomeView[];
  /** What else the reader may do here. */
  readonly actions: readonly ActionView[];
  /** Whether the reader may claim it. */
  readonly claim: PermissionView;
  /** Whether the reader may put it back. */
  readonly release: PermissionView;
  /** How several sign it; null: one decides alone. */
  readonly signing: SigningView | null;
  /** Whom the reader prepares it for; null: it is not a delegate's part. */
  readonly preparesFor: AssigneeView | null;
  /** Who prepares it. */
  readonly delegates: readonly DelegateView[];
  /** Why it is laid aside; null: it is not. */
  readonly suspension: SuspensionView | null;
  /** What the reader may do with it besides its outcomes. */
  readonly acts: readonly TaskActView[];
  /** Seats in which the reader may act on this task. */
  readonly seats: readonly SeatView[];
  /** What was entered for it and not sent: by the reader, else by who had the task before; null: nothing. */
  readonly draft: DraftView | null;
  /** Children of the fan-out that this state holds, if any. */
  readonly children: readonly ChildView[];
  /** Incidents of this task that are open. */
  readonly incidents: readonly IncidentView[];
}
