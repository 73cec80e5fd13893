// What a flow offers a reader to do: outcomes of a task, and actions.

import type { Text } from '../format/flow-types.generated.ts';
import type { JsonSchema } from '../json.ts';
import type { ChildView } from './child.ts';
import type { PermissionView } from './permission.ts';

/** One way in which the reader may end a task. */
export interface OutcomeView {
  /** Name that the command gives. */
  readonly name: string;
  /** Text of the button. */
  readonly label: Text;
  /** Whether a comment is required. */
  readonly comment: 'optional' | 'required';
  /** Schema of what it asks for besides the form; null: nothing. */
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be run again. */
  readonly choices: readonly ChildView[];
  /** Whether the flow's guards would let it through with the data as it stands. */
  readonly permission: PermissionView;
}

/** Something the reader may do without ending a task. */
export interface ActionView {
  /** Name that the command gives. */
  readonly name: string;
  /** State that offers it; null: the flow itself. */
  readonly state: string | null;
  /** Text of the button. */
  readonly label: Text;
  /** Schema of what it asks for; null: nothing. */
  readonly input: JsonSchema | null;
  /** Children that the input may name: those that would be withdrawn or run again. */
  readonly choices: readonly ChildView[];
  /** What it does: adds children, withdraws one, moves on, tells somebody. */
  readonly effect: 'append' | 'cancel' | 'move' | 'notify';
  /** Whether the reader may take it now. */
  readonly permission: PermissionView;
}
