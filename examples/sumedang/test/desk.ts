// What officers do at their desks, in the words that stand on the screen.

import type { Locator, Page } from 'playwright-core';

/** Opens the list of all tasks anew and then the one of this kind about a letter. */
export async function openTask(page: Page, subject: string, kind: string): Promise<void> {
  await openList(page);
  await rowOf(page, subject).filter({ hasText: kind }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

export async function openList(page: Page): Promise<void> {
  await page.goto('/#/box/tugas');
  await page.reload();
  await page.getByRole('heading', { name: 'Semua tugas' }).waitFor();
}

export function rowOf(page: Page, subject: string): Locator {
  return page.locator('a[data-row]', { hasText: subject });
}

/** Presses a way to end the task; on a small screen it may lie behind "Lainnya". */
export async function press(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true });
  const more = page.getByRole('button', { name: 'Lainnya', exact: true });
  await more.or(button).first().waitFor();
  if (!(await button.isVisible())) await more.click();
  await button.click();
}

/** Ends the open task and waits until it is said. */
export async function finish(page: Page, label: string, comment?: string): Promise<void> {
  await press(page, label);
  if (comment !== undefined) await confirm(page, label, comment);
  await page.locator('.alir-toast-success', { hasText: label }).waitFor();
}

/** Fills in the dialog that asks why, and sends it. */
async function confirm(page: Page, label: string, comment: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Catatan/ }).fill(comment);
  await dialog.getByRole('button', { name: label }).click();
  await dialog.waitFor({ state: 'detached' });
}

export interface Recipient {
  readonly name: string;
  readonly role?: 'Koordinator' | 'Pelaksana' | 'Untuk diketahui';
  readonly note?: string;
}

/** Chooses recipients: those on offer by a tap, others by searching for their names. */
export async function choose(
  within: Page | Locator,
  recipients: readonly Recipient[],
): Promise<void> {
  await within.locator('.alir-recipients').waitFor();
  await within.locator('.alir-skeleton-chips').waitFor({ state: 'detached' });
  for (const { name, role, note } of recipients) {
    const chip = within.getByRole('button', { name, exact: true });
    if (await chip.first().isVisible()) await chip.first().click();
    else {
      await within.getByRole('searchbox', { name: 'Cari jabatan lain' }).fill(name);
      await within.locator('.alir-options button', { hasText: name }).first().click();
    }
    const card = within.locator('.alir-recipient', { hasText: name });
    if (role !== undefined) await card.getByRole('radio', { name: role, exact: true }).check();
    if (note !== undefined) {
      await card.getByRole('button', { name: `Ubah instruksi untuk ${name}` }).click();
      await card.getByRole('textbox', { name: 'Catatan' }).fill(note);
    }
  }
}

/** Passes the letter on from the open task. */
export async function disposeFurther(page: Page, recipients: readonly Recipient[]): Promise<void> {
  await page.getByRole('button', { name: 'Disposisikan lagi' }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, recipients);
  await dialog.getByRole('button', { name: 'Disposisikan lagi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function report(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Laporan/ }).fill(text);
  await finish(page, 'Laporkan');
}
