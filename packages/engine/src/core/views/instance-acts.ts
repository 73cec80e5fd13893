// What may be done with an instance besides the actions of its flow.

import type { Text } from '../format/flow-types.generated.ts';
import type { PermissionView } from './permission.ts';

/** What may be done with an instance besides the actions of its flow. */
export type InstanceAct = 'urge' | 'copy' | 'reopen' | 'suspend' | 'resume' | 'jump' | 'cancel';

/** Something the reader may do with an instance. */
export interface InstanceActView {
  /** What: each has a route of its own. */
  readonly name: InstanceAct;
  /** Text of the button, where the flow gives one. */
  readonly label: Text | null;
  /** Whether the reader may do it now. */
  readonly permission: PermissionView;
}
