/** Says what time it is. */
export interface Clock {
  /** ms UTC */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
