// Where the demo keeps its data and where it listens: from the environment, with defaults that need nothing set.

import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Settings {
  readonly port: number;
  /** Path of the SQLite file. */
  readonly database: string;
  /** Folder of uploaded scans and the secret of the sessions; beside the database. */
  readonly files: string;
  /** Whether it takes two people to publish a flow. */
  readonly twoPeople: boolean;
}

/** The demo listens here and nowhere else: its sign-in asks for no password. */
export const host = '127.0.0.1';

const home = fileURLToPath(new URL('../.data/sumedang.db', import.meta.url));

/**
 * `PORT` (default 8080), `SUMEDANG_DB` (default `examples/sumedang/.data/sumedang.db`), and `SUMEDANG_DUA_ORANG=1` for two people.
 *
 * @throws RangeError when the port is none
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const port = Number(environment['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT harus bilangan 0 sampai 65535, bukan “${environment['PORT']}”.`);
  const database = resolve(environment['SUMEDANG_DB'] ?? home);
  const files = join(dirname(database), 'berkas');
  return { port, database, files, twoPeople: environment['SUMEDANG_DUA_ORANG'] === '1' };
}
