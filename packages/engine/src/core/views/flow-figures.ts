/**
 * What history says of the steps of a flow: `GET /flows/{flow}/figures`. A number tells how much and how long, never which: what
 * is confidential counts where it lies and in how long it took, and is left out of how it was decided and how it ended.
 */
export interface FlowFiguresView {
  /** Name of the flow. */
  readonly flow: string;
  /** Only instances on this version count; null: all of them. */
  readonly version: number | null;
  /** When it was counted, ISO. */
  readonly at: string;
  /** Of what ended, only what did from then on counts, ISO; null: all. */
  readonly from: string | null;
  /** How many instances are open. One that stands in several steps counts once for each of these, and once here. */
  readonly open: number;
  /** Every step at which something stands or stood, in the order of the flow. */
  readonly steps: readonly StepFigures[];
}

/** What history says of one step. */
export interface StepFigures {
  /** Its key in the flow; a step that versions since have given up is told as well. */
  readonly step: string;
  /** How many open instances are there now. */
  readonly here: number;
  /** How many of them have a task there that is past its deadline. */
  readonly overdue: number;
  /** Tasks that ended with an outcome, each seat of several that sign for itself; at an end of the flow, instances that ended there. */
  readonly done: number;
  /** How many of these tasks ended after their deadline. */
  readonly late: number;
  /** Tasks that something else ended: time, an action, another way. Those of seats are not among them. */
  readonly takenAway: number;
  /** How often each outcome was chosen, by its name; of what is confidential nothing. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** How long its last tasks were open in working time, on the flow's calendar; null: none has ended. */
  readonly working: SpanFigures | null;
  /** The same by the clock on the wall. */
  readonly elapsed: SpanFigures | null;
}

/** How long something took, seconds. */
export interface SpanFigures {
  /** Half of them took no longer. */
  readonly half: number;
  /** Nine of ten took no longer. */
  readonly most: number;
  /** Of how many this was measured. */
  readonly of: number;
}
