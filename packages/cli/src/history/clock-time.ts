/** A moment for people, the same on every machine: `2026-01-05 01:00:00Z`. @param at - ms UTC */
export function clockTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}
