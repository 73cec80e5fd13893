// Where every step stands: level by level from the inside out, then each level within the step that holds it.

import { isObject } from '../change/change.ts';
import type { FlowDocument, Point } from '../document/document.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Exit, Step } from '../graph/step.ts';
import { arrange, arrangeBeside } from './arrange.ts';
import type { Knot } from './knot.ts';
import { makeRoom } from './make-room.ts';
import type { Box, Size } from './picture.ts';
import { type Spacing, turnedPoint, turnedSize } from './spacing.ts';

/** A flow and how it is to be drawn. Sizes are those of a picture that runs down. */
export interface Drawing {
  readonly graph: FlowGraph;
  readonly spacing: Spacing;
  readonly isTurned: boolean;
  readonly sizeOf: (step: Step) => Size;
  /** Where somebody placed steps, as if the picture ran down. */
  readonly places: ReadonlyMap<string, Point>;
}

/** Where steps stand. */
export interface Stand {
  /** Whether all is turned afterwards: what is left here is above then, as are bars. */
  readonly isTurned: boolean;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bars: ReadonlyMap<string, number>;
  readonly origins: ReadonlyMap<string, Point>;
}

/** Where somebody placed steps, as the layout file has it; what is no place is passed over. */
export function placesOf({ layout }: FlowDocument): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const { steps } = layout;
  if (!isObject(steps)) return places;
  for (const [key, place] of Object.entries(steps)) {
    const { x, y } = isObject(place) ? place : {};
    if (isNearby(x) && isNearby(y)) places.set(key, { x, y });
  }
  return places;
}

/** Further away a pixel can no longer be told from the next. */
function isNearby(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 1e6;
}

/** Places every step. */
export function standOf(drawing: Drawing): Stand {
  const levels = new Map<string | null, Level>();
  const ways = waysByLevel(drawing.graph);
  const measure = (holder: Step | null): Level => {
    const inner = new Map<string, Size>();
    for (const step of childrenOf(drawing.graph, holder)) {
      const isHolder = step.children.length > 0;
      inner.set(step.key, isHolder ? measure(step) : sizeOf(drawing, step));
    }
    const level = levelOf(holder, { drawing, inner, ways: ways.get(holder?.key ?? null) ?? [] });
    levels.set(holder?.key ?? null, level);
    return level;
  };
  measure(null);
  const stand = {
    isTurned: drawing.isTurned,
    boxes: new Map<string, Box>(),
    bars: new Map<string, number>(),
    origins: new Map<string, Point>(),
  };
  const put = (holder: string | null, corner: Point): void => {
    const level = levels.get(holder);
    if (level === undefined) return;
    const origin = { x: corner.x + level.origin.x, y: corner.y + level.origin.y };
    stand.origins.set(holder ?? '', origin);
    if (holder !== null) stand.bars.set(holder, level.bar);
    for (const { key, x, y, width, height } of level.knots) {
      const box = { x: origin.x + x, y: origin.y + y, width, height };
      stand.boxes.set(key, box);
      put(key, box);
    }
  };
  put(null, { x: 0, y: 0 });
  return stand;
}

function sizeOf({ isTurned, sizeOf: size }: Drawing, step: Step): Size {
  return isTurned ? turnedSize(size(step)) : size(step);
}

function childrenOf({ steps, top }: FlowGraph, holder: Step | null): readonly Step[] {
  return (holder?.children ?? top).flatMap((key) => steps.get(key) ?? []);
}

/** A level: its steps in their places, and the step around them. */
interface Level extends Size {
  readonly knots: readonly Knot[];
  /** Where the corner from which its places count lies in the step that holds it. */
  readonly origin: Point;
  readonly bar: number;
}

interface LevelWay {
  readonly from: string;
  readonly to: string;
  readonly isBack: boolean;
}

/** The ways by the innermost step that holds both sides, as ways between the steps right in that. */
function waysByLevel(graph: FlowGraph): ReadonlyMap<string | null, readonly LevelWay[]> {
  const ways = new Map<string | null, LevelWay[]>();
  for (const step of graph.steps.values()) {
    for (const exit of step.exits) {
      const found = levelWay(graph, step, exit);
      if (found === undefined) continue;
      const there = ways.get(found.level);
      if (there === undefined) ways.set(found.level, [found]);
      else there.push(found);
    }
  }
  return ways;
}

