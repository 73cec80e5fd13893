// Beginning a letter of a flow that an administrator has designed: what it asks stands on the page by itself.

import type { Page } from 'playwright-core';

/** Begins a letter, an important one unless nothing is asked, and waits for its first task. */
export async function startLetter(
  page: Page,
  flow: string,
  subject: string,
  { marks = ['penting'] }: { readonly marks?: readonly string[] } = {},
): Promise<void> {
  await page.goto('/#/start');
  await page.getByRole('link', { name: flow }).click();
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  for (const name of marks) await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}
