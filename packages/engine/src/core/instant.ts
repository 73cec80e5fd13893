// Instants are ms UTC in the core and ISO strings where people and expressions read them.

export const isoOf = (ms: number): string => new Date(ms).toISOString();

/** Null for a text that is no instant. */
export function msOf(iso: string): number | null {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : ms;
}