function levelWay(
  graph: FlowGraph,
  step: Step,
  { target, isBack }: Exit,
): (LevelWay & { readonly level: string | null }) | undefined {
  const sides = new Map<string | null, string>();
  for (let one: Step | undefined = step; one !== undefined;) {
    sides.set(one.parent, one.key);
    one = one.parent === null ? undefined : graph.steps.get(one.parent);
  }
  let to = target === null ? undefined : graph.steps.get(target);
  while (to !== undefined && !sides.has(to.parent)) {
    to = to.parent === null ? undefined : graph.steps.get(to.parent);
  }
  const from = to && sides.get(to.parent);
  if (to === undefined || from === undefined || from === to.key) return undefined;
  return { level: to.parent, from, to: to.key, isBack };
}

interface Measured {
  readonly drawing: Drawing;
  readonly inner: ReadonlyMap<string, Size>;
  readonly ways: readonly LevelWay[];
}

function levelOf(holder: Step | null, { drawing, inner, ways }: Measured): Level {
  const { graph, spacing } = drawing;
  const knots = new Map<string, Knot>();
  for (const { key, kind } of childrenOf(graph, holder)) {
    const { width, height } = inner.get(key) ?? { width: 0, height: 0 };
    const index = knots.size;
    knots.set(key, { key, width, height, isEnd: kind === 'end', index, ways: [], x: 0, y: 0 });
  }
  let back = 0;
  for (const { from, to, isBack } of ways) {
    const [source, target] = [knots.get(from), knots.get(to)];
    if (source === undefined || target === undefined) continue;
    source.ways.push({ to: target, isBack });
    if (target.index < source.index) back += 1;
  }
  const all = [...knots.values()];
  const entrance = graph.entrances.find(({ step }) => step === (holder?.key ?? null));
  const first = knots.get(entrance?.target ?? '');
  if (holder?.kind === 'parallel') arrangeBeside(all, spacing);
  else arrange(all, first, spacing);
  const places = all.flatMap((knot) => {
    const place = drawing.places.get(knot.key);
    return place === undefined
      ? []
      : [[knot, drawing.isTurned ? turnedPoint(place) : place] as const];
  });
  makeRoom(all, new Map(places));
  const level = { knots: all, origin: { x: 0, y: 0 }, bar: 0, width: 0, height: 0 };
  return holder === null
    ? level
    : around(holder, { drawing, level, back, hasEntrance: first !== undefined });
}

/** How much room lines that lead back get for each, and at most. */
const backRoom = { each: 12, most: 240 };

/** The step around a level. Grows to the left and upwards too where somebody placed steps there. */
function around(
  holder: Step,
  inside: {
    readonly drawing: Drawing;
    readonly level: Level;
    readonly back: number;
    readonly hasEntrance: boolean;
  },
): Level {
  const { drawing, level, back, hasEntrance } = inside;
  const { padding, entrance } = drawing.spacing;
  const least = drawing.sizeOf(holder);
  const bar = least.height;
  const [low, high] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  for (const { x, y, width, height } of level.knots) {
    low.x = Math.min(low.x, x);
    low.y = Math.min(low.y, y);
    high.x = Math.max(high.x, x + width);
    high.y = Math.max(high.y, y + height);
  }
  const beside = padding + Math.min(back * backRoom.each, backRoom.most);
  const above = padding + (hasEntrance ? entrance : 0);
  const size = {
    width: high.x - low.x + beside + padding + (drawing.isTurned ? bar : 0),
    height: high.y - low.y + above + padding + (drawing.isTurned ? 0 : bar),
  };
  const missing = Math.max(0, least.width - (drawing.isTurned ? size.height : size.width));
  return {
    knots: level.knots,
    bar,
    width: size.width + (drawing.isTurned ? 0 : missing),
    height: size.height + (drawing.isTurned ? missing : 0),
    origin: {
      x: beside - low.x + (drawing.isTurned ? bar : Math.round(missing / 2)),
      y: above - low.y + (drawing.isTurned ? Math.round(missing / 2) : bar),
    },
  };
}
