// What an office is loaded with, to see where work piles up before anybody has to wait for it.

import type { Json, JsonObject } from '../json.ts';

/** How long something takes, minutes of work: the least, the usual, the most; or one of these, by chance. */
export type WorkingTime =
  | { readonly least: number; readonly usual: number; readonly most: number }
  | { readonly oneOf: readonly number[] };

/** One of several, the more often the greater its weight is. */
export type Weighted<T> = T & { readonly weight?: number };

/** How a task may end. */
export interface Choice {
  /** What is decided. */
  readonly outcome: string;
  /** What is filled into the form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** Their comment. */
  readonly comment?: string;
}

/** Who brings what. */
export interface Arrival {
  /** What is given. */
  readonly data: JsonObject;
  /** User, position or role. */
  readonly by: string;
  /** Another flow starts it, and its start asks for nothing. */
  readonly asChild?: boolean;
}

/** What an office is loaded with. */
export interface Population {
  /** Name of the flow. */
  readonly flow: string;
  /** How many arrive in an hour of work, by chance; an arrival is as likely at any moment of work as at any other. */
  readonly perHour: number;
  /** What arrives, and who brings it. */
  readonly arrivals: readonly Weighted<Arrival>[];
  /** By state; `flow/state` for those of other flows. A state without any is left alone. */
  readonly choices: Readonly<Record<string, readonly Weighted<Choice>[]>>;
  /** By state; of others 15 minutes. */
  readonly work?: Readonly<Record<string, WorkingTime>>;
  /** How many things whoever holds a position does at once; of others one. */
  readonly capacity?: Readonly<Record<string, number>>;
  /** What services answer, by name, at once. */
  readonly services?: Readonly<Record<string, Json>>;
  /** Working days that are looked at. Default 20. */
  readonly days?: number;
  /** How often it is run anew. Default 20. */
  readonly runs?: number;
}
