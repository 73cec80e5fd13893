// The geometry of a picture: where each step stands and how each way runs. What is written on it is the scene's.

import type { Point } from '../document/document.ts';

/** How large something is, in units of the picture (a pixel at 100 %). */
export interface Size {
  /** From left to right. */
  readonly width: number;
  /** From top to bottom. */
  readonly height: number;
}

/** A rectangle: its upper left corner and its size. */
export interface Box extends Point, Size {}

/** A way as it is drawn. */
export interface Route {
  /** The step it leads out of, or null for what the flow says of all steps. */
  readonly step: string | null;
  /** Where it lies in what the flow says of the step, as a text: `on/approve/0`. With `step` the route's only name. */
  readonly at: string;
  /** Where it leads. */
  readonly target: string;
  /** Its corners, from the step to the target; neighbours differ in one direction only. */
  readonly points: readonly Point[];
  /** Where its words stand: the middle of them. */
  readonly label: Point;
}

/** A picture of a flow. */
export interface Picture extends Size {
  /** Every step that is drawn, by name; those in another lie within its box. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Every way that leads somewhere. */
  readonly routes: readonly Route[];
  /** The beginning of the flow and of each part that has one: a point and the way to the first step, by the part's name; '' is the flow. */
  readonly entrances: ReadonlyMap<
    string,
    { readonly dot: Point; readonly points: readonly Point[] }
  >;
}
