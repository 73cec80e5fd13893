// What is good and bad about a picture, as numbers: for tests and benchmarks.

import type { Point } from '../src/model/document/document.ts';
import type { FlowGraph } from '../src/model/graph/flow-graph.ts';
import type { Box, Picture, Route } from '../src/model/layout/picture.ts';

/** A straight part of a line. */
interface Part {
  readonly route: Route;
  readonly isUpright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The straight parts of all lines. */
export function partsOf(routes: readonly Route[]): readonly Part[] {
  return routes.flatMap((route) =>
    pairsOf(route.points).map(([from, to]): Part => {
      const isUpright = from.x === to.x;
      const [start, end] = isUpright ? [from.y, to.y] : [from.x, to.x];
      const at = isUpright ? from.x : from.y;
      return { route, isUpright, at, from: Math.min(start, end), to: Math.max(start, end) };
    }),
  );
}

/** Neighbours among points. */
export function pairsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).flatMap((to, at): readonly (readonly [Point, Point])[] => {
    const from = points[at];
    return from === undefined ? [] : [[from, to]];
  });
}

/** How often lines cross others. */
export function crossingsOf(routes: readonly Route[]): number {
  const parts = partsOf(routes);
  const level = parts
    .filter(({ isUpright }) => !isUpright)
    .toSorted((one, other) => one.at - other.at);
  let count = 0;
  for (const one of parts) {
    if (!one.isUpright) continue;
    let [low, high] = [0, level.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((level[middle]?.at ?? 0) <= one.from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < level.length; at += 1) {
      const other = level[at];
      if (other === undefined || other.at >= one.to) break;
      if (other.from < one.at && one.at < other.to && other.route !== one.route) count += 1;
    }
  }
  return count;
}

/** Pairs of parts of different lines that lie on each other: nearer than a pixel, for more than some. */
export function overlaysOf(routes: readonly Route[]): readonly (readonly [Part, Part])[] {
  const parts = partsOf(routes).toSorted((one, other) => one.at - other.at);
  return parts.flatMap((one, index) => {
    const found: (readonly [Part, Part])[] = [];
    for (let next = index + 1; next < parts.length; next += 1) {
      const other = parts[next];
      if (other === undefined || other.at - one.at >= 1) break;
      const along = Math.min(one.to, other.to) - Math.max(one.from, other.from);
      if (one.isUpright === other.isUpright && one.route !== other.route && along > 4)
        found.push([one, other]);
    }
    return found;
  });
}

/** Whether two rectangles share more than `slack` in both directions. */
export function overlap(one: Box, other: Box, slack = 0.01): boolean {
  return (
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > slack &&
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > slack
  );
}

/** The steps that one lies in, from the inside out. */
export function holdersAround(graph: FlowGraph, key: string): readonly string[] {
  const holders: string[] = [];
  for (let at = graph.steps.get(key)?.parent; at != null; at = graph.steps.get(at)?.parent)
    holders.push(at);
  return holders;
}

/** Pairs of steps of which neither holds the other and that cover each other. */
export function coveredSteps(graph: FlowGraph, { boxes }: Picture): readonly string[] {
  const found: string[] = [];
  const levels = Map.groupBy(boxes, ([key]) => graph.steps.get(key)?.parent ?? null);
  for (const level of levels.values()) {
    const sorted = level.toSorted(([, one], [, other]) => one.y - other.y);
    for (const [index, [key, box]] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const entry = sorted[next];
        if (entry === undefined || entry[1].y >= box.y + box.height) break;
        if (overlap(box, entry[1])) found.push(`${key} and ${entry[0]}`);
      }
    }
  }
  return found;
}

/** Steps that do not lie within the one that holds them, below its bar. */
export function outsideSteps(graph: FlowGraph, { boxes, bars }: Picture): readonly string[] {
  return [...boxes].flatMap(([key, box]) => {
    const parent = graph.steps.get(key)?.parent ?? null;
    const holder = parent === null ? undefined : boxes.get(parent);
    if (holder === undefined || parent === null) return [];
    const isIn =
      box.x >= holder.x &&
      box.y >= holder.y &&
      box.x + box.width <= holder.x + holder.width &&
      box.y + box.height <= holder.y + holder.height;
    return isIn && (bars.get(parent) ?? 0) > 0 ? [] : [`${key} in ${parent}`];
  });
}

/** Ways that lead through steps other than their ends and what holds these. */
export function pierced(graph: FlowGraph, { boxes, routes }: Picture): readonly string[] {
  const sorted = [...boxes].toSorted(([, one], [, other]) => one.y - other.y);
  const tallest = Math.max(0, ...sorted.map(([, { height }]) => height));
  const found: string[] = [];
  for (const route of routes) {
    const source = route.step ?? '';
    const free = new Set([
      source,
      route.target,
      ...holdersAround(graph, source),
      ...holdersAround(graph, route.target),
    ]);
    for (const [from, to] of pairsOf(route.points)) {
      const area = {
        x: Math.min(from.x, to.x) - 0.02,
        y: Math.min(from.y, to.y) - 0.02,
        width: Math.abs(from.x - to.x) + 0.04,
        height: Math.abs(from.y - to.y) + 0.04,
      };
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.[1].y ?? 0) < area.y - tallest) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < sorted.length; at += 1) {
        const entry = sorted[at];
        if (entry === undefined || entry[1].y > area.y + area.height) break;
        const [key, box] = entry;
        const isOwn =
          free.has(key) ||
          holdersAround(graph, key).some((holder) => holder === source || holder === route.target);
        if (!overlap(box, area)) continue;
        // What lies in an end of the way is passed only where the way leads there.
        if (!isOwn) found.push(`${source} ${route.at} to ${route.target} through ${key}`);
      }
    }
  }
  return found;
}
