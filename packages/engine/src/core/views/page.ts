/** One page of a list. */
export interface PageView<T> {
  /** What is on it, in the order asked for. */
  readonly items: readonly T[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}
