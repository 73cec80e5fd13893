import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeOf, readDocuments, repository, wordOf, type Block } from '../src/document.ts';
import { layOutPages, pagesFolder, type ShownFile } from '../src/lay-out-pages.ts';
import { problemsOf } from '../src/problems-of.ts';

const run = promisify(execFile);
const documents = readDocuments();
const shown = documents.flatMap((document) =>
  document.blocks.map((block) => ({ document, block, place: placeOf(document, block) })),
);
const having = (fits: (block: Block) => boolean) => shown.filter(({ block }) => fits(block));
let files: readonly ShownFile[] = [];

beforeAll(async () => {
  files = await layOutPages(documents, 'pages');
});

describe('modules', () => {
  test('pass the compiler', async () => {
    const tsc = join(repository, 'node_modules/.bin/tsc');
    const { stdout } = await run(tsc, ['-p', pagesFolder('pages')]).catch((failed) => failed);
    expect(stdout).toBe('');
  }, 300_000);

  test.each(having(({ words }) => words.includes('run')))(
    '$place prints what the page says',
    async ({ block }) => {
      const file = files.find((one) => one.block === block);
      const { stdout } = await run(
        process.execPath,
        ['--conditions=alir-source', file?.path ?? ''],
        { cwd: file?.folder },
      );
      expect(block.prints, 'what the page says').not.toBe(null);
      expect(stdout.trimEnd()).toBe(block.prints);
    },
    60_000,
  );

  test.each(having((block) => wordOf(block, 'from') !== null))(
    '$place is an excerpt of a file',
    ({ block }) => {
      const path = join(repository, wordOf(block, 'from') ?? '');
      expect(existsSync(path)).toBe(true);
      expect(readFileSync(path, 'utf8')).toContain(block.text);
    },
  );
});

describe('JSON', () => {
  test.each(having(({ language }) => language === 'json'))(
    '$place is sound',
    ({ block, document }) => {
      expect(problemsOf(block, document)).toEqual([]);
    },
  );
});
