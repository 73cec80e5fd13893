// The book of travels: who is away when, and whose report has not come. A file of the house beside the engine's database,
// since the question goes over all letters at once: one instance knows nothing of another.
//
// Every change is one transaction that looks and writes, so of two letters that name the same person for the same days one
// comes first, whatever process it is in. Everything may be said twice: the engine calls at least once.

import { DatabaseSync } from 'node:sqlite';

export interface Booking {
  /** Id of the instance of `surat-tugas-sppd`. */
  readonly letter: string;
  readonly position: string;
  /** Who holds the position: whoever holds two of them is one person. */
  readonly person: string;
  readonly unit: string;
  /** ISO date, as all days here. */
  readonly from: string;
  /** Inclusive. */
  readonly until: string;
  /** Last day for the report. */
  readonly reportBy: string;
}

/** Why somebody cannot be booked. */
export type Cause = 'away' | 'report' | 'replaced';

export interface Conflict {
  readonly cause: Cause;
  /** The position that was to be booked. */
  readonly position: string;
  /** What stands against it. */
  readonly other: Booking;
}

export interface TravelBook {
  /** What stands against these, were they booked now; nothing is written. */
  conflicts(letter: string, bookings: readonly Booking[], today: string): readonly Conflict[];
  /** What stands against one booking beside those that its letter has. */
  against(booking: Booking, today: string): readonly Conflict[];
  /** Books all travellers of a letter in place of those it had, or none. */
  book(letter: string, bookings: readonly Booking[], today: string): readonly Conflict[];
  /** Another last day for one of them. */
  move(letter: string, position: string, days: Days): readonly Conflict[];
  /** Books somebody in the place of another, who is not booked under this letter again. */
  replace(letter: string, position: string, by: Booking, today: string): readonly Conflict[];
  /** The report of this travel was handed in. */
  report(letter: string, position: string): void;
  /** Frees the days of one of them, or of all. */
  release(letter: string, position?: string): void;
  find(letter: string, position: string): Booking | null;
  /** Travels of a person whose report was due before today. */
  missing(person: string, today: string): readonly Booking[];
  /** Of these units, in the order of their days. */
  between(units: readonly string[], from: string, until: string): readonly Booking[];
  close(): void;
}

export interface Days {
  readonly until: string;
  readonly reportBy: string;
}

const tables = `
create table if not exists travels (
  letter text not null, position text not null, person text not null, unit text not null, first text not null,
  last text not null, report_by text not null, reported integer not null default 0, replaced integer not null default 0,
  primary key (letter, position)
) without rowid;
create index if not exists travels_by_person on travels (person, last);
create index if not exists travels_by_unit on travels (unit, last);
`;

