import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from './reason-of.ts';

/** Writes a file, and the folders that it lies in where they are missing. @throws Unusable NOT_WRITABLE */
export async function writeText(cli: Cli, absolute: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  } catch (error) {
    const shown = relative(cli.cwd, absolute);
    throw new Unusable('NOT_WRITABLE', cli.texts.notWritable(shown, reasonOf(cli, error)), {
      cause: error,
    });
  }
}
