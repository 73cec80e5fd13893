// The book of travels as the house asks it: posts become persons, and what stands in the way is told in words. Letters that
// were cancelled by an operator keep nobody: they are taken out of the book when somebody comes upon them.

import type { Engine, OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { isSecret, longDay, textOf } from '../pages/words.ts';
import type { Booking, Conflict, Days, TravelBook } from './travel-book.ts';

/** What keeps somebody from travelling. */
export interface Obstacle {
  readonly cause: Conflict['cause'] | 'vacant';
  /** The position that was to travel. */
  readonly position: string;
  readonly name: string;
  /** Of the other letter; empty before it has one. */
  readonly number: string;
  /** Where it leads; null for a secret one. */
  readonly place: string | null;
  readonly from: string;
  readonly until: string;
  readonly reportBy: string;
}

export interface Plan {
  readonly letter: string;
  readonly unit: string;
  readonly from: string;
  readonly until: string;
  readonly reportBy: string;
}

export interface TravelDesk {
  /** What would stand in the way; nothing is booked. */
  look(plan: Plan, positions: readonly string[], today: string): Promise<readonly Obstacle[]>;
  book(plan: Plan, positions: readonly string[], today: string): Promise<readonly Obstacle[]>;
  move(letter: string, position: string, days: Days): Promise<readonly Obstacle[]>;
  replace(plan: Plan, position: string, by: string, today: string): Promise<readonly Obstacle[]>;
  /** What would stand in the way of one person more, or of other days, under the same letter. */
  lookAtOne(plan: Plan, position: string, today: string): Promise<readonly Obstacle[]>;
  /** Reports of the holder of a position that are late. */
  missing(position: string, today: string): Promise<readonly Obstacle[]>;
  /** All positions that these people hold on a day. */
  heldBy(positions: readonly string[], day: string): readonly string[];
  nameOf(position: string, day: string): string;
}

export function travelDesk(
  book: TravelBook,
  organisation: OrganisationData,
  engine: () => Engine,
): TravelDesk {
  const { holderOf, heldBy, nameOf, userName, postName } = peopleOf(organisation);
  const settled = obstaclesIn(book, engine, userName);
  const vacantOf = ({ from, until, reportBy }: Plan, position: string): Obstacle => ({
    cause: 'vacant',
    position,
    name: postName(position),
    number: '',
    place: '',
    from,
    until,
    reportBy,
  });
  const withHolders = async (
    plan: Plan,
    positions: readonly string[],
    ask: (bookings: readonly Booking[]) => readonly Conflict[],
  ): Promise<readonly Obstacle[]> => {
    const vacant = positions.filter((one) => holderOf(one, plan.from) === null);
    if (vacant.length > 0) return vacant.map((one) => vacantOf(plan, one));
    const bookings = positions.flatMap((position): Booking[] => {
      const person = holderOf(position, plan.from);
      return person === null ? [] : [{ ...plan, position, person }];
    });
    return settled(() => ask(bookings));
  };

  return {
    look: (plan, positions, today) =>
      withHolders(plan, positions, (bookings) => book.conflicts(plan.letter, bookings, today)),
    book: (plan, positions, today) =>
      withHolders(plan, positions, (bookings) => book.book(plan.letter, bookings, today)),
    move: (letter, position, days) => settled(() => book.move(letter, position, days)),
    replace: (plan, position, by, today) =>
      withHolders(plan, [by], (bookings) =>
        bookings.flatMap((booking) => book.replace(plan.letter, position, booking, today)),
      ),
    lookAtOne: (plan, position, today) =>
      withHolders(plan, [position], (bookings) =>
        bookings.flatMap((booking) => book.against(booking, today)),
      ),
    missing: (position, today) =>
      settled(() =>
        book
          .missing(holderOf(position, today) ?? '', today)
          .map((other) => ({ cause: 'report', position, other })),
      ),
    heldBy,
    nameOf,
  };
}

/** Posts as the persons who hold them. */
function peopleOf(organisation: OrganisationData) {
  const { holders, positions, holds } = indexOrganisation(organisation);
  const names = new Map(organisation.users.map(({ id, name }) => [id, name]));
  const holderOf = (position: string, day: string): string | null =>
    holders(position, day)[0]?.user ?? null;
  const postName = (position: string): string => positions.get(position)?.name ?? position;
  return {
    holderOf,
    postName,
    userName: (user: string): string => names.get(user) ?? user,
    nameOf: (position: string, day: string): string =>
      names.get(holderOf(position, day) ?? '') ?? postName(position),
    heldBy: (among: readonly string[], day: string): readonly string[] => {
      const people = new Set(among.flatMap((one) => holderOf(one, day) ?? []));
      const held = organisation.assignments.filter(
        ({ user, position }) => people.has(user) && holds(user, position, day),
      );
      return [...new Set(held.map(({ position }) => position))];
    },
  };
}

/** Asks, and asks again as long as letters that are gone stand in the way. */
function obstaclesIn(book: TravelBook, engine: () => Engine, userName: (user: string) => string) {
  const obstacleOf = async ({ cause, position, other }: Conflict): Promise<Obstacle> => ({
    cause,
    position,
    name: userName(other.person),
    ...letterOf((await engine().instances.get(other.letter))?.data ?? {}),
    from: other.from,
    until: other.until,
    reportBy: other.reportBy,
  });
  /** Whether the letter still sends anybody. */
  const stands = async ({ letter }: Booking): Promise<boolean> => {
    const found = await engine().instances.get(letter);
    return found !== null && found.status !== 'cancelled';
  };
  return async (ask: () => readonly Conflict[]): Promise<readonly Obstacle[]> => {
    for (;;) {
      const conflicts = ask();
      let gone = false;
      for (const { other } of conflicts)
        if (!(await stands(other))) {
          book.release(other.letter);
          gone = true;
        }
      if (!gone) return Promise.all(conflicts.map(obstacleOf));
    }
  };
}

function letterOf(data: JsonObject): Pick<Obstacle, 'number' | 'place'> {
  const secret = isSecret(textOf(data['keamanan']));
  return {
    number: secret ? '' : textOf(data['nomorSurat']),
    place: secret ? null : textOf(data['tujuan']),
  };
}

/** `3 Mei 2026`, or `3 Mei 2026 sampai 5 Mei 2026`. */
export function daysInWords(from: string, until: string, lang: 'id' | 'en' = 'id'): string {
  if (from === until) return longDay(from, lang);
  return `${longDay(from, lang)} ${lang === 'id' ? 'sampai' : 'to'} ${longDay(until, lang)}`;
}
