import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';

/**
 * Why nobody can keep a database at `path`, in the user's words: its folder is missing, it is a folder itself, it may not be
 * written. Null: nothing of that is so.
 *
 * @param shown - what the file is called
 */
export function whyUnusable(cli: Cli, path: string, shown: string): string | null {
  const folder = dirname(path);
  try {
    const found = stat(path);
    if (found?.isDirectory() === true) return cli.texts.reasons.EISDIR;
    const home = stat(folder);
    if (home === undefined) return cli.texts.database.folderMissing(dirname(shown));
    if (!home.isDirectory()) return cli.texts.reasons.ENOTDIR;
    accessSync(found ? path : folder, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return reasonOf(cli, error);
  }
}

const stat = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });
