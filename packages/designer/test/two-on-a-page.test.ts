// Two designers on one page, each with a flow and a language of its own.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

test('[DM77] several designers stand on one page: no id is there twice, and what one does the other does not', async () => {
  const page = await sample.open('beside');
  const [first, second] = [
    page.locator('.alir-designer').nth(0),
    page.locator('.alir-designer').nth(1),
  ];
  await second.getByText('Check', { exact: true }).first().waitFor();
  await first.getByText('Periksa', { exact: true }).first().click();
  await first.locator('.alir-side').getByLabel('Judul').fill('Periksa kembali');
  await first.getByText('Periksa kembali', { exact: true }).first().waitFor();
  await second.getByText('Check', { exact: true }).first().click();
  await second.locator('.alir-side').getByLabel('Title').waitFor();
  expect(await second.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  expect(twice).toEqual([]);
  await page.context().close();
});
