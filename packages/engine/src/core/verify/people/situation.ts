// What people are looked at in: a day, a case, and whoever has started it.

import type { Flow } from '../../compile/flow.ts';
import type { Json } from '../../json.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';

/** Values of fields that the flow tells apart: a kind of letter, yes or no. */
export type Case = ReadonlyMap<string, Json>;

/** Nothing is told apart. */
export const anyCase: Case = new Map();

/** Whoever has started an instance, and the position in which they did; null: they hold none. */
export interface Starter {
  readonly user: string;
  readonly position: string | null;
}

/** A day in an organisation. */
export interface Situation {
  readonly flow: Flow;
  readonly organisation: Organisation;
  /** ISO date. */
  readonly day: string;
  readonly case: Case;
  /** Null: nobody knows. */
  readonly starter: Starter | null;
}
