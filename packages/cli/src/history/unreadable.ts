/** The store got a value from its database that it never wrote: no JSON, no whole number, another type. */
export function isUnreadable(error: unknown): boolean {
  return [SyntaxError, RangeError, TypeError].some((kind) => error instanceof kind);
}

/** What `read` finds; `unreadable` where that is nothing the store can have written. */
export async function readable<T>(read: () => Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await read();
  } catch (error) {
    if (isUnreadable(error)) return 'unreadable';
    throw error;
  }
}
