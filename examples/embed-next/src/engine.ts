import { createEngine, usersDirectory } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { sql, type SQL } from 'drizzle-orm';
import { db, pool } from './db/client';
import { users } from './db/schema';
import definition from './leave.json';

const directory = usersDirectory(() => db.select().from(users));
let opened: ReturnType<typeof createEngine> | undefined;
export const engine = () =>
  (opened ??= createEngine({ store: postgres(pool), directory, flows: [{ definition }] }));

export const bridge = (tx: { execute(query: SQL): PromiseLike<{ rows: unknown[] }> }) => ({
  query(text: string, params: unknown[]) {
    const q = text.split(/\$(\d+)/).map((s, i) => (i % 2 ? sql.param(params[+s - 1]) : sql.raw(s)));
    return tx.execute(sql.join(q));
  },
});
