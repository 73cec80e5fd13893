// What is chosen after a tap.

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: what was chosen or put back last. */
  readonly anchor: string | null;
}

export const nothingChosen: Chosen = { ids: new Set(), anchor: null };

/**
 * Chooses one, or puts it back; with `range` all between it and the anchor follow it.
 *
 * @param order - as the rows are shown
 */
export function toggled(
  { ids, anchor }: Chosen,
  id: string,
  { order, range }: { readonly order: readonly string[]; readonly range: boolean },
): Chosen {
  const on = !ids.has(id);
  const next = new Set(ids);
  for (const one of range ? between(order, anchor, id) : [id]) {
    if (on) next.add(one);
    else next.delete(one);
  }
  return { ids: next, anchor: id };
}

function between(order: readonly string[], from: string | null, to: string): readonly string[] {
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return order.slice(Math.min(start, end), Math.max(start, end) + 1);
}
