import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from '../capture.ts';
import { repository } from '../pnpm.mjs';
import type { Gate } from './gate.ts';

/** What `pnpm generate` writes is what is there. When it is not, it is now: the new files only need committing. */
export const generated: Gate = {
  name: 'generated',
  async check() {
    const before = await readGenerated();
    const { code, output } = await capture('pnpm', ['run', 'generate']);
    const after = await readGenerated();
    const stale = [...after].filter(([file, text]) => before.get(file) !== text);
    return {
      passed: code === 0 && stale.length === 0,
      summary:
        stale.length === 0
          ? `${after.size} files are up to date`
          : `${stale.length} files were stale and are written anew: ${stale.map(([file]) => file).join(', ')}`,
      details: output,
    };
  },
};

async function readGenerated(): Promise<ReadonlyMap<string, string>> {
  const files = globSync(['packages/*/src/**/*.generated.ts', 'docs/reference/*.md'], {
    cwd: repository,
  });
  const texts = await Promise.all(files.map((file) => readFile(join(repository, file), 'utf8')));
  return new Map(files.map((file, index) => [file, texts[index] ?? '']));
}
