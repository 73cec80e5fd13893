// Rows that have been seen, each once: one long array of integers, and a table of hashes over it.

const GROWTH = 2;

/** A set of rows of the same width, numbered in the order in which they came. */
export class Rows {
  readonly #width: number;
  #cells: Uint32Array;
  /** Number of a row plus one, by hash; 0: free. */
  #table: Int32Array;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
    this.#cells = new Uint32Array(Math.max(width, 1) * 1024);
    this.#table = new Int32Array(4096);
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
    if (this.#count * 2 >= this.#table.length) this.#rehash();
    const mask = this.#table.length - 1;
    for (let at = hash(row, this.#width) & mask; ; at = (at + 1) & mask) {
      const found = this.#table[at] ?? 0;
      if (found === 0) {
        this.#table[at] = this.#count + 1;
        this.#append(row);
        return this.#count - 1;
      }
      if (this.#isSame(found - 1, row)) return -found;
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
      const grown = new Uint32Array(this.#cells.length * GROWTH);
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
    const table = new Int32Array(this.#table.length * GROWTH);
    const mask = table.length - 1;
    const row = new Uint32Array(this.#width);
    for (let number = 0; number < this.#count; number++) {
      this.read(number, row);
      let at = hash(row, this.#width) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = number + 1;
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
  return Math.imul(value, 0x85ebca6b) >>> 0;
}
