// Why the host did not answer, as far as it can be told to people.

/** What was said; null where there is no connection, of which browsers speak in words of their own. */
export function whyOf(error: unknown): string | null {
  if (error instanceof TypeError) return null;
  return error instanceof Error ? error.message : String(error);
}
