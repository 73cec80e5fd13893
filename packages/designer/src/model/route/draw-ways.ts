// All ways of a picture as lines: each found by itself, then kept apart from the others, then given a place for its words.

import type { Point } from '../document/document.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Exit } from '../graph/step.ts';
import type { Box, EntranceLine, Size } from '../layout/picture.ts';
import type { Stand } from '../layout/stand.ts';
import { BoxGrid } from './box-grid.ts';
import type { Course } from './course.ts';
import { type Ends, findCourse, type Memory, type Search } from './find-course.ts';
import { placeLabels } from './labels.ts';
import { withoutDetours } from './search.ts';
import { spread } from './spread.ts';
import { Country } from './surroundings.ts';

/** A way to be drawn. */
export interface Way {
  readonly step: string;
  readonly target: string;
  readonly exit: Exit;
  /** The size of its words. */
  readonly size: Size;
}

/** A way that is drawn. */
export interface DrawnWay {
  readonly way: Way;
  readonly points: readonly Point[];
  readonly label: Point;
}

/** Among what ways are drawn. */
export interface Among {
  readonly graph: FlowGraph;
  readonly stand: Stand;
  /** The lines of beginnings, which stay. */
  readonly begins: readonly EntranceLine[];
  /** Lines of the picture before, and of this one. */
  readonly before: Memory;
  readonly found: Memory;
}

/** Draws ways. */
export function drawWays(ways: readonly Way[], among: Among): readonly DrawnWay[] {
  const { graph, stand, begins, before, found } = among;
  const country = new Country(graph, stand);
  const known: Search = { before, found, tracks: new Map() };
  const drawn = ways.flatMap((way) => {
    const course = courseOf(way, { country, stand, known });
    return course === undefined ? [] : [{ way, course }];
  });
  const fixed = begins.flatMap(({ points }): readonly Course[] => {
    const target = { x: 0, y: 0, width: 0, height: 0 };
    return [{ points: copied(points), source: null, target, surroundings: null }];
  });
  spread([...drawn.map(({ course }) => course), ...fixed]);
  const lines = drawn.map(({ way, course }) => ({
    points: withoutDetours(course.points),
    size: way.size,
  }));
  const labels = placeLabels(lines, takenBy(graph, stand));
  return drawn.map(({ way }, at) => {
    const points = lines[at]?.points ?? [];
    return { way, points, label: labels[at] ?? { x: 0, y: 0 } };
  });
}

function courseOf(
  { step, target: to }: Way,
  {
    country,
    stand,
    known,
  }: { readonly country: Country; readonly stand: Stand; readonly known: Search },
): Course | undefined {
  const [source, target] = [stand.boxes.get(step), stand.boxes.get(to)];
  if (source === undefined || target === undefined) return undefined;
  const surroundings = country.between(step, to);
  if (step === to) return { points: loopAt(source), source, target, surroundings };
  const ends: Ends = { source, target, isInside: country.insideOf(step, to), surroundings };
  return { points: copied(findCourse(ends, known)), source, target, surroundings };
}

function copied(points: readonly Point[]): { x: number; y: number }[] {
  return points.map(({ x, y }) => ({ x, y }));
}

/** How far a way from a step to itself stands out. */
const loop = { width: 24, height: 5 };

function loopAt({ x, y, width, height }: Box): { x: number; y: number }[] {
  const [right, middle] = [x + width, y + height / 2];
  const high = Math.min(loop.height, height / 4);
  return [
    { x: right, y: middle + high },
    { x: right + loop.width, y: middle + high },
    { x: right + loop.width, y: middle - high },
    { x: right, y: middle - high },
  ];
}

/** What words may not cover: steps that hold no others, and the bars of those that do. */
function takenBy({ steps }: FlowGraph, { boxes, bars, isTurned }: Stand): BoxGrid<string> {
  const taken = new BoxGrid<string>();
  for (const [key, box] of boxes) {
    const bar = bars.get(key);
    if (bar === undefined || !steps.has(key)) taken.add(box, key);
    else taken.add(isTurned ? { ...box, width: bar } : { ...box, height: bar }, key);
  }
  return taken;
}
