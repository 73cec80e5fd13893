// The picture of a flow on paper: on one sheet as long as it can be read there, else on several that lie beside each other.

import type { FlowDocument } from '../document/document.ts';
import { pictureOf } from '../layout/picture-of.ts';
import type { Box } from '../layout/picture.ts';
import type { Scene, SceneLine } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { element } from '../svg/element.ts';
import { paintedScene } from '../svg/render-svg.ts';
import { saying } from '../words/language.ts';
import { type Heading, headingMarkup, headingOf, type Printing } from './heading.ts';
import { edge, type Orientation, type Page, pageOf, type PaperName, type Sheet } from './paper.ts';
import { sheetOf } from './sheet.ts';
import { cutsOf, type Reach } from './tiles.ts';
import { extentOf } from './extent.ts';
import { written } from './writing.ts';

/** How something is printed. */
export interface PrintOptions extends Printing {
  /** Default: F4. */
  readonly paper?: PaperName | undefined;
}

/** The scene of a document as files and paper show it. */
export function printedScene(document: FlowDocument, printing: Printing): Scene {
  return sceneOf(document, pictureOf(document), printing);
}

/** The smallest scale at which the words of a picture are read: type of 6.3 points. */
const smallest = 0.7;
/** The scale of a picture that no sheet holds. */
const usual = 0.75;
/** Room for the line at the foot. */
const foot = 20;

/** The picture of a flow, sheet by sheet, from left to right and from top to bottom. */
export function pictureSheets(document: FlowDocument, options: PrintOptions): readonly Sheet[] {
  const heading = headingOf(document, options);
  const scene = printedScene(document, options);
  const plans = (['portrait', 'landscape'] as const).flatMap((orientation) =>
    plansFor(scene, heading, { orientation, paper: options.paper ?? 'F4' }),
  );
  const [plan] = plans.toSorted(
    (one, other) => one.tiles.length - other.tiles.length || other.scale - one.scale,
  );
  return plan === undefined
    ? []
    : plan.tiles.map((tile, index) => sheetWith(tile, { plan, index, scene, heading }));
}

interface Tile {
  readonly column: number;
  readonly row: number;
  readonly x: Reach;
  readonly y: Reach;
}

interface Plan {
  readonly page: Page;
  readonly scale: number;
  readonly headed: number;
  readonly tiles: readonly Tile[];
}

function plansFor(
  scene: Scene,
  heading: Heading,
  { orientation, paper }: { readonly orientation: Orientation; readonly paper: PaperName },
): readonly Plan[] {
  const page = pageOf(paper, orientation);
  const headed = headingMarkup(heading, page.room.width).height;
  const width = page.room.width;
  const height = page.room.height - headed - foot;
  const whole = extentOf(scene);
  const [wide, tall] = [Math.min(1, width / whole.width), Math.min(1, height / whole.height)];
  // All of it on one sheet, its whole width or height on one, or a scale that reads well.
  const scales = [Math.min(wide, tall), wide, tall].filter((scale) => scale >= smallest);
  return [...scales, usual].map((scale) => ({
    page,
    scale,
    headed,
    tiles: tilesOf(scene, { width: width / scale, height: height / scale }),
  }));
}

function tilesOf(
  scene: Scene,
  room: { readonly width: number; readonly height: number },
): readonly Tile[] {
  const steps = scene.boxes.filter(({ isContainer }) => !isContainer);
  const { x: left, y: top, width, height } = extentOf(scene);
  // What fits but for rounding is not cut.
  const [wide, high] = [room.width + 0.5, room.height + 0.5];
  const columns = cutsOf(steps, 'x', { from: left, to: left + width, most: wide });
  const rows = cutsOf(steps, 'y', { from: top, to: top + height, most: high });
  const tiles = rows.flatMap((y, row) => columns.map((x, column) => ({ x, y, row, column })));
  return tiles.length === 1 ? tiles : tiles.filter((tile) => !isEmpty(tile, scene));
}

function isEmpty(tile: Tile, { boxes, lines }: Scene): boolean {
  return !boxes.some((box) => touches(tile, box)) && !lines.some((line) => crosses(tile, line));
}

function touches({ x, y }: Tile, box: Box): boolean {
  return box.x < x.to && box.x + box.width > x.from && box.y < y.to && box.y + box.height > y.from;
}

function crosses(tile: Tile, { points }: SceneLine): boolean {
  return points.some((point, index) => {
    const next = points[index + 1];
    return (
      next !== undefined &&
      touches(tile, {
        x: Math.min(point.x, next.x),
        y: Math.min(point.y, next.y),
        width: Math.abs(point.x - next.x),
        height: Math.abs(point.y - next.y),
      })
    );
  });
}

interface Place {
  readonly plan: Plan;
  readonly index: number;
  readonly scene: Scene;
  readonly heading: Heading;
}

function sheetWith(tile: Tile, { plan, index, scene, heading }: Place): Sheet {
  const { page, scale, headed, tiles } = plan;
  const say = saying(heading.lang);
  const wide = (tile.x.to - tile.x.from) * scale;
  const high = (tile.y.to - tile.y.from) * scale;
  // A picture with nothing beside it stands in the middle.
  const isAlone = tiles.every(({ column }) => column === 0);
  const left = edge + (isAlone ? (page.room.width - wide) / 2 : 0);
  const seen: Scene = {
    ...scene,
    boxes: scene.boxes.filter((box) => touches(tile, box)),
    lines: scene.lines.filter((line) => crosses(tile, line)),
  };
  const picture = element(
    'svg',
    {
      x: left,
      y: edge + headed,
      width: wide,
      height: high,
      viewBox: [tile.x.from, tile.y.from, wide / scale, high / scale]
        .map((value) => value.toFixed(2))
        .join(' '),
      overflow: 'hidden',
    },
    paintedScene(seen, { isOnPaper: true }).join(''),
  );
  const neighbour = (side: string, row: number, column: number): readonly string[] => {
    const at = tiles.findIndex((one) => one.row === row && one.column === column);
    return at < 0 ? [] : [`${side}: ${at + 1}`];
  };
  const { row, column } = tile;
  const around = [
    ...neighbour(say('kiri', 'left'), row, column - 1),
    ...neighbour(say('kanan', 'right'), row, column + 1),
    ...neighbour(say('atas', 'above'), row - 1, column),
    ...neighbour(say('bawah', 'below'), row + 1, column),
  ];
  const count = say(
    `Lembar ${index + 1} dari ${tiles.length}`,
    `Sheet ${index + 1} of ${tiles.length}`,
  );
  const at = {
    x: edge,
    y: page.height - edge - 13,
    width: page.room.width,
    size: 10,
    isSoft: true,
    lines: 1,
  };
  const line = [count, ...around].join(' · ');
  return sheetOf(
    page,
    {
      lang: heading.lang,
      title: `${heading.title}, ${heading.version}. ${count}`,
      description: seen.boxes.map(({ name }) => `${name}.`).join(' '),
    },
    headingMarkup(heading, page.room.width).markup + picture + written(line, at).markup,
  );
}
