// The corners of one way, as if it were alone: straight where that goes, else the best line among what stands around it.
//
// A way on leaves a step below and reaches the next from above. A way back, and one to a step at the same height, leaves and
// reaches them at their sides. What is looked at is no more than the steps near both ends, so that a line changes only when one
// of these does; only where many stand between, the tracks of all of them are used.

import type { Point } from '../document/document.ts';
import type { Box } from '../layout/picture.ts';
import { clearance, leastClearance } from '../layout/spacing.ts';
import { around, grown, meets, shared } from './box-grid.ts';
import { type Port, search } from './search.ts';
import type { Surroundings } from './surroundings.ts';
import { type Track, type Tracks, tracksOf } from './tracks.ts';

/** How far around both ends steps are looked at. */
const nearby = 200;
/** From how many steps on the tracks of all are used. */
const many = 64;
/** Between a corner and the step it belongs to. */
const stub = 10;
/** Between an end and the corner of its step. */
const edge = 12;
/** What it costs a way back to run on the right: those on the left stay clear of branches. */
const rightHand = 30;

/** Both ends of a way, and what surrounds it. */
export interface Ends {
  readonly source: Box;
  readonly target: Box;
  /** Whether one end lies in the other. */
  readonly isInside: 'source' | 'target' | null;
  readonly surroundings: Surroundings;
}

/** Lines that were found before, by all that they depend on. */
export type Memory = Map<string, readonly Point[]>;

/** All that is known about a picture while its lines are searched. */
export interface Search {
  /** What was found in the picture before. */
  readonly before: Memory;
  /** What is found in this one. */
  readonly found: Memory;
  /** Tracks among all steps, by the name of the surroundings. */
  readonly tracks: Map<string, { readonly tracks: Tracks; readonly name: string }>;
}

/** The corners of a way. */
export function findCourse(ends: Ends, known: Search): readonly Point[] {
  const straight = straightLine(ends);
  if (straight !== undefined) return straight;
  const { source, target, surroundings } = ends;
  const area = shared(grown(around([source, target]), nearby), surroundings.bounds);
  const obstacles = surroundings.obstacles(area);
  if (obstacles.length > many) return among(ends, known);
  const name = nameOf([source, target, area, ...obstacles]);
  return recall(name, known, () => {
    const tracks = tracksOf(obstacles, area);
    return line(ends, tracks, area) ?? among(ends, known);
  });
}

/** A line among all steps of the surroundings. */
function among(ends: Ends, known: Search): readonly Point[] {
  const { source, target, surroundings } = ends;
  const { bounds } = surroundings;
  let all = known.tracks.get(surroundings.name);
  if (all === undefined) {
    const obstacles = surroundings.obstacles(bounds);
    all = { tracks: tracksOf(obstacles, bounds), name: nameOf([bounds, ...obstacles]) };
    known.tracks.set(surroundings.name, all);
  }
  const { tracks, name } = all;
  return recall(
    `${nameOf([source, target])}${name}`,
    known,
    () => line(ends, tracks, bounds) ?? across(ends),
  );
}

function recall(name: string, known: Search, find: () => readonly Point[]): readonly Point[] {
  const points = known.found.get(name) ?? known.before.get(name) ?? find();
  known.found.set(name, points);
  return points;
}

function nameOf(boxes: readonly Box[]): string {
  let name = '';
  for (const { x, y, width, height } of boxes) name += `${x},${y},${width},${height};`;
  return name;
}

/** Straight down, or straight to the side, where the ends lie so and nothing stands between. */
function straightLine({
  source,
  target,
  isInside,
  surroundings,
}: Ends): readonly Point[] | undefined {
  if (isInside !== null) return undefined;
  const isFree = (area: Box): boolean =>
    !surroundings.obstacles(area).some((box) => meets(box, area));
  const below = target.y - source.y - source.height;
  if (below >= stub * 2) {
    const x = commonPlace([source.x, source.width], [target.x, target.width]);
    if (x === undefined) return undefined;
    const y = source.y + source.height;
    const isClear = isFree({ x: x - leastClearance, y, width: leastClearance * 2, height: below });
    return isClear
      ? [
          { x, y },
          { x, y: target.y },
        ]
      : undefined;
  }
  const y = commonPlace([source.y, source.height], [target.y, target.height]);
  if (y === undefined) return undefined;
  const [left, right] = source.x < target.x ? [source, target] : [target, source];
  const x = left.x + left.width;
  const area = { x, y: y - leastClearance, width: right.x - x, height: leastClearance * 2 };
  if (area.width < stub * 2 || !isFree(area)) return undefined;
  const points = [
    { x, y },
    { x: right.x, y },
  ];
  return source.x < target.x ? points : points.reverse();
}

