import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '@alir/engine/core';
import { beforeAll, expect, test } from 'vitest';
import { repository } from '../src/document.ts';
import { generatedPages } from '../src/generated-pages.ts';

/** Made once: prettier takes seconds for the long tables. */
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = await generatedPages();
}, 300_000);

test('generated pages are up to date (mend with: pnpm generate)', () => {
  for (const [path, text] of pages)
    expect(readFileSync(join(repository, path), 'utf8'), path).toBe(text);
});

test('every code is on the page', () => {
  const page = pages.get('docs/reference/codes.md') ?? '';
  expect(Object.keys(codes).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test('every word of flows and forms has a meaning', () => {
  const page = pages.get('docs/reference/flow-format.md') ?? '';
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});
