// Who is away when, on a real file: by a model of single days, and by processes that write at once.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { runs } from '@alir/testbed/runs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diceOf } from '../letters/dice.ts';
import { openTravelBook, type Booking, type TravelBook } from './travel-book.ts';

let folder: string;
let path: string;
let book: TravelBook;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perjalanan-'));
  path = join(folder, 'perjalanan.db');
  book = openTravelBook(path);
});
afterEach(async () => {
  book.close();
  await rm(folder, { recursive: true, force: true });
});

const day = (number: number): string => `2026-05-${String(number).padStart(2, '0')}`;

const booking = (letter: string, from: number, until: number, person = 'ann'): Booking => ({
  letter,
  position: `post-${person}`,
  person,
  unit: 'dinkes',
  from: day(from),
  until: day(until),
  reportBy: day(Math.min(31, until + 7)),
});

test('booked twice is booked once', () => {
  const one = booking('a', 1, 3);
  expect(book.book('a', [one], day(1))).toEqual([]);
  expect(book.book('a', [one], day(1))).toEqual([]);
  expect(book.between(['dinkes'], day(1), day(31))).toEqual([one]);
});

test('a refused booking leaves what the letter had', () => {
  book.book('a', [booking('a', 1, 3)], day(1));
  book.book('b', [booking('b', 5, 6)], day(1));
  expect(book.book('b', [booking('b', 3, 4)], day(1))).toHaveLength(1);
  expect(book.find('b', 'post-ann')?.from).toBe(day(5));
});

test('looking writes nothing', () => {
  expect(book.conflicts('a', [booking('a', 1, 3)], day(1))).toEqual([]);
  expect(book.find('a', 'post-ann')).toBeNull();
});

test('a report that was handed in is missing no more', () => {
  book.book('a', [booking('a', 1, 3)], day(1));
  expect(book.missing('ann', day(10))).toEqual([]);
  expect(book.missing('ann', day(11))).toHaveLength(1);
  book.report('a', 'post-ann');
  expect(book.missing('ann', day(11))).toEqual([]);
});

test('replaced twice is replaced once', () => {
  book.book('a', [booking('a', 1, 3)], day(1));
  const by = booking('a', 1, 3, 'ben');
  for (let turn = 0; turn < 2; turn++)
    expect(book.replace('a', 'post-ann', by, day(1))).toEqual([]);
  expect(book.between(['dinkes'], day(1), day(31))).toEqual([by]);
});

test('whatever is booked, moved and released, nobody is away twice on a day', () => {
  for (let run = 0; run < runs(40); run++) {
    const dice = diceOf(run + 1).next().value;
    const roll = (sides: number): number => dice.int(0, sides - 1);
    const away = new Map<string, Set<string>>();
    const daysOf = (from: number, until: number): string[] =>
      Array.from({ length: until - from + 1 }, (_, index) => day(from + index));
    const taken = (person: string, besides: string): Set<string> =>
      new Set(
        [...away].flatMap(([key, days]) =>
          key.startsWith(`${person}/`) && key !== `${person}/${besides}` ? [...days] : [],
        ),
      );
    for (let step = 0; step < 30; step++) {
      const person = ['ann', 'ben'][roll(2)] ?? 'ann';
      const letter = `${run}-${roll(6)}-${person}`;
      const from = 1 + roll(20);
      const until = from + roll(5);
      const key = `${person}/${letter}`;
      if (roll(5) === 0) {
        book.release(letter);
        away.delete(key);
        continue;
      }
      const free = daysOf(from, until).every((one) => !taken(person, letter).has(one));
      const found = book.book(letter, [booking(letter, from, until, person)], day(1));
      expect(found.length === 0, `${key} ${from}-${until} run ${run}`).toBe(free);
      if (free) away.set(key, new Set(daysOf(from, until)));
    }
    for (const { letter } of book.between(['dinkes'], day(1), day(31))) book.release(letter);
  }
});

test('of many that write at once, each day of a person goes to one letter', async () => {
  const program = fileURLToPath(new URL('../../test/book-at-once.ts', import.meta.url));
  const writers = 4;
  const turns = runs(100);
  const arrived = new Int32Array(new SharedArrayBuffer(4 * turns));
  const granted = new Int32Array(new SharedArrayBuffer(4 * turns));
  await Promise.all(
    Array.from(
      { length: writers },
      (_, writer) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(program, {
            workerData: { path, writer, writers, turns, arrived, granted },
            execArgv: ['--conditions=alir-source', '--disable-warning=ExperimentalWarning'],
          });
          worker.once('exit', () => resolve());
          worker.once('error', reject);
        }),
    ),
  );
  expect([...granted], 'everybody once').toEqual(Array.from({ length: turns }, () => 1));
  expect(book.between(['dinkes'], day(1), day(31))).toHaveLength(turns);
});
