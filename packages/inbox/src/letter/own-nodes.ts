import type { SeatView, TreeView } from '@alir/engine/core/types';
import { nodesByInstance } from '../story/named-children.ts';

/** The instances of a tree that were given to one of these seats, or wait for one now. */
export function ownNodes(tree: TreeView, seats: readonly SeatView[]): ReadonlySet<string> {
  const held = new Set(seats.map(({ position }) => position));
  const own = [...nodesByInstance(tree).values()].filter(
    ({ key, assignees }) =>
      (key !== null && held.has(key)) ||
      assignees.some(({ position }) => position !== null && held.has(position)),
  );
  return new Set(own.map(({ instance }) => instance));
}
