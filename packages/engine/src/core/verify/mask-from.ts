// What is known of a field after it was set from another.

/** The cells that something may be in after it was set from what is known; 0: nobody knows. */
export function maskFrom(known: number, masks: readonly number[]): number {
  let mask = 0;
  for (let bit = 0; bit < masks.length; bit++)
    if ((known & (2 ** bit)) !== 0) mask |= masks[bit] ?? 0;
  return mask;
}
