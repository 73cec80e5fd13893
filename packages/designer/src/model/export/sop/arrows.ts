// How arrows run through the columns of performers on one sheet: straight down to the next activity, else along the edge of a
// column, where several find room beside each other. What finds none is told in words beside it.

import type { Point } from '../../document/document.ts';
import { heightOf, type PlacedSign, sideOf } from './signs.ts';

/** A row on the sheet: its sign, and where the row ends. */
export interface PlacedRow {
  readonly row: number;
  readonly sign: PlacedSign;
  /** Its column. */
  readonly column: number;
  /** Its lower edge. */
  readonly bottom: number;
}

/** A way from a row to another on the same sheet. */
export interface Jump {
  readonly from: PlacedRow;
  readonly to: PlacedRow;
  readonly isBack: boolean;
}

/** A line of points. */
export interface Arrow {
  readonly points: readonly Point[];
  readonly isBack: boolean;
}

/** Straight down, and over to the column of the next. */
export function stepDown({ from, to, isBack }: Jump): Arrow {
  const [one, other] = [from.sign, to.sign];
  const start = { x: one.x, y: one.y + heightOf(one.sign) / 2 };
  const end = { x: other.x, y: other.y - heightOf(other.sign) / 2 };
  // Above the rule between the rows, so that it is not taken for one.
  const level = from.bottom - 6;
  const over = [
    { x: one.x, y: level },
    { x: other.x, y: level },
  ];
  return { points: one.x === other.x ? [start, end] : [start, ...over, end], isBack };
}

/** Places beside each other along the edge of a column. */
const lanes = [-3, 3, -7, 7, -11, 11] as const;

/** Arrows of ways that jump over rows. */
export class Jumps {
  /** What is taken along each edge, by edge and place. */
  readonly #taken = new Map<string, { readonly from: number; readonly to: number }[]>();
  readonly #edges: readonly number[];
  readonly #room: number;

  /**
   * @param edges - from left to right, one more than columns
   * @param room - between the edge of a column and its sign
   */
  constructor(edges: readonly number[], room: number) {
    this.#edges = edges;
    this.#room = room;
  }

  /** The arrow of a way, or null where there is no room for it. */
  arrow({ from, to, isBack }: Jump): Arrow | null {
    // Along the edge before the column that it comes to; from the same column along its right edge, back along its left.
    const isRightward = from.column < to.column || (from.column === to.column && isBack);
    const edge = isRightward ? to.column : to.column + 1;
    const leaves = from.column === to.column ? (isBack ? -1 : 1) : isRightward ? 1 : -1;
    const start = sideOf(from.sign, leaves, from.sign.y + 3);
    const end = sideOf(to.sign, isRightward ? -1 : 1, to.sign.y - 3);
    const x = this.#place(edge, [start.y, end.y]);
    if (x === null) return null;
    return { points: [start, { x, y: start.y }, { x, y: end.y }, end], isBack };
  }

  #place(edge: number, span: readonly [number, number]): number | null {
    const [from, to] = [Math.min(...span) - 3, Math.max(...span) + 3];
    const at = this.#edges[edge];
    if (at === undefined) return null;
    for (const lane of lanes) {
      // Beyond the first and the last column there are words.
      const isOutside = (edge === 0 && lane < 0) || (edge === this.#edges.length - 1 && lane > 0);
      if (isOutside || Math.abs(lane) > this.#room - 2) continue;
      const name = `${edge}/${lane}`;
      const taken = this.#taken.get(name) ?? [];
      if (taken.some((other) => other.from < to && other.to > from)) continue;
      this.#taken.set(name, [...taken, { from, to }]);
      return at + lane;
    }
    return null;
  }
}
