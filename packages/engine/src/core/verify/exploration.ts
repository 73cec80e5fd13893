// What walking through a flow came to.

import type { Offer } from './model.ts';
import type { Integers, Rows } from './rows.ts';

/** How a configuration was reached. */
export interface Step {
  /** The one before; null: the start. */
  readonly from: number | null;
  /** Null: the start. */
  readonly offer: Offer | null;
  /** Whether it was refused: the same place, with more known of the data. */
  readonly isRefused: boolean;
}

/** One step of a way that is to be gone again. */
export interface Gone {
  /** Where it leads. */
  readonly at: number;
  /** Null: the start. */
  readonly offer: Offer | null;
  readonly isRefused: boolean;
  /** Which of the answers to its guards that lead there, those that say the same left out. Default 0, the first. */
  readonly variant?: number;
}

/** A step that is gone again, with all that is known of the data, be it asked for later or not. */
export interface Retraced {
  readonly offer: Offer | null;
  readonly isRefused: boolean;
  /** What is known after it. */
  readonly row: Uint32Array;
  /** What was known, by place, of what the step then set anew. */
  readonly before: ReadonlyMap<number, number>;
}

/** Where something goes wrong. */
export interface Wrong {
  /** Null: the start. */
  readonly at: number | null;
  readonly offer: Offer | null;
  /** What is known of the data when it does. Absent: it was not kept. */
  readonly row?: Uint32Array;
}

/** What was found. */
export interface Exploration {
  /** How many different configurations, data included. */
  readonly size: number;
  /** How often steps were begun and transitions taken, with all answers to what may hold or not. */
  readonly work: number;
  /** How much of it beyond what is usual for one step; it counts against the limit, too. */
  readonly extra: number;
  /** Whether all was walked through; false: there was more than the limit. */
  readonly isComplete: boolean;
  readonly rows: Rows;
  /** States that were entered. */
  readonly entered: ReadonlySet<string>;
  /** Numbers of the rules that were taken. */
  readonly taken: ReadonlySet<number>;
  /** Numbers of the rules whose guard held at some time. */
  readonly held: ReadonlySet<number>;
  /** Numbers of the rules whose guard did not hold at some time. */
  readonly failed: ReadonlySet<number>;
  /** Configurations in which nothing that may happen leads anywhere, not even to itself. */
  readonly stuck: readonly number[];
  /** Configurations from which the flow cannot end any more. */
  readonly endless: readonly number[];
  /** Configurations in which something ends by itself and no transition says what then. */
  readonly unanswered: readonly (Wrong & { readonly at: number; readonly offer: Offer })[];
  /** Configurations in which `always` goes round for ever. */
  readonly loops: readonly Wrong[];
  /** Fan-outs that may begin with an empty list: the state, where that is, and what leads to it. */
  readonly emptied: readonly {
    readonly state: string;
    readonly at: number | null;
    readonly offer: Offer | null;
  }[];
  /** From, to, and the number of the offer, one after the other; negative: a start, or what was refused. */
  readonly edges: Integers;
  stepTo(number: number): Step;
  /** A way, from a start on, gone again; up to the first step that has no such variant. */
  retrace(way: readonly Gone[]): readonly Retraced[];
  /** States that may be active after this one was. */
  readonly leadsTo: (state: string) => ReadonlySet<string>;
}

export interface ExploreOptions {
  /** The most configurations that are kept; and the most transitions that are taken beyond what is usual for one step. */
  readonly limit?: number;
  /** How often a step is gone before it is remembered what it has gone on from. */
  readonly patience?: number;
  /** Operators move the flow back. */
  readonly jumps?: Jumps;
}

/** Moves of operators: to certain states, from those that they lead to. */
export interface Jumps {
  /** What it was found by without. */
  readonly before: Exploration;
  readonly to: ReadonlySet<string>;
}
