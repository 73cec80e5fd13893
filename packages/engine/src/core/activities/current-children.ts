import type { Child } from '../instance.ts';

/** The children that count: of those with one key the last, since a key is free again when its child was withdrawn. */
export function currentChildren(children: readonly Child[]): readonly Child[] {
  const last = new Map(children.map((child) => [child.key, child]));
  return last.size === children.length
    ? children
    : children.filter((child) => last.get(child.key) === child);
}
