// What may be done with a task besides its outcomes.

import type { PermissionView } from './permission.ts';

/** What may be done with a task besides its outcomes, claiming and reading. */
export type TaskAct =
  | 'abstain'
  | 'delegate'
  | 'hand-back'
  | 'transfer'
  | 'decline'
  | 'merge'
  | 'add-signers'
  | 'remove-signers'
  | 'copy'
  | 'suspend'
  | 'resume'
  | 'skip'
  | 'take-back';

/** Something the reader may do with a task, where its flow has it. */
export interface TaskActView {
  /** What: each has a route of its own. */
  readonly name: TaskAct;
  /** Whether the reader may do it now. */
  readonly permission: PermissionView;
}
