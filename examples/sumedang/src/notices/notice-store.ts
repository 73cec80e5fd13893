// Who was told of what, in a file of the house beside the engine's database. It holds where to look, never what is written
// there: what a notice says is read from the letter when it is shown, so nothing of a secret one lies here.
//
// A file of its own, since the engine's connection is in the middle of a transaction most of the time.

import { DatabaseSync } from 'node:sqlite';

export interface Notice {
  /** The engine's id: told twice, it is kept once. */
  readonly id: string;
  /** Whom: `p:<position>`, `r:<role>`, `r:<role>@<unit>` or `u:<user>`. */
  readonly to: string;
  readonly instance: string;
  /** The state it is about; null for the whole. */
  readonly state: string | null;
  /** ms UTC */
  readonly dueAt: number | null;
  /** ms UTC */
  readonly at: number;
}

export interface NoticeStore {
  keep(notice: Notice): void;
  /** Newest first. */
  list(to: readonly string[], limit: number): readonly Notice[];
  /** Those that came after this person last looked. */
  countUnseen(user: string, to: readonly string[]): number;
  /** When this person last looked, ms UTC; 0 for never. */
  seenUntil(user: string): number;
  /** From now on what came until this moment is seen. @param at - ms UTC */
  markSeen(user: string, at: number): void;
  /** @param at - ms UTC; older ones are dropped */
  forgetBefore(at: number): void;
  close(): void;
}

const tables = `
create table if not exists notices (
  id text primary key, recipient text not null, instance text not null, state text, due_at integer, at integer not null
) without rowid;
create index if not exists notices_by_recipient on notices (recipient, at);
create table if not exists seen (user text primary key, until integer not null) without rowid;
`;

/** @param path - made when it is not there; `:memory:` keeps nothing */
export function openNotices(path: string): NoticeStore {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;');
  db.exec(tables);
  const insert = db.prepare('insert or ignore into notices values (?, ?, ?, ?, ?, ?)');
  const look = db.prepare('insert or replace into seen values (?, max(?, ?))');
  const seen = db.prepare('select until from seen where user = ?');
  const seenUntil = (user: string): number => Number(seen.get(user)?.['until'] ?? 0);
  const listed = (to: readonly string[]): string => JSON.stringify(to);
  const byRecipient = 'recipient in (select value from json_each(?))';
  const select = db.prepare(
    `select * from notices where ${byRecipient} order by at desc, id desc limit ?`,
  );
  const count = db.prepare(`select count(*) as n from notices where ${byRecipient} and at > ?`);
  const forget = db.prepare('delete from notices where at < ?');
  return {
    keep: ({ id, to, instance, state, dueAt, at }) =>
      void insert.run(id, to, instance, state, dueAt, at),
    list: (to, limit) => select.all(listed(to), limit).map(noticeOf),
    countUnseen: (user, to) => Number(count.get(listed(to), seenUntil(user))?.['n'] ?? 0),
    seenUntil,
    markSeen: (user, at) => void look.run(user, at, seenUntil(user)),
    forgetBefore: (at) => void forget.run(at),
    close() {
      // One file is left, to be moved or copied.
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
    },
  };
}

function noticeOf(row: Record<string, unknown>): Notice {
  const number = (value: unknown): number | null => (value === null ? null : Number(value));
  return {
    id: String(row['id']),
    to: String(row['recipient']),
    instance: String(row['instance']),
    state: row['state'] === null ? null : String(row['state']),
    dueAt: number(row['due_at']),
    at: Number(row['at']),
  };
}

/** The file of the house beside the engine's: `sumedang.db` has `sumedang-pemberitahuan.db`. */
export const noticesBeside = (database: string): string =>
  database.replace(/(\.\w+)?$/, '-pemberitahuan$1');
