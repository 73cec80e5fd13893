/** One page of a list. */
export interface Page<T> {
  /** What is on it, in the order asked for. */
  readonly items: readonly T[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
}
