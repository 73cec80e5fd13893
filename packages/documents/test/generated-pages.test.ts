import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '@alir/engine/core';
import { expect, test } from 'vitest';
import { repository } from '../src/document.ts';
import { generatedPages } from '../src/generated-pages.ts';

test('generated pages are up to date (mend with: pnpm generate)', async () => {
  for (const [path, text] of await generatedPages())
    expect(readFileSync(join(repository, path), 'utf8'), path).toBe(text);
}, 60_000);

test('every code is on the page', async () => {
  const page = (await generatedPages()).get('docs/reference/codes.md') ?? '';
  expect(Object.keys(codes).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});

test('every word of flows and forms has a meaning', async () => {
  const page = (await generatedPages()).get('docs/reference/flow-format.md') ?? '';
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});
