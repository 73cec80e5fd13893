// Where the arrow keys lead: along the flow, and to what stands beside.

import type { Picture } from './picture.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';

/** A way to go through a picture. */
export type Direction = 'next' | 'previous' | 'left' | 'right' | 'first' | 'last';

/** The step that lies there, seen from `key`; null where nothing does. Without `key` it is the first. */
export function neighbourOf(
  graph: FlowGraph,
  picture: Picture,
  key: string | null,
  direction: Direction,
): string | null {
  const inOrder = stepsInOrder(picture);
  const step = key === null ? undefined : graph.steps.get(key);
  if (direction === 'last') return inOrder.at(-1) ?? null;
  if (direction === 'first' || step === undefined) return inOrder[0] ?? null;
  if (direction === 'next') {
    return (
      aheadOf(
        step.exits.map(({ target }) => target),
        picture,
        step.key,
      ) ?? follower(inOrder, step.key, 1)
    );
  }
  if (direction === 'previous') {
    const sources = (graph.into.get(step.key) ?? []).map((exit) => exit.step);
    return behind(sources, picture, step.key) ?? follower(inOrder, step.key, -1);
  }
  return beside(picture, step.key, direction);
}

/** All drawn steps as they are read: from above to below, from left to right. */
function stepsInOrder(picture: Picture): readonly string[] {
  return [...picture.boxes]
    .toSorted(([, one], [, other]) => one.y - other.y || one.x - other.x)
    .map(([key]) => key);
}

function follower(inOrder: readonly string[], key: string, by: number): string | null {
  return inOrder[inOrder.indexOf(key) + by] ?? null;
}

type Keys = readonly (string | null)[];

/** The first of some steps that is drawn further on: ways back are not what "next" means. */
function aheadOf(keys: Keys, picture: Picture, from: string): string | null {
  return keys.find((key) => isBelow(picture, key, from)) ?? null;
}

function behind(keys: Keys, picture: Picture, from: string): string | null {
  return keys.find((key) => key !== null && isBelow(picture, from, key)) ?? null;
}

function isBelow(picture: Picture, key: string | null, than: string): boolean {
  const [lower, upper] = [
    key === null ? undefined : picture.boxes.get(key),
    picture.boxes.get(than),
  ];
  return lower !== undefined && upper !== undefined && lower.y > upper.y;
}

/** The nearest step to the left or right; what stands at the same height counts as nearer. */
function beside(picture: Picture, key: string, direction: 'left' | 'right'): string | null {
  const from = picture.boxes.get(key);
  if (from === undefined) return null;
  const distances = [...picture.boxes].flatMap(([other, box]): [string, number][] => {
    const ahead =
      direction === 'right' ? box.x - (from.x + from.width) : from.x - (box.x + box.width);
    const aside = Math.abs(box.y + box.height / 2 - (from.y + from.height / 2));
    return other === key || ahead < 0 ? [] : [[other, ahead + aside * 2]];
  });
  return distances.toSorted(([, one], [, other]) => one - other)[0]?.[0] ?? null;
}
