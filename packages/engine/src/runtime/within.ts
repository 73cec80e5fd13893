/** The longest that a timer of the platform waits, ms: 24 days. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * What `work` resolves to, or undefined when it takes longer. The process lives on meanwhile, though nothing else keeps it.
 *
 * @param ms - how long to wait; Infinity: as long as it takes
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  if (ms === Infinity) return work;
  const { promise: over, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, Math.min(Math.max(0, ms), MAX_TIMEOUT_MS));
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
