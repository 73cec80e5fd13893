// What comes first by a number, as a binary heap.

/** Values, the least first; among equals those that came first. */
export class Queue<Value> {
  readonly #heap: { readonly value: Value; readonly rank: number; readonly turn: number }[] = [];
  #turn = 0;

  /** Adds a value. */
  push(value: Value, rank: number): void {
    const heap = this.#heap;
    const entry = { value, rank, turn: this.#turn++ };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  /** Takes the first. */
  pop(): Value | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || first === last) return first?.value;
    let at = 0;
    for (let child = 1; child < heap.length; child = at * 2 + 1) {
      const [left, right] = [heap[child], heap[child + 1]];
      const isRight = right !== undefined && left !== undefined && isBefore(right, left);
      const lesser = isRight ? right : left;
      if (lesser === undefined || isBefore(last, lesser)) break;
      heap[at] = lesser;
      at = isRight ? child + 1 : child;
    }
    heap[at] = last;
    return first.value;
  }
}

function isBefore(
  one: { readonly rank: number; readonly turn: number },
  other: { readonly rank: number; readonly turn: number },
): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.turn < other.turn);
}
