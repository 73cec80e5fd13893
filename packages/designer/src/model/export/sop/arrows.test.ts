import { expect, test } from 'vitest';
import { Jumps, type PlacedRow, stepDown } from './arrows.ts';

/** Rows of 50 pixels below each other, columns of 60. */
const row = (index: number, column: number): PlacedRow => ({
  row: index,
  column,
  sign: { sign: 'activity', x: column * 60 + 30, y: index * 50 + 25, width: 38 },
  bottom: index * 50 + 50,
});
const edges = [0, 60, 120, 180];

test('[DM186] the next activity is reached straight down, another column between the rows', () => {
  expect(stepDown({ from: row(0, 1), to: row(1, 1), isBack: false }).points).toHaveLength(2);
  const over = stepDown({ from: row(0, 0), to: row(1, 2), isBack: false }).points;
  expect(over.map(({ y }) => y)).toEqual([36, 44, 44, 64]);
});

test('[DM186] jumps run along the edges of columns, beside each other, within the columns', () => {
  const jumps = new Jumps(edges, 11);
  const all = [2, 3, 4].map((to) =>
    jumps.arrow({ from: row(0, 0), to: row(to, 2), isBack: false }),
  );
  const xs = all.map((arrow) => arrow?.points[1]?.x);
  expect(new Set(xs).size).toBe(3);
  for (const x of xs) expect(Math.abs((x ?? 0) - 120)).toBeLessThan(11);
  const last = jumps.arrow({ from: row(0, 0), to: row(5, 0), isBack: false });
  const first = jumps.arrow({ from: row(5, 0), to: row(0, 0), isBack: true });
  for (const { x } of [...(last?.points ?? []), ...(first?.points ?? [])]) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(180);
  }
});

test('[DM186] where there is no room there is no arrow', () => {
  const jumps = new Jumps(edges, 11);
  const all = Array.from({ length: 9 }, () =>
    jumps.arrow({ from: row(0, 0), to: row(4, 2), isBack: false }),
  );
  expect(all.filter((arrow) => arrow !== null)).toHaveLength(4);
});
