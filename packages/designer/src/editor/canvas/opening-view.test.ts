import { expect, test } from 'vitest';
import type { Picture } from '../../model/layout/picture.ts';
import { openingView, type View } from './opening-view.ts';

const window = { width: 1000, height: 700 };

function pictureOf(width: number, height: number): Picture {
  const dot = { x: width / 4, y: 0 };
  const entrances = new Map([['', { dot, points: [dot, { x: dot.x, y: 30 }] }]]);
  const boxes = new Map();
  return {
    x: 0,
    y: 0,
    width,
    height,
    boxes,
    bars: new Map(),
    origins: new Map(),
    routes: [],
    entrances,
  };
}

/** Where a point of the picture is seen. */
const seen = ({ x, y, zoom }: View, point: { readonly x: number; readonly y: number }) => ({
  x: x + point.x * zoom,
  y: y + point.y * zoom,
});

test('[DE14] a flow that can be read as a whole opens as a whole', () => {
  const view = openingView(pictureOf(800, 700), window);
  expect(seen(view, { x: 0, y: 0 }).y).toBeGreaterThan(0);
  expect(seen(view, { x: 800, y: 700 }).y).toBeLessThan(window.height);
  expect(openingView(pictureOf(200, 60), window).zoom).toBe(1.25);
});

test.each([
  ['high', 500, 9000],
  ['wide', 9000, 500],
  ['both', 9000, 9000],
])(
  '[DE14] one that is too %s opens at its beginning, as large as one reads',
  (_, width, height) => {
    const picture = pictureOf(width, height);
    const view = openingView(picture, window);
    expect(view.zoom).toBe(0.6);
    const begin = seen(view, picture.entrances.get('')?.dot ?? { x: -1, y: -1 });
    expect(begin.x).toBeGreaterThan(0);
    expect(begin.x).toBeLessThan(window.width);
    expect(begin.y).toBeGreaterThan(0);
    expect(begin.y).toBeLessThan(window.height);
  },
);

test('[DE14] where nothing lies left of its beginning, no room is left there', () => {
  const dot = { x: 40, y: 250 };
  const entrances = new Map([['', { dot, points: [dot, { x: 70, y: 250 }] }]]);
  const picture = { ...pictureOf(9000, 500), entrances };
  expect(seen(openingView(picture, window), { x: 0, y: 0 }).x).toBe(32);
});
