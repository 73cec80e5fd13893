// What administrators do in the designer with a pointer, in the words that stand on the screen.

import type { Locator, Page } from 'playwright-core';

/** Opens a published flow, and waits until it is proved. */
export async function openFlow(page: Page, title: string): Promise<void> {
  await page.goto('/perancang');
  await page.getByRole('link', { name: title, exact: true }).click();
  await proved(page);
}

/** Begins a flow of which nothing is said but what it is called. */
export async function beginFlow(page: Page, title: string): Promise<void> {
  await page.goto('/perancang');
  await page.getByRole('textbox', { name: 'Nama alur baru' }).fill(title);
  await page.getByRole('button', { name: 'Buat alur baru' }).click();
  await proved(page);
}

/** Waits until nothing is wrong. */
export async function proved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tidak ada masalah' }).waitFor();
}

/** Chooses a step on the canvas. */
export async function openStep(page: Page, title: string): Promise<void> {
  const step = canvasOf(page).getByRole('group', { name: new RegExp(`: ${title}(,|$)`) });
  await bringIntoSight(page, step);
  await step.click();
  await detail(page).getByRole('textbox', { name: 'Judul' }).waitFor();
}

function canvasOf(page: Page): Locator {
  return page.getByRole('application', { name: 'Gambar alur' });
}

/** Moves the canvas until something is there to be pressed: what lies far outside is not even drawn. */
async function bringIntoSight(page: Page, something: Locator): Promise<void> {
  const canvas = canvasOf(page);
  await canvas.hover({ position: { x: 20, y: 20 } });
  const window = await canvas.boundingBox();
  if (window === null) return;
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 };
  for (let turn = 0; turn < 40; turn += 1) {
    const box = (await something.count()) === 0 ? null : await something.boundingBox();
    // Up first, then down again.
    const up = box === null ? (turn < 12 ? -400 : 400) : box.y + box.height / 2 - middle.y;
    const aside = box === null ? 0 : box.x + box.width / 2 - middle.x;
    const isThere =
      Math.abs(up) < window.height / 2 - 40 && Math.abs(aside) < window.width / 2 - 40;
    if (box !== null && isThere) return;
    await page.mouse.wheel(aside, up);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The panel beside the canvas. */
export function detail(page: Page): Locator {
  return page.locator('.alir-side');
}

/** Puts a kind of step before all others. */
export async function addFirst(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah langkah pertama' }).click();
  await chooseKind(page, kind);
}

/** @param way - as it is called: the button that is pressed, and where it leads */
export async function addInto(page: Page, way: string, kind: string): Promise<void> {
  const add = canvasOf(page).getByRole('button', { name: `Tambah langkah di sini: ${way}` });
  await bringIntoSight(page, add);
  await add.click();
  await chooseKind(page, kind);
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Langkah apa?' });
  await dialog.getByRole('button', { name: new RegExp(`^${kind}`) }).click();
  await dialog.waitFor({ state: 'detached' });
}

export async function call(page: Page, title: string): Promise<void> {
  await detail(page).getByRole('textbox', { name: 'Judul' }).fill(title);
}

/** Lets a post do the chosen step, searched among those of the regency. */
export async function giveTo(page: Page, position: string): Promise<void> {
  const panel = detail(page);
  const who = panel.getByRole('combobox', { name: 'Siapa yang mengerjakan', exact: true });
  await who.selectOption({ label: 'Jabatan tertentu' });
  const search = panel.getByRole('combobox', { name: 'Jabatan', exact: true });
  await search.click();
  await search.fill(position);
  await panel.getByRole('option', { name: position }).first().click();
  await panel.getByRole('list', { name: 'Hari ini' }).first().waitFor();
}

export async function setDeadline(page: Page, count: number, unit: string): Promise<void> {
  const section = detail(page).getByRole('region', { name: 'Batas waktu' });
  await section.getByLabel('Jumlah').fill(String(count));
  await section.getByLabel('Satuan').selectOption({ label: unit });
}

/** What may come of the chosen step under a button. */
function outcome(page: Page, label: string): Locator {
  return detail(page).getByRole('group', { name: label, exact: true });
}

/** Gives the chosen step to another role. */
export async function setRole(page: Page, role: string): Promise<void> {
  const search = detail(page).getByRole('combobox', { name: 'Peran', exact: true });
  await search.click();
  await search.fill(role);
  await detail(page).getByRole('option', { name: role }).first().click();
}

/**
 * Publishes, and closes the dialog without moving any letter.
 *
 * @returns the version
 */
export async function publish(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  const said = await dialog.getByText(/^Versi \d+ sudah terbit/).innerText();
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).last().click();
  await dialog.waitFor({ state: 'detached' });
  return Number(/\d+/.exec(said)?.[0]);
}

/** A field of what every letter says, that has to be given when it begins. */
export async function addChoiceField(
  page: Page,
  title: string,
  choices: readonly string[],
): Promise<void> {
  const panel = detail(page);
  await page.getByRole('button', { name: 'Rincian alur' }).click();
  await panel.getByRole('button', { name: 'Tambah isian' }).click();
  const field = panel.locator('details[open]');
  await field.getByRole('textbox', { name: 'Judul' }).fill(title);
  await field
    .getByRole('combobox', { name: 'Jenis isian' })
    .selectOption({ label: 'Satu pilihan' });
  const lines = field.getByRole('textbox', { name: 'Pilihan' });
  await lines.clear();
  await lines.pressSequentially(choices.join('\n'));
  await field.getByRole('checkbox', { name: 'Wajib ada sejak awal' }).check();
}

/** Another button for the chosen step. */
export async function addOutcome(page: Page, label: string, goal: string): Promise<void> {
  await detail(page).getByRole('button', { name: 'Tambah keputusan' }).click();
  await callOutcome(page, 'Keputusan baru', label);
  await leadOutcome(page, label, goal);
}

export async function callOutcome(page: Page, before: string, label: string): Promise<void> {
  const words = outcome(page, before).getByRole('textbox', { name: 'Tulisan pada tombol' });
  await words.fill(label);
}

export async function leadOutcome(page: Page, label: string, goal: string): Promise<void> {
  const leads = outcome(page, label).getByRole('combobox', { name: 'Berlanjut ke', exact: true });
  await leads.selectOption({ label: goal });
}

/** Lets an outcome lead elsewhere while a field holds a value. */
export async function addCase(
  page: Page,
  label: string,
  { field, value, goal }: { readonly field: string; readonly value: string; readonly goal: string },
): Promise<void> {
  const way = outcome(page, label);
  await way.getByRole('button', { name: 'Tambah cabang' }).click();
  const test = way.getByRole('group', { name: 'Hanya jika' }).first();
  await test.getByRole('combobox', { name: 'Isian' }).selectOption({ label: field });
  await test.getByRole('combobox', { name: 'Syarat' }).selectOption({ label: 'adalah' });
  await test.getByRole('combobox', { name: 'Nilai' }).selectOption({ label: value });
  const leads = way.getByRole('combobox', { name: 'Berlanjut ke (cabang 1 dari 2)' });
  await leads.selectOption({ label: goal });
}

/**
 * Makes the chosen step a flow of its own.
 *
 * @param title - what it is called
 */
export async function extractProcess(page: Page, title: string): Promise<void> {
  const chosen = page.getByRole('toolbar', { name: 'Langkah yang dipilih' });
  await chosen.getByRole('button', { name: 'Tindakan lain' }).click();
  await chosen.getByRole('button', { name: 'Jadikan alur sendiri' }).click();
  const dialog = page.getByRole('dialog', { name: 'Jadikan alur sendiri' });
  await dialog.getByRole('textbox', { name: 'Nama alur baru' }).fill(title);
  await dialog.getByRole('button', { name: 'Pindahkan' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** What is wrong, in the panel that lists it. */
export async function openProblems(page: Page): Promise<Locator> {
  const list = page.getByRole('complementary', { name: /^Masalah/ });
  if (!(await list.isVisible()))
    await page.getByRole('button', { name: /kesalahan|peringatan|Tidak ada masalah/ }).click();
  await list.waitFor();
  return list;
}

/** Does in the trial what somebody could do now. */
export async function tryAs(
  page: Page,
  { step, who, press }: { readonly step: string; readonly who: string; readonly press: string },
): Promise<void> {
  const waiting = detail(page).getByRole('listitem').filter({ hasText: step });
  await waiting.getByText(who).first().waitFor();
  await waiting.getByRole('button', { name: press, exact: true }).click();
}
