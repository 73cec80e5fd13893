// What goes with every command.

import type { Tx } from '../../ports/tx.ts';

/** Who acts: a user id, or a user in one of their positions. */
export type By = string | { readonly user: string; readonly as?: string | undefined };

/** What may be said with any command. */
export interface CommandOptions {
  /** The host's open transaction; the step commits or rolls back with it. */
  readonly tx?: Tx | undefined;
  /** Command id: the same id is executed once. Drawn when absent. */
  readonly id?: string | undefined;
  /** Whose data it is, where one engine serves many. Default `default`. */
  readonly tenant?: string | undefined;
}
