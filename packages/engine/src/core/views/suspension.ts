import type { PartyView } from './people.ts';

/** Why something is laid aside. */
export interface SuspensionView {
  /** Who laid it aside. */
  readonly by: PartyView;
  /** Why. */
  readonly reason: string;
  /** When. */
  readonly at: string;
}
