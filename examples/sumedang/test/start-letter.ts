// Beginning a letter of a flow that an administrator has designed: what it asks stands on the page by itself.

import type { Page } from 'playwright-core';

/** Begins an important letter, and waits for its first task. */
export async function startLetter(page: Page, flow: string, subject: string): Promise<void> {
  await page.goto('/#/start');
  await page.getByRole('link', { name: flow }).click();
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByRole('radio', { name: 'penting' }).check();
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}
