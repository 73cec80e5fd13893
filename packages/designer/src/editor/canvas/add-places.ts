// Where the "+" of each way stands: on its line, near where it leaves its step, and not on another "+", on words or on a step.

import type { Point } from '../../model/index.ts';
import { groupLeft } from '../../model/graph/group-left.ts';
import type { Box } from '../../model/layout/picture.ts';
import { BoxGrid, meets } from '../../model/route/box-grid.ts';
import type { Scene, SceneBox, SceneLine, SceneText } from '../../model/scene/scene.ts';
import { fonts } from '../../model/scene/fonts.ts';
import { textWidth } from '../../model/scene/text-width.ts';

/** How far behind the step it stands, and before the next: above a step stands what is known of it. */
const margin = { start: 13, end: 28 };

/** How far above a step badges with what is known of it reach. */
const badgesAbove = 15;

/** How large it is drawn, with a little room. */
const drawnSize = 24;

/** What it costs to stand on another "+", on a step, or on words; a place further on costs a little, one beside the line more. */
const costs = { onOther: 1000, onStep: 300, onWords: 60, later: 1, beside: 20 };

/** Where each "+" stands in a scene. */
export interface AddPlaces {
  readonly scene: Scene;
  readonly room: number;
  /** By the line's id. */
  readonly places: ReadonlyMap<string, Point>;
}

/** The places in a scene; those of the scene before an edit, where nothing has moved. */
export function addPlacesAfter(scene: Scene, room: number, before: AddPlaces | null): AddPlaces {
  const isSame = before?.room === room && isSameGround(scene, before.scene);
  return { scene, room, places: isSame ? before.places : addPlaces(scene, room) };
}

/** Whether steps, lines and the words at them stand where they stood. */
function isSameGround({ boxes, lines }: Scene, before: Scene): boolean {
  return (
    boxes.length === before.boxes.length &&
    lines.length === before.lines.length &&
    boxes.every((box, at) => isSamePlace(box, before.boxes[at])) &&
    lines.every(({ id, points, texts }, at) => {
      const other = before.lines[at];
      return id === other?.id && points === other.points && texts === other.texts;
    })
  );
}

function isSamePlace(box: SceneBox, other: SceneBox | undefined): boolean {
  return (
    box === other ||
    (box.key === other?.key &&
      box.x === other.x &&
      box.y === other.y &&
      box.width === other.width &&
      box.height === other.height)
  );
}

/** The place of the "+" of each line by the line's id, so that each has `room` for itself, in units of the picture. */
export function addPlaces(scene: Scene, room: number): ReadonlyMap<string, Point> {
  const taken = new BoxGrid<Owner>();
  for (const { key, isContainer, x, y, width, height } of scene.boxes) {
    const box = {
      x,
      y: y - badgesAbove,
      width,
      height: isContainer ? badgesAbove : height + badgesAbove,
    };
    taken.add(box, { cost: costs.onStep, step: key });
  }
  for (const { texts } of scene.lines) {
    for (const text of texts) taken.add(boxOf(text), { cost: costs.onWords });
  }
  const places = new Map<string, Point>();
  const boxes = new Map(scene.boxes.map((box) => [box.key, box]));
  for (const line of scene.lines) {
    const left = boxes.get(groupLeft(boxes, line) ?? '');
    let best: { readonly place: Point; readonly cost: number } | undefined;
    for (const { place, cost } of candidates(line, room)) {
      // What it adds comes after the group that the way leaves: there it stands.
      const isWithin = left !== undefined && meets(left, around(place, 0));
      const sum = cost + costOf(place, line, { taken, room }) + (isWithin ? costs.onStep : 0);
      if (best === undefined || sum < best.cost) best = { place, cost: sum };
      // The others stand further on.
      if (sum === cost && cost < costs.beside) break;
    }
    if (best === undefined) continue;
    places.set(line.id, best.place);
    taken.add(around(best.place, room), { cost: costs.onOther });
  }
  return places;
}

/** What takes a place: a step by its name, words, or another "+". */
interface Owner {
  readonly cost: number;
  readonly step?: string;
}

/** It may lie near words and steps, but not on them; other buttons need room to be hit. */
function costOf(
  place: Point,
  { step, target }: SceneLine,
  { taken, room }: { readonly taken: BoxGrid<Owner>; readonly room: number },
): number {
  const [drawn, pressed] = [around(place, drawnSize), around(place, room)];
  let cost = 0;
  for (const { box, owner } of taken.near(pressed)) {
    // The step from which the line comes, and the one it leads to, are near in any case.
    const isEnd = owner.step !== undefined && (owner.step === step || owner.step === target);
    const isOther = owner.cost === costs.onOther;
    if (!isEnd && meets(box, isOther ? pressed : drawn)) cost += owner.cost;
  }
  return cost;
}

function around({ x, y }: Point, room: number): Box {
  return { x: x - room / 2, y: y - room / 2, width: room, height: room };
}

function boxOf({ text, x, y }: SceneText): Box {
  const { size, line, base } = fonts.label;
  const width = textWidth(text, size);
  return { x: x - width / 2, y: y - base, width, height: line };
}

/** Places on a line, from its beginning on, and beside it, where lines run close to each other. */
function* candidates(
  { points }: SceneLine,
  room: number,
): Generator<{ readonly place: Point; readonly cost: number }, void> {
  const length = points.slice(1).reduce((sum, to, at) => sum + distance(points[at] ?? to, to), 0);
  const start = Math.min(margin.start, length / 2);
  const last = Math.max(length - margin.end, length / 2);
  let cost = 0;
  for (let by = start; by <= last; by += room / 2) {
    yield { place: pointAlong(points, by), cost: Math.min(cost, costs.beside - 1) };
    cost += costs.later;
  }
  // Behind a group there may be no other place.
  yield { place: pointAlong(points, last), cost: Math.min(cost, costs.beside - 1) };
  const { x, y } = pointAlong(points, start);
  const [first, second] = points;
  // Never back into the step: what leaves it at its side has its neighbours above and below.
  const isLevel = first?.y === second?.y;
  for (const side of [-0.5, 0.5, -1, 1, -1.5, 1.5]) {
    const place = isLevel ? { x, y: y + side * room } : { x: x + side * room, y };
    yield { place, cost: costs.beside * Math.abs(side) * 2 };
  }
}

/** The point on a line `by` behind its beginning. */
export function pointAlong(points: readonly Point[], by: number): Point {
  let left = by;
  let [from] = points;
  for (const to of points.slice(1)) {
    if (from === undefined) break;
    const part = distance(from, to);
    if (left <= part && part > 0) {
      return {
        x: from.x + ((to.x - from.x) * left) / part,
        y: from.y + ((to.y - from.y) * left) / part,
      };
    }
    left -= part;
    from = to;
  }
  return from ?? { x: 0, y: 0 };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
