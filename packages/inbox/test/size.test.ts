// What a phone must load before it shows anything: React, the inbox, the styles. Measured on the README's host.

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { samplePages } from '@alir/testbed/sample-pages';
import { expect, test } from 'vitest';

const budgetBytes = 200_000;

test('the first load is at most 200 kB gzipped', { timeout: 120_000 }, async () => {
  const { folder } = await samplePages();
  const page = await readFile(`${folder}/index.html`, 'utf8');
  const files = (await readdir(`${folder}/assets`)).filter((name) => page.includes(name));
  expect(files.some((name) => name.endsWith('.css'))).toBe(true);
  const sizes = await Promise.all(
    files.map(async (name) => ({
      name,
      bytes: gzipSync(await readFile(`${folder}/assets/${name}`)).length,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.info(`first load: ${(total / 1000).toFixed(1)} kB gzipped`, sizes);
  expect(total).toBeLessThanOrEqual(budgetBytes);
});
