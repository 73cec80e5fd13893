// What a phone must load before it shows anything: React, the inbox, the styles. Measured on the README's host.

import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildSample } from './sample-site.ts';

const budgetBytes = 200_000;

test('the first load is at most 200 kB gzipped', { timeout: 120_000 }, async () => {
  const outDir = await buildSample('size');
  const page = await readFile(`${outDir}/index.html`, 'utf8');
  const files = (await readdir(`${outDir}/assets`)).filter((name) => page.includes(name));
  expect(files.some((name) => name.endsWith('.css'))).toBe(true);
  const sizes = await Promise.all(
    files.map(async (name) => ({
      name,
      bytes: gzipSync(await readFile(`${outDir}/assets/${name}`)).length,
    })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.info(`first load: ${(total / 1000).toFixed(1)} kB gzipped`, sizes);
  expect(total).toBeLessThanOrEqual(budgetBytes);
});
