import { createEngine, usersDirectory } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { db, pool, users } from './db';
import definition from './leave.json';

const directory = usersDirectory(() => db.select().from(users));
let opened: ReturnType<typeof createEngine> | undefined;
/** One engine a process, opened by the first request; if that fails, by the next. */
export async function engine() {
  opened ??= createEngine({ store: postgres(pool), directory, flows: [{ definition }] });
  opened.catch(() => (opened = undefined));
  (await opened).start();
  return opened;
}
