// Means with the range in which they lie nineteen times out of twenty, from runs that are independent of each other.

/** A mean over runs. */
export interface Estimate {
  /** Over all runs. */
  readonly mean: number;
  /** Bounds of the 95 % confidence interval; null: one run says nothing of its own reliability. */
  readonly range: readonly [low: number, high: number] | null;
}

/** Two-sided 95 % quantiles of Student's t, for 1 to 30 degrees of freedom. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
];

/**
 * Of counts and lengths of time: what is less than nothing is left out of the range.
 * @param values - one of each run; null when there is none
 */
export function estimate(values: readonly number[]): Estimate | null {
  if (values.length === 0) return null;
  const mean = meanOf(values);
  if (values.length === 1) return { mean, range: null };
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  // Beyond 30 the normal distribution is near enough.
  const t = quantiles[values.length - 2] ?? 1.96;
  const half = t * Math.sqrt(variance / values.length);
  return { mean, range: [Math.max(0, mean - half), mean + half] };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that so large a part of them does not exceed. @param part - from 0 to 1 */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
