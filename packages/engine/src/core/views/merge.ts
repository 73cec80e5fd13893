// Duplicates: what was merged, and what may be merged into.

import type { InstanceItemView } from './instance-item.ts';
import type { PartyView } from './people.ts';

/** The other end of a merge. */
export interface MergeView {
  /** Id of the other instance. */
  readonly instance: string;
  /** The other instance; null where the reader may not read it. */
  readonly item: InstanceItemView | null;
  /** Who merged them. */
  readonly by: PartyView;
  /** When. */
  readonly at: string;
  /** What was said with it. */
  readonly comment: string | null;
}

/** Earlier instances that a task's instance may be a duplicate of: only those that the reader may read. */
export interface MergeChoicesView {
  /** Those that look like it: `values` of the summary, or a `file` with the same bytes. */
  readonly alike: readonly {
    readonly item: InstanceItemView;
    readonly because: 'values' | 'file';
  }[];
  /** Those that were searched for. */
  readonly found: readonly InstanceItemView[];
}
