import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { isPostgres } from '../database/open-store.ts';
import { putCopy, type PutOptions } from '../database/put-copy.ts';

/** Copies the SQLite file while others use it, and verifies the copy before it has its name: pages, chains, folds. */
export async function backup(
  cli: Cli,
  database: string,
  to: string,
  options: PutOptions,
): Promise<Answer> {
  const { backup: texts } = cli.texts;
  if (isPostgres(database)) throw new Unusable('ONLY_SQLITE', texts.onlySqlite);
  const { bytes, ...inspected } = await putCopy(cli, database, to, options);
  if (inspected.problems.length > 0) {
    return {
      exit: 1,
      json: { file: to, ...inspected },
      text: [texts.unsound(database, to), ...inspected.problems].join('\n'),
    };
  }
  const { instances, events } = inspected;
  return {
    exit: 0,
    json: { file: to, bytes, ...inspected },
    text: [texts.done(to, bytes), cli.mark('green', texts.verified(instances, events))].join('\n'),
  };
}
