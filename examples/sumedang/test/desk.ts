// What officers do at their desks, in the words that stand on the screen.

import type { Locator, Page } from 'playwright-core';

/** Opens the list of all tasks anew and then the one of this kind about a letter. */
export async function openTask(page: Page, subject: string, kind: string): Promise<void> {
  await openList(page);
  await rowOf(page, subject).filter({ hasText: kind }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** Loads the list as it stands now. */
export async function openList(page: Page): Promise<void> {
  // Going there by its address would show it as the page remembers it, and then load it: this loads once.
  await page.evaluate(() => history.replaceState(null, '', '/#/box/tugas'));
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

/** Signs the open task, with the passphrase that all certificates of the demo have. */
export async function sign(page: Page): Promise<void> {
  await typePassphrase(page, 'frasa-contoh');
  await confirmSignature(page);
}

export async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await press(page, 'Tanda tangani');
  await page.getByLabel('Frasa sandi sertifikat').fill(passphrase);
}

/** Sends the signature off; whether it succeeds is told by what comes of the task. */
export async function confirmSignature(page: Page): Promise<void> {
  const panel = page.locator('.house-sign');
  await panel.getByRole('button', { name: 'Tanda tangani' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.locator('.alir-toast-success').waitFor();
}

/** From the open task to the letter it is about, with its files and its story. */
export async function openStory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lihat berkas dan perjalanannya' }).click();
}

/** Where a link leads that is on screen, or comes to be. */
export async function addressOf(page: Page, link: string): Promise<string> {
  return (await page.getByRole('link', { name: link }).first().getAttribute('href')) ?? '';
}

export interface LetterAtDesk {
  readonly from: string;
  readonly number: string;
  readonly subject: string;
}

/** Fills in the sheet of a letter that somebody brought, up to the button that ends it. */
export async function fillRegistration(
  page: Page,
  { from, number, subject }: LetterAtDesk,
): Promise<void> {
  await page.goto('/#/start/surat-masuk');
  await page.getByRole('button', { name: 'Buka lembar baru' }).click();
  await page.getByRole('radio', { name: 'Loket surat' }).check();
  await page.getByRole('textbox', { name: /^Surat dari/ }).fill(from);
  await page.getByRole('textbox', { name: /^Nomor surat/ }).fill(number);
  await page.getByLabel(/^Tanggal surat/).fill('2026-01-12');
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByLabel(/^Jenis naskah/).selectOption('surat-dinas');
  await mark(page, { code: '400.7', urgency: 'Segera' });
}

/** What every letter is marked with. None of these is secret. */
export async function mark(
  page: Page,
  { code, urgency }: { readonly code: string; readonly urgency: 'Biasa' | 'Segera' },
): Promise<void> {
  await page.getByLabel(/^Klasifikasi/).selectOption(code);
  await page.getByRole('radio', { name: urgency, exact: true }).check();
  await page.getByRole('radio', { name: 'Biasa (B)' }).check();
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
