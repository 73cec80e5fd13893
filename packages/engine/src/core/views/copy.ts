import type { AssigneeView, PartyView } from './people.ts';

/** Something that was sent to somebody for information. */
export interface CopyView {
  /** Number within the instance. */
  readonly number: number;
  /** To whom. */
  readonly to: AssigneeView;
  /** Who sent it; null: the flow. */
  readonly by: PartyView | null;
  /** When. */
  readonly at: string;
  /** What was said with it. */
  readonly comment: string | null;
  /** Who read it first. */
  readonly readBy: PartyView | null;
  /** When. */
  readonly readAt: string | null;
}
