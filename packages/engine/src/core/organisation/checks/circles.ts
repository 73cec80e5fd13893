// Ways that lead back to where they began.

/** Every circle once, from the first of `ids` that lies on it. @param next - where the way goes on; undefined: it ends */
export function circlesIn(
  ids: Iterable<string>,
  next: (id: string) => string | undefined,
): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const id of ids) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      at = next(at);
    }
    const begin = at === undefined ? -1 : way.indexOf(at);
    if (begin >= 0) circles.push(way.slice(begin));
  }
  return circles;
}
