// Why the host did not answer, as far as it can be told to people.

/** What was said, without its full stop; null where there is no connection, of which browsers speak in words of their own. */
export function whyOf(error: unknown): string | null {
  if (error instanceof TypeError) return null;
  const said = error instanceof Error ? error.message : String(error);
  return said.replace(/\.$/, '') || null;
}
