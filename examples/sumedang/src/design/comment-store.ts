// What those who design flows say to each other, beside the engine's database: the flows know nothing of it.

import { DatabaseSync } from 'node:sqlite';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../json-object.ts';

/** Comments of flows, by their ids; null: it was taken away. */
export interface CommentStore {
  of(flow: string): Readonly<Record<string, JsonObject | null>>;
  /**
   * Keeps one as it is now. Who wrote it is whoever kept it first.
   *
   * @param by - id of the user
   */
  keep(flow: string, id: string, comment: JsonObject | null, by: string): void;
  close(): void;
}

const table = `
create table if not exists comments (
  flow text not null, id text not null, author text not null, body text not null, primary key (flow, id)
) without rowid;
`;

/** @param path - made when it is not there; `:memory:` keeps nothing */
export function openComments(path: string): CommentStore {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;');
  db.exec(table);
  const select = db.prepare('select id, author, body from comments where flow = ?');
  const write = db.prepare(
    `insert into comments values (?, ?, ?, ?)
      on conflict (flow, id) do update set body = excluded.body`,
  );
  return {
    of: (flow) =>
      Object.fromEntries(
        select.all(flow).map(({ id, author, body }) => {
          const value: Json = JSON.parse(String(body));
          return [String(id), isObject(value) ? { ...value, by: String(author) } : null];
        }),
      ),
    keep: (flow, id, comment, by) => void write.run(flow, id, by, JSON.stringify(comment)),
    close() {
      // One file is left, to be moved or copied.
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
    },
  };
}

/** `sumedang.db` has `sumedang-komentar.db`. */
export const commentsBeside = (database: string): string =>
  database.replace(/(\.\w+)?$/, '-komentar$1');
