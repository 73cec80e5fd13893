// How far to the right a column is taken, by height: asked and raised for stretches, each in the logarithm of their number.

/** The right side of what stands already. */
export class Skyline {
  readonly #marks: readonly number[];
  /** The highest in each stretch of a binary tree over the marks. */
  readonly #highest: Float64Array;
  /** What was raised over a whole stretch of the tree. */
  readonly #raised: Float64Array;

  /** `marks` are all heights at which stretches will begin or end. */
  constructor(marks: Iterable<number>) {
    this.#marks = [...new Set(marks)].sort((one, other) => one - other);
    this.#highest = new Float64Array(this.#marks.length * 4 + 4).fill(-Infinity);
    this.#raised = new Float64Array(this.#marks.length * 4 + 4).fill(-Infinity);
  }

  /** The highest between two marks. */
  over(from: number, to: number): number {
    return this.#over(1, [0, this.#marks.length], [this.#place(from), this.#place(to)]);
  }

  /** Raises what is lower between two marks. */
  raise(from: number, to: number, height: number): void {
    this.#raise(1, [0, this.#marks.length], {
      place: [this.#place(from), this.#place(to)],
      height,
    });
  }

  #place(mark: number): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle] ?? 0) < mark) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #over(node: number, [from, to]: Stretch, [low, high]: Stretch): number {
    if (high <= from || to <= low) return -Infinity;
    if (low <= from && to <= high) return this.#highest[node] ?? 0;
    const middle = (from + to) >> 1;
    return Math.max(
      this.#raised[node] ?? 0,
      this.#over(node * 2, [from, middle], [low, high]),
      this.#over(node * 2 + 1, [middle, to], [low, high]),
    );
  }

  #raise(node: number, [from, to]: Stretch, raise: { place: Stretch; height: number }): void {
    const [low, high] = raise.place;
    if (high <= from || to <= low) return;
    this.#highest[node] = Math.max(this.#highest[node] ?? 0, raise.height);
    if (low <= from && to <= high) {
      this.#raised[node] = Math.max(this.#raised[node] ?? 0, raise.height);
      return;
    }
    const middle = (from + to) >> 1;
    this.#raise(node * 2, [from, middle], raise);
    this.#raise(node * 2 + 1, [middle, to], raise);
  }
}

type Stretch = readonly [from: number, to: number];
