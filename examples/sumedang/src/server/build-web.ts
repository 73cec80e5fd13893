// The pages of the browser, built when they are missing or older than what they are made of.

import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../web', import.meta.url));
/** Words that they share with the pages of the server. */
const shared = fileURLToPath(new URL('../pages', import.meta.url));
const built = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Answers the folder they are in. */
export async function buildWeb(): Promise<string> {
  if (await isStale()) {
    console.log('Membangun halaman web …');
    const { build } = await import('vite');
    await build({ root: source, logLevel: 'warn' });
  }
  return built;
}

async function isStale(): Promise<boolean> {
  const page = join(built, 'index.html');
  if (!existsSync(page)) return true;
  const at = statSync(page).mtimeMs;
  const packages = ['@alir/inbox', '@alir/designer'].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  );
  for (const folder of [source, shared, ...packages])
    if ((await newestIn(folder)) > at) return true;
  return false;
}

/** ms UTC of the newest file. */
async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((newest, { parentPath, name }) => {
      return Math.max(newest, statSync(join(parentPath, name)).mtimeMs);
    }, 0);
}