/** @param path - made when it is not there; `:memory:` keeps nothing */
export function openTravelBook(path: string): TravelBook {
  const db = new DatabaseSync(path);
  db.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal;');
  db.exec(tables);
  const rows = rowsIn(db);
  const { find, write, against, release } = rows;
  /** Looks and writes in one go: nobody else writes in between. What meets a conflict, or is a trial, is taken back. */
  const inOne = (change: () => readonly Conflict[], trial = false): readonly Conflict[] => {
    db.exec('begin immediate');
    try {
      const conflicts = change();
      db.exec(conflicts.length === 0 && !trial ? 'commit' : 'rollback');
      return conflicts;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  };
  // One after the other, so that one person in two posts of the same letter is found as well.
  const bookAnew = (letter: string, bookings: readonly Booking[], today: string) => {
    release(letter);
    return bookings.flatMap((booking) => {
      const found = against(booking, today);
      if (found.length === 0) write(booking);
      return found;
    });
  };

  return {
    conflicts: (letter, bookings, today) => inOne(() => bookAnew(letter, bookings, today), true),
    book: (letter, bookings, today) => inOne(() => bookAnew(letter, bookings, today)),
    move: (letter, position, days) =>
      inOne(() => {
        const booked = find(letter, position);
        if (booked === null) return [];
        const changed = { ...booked, ...days };
        // A report that is late does not keep anybody where they are.
        const found = against(changed, '').filter(({ cause }) => cause === 'away');
        if (found.length === 0) rows.move(changed);
        return found;
      }),
    replace: (letter, position, by, today) =>
      inOne(() => {
        const there = find(letter, by.position);
        if (there !== null && rows.isReplaced(letter, position)) return [];
        const found = against(by, today);
        if (there !== null && found.length === 0)
          return [{ cause: 'away', position: by.position, other: there }];
        if (found.length > 0) return found;
        rows.markReplaced(letter, position);
        write(by);
        return [];
      }),
    against,
    report: rows.markReported,
    release,
    find,
    missing: (person, today) => rows.missing(person, today, ''),
    between: rows.between,
    close() {
      // One file is left, to be moved or copied.
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
    },
  };
}

function rowsIn(db: DatabaseSync) {
  const byKey = 'letter = ? and position = ?';
  const insert = db.prepare(
    'insert or replace into travels (letter, position, person, unit, first, last, report_by) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const select = db.prepare(`select * from travels where ${byKey}`);
  const away = db.prepare(
    `select * from travels where person = ? and replaced = 0 and last >= ? and first <= ? and not (${byKey})`,
  );
  const late = db.prepare(
    'select * from travels where person = ? and replaced = 0 and reported = 0 and report_by < ? and letter <> ?',
  );
  const move = db.prepare(`update travels set last = ?, report_by = ? where ${byKey}`);
  const reported = db.prepare(`update travels set reported = 1 where ${byKey}`);
  const replaced = db.prepare(`update travels set replaced = 1 where ${byKey}`);
  const drop = db.prepare('delete from travels where letter = ? and replaced = 0');
  const dropOne = db.prepare(`delete from travels where ${byKey} and replaced = 0`);
  const listed = db.prepare(
    `select * from travels where unit in (select value from json_each(?)) and replaced = 0 and last >= ? and first <= ?
     order by first, last, letter, position`,
  );
  const isReplaced = (letter: string, position: string): boolean =>
    select.get(letter, position)?.['replaced'] === 1;
  const find = (letter: string, position: string): Booking | null => {
    const row = select.get(letter, position);
    return row === undefined ? null : bookingOf(row);
  };
  const missing = (person: string, today: string, besides: string): readonly Booking[] =>
    late.all(person, today, besides).map(bookingOf);

  return {
    find,
    isReplaced,
    missing,
    write: ({ letter, position, person, unit, from, until, reportBy }: Booking): void =>
      void insert.run(letter, position, person, unit, from, until, reportBy),
    against: (booking: Booking, today: string): readonly Conflict[] => {
      const { letter, position, person, from, until } = booking;
      const conflict = (cause: Cause, other: Booking): Conflict => ({ cause, position, other });
      return [
        ...(isReplaced(letter, position) ? [conflict('replaced', booking)] : []),
        ...away
          .all(person, from, until, letter, position)
          .map((row) => conflict('away', bookingOf(row))),
        ...missing(person, today, letter).map((other) => conflict('report', other)),
      ];
    },
    move: ({ letter, position, until, reportBy }: Booking): void =>
      void move.run(until, reportBy, letter, position),
    markReported: (letter: string, position: string): void => void reported.run(letter, position),
    markReplaced: (letter: string, position: string): void => void replaced.run(letter, position),
    release: (letter: string, position?: string): void =>
      void (position === undefined ? drop.run(letter) : dropOne.run(letter, position)),
    between: (units: readonly string[], from: string, until: string): readonly Booking[] =>
      listed.all(JSON.stringify(units), from, until).map(bookingOf),
  };
}

function bookingOf(row: Record<string, unknown>): Booking {
  return {
    letter: String(row['letter']),
    position: String(row['position']),
    person: String(row['person']),
    unit: String(row['unit']),
    from: String(row['first']),
    until: String(row['last']),
    reportBy: String(row['report_by']),
  };
}

/** The file of the house beside the engine's: `sumedang.db` has `sumedang-perjalanan.db`. */
export const travelsBeside = (database: string): string =>
  database.replace(/(\.\w+)?$/, '-perjalanan$1');
