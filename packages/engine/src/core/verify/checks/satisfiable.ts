// Tests of guards, held against every choice of cells.

import type { Model, Test } from '../model.ts';
import { placesOf } from '../places-of.ts';

/** Combinations of cells that are looked at. */
const MOST = 4096;
/** And of those that are computed from the data, of which many hang together. */
const MOST_COMPUTED = 64;

/** Whether a test holds for no data at all. What has too many cells to look at may hold. */
export function isUnsatisfiable(test: Test, model: Model): boolean {
  const all = combinations([...placesOf(test)], model, false);
  return all !== null && !all.some((cells) => holdsIn(test, cells));
}

/** A cell for each variable, by place. */
export type Cells = ReadonlyMap<number, number>;

/**
 * Every choice of one cell for each variable; null: too many.
 *
 * @param apart - null as well for what could not be taken apart
 */
export function combinations(
  places: readonly number[],
  { variables, firstVariable }: Model,
  apart = true,
): Cells[] | null {
  const asked = places.map((place) => variables[place - firstVariable]);
  const known = asked.filter((one) => one !== undefined);
  const isApart = known.every(({ subject }) => subject.kind !== 'opaque');
  if (known.length < asked.length || (apart && !isApart)) return null;
  const count = known.reduce((product, { cells }) => product * cells.length, 1);
  const isPlain = known.every(({ subject }) => subject.sources.length === 0);
  if (count > (apart && !isPlain ? MOST_COMPUTED : MOST)) return null;
  let all: Map<number, number>[] = [new Map()];
  for (const [index, { cells }] of known.entries()) {
    const place = places[index] ?? 0;
    all = all.flatMap((one) => cells.map((_, bit) => new Map([...one, [place, 2 ** bit]])));
  }
  return all;
}

/** Whether a test holds where every variable lies in one cell. */
export function holdsIn(test: Test, cells: Cells): boolean {
  switch (test.op) {
    case 'constant':
      return test.value;
    case 'not':
      return !holdsIn(test.of, cells);
    case 'all':
      return test.of.every((part) => holdsIn(part, cells));
    case 'any':
      return test.of.some((part) => holdsIn(part, cells));
    case 'choice':
      return holdsIn(holdsIn(test.when, cells) ? test.yes : test.no, cells);
    case 'in':
      return ((cells.get(test.place) ?? 0) & test.mask) !== 0;
  }
}
