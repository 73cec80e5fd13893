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

/** A beginning as it is drawn: the middle of its dot, and the way to what is entered first. */
export interface EntranceLine {
  /** The middle of the dot. */
  readonly dot: Point;
  /** The corners of the line. */
  readonly points: readonly Point[];
}

/**
 * A picture of a flow, and the rectangle that holds all of it. Its corner is not always 0, 0: steps that somebody placed stay
 * where they are when something is drawn left of them or above.
 */
export interface Picture extends Box {
  /** Every step that is drawn, by name; those in another lie within its box. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** How high the bar with the name is, at the upper side of each step that others lie in. */
  readonly bars: ReadonlyMap<string, number>;
  /**
   * The corners from which places of steps in another are counted: the upper left of what lies in it, by its name; '' is the
   * flow, always at 0, 0. A step dropped at a point of the picture is placed at the point less this corner.
   */
  readonly origins: ReadonlyMap<string, Point>;
  /** Every way of a step that leads to a step. What the flow says of all steps is no line. */
  readonly routes: readonly Route[];
  /** The beginning of the flow and of each part that has one, by the part's name; '' is the flow. */
  readonly entrances: ReadonlyMap<string, EntranceLine>;
}
