import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { isPostgres } from '../database/open-store.ts';
import { putCopy, type PutOptions } from '../database/put-copy.ts';

/** Puts a copy of a backup in place of the SQLite file, when the copy is sound and nobody has the file open. */
export async function restore(
  cli: Cli,
  from: string,
  database: string,
  options: PutOptions,
): Promise<Answer> {
  const { backup: texts, restore: own } = cli.texts;
  if (isPostgres(database)) throw new Unusable('ONLY_SQLITE', texts.onlySqlite);
  const { bytes: _, ...inspected } = await putCopy(cli, from, database, options);
  if (inspected.problems.length > 0) {
    return {
      exit: 1,
      json: { file: from, ...inspected },
      text: [texts.unsound(from, database), ...inspected.problems].join('\n'),
    };
  }
  const { instances, events } = inspected;
  return {
    exit: 0,
    json: { database, ...inspected },
    text: [own.done(database), cli.mark('green', texts.verified(instances, events))].join('\n'),
  };
}
