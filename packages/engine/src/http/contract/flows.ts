// Flows as those who work with them see them, and the clocks by which they start.

import type { FlowFiguresView } from '../../core/views/flow-figures.ts';
import type { StartClockView } from '../../core/views/start-clock.ts';
import type { FlowItemView, FlowView } from '../../runtime/read/flow-views.ts';

export type { FlowFiguresView, FlowView };

/** Flows of the tenant. */
export interface FlowList {
  /** The newest version of each. */
  readonly items: readonly FlowItemView[];
}

/** Clocks by which flows start by themselves. */
export interface StartClockList {
  /** The clocks, by the names of their flows. */
  readonly items: readonly StartClockView[];
}

/** What became of starts of a clock that had been refused. */
export interface RetriedClockView {
  /** How many instances there are now that were not there before. */
  readonly started: number;
  /** How many moments still have starts that are refused. */
  readonly refused: number;
}
