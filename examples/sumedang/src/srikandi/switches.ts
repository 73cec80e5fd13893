// Which kinds of letters go through SRIKANDI: what operators have set, with who did so and when, in a file of the house
// beside the engine's database. A kind that nobody has set is as letters/srikandi.json says, else possible.

import { DatabaseSync } from 'node:sqlite';
import defaults from '../../letters/srikandi.json' with { type: 'json' };

/** `wajib`: must; `boleh`: may; `tidak`: is exempt. */
export const ways = ['wajib', 'boleh', 'tidak'] as const;
export type Way = (typeof ways)[number];

/** One change of the switch of a kind. */
export interface SwitchChange {
  readonly kind: string;
  readonly before: Way;
  readonly after: Way;
  /** User, and the position they act in. */
  readonly user: string;
  readonly position: string | null;
  /** ms UTC */
  readonly at: number;
}

export interface Switches {
  of(kind: string): Way;
  /** Keeps it and writes it into the log; the same again changes nothing. @returns whether it changed */
  set(change: Omit<SwitchChange, 'before'>): boolean;
  /** Newest first. */
  log(limit: number): readonly SwitchChange[];
  close(): void;
}

const tables = `
create table if not exists switch_log (
  n integer primary key, kind text not null, before text not null, after text not null, user text not null,
  position text, at integer not null
);
create index if not exists switch_log_by_kind on switch_log (kind, n);
`;

const given = new Map(Object.entries(defaults));

export const isWay = (word: unknown): word is Way => ways.some((way) => way === word);

/** @param path - made when it is not there; `:memory:` keeps nothing */
export function openSwitches(path: string): Switches {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = wal; pragma busy_timeout = 2000;');
  db.exec(tables);
  // The log is all there is: the last line about a kind is how its switch stands.
  const last = db.prepare('select after from switch_log where kind = ? order by n desc limit 1');
  const insert = db.prepare(
    'insert into switch_log (kind, before, after, user, position, at) values (?, ?, ?, ?, ?, ?)',
  );
  const newest = db.prepare('select * from switch_log order by n desc limit ?');
  const of = (kind: string): Way => {
    const known = last.get(kind)?.['after'] ?? given.get(kind);
    return isWay(known) ? known : 'boleh';
  };
  return {
    of,
    set({ kind, after, user, position, at }) {
      const before = of(kind);
      if (before === after) return false;
      insert.run(kind, before, after, user, position, at);
      return true;
    },
    log: (limit) => newest.all(limit).map(changeOf),
    close() {
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
    },
  };
}

function changeOf(row: Record<string, unknown>): SwitchChange {
  const way = (word: unknown): Way => (isWay(word) ? word : 'boleh');
  return {
    kind: String(row['kind']),
    before: way(row['before']),
    after: way(row['after']),
    user: String(row['user']),
    position: row['position'] === null ? null : String(row['position']),
    at: Number(row['at']),
  };
}

/** `sumedang.db` has `sumedang-srikandi.db`. */
export const switchesBeside = (database: string): string =>
  database.replace(/(\.\w+)?$/, '-srikandi$1');
