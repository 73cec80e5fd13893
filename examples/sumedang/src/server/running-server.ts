// Where the server of a database listens, in a file beside it: a command that needs the database asks the server, since a
// database has one writer. A file that a crash has left names an address where nobody answers.

import { readFile, rm, writeFile } from 'node:fs/promises';

const fileOf = (database: string): string => `${database}.alamat`;

/** @returns takes it back */
export async function tellAddress(database: string, address: string): Promise<() => Promise<void>> {
  const file = fileOf(database);
  await writeFile(file, `${address}\n`);
  return () => rm(file, { force: true });
}

/** The address of the server that has this database; null when none has told one. */
export async function toldAddress(database: string): Promise<string | null> {
  const text = await readFile(fileOf(database), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}
