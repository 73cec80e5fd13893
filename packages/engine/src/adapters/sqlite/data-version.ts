import { toFault } from './faults.ts';
import type { Connection } from './open-database.ts';

/** Reads `pragma data_version`, which changes when another connection has committed. */
export function dataVersionOf({ db, path }: Connection): () => number {
  const statement = db.prepare('pragma data_version');
  // Of an object even its shape would be made anew each time.
  statement.setReturnArrays(true);
  return () => {
    try {
      const row: unknown = statement.get();
      return Array.isArray(row) ? Number(row[0]) : Number.NaN;
    } catch (error) {
      throw toFault(error, path);
    }
  };
}
