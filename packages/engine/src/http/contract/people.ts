// Who people are, and how they are told.

import type { NoticeView, PreferenceView, UndeliveredView } from '../../core/views/notice.ts';
import type { MeView, PositionView } from '../../core/views/people.ts';
import type { PositionLoadView } from '../../core/views/position-load.ts';

export type { MeView, PositionLoadView, PreferenceView };

/** Positions that fit a search. */
export interface PositionList {
  /** The positions. */
  readonly items: readonly PositionView[];
}

/** How I want to be told: `POST /notices/preference`. What is left out is as the house sets it. */
export type PreferenceBody = Partial<PreferenceView>;

/** One page of what I was told. */
export interface NoticePage {
  /** The notices, newest first. */
  readonly items: readonly NoticeView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** How many notices I have not read. */
export interface NoticeCount {
  /** The number. */
  readonly unread: number;
}

/** What could not be handed over. */
export interface UndeliveredList {
  /** The notices, oldest first. */
  readonly items: readonly UndeliveredView[];
}

/** Whether there was a notice to try again. */
export interface RetriedView {
  /** False: there is none of this id that is still to be handed over. */
  readonly found: boolean;
}
