// A writer of its own in the book of travels: asks for days by chance, and tells what it was given.

import { parentPort, workerData } from 'node:worker_threads';
import { diceOf } from '../src/letters/dice.ts';
import { openTravelBook, type Booking } from '../src/travel/travel-book.ts';

const { path, seed, turns }: { path: string; seed: number; turns: number } = workerData;
const book = openTravelBook(path);
const dice = diceOf(seed).next().value;
const roll = (sides: number): number => dice.int(0, sides - 1);
const day = (number: number): string => `2026-05-${String(number).padStart(2, '0')}`;

const granted: Booking[] = [];
for (let turn = 0; turn < turns; turn++) {
  const person = `person-${roll(4)}`;
  const from = 1 + roll(25);
  const letter = `${seed}-${turn}`;
  const booking = {
    letter,
    position: `post-${person}`,
    person,
    unit: 'dinkes',
    from: day(from),
    until: day(from + roll(3)),
    reportBy: '2026-06-30',
  };
  if (book.book(letter, [booking], day(1)).length === 0) granted.push(booking);
}
book.close();
parentPort?.postMessage(granted);
