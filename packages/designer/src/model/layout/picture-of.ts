// A flow as a picture: where steps stand, how ways run, where their words are. Kept with the flow and its layout.

import type { JsonObject } from '@alir/engine/core/types';
import type { FlowDocument, Point } from '../document/document.ts';
import { isSameJson } from '../document/same-json.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Exit } from '../graph/step.ts';
import { around } from '../route/box-grid.ts';
import { isAlike } from './alike.ts';
import type { Memory } from '../route/find-course.ts';
import { drawWays, type Way } from '../route/draw-ways.ts';
import type { Box, EntranceLine, Picture, Route } from './picture.ts';
import {
  type PictureOptions,
  spacings,
  turnedBox,
  turnedPoint,
  turnedSize,
  usualLabel,
  usualSize,
} from './spacing.ts';
import { placesOf, type Stand, standOf } from './stand.ts';

interface Kept {
  readonly options: PictureOptions;
  readonly picture: Picture;
}

/** The last picture of each layout of a flow. */
const pictures = new WeakMap<JsonObject, WeakMap<JsonObject, Kept>>();
/** The lines of the last picture of a flow, by all that they depend on. */
const memories = new WeakMap<JsonObject, Memory>();

/** The picture of a document. Pure; asked again for the same flow, layout and options it is the same value. */
export function pictureOf(document: FlowDocument, options: PictureOptions = {}): Picture {
  const { flow, layout } = document;
  const ofFlow = pictures.get(flow) ?? new WeakMap<JsonObject, Kept>();
  pictures.set(flow, ofFlow);
  const kept = ofFlow.get(layout);
  const isSame =
    kept?.options.sizeOf === options.sizeOf && kept?.options.labelSize === options.labelSize;
  if (kept !== undefined && isSame) return kept.picture;
  const picture = draw(document, options);
  ofFlow.set(layout, { options, picture });
  return picture;
}

/**
 * The picture of a document that was made from another: the one that {@link pictureOf} gives, sooner. What was edited in texts alone keeps
 * the picture, and after other edits lines with nothing moved near them are not searched again.
 */
export function pictureAfter(document: FlowDocument, before: FlowDocument): Picture {
  const { flow, layout } = document;
  const known = pictures.get(before.flow)?.get(before.layout);
  if (known === undefined || flow === before.flow) return pictureOf(document);
  const isDrawnAlike =
    isSameJson(layout, before.layout) && isAlike(graphOf(document), graphOf(before));
  if (isDrawnAlike && pictures.get(flow)?.get(layout) === undefined) {
    const ofFlow = pictures.get(flow) ?? new WeakMap<JsonObject, Kept>();
    pictures.set(flow, ofFlow);
    ofFlow.set(layout, known);
  }
  const memory = memories.get(before.flow);
  if (memory !== undefined && !memories.has(flow)) memories.set(flow, memory);
  return pictureOf(document, known.options);
}

function draw(
  document: FlowDocument,
  { sizeOf = usualSize, labelSize = usualLabel }: PictureOptions,
): Picture {
  const graph = graphOf(document);
  const isTurned = document.layout['direction'] === 'right';
  const spacing = spacings[isTurned ? 'right' : 'down'];
  const stand = standOf({ graph, spacing, isTurned, sizeOf, places: placesOf(document) });
  const ways = [...graph.steps.values()].flatMap(({ exits }) =>
    exits.flatMap((exit): readonly Way[] => {
      const { step, target } = exit;
      if (step === null || target === null || !stand.boxes.has(target)) return [];
      const size = labelSize(exit);
      return [{ step, target, exit, size: isTurned ? turnedSize(size) : size }];
    }),
  );
  const begins = entrancesOf(document, stand, spacing.entrance);
  const memory: Memory = new Map();
  const before = memories.get(document.flow) ?? new Map();
  const drawn = drawWays(ways, {
    graph,
    stand,
    begins: [...begins.values()],
    before,
    found: memory,
  });
  memories.set(document.flow, memory);
  const routes = drawn.map(({ way, points, label }) => ({
    ...nameOf(way.exit),
    points,
    label,
    size: way.size,
  }));
  const all = extent(stand, routes, begins);
  return isTurned
    ? turned({ all, stand, routes, begins })
    : pictured({ all, stand, routes, begins });
}

interface Sized extends Route {
  readonly size: { readonly width: number; readonly height: number };
}

interface Drawn {
  readonly all: Box;
  readonly stand: Stand;
  readonly routes: readonly Sized[];
  readonly begins: ReadonlyMap<string, EntranceLine>;
}

function nameOf({ step, at, target }: Exit): Pick<Route, 'step' | 'at' | 'target'> {
  return { step, at: at.join('/'), target: target ?? '' };
}

/** Beginnings stand right above what is entered first. */
function entrancesOf(
  document: FlowDocument,
  { boxes }: Stand,
  distance: number,
): ReadonlyMap<string, EntranceLine> {
  const graph = graphOf(document);
  const begins = new Map<string, EntranceLine>();
  for (const { step, target } of graph.entrances) {
    const box = target === null ? undefined : boxes.get(target);
    if (box === undefined || target === null || graph.steps.get(target)?.parent !== step) continue;
    const x = box.x + box.width / 2;
    const dot = { x, y: box.y - distance };
    begins.set(step ?? '', { dot, points: [dot, { x, y: box.y }] });
  }
  return begins;
}

/** How far around its middle a beginning's dot is drawn at most. */
const dotReach = 10;

function extent(stand: Stand, routes: readonly Sized[], begins: Drawn['begins']): Box {
  const parts: Box[] = [...stand.boxes.values()];
  for (const { points, label, size } of routes) {
    for (const { x, y } of points) parts.push({ x, y, width: 0, height: 0 });
    parts.push({ x: label.x - size.width / 2, y: label.y - size.height / 2, ...size });
  }
  for (const { dot } of begins.values()) {
    parts.push({
      x: dot.x - dotReach,
      y: dot.y - dotReach,
      width: dotReach * 2,
      height: dotReach * 2,
    });
  }
  return around(parts);
}

function pictured({ all, stand, routes, begins }: Drawn): Picture {
  const { boxes, bars, origins } = stand;
  return {
    ...all,
    boxes,
    bars,
    origins,
    routes: routes.map(({ step, at, target, points, label }) => ({
      step,
      at,
      target,
      points,
      label,
    })),
    entrances: begins,
  };
}

function turned({ all, stand, routes, begins }: Drawn): Picture {
  const points = (line: readonly Point[]): readonly Point[] =>
    line.map((point) => turnedPoint(point));
  const { boxes, bars, origins } = stand;
  return pictured({
    all: turnedBox(all),
    stand: {
      isTurned: true,
      boxes: new Map([...boxes].map(([key, box]) => [key, turnedBox(box)])),
      bars,
      origins: new Map([...origins].map(([key, point]) => [key, turnedPoint(point)])),
    },
    routes: routes.map((route) => ({
      ...route,
      points: points(route.points),
      label: turnedPoint(route.label),
    })),
    begins: new Map(
      [...begins].map(([key, line]) => [
        key,
        { dot: turnedPoint(line.dot), points: points(line.points) },
      ]),
    ),
  });
}