/** A place that two stretches share, the middle of the second if that may be. */
function commonPlace(
  [at, size]: readonly [number, number],
  [otherAt, otherSize]: readonly [number, number],
): number | undefined {
  const low = Math.max(at, otherAt) + edge;
  const high = Math.min(at + size, otherAt + otherSize) - edge;
  const [middle, otherMiddle] = [at + size / 2, otherAt + otherSize / 2];
  if (middle === otherMiddle) return middle;
  if (high - low < 0) return undefined;
  return Math.min(Math.max(size < otherSize ? middle : otherMiddle, low), high);
}

function line(ends: Ends, tracks: Tracks, area: Box): readonly Point[] | undefined {
  const [starts, stops] = portsOf(ends, area);
  if (starts.length === 0 || stops.length === 0) return undefined;
  return search(tracks, starts, stops);
}

type Side = 'above' | 'below' | 'left' | 'right';

function portsOf(ends: Ends, area: Box): readonly [readonly Port[], readonly Port[]] {
  const { source, target, isInside } = ends;
  const port = (
    box: Box,
    side: Side,
    options: { cost?: number; isWithin?: boolean } = {},
  ): readonly Port[] => portAt(box, side, { ends, area, ...options });
  if (isInside === 'source') {
    return [port(source, 'left'), port(target, 'left', { isWithin: true })];
  }
  if (isInside === 'target') {
    return [port(source, 'left', { isWithin: true }), port(target, 'left')];
  }
  if (target.y - source.y - source.height >= stub * 2) {
    const [down, up] = [port(source, 'below'), port(target, 'above')];
    if (down.length > 0 && up.length > 0) return [down, up];
  }
  const sides = (box: Box): readonly Port[] => [
    ...port(box, 'left'),
    ...port(box, 'right', { cost: rightHand }),
  ];
  const either = [sides(source), sides(target)] as const;
  const starts =
    either[0].length > 0 ? either[0] : [...port(source, 'below'), ...port(source, 'above')];
  const stops =
    either[1].length > 0 ? either[1] : [...port(target, 'above'), ...port(target, 'below')];
  return [starts, stops];
}

interface PortPlace {
  readonly ends: Ends;
  readonly area: Box;
  readonly cost?: number;
  /** Whether it lies on the inner side of a step that holds the other end. */
  readonly isWithin?: boolean;
}

/** The port in the middle of a side; none where a line has no room to turn. */
function portAt(
  box: Box,
  side: Side,
  { ends, area, cost = 0, isWithin = false }: PortPlace,
): readonly Port[] {
  const isUpright = side === 'above' || side === 'below';
  const other = box === ends.source ? ends.target : ends.source;
  const middle = isWithin ? other.y + other.height / 2 : box.y + box.height / 2;
  const point = {
    x: side === 'left' ? box.x : side === 'right' ? box.x + box.width : box.x + box.width / 2,
    y: side === 'above' ? box.y : side === 'below' ? box.y + box.height : middle,
  };
  const isRising = side === 'below' || side === 'right' || isWithin;
  const track = reach(point, { isUpright, isRising, ends, area });
  return track === undefined ? [] : [{ point, track, cost }];
}

function reach(
  point: Point,
  place: {
    readonly isUpright: boolean;
    readonly isRising: boolean;
    readonly ends: Ends;
    readonly area: Box;
  },
): Track | undefined {
  const { isUpright, isRising, ends, area } = place;
  const at = isUpright ? point.x : point.y;
  const begin = isUpright ? point.y : point.x;
  let end = isUpright
    ? isRising
      ? area.y + area.height
      : area.y
    : isRising
      ? area.x + area.width
      : area.x;
  const ray = isUpright
    ? {
        x: at - leastClearance,
        y: Math.min(begin, end),
        width: leastClearance * 2,
        height: Math.abs(end - begin),
      }
    : {
        x: Math.min(begin, end),
        y: at - leastClearance,
        width: Math.abs(end - begin),
        height: leastClearance * 2,
      };
  for (const box of ends.surroundings.obstacles(ray)) {
    if (!meets(box, ray)) continue;
    const [low, high] = isUpright ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
    if (isRising) end = Math.min(end, Math.max(low, begin));
    else end = Math.max(end, Math.min(high, begin));
  }
  const [from, to] = isRising
    ? [begin + stub, end - leastClearance]
    : [end + leastClearance, begin - stub];
  return from > to ? undefined : { isUpright, at, from, to };
}

/** Where nothing else goes, through whatever stands there: from below to above, or along the left. */
function across({ source, target, isInside }: Ends): readonly Point[] {
  const from = { x: source.x + source.width / 2, y: source.y + source.height };
  const to = { x: target.x + target.width / 2, y: target.y };
  if (isInside === null && to.y - from.y >= stub * 2) {
    const y = from.y + Math.min(clearance, (to.y - from.y) / 2);
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }
  const [start, stop] = [source.y + source.height / 2, target.y + target.height / 2];
  const x = Math.min(source.x, target.x) - clearance;
  return [
    { x: source.x, y: start },
    { x, y: start },
    { x, y: stop },
    { x: target.x, y: stop },
  ];
}
