// Where in a document something is: the keys and indexes that lead to it.

/** Keys of objects and indexes of lists, from the root. */
export type Path = readonly (string | number)[];

/** Whether `path` is `above`, or lies below it. */
export function isAtOrBelow(path: Path, above: Path): boolean {
  return path.length >= above.length && above.every((key, index) => path[index] === key);
}

/** The parent of what `path` names; the root is its own. */
export function parentOf(path: Path): Path {
  return path.slice(0, -1);
}

/** Whether two paths lead to the same place. */
export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && isAtOrBelow(one, other);
}
