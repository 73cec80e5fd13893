// The steps beside each other as the layout of one level sees them: sizes, ways among them, and the places they get.

/** A step among those beside it. */
export interface Knot {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Ends stand last. */
  readonly isEnd: boolean;
  /** Its place in the author's order. */
  readonly index: number;
  /** Where its ways lead, in their order, within the level and not to itself. */
  readonly ways: KnotWay[];
  x: number;
  y: number;
}

/** A way from one knot to another. */
export interface KnotWay {
  readonly to: Knot;
  /** Whether it leads back to who had it before. */
  readonly isBack: boolean;
}
