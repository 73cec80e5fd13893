// A writer of its own in the book of travels. All writers wait for one another before each turn, and then ask for the same
// person at once, for days that overlap.

import { workerData } from 'node:worker_threads';
import { openTravelBook } from '../src/travel/travel-book.ts';

interface Race {
  readonly path: string;
  readonly writer: number;
  readonly writers: number;
  readonly turns: number;
  /** How many have come to a turn, by turn. */
  readonly arrived: Int32Array;
  /** How many were given the person, by turn. */
  readonly granted: Int32Array;
}

const { path, writer, writers, turns, arrived, granted }: Race = workerData;
const book = openTravelBook(path);
for (let turn = 0; turn < turns; turn++) {
  const person = `person-${turn}`;
  const days = { from: `2026-05-0${writer + 1}`, until: '2026-05-20', reportBy: '2026-05-29' };
  const booking = { letter: `${writer}`, position: person, person, unit: 'dinkes', ...days };
  const letter = `${writer}-${turn}`;
  Atomics.add(arrived, turn, 1);
  while (Atomics.load(arrived, turn) < writers);
  if (book.book(letter, [{ ...booking, letter }], '2026-05-01').length === 0)
    Atomics.add(granted, turn, 1);
}
book.close();
