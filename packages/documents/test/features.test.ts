// The page that says what the engine can do says nothing that no test shows.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../src/document.ts';
import { featureRows, hasTest } from '../src/feature-rows.ts';

const page = join(repository, 'docs/reference/features.md');
const rows = featureRows(readFileSync(page, 'utf8'));

test('the page has rows to look at', () => {
  expect(rows.length).toBeGreaterThan(50);
  expect(new Set(rows.map(({ feature }) => feature)).size).toBe(rows.length);
});

test('each row has a test of that title in the file that it links to, or says that it is not there', () => {
  const wrong = rows.flatMap(({ feature, test: shown, said }) => {
    if (shown === null) return ['not yet', 'out'].includes(said) ? [] : [`${feature}: ${said}`];
    const text = readFileSync(join(dirname(page), shown.file), 'utf8');
    return hasTest(text, shown.title) ? [] : [`${feature}: ${shown.file} has no ${shown.title}`];
  });
  expect(wrong).toEqual([]);
});

test('what was left out says why', () => {
  for (const { feature, how, said } of rows)
    if (said === 'out') expect([feature, how.length > 20]).toEqual([feature, true]);
});

test('a title counts only as the title of a test', () => {
  const text = "test('[A1] one', () => {});\n// test.skip('[A1] two')\ntest.skip('[A1] three', f);";
  expect(['[A1] one', '[A1] two', '[A1] three'].map((title) => hasTest(text, title))).toEqual([
    true,
    false,
    false,
  ]);
});
