/** Draws random ids of 128 bits, safe in URLs. */
export interface Ids {
  next(): string;
}
