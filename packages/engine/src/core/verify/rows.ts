// Rows that have been seen, each once: one long array of integers, and a table of hashes over it.

const GROWTH = 2;

/** The greatest integer that fits into a byte. */
const MOST_SMALL = 255;

/** A set of rows of the same width, numbered in the order in which they came. */
export class Rows {
  readonly #width: number;
  #cells: Uint8Array | Uint32Array;
  /** Number of a row plus one, by hash, and behind it its hash; 0: free. */
  #table: Int32Array;
  #count = 0;

  /** @param most - no integer is greater: small ones take a quarter of the place */
  constructor(width: number, most: number) {
    this.#width = width;
    const size = Math.max(width, 1) * 1024;
    this.#cells = most <= MOST_SMALL ? new Uint8Array(size) : new Uint32Array(size);
    this.#table = new Int32Array(2 * 4096);
  }

  get size(): number {
    return this.#count;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#cells.byteLength + this.#table.byteLength;
  }

  /** @returns its number; negative, less one, when it was there before */
  add(row: Uint32Array): number {
    if (this.#count * 4 >= this.#table.length) this.#rehash();
    const table = this.#table;
    const mask = table.length - 2;
    const own = hash(row, this.#width);
    for (let at = (own << 1) & mask; ; at = (at + 2) & mask) {
      const found = table[at] ?? 0;
      if (found === 0) {
        table[at] = this.#count + 1;
        table[at + 1] = own;
        this.#append(row);
        return this.#count - 1;
      }
      if (table[at + 1] === own && this.#isSame(found - 1, row)) return -found;
    }
  }

  /** Copies a row. */
  read(number: number, into: Uint32Array): void {
    const from = number * this.#width;
    for (let at = 0; at < this.#width; at++) into[at] = this.#cells[from + at] ?? 0;
  }

  /** Whether the row of this number is this one. */
  holds(number: number, row: Uint32Array): boolean {
    return this.#isSame(number, row);
  }

  /** One integer of a row. */
  at(number: number, place: number): number {
    return this.#cells[number * this.#width + place] ?? 0;
  }

  #append(row: Uint32Array): void {
    const from = this.#count * this.#width;
    if (from + this.#width > this.#cells.length) {
      const size = this.#cells.length * GROWTH;
      const grown =
        this.#cells instanceof Uint8Array ? new Uint8Array(size) : new Uint32Array(size);
      grown.set(this.#cells);
      this.#cells = grown;
    }
    for (let at = 0; at < this.#width; at++) this.#cells[from + at] = row[at] ?? 0;
    this.#count += 1;
  }

  #isSame(number: number, row: Uint32Array): boolean {
    const from = number * this.#width;
    for (let at = 0; at < this.#width; at++) if (this.#cells[from + at] !== row[at]) return false;
    return true;
  }

  #rehash(): void {
    const before = this.#table;
    const table = new Int32Array(before.length * GROWTH);
    const mask = table.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      const number = before[from] ?? 0;
      if (number === 0) continue;
      const own = before[from + 1] ?? 0;
      let at = (own << 1) & mask;
      while (table[at] !== 0) at = (at + 2) & mask;
      table[at] = number;
      table[at + 1] = own;
    }
    this.#table = table;
  }
}

/** A list of integers that grows. */
export class Integers {
  values = new Int32Array(1024);
  size = 0;

  push(value: number): void {
    if (this.size === this.values.length) {
      const grown = new Int32Array(this.values.length * GROWTH);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.size++] = value;
  }
}

/** FNV-1a over the integers, and a last mixing of its bits. */
function hash(row: Uint32Array, width: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < width; at++) value = Math.imul(value ^ (row[at] ?? 0), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x85ebca6b) | 0;
}
