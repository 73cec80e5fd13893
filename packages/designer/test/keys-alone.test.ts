// Somebody who has keys and nothing else, or a voice that reads the page. What is done is done as they would do it, and what is found is
// found by what it is called.

import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocument, type FlowDocument } from '../src/model/index.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { structuredFlow } from './monsters.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const views = ['canvas', 'outline'] as const;
type View = (typeof views)[number];

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

/** A page with a flow, and the keyboard in one of its views. */
async function begin(
  view: View,
  device = desk,
  document: FlowDocument = createDocument(letter),
): Promise<Page> {
  const page = await sample.visit(document, device, 'office');
  if (view === 'outline') {
    await page.getByRole('button', { name: 'Daftar langkah' }).press('Enter');
    await page.getByRole('treegrid').getByRole('row').nth(1).focus();
  } else await canvasOf(page).focus();
  return page;
}

const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Gambar alur' });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader is at, as it says it: the element, or the one that stands for it. */
function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const id = element.getAttribute('aria-activedescendant');
    const told = id === null ? element : document.getElementById(id);
    if (told === null) return 'nothing';
    const label = 'labels' in element && element.labels instanceof NodeList && element.labels[0];
    const words = label instanceof Element ? label.textContent : told.textContent;
    return told.getAttribute('aria-label') ?? words?.trim() ?? '';
  });
}

/** Tab, and arrows within a line of buttons, until something is called so. */
async function goTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  const isThere = async (): Promise<boolean> => {
    const now = await heard(page);
    passed.push(now.slice(0, 30));
    return now === name;
  };
  while (passed.length < 120) {
    await press(page, 'Tab');
    if (await isThere()) return;
    const isLine = await page.evaluate(
      () => document.activeElement?.closest('[role="toolbar"]') != null,
    );
    if (!isLine) continue;
    await press(page, 'Home');
    for (let before = ''; before !== (await heard(page)); await press(page, 'ArrowRight')) {
      before = await heard(page);
      if (await isThere()) return;
    }
  }
  throw new Error(`“${name}” is not among: ${passed.join(' | ')}`);
}

const steps = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(Object(window.alir.editor.document.flow['states'])));

const way = (page: Page, step: string, outcome: string): Promise<unknown> =>
  page.evaluate(
    ([key, name]) => Object(window.alir.editor.document.flow['states'])[key]?.on?.[name],
    [step, outcome] as const,
  );

describe('the focus', () => {
  test.each(views)(
    '[DE31] the panel is closed: it is at the step again, in the %s',
    async (view) => {
      const page = await begin(view);
      await press(page, 'Home', 'ArrowDown', 'Enter');
      await expect.poll(() => heard(page)).toBe('Judul');
      await page.getByRole('complementary').getByRole('button', { name: 'Tutup' }).press('Enter');
      await expect.poll(() => heard(page)).toContain('Periksa');
    },
  );

  test('[DE31] what has the focus is taken away: it is at what follows in the same part', async () => {
    const page = await begin('canvas');
    await press(page, 'Home', 'ArrowDown', 'Enter');
    await goTo(page, 'Hapus “Setuju”');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Hapus “Setuju”' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('section') === null)).toBe(
      false,
    );
  });

  test('[DE31] the step that has it is undone, cut or removed: it is at one that is left', async () => {
    const page = await begin('outline');
    await press(page, 'Home', 'Insert');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Paraf');
    await press(page, 'Enter');
    await expect.poll(() => heard(page)).toContain('Paraf');
    await press(page, 'Control+z');
    await expect.poll(() => heard(page)).toMatch(/^Langkah \d dari 4/);
    await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'Delete');
    await expect.poll(() => heard(page)).toMatch(/^Langkah 3 dari 3/);
  });

  test('[DE31] on the canvas the keyboard stays where a step was removed', async () => {
    const page = await begin('canvas');
    await press(page, 'Home', 'ArrowDown', 'ArrowDown');
    expect(await heard(page)).toContain('Tanda tangan');
    await press(page, 'Delete');
    await expect.poll(() => heard(page)).toMatch(/^Langkah 3 dari 3/);
  });
});

describe.each(views)('several steps in the %s', (view) => {
  test('[DE32] are chosen by keys, and done in parallel', async () => {
    const page = await begin(view);
    await press(page, 'Home', 'Shift+ArrowDown');
    await goTo(page, 'Kerjakan serentak');
    await press(page, 'Enter');
    await expect.poll(() => steps(page)).toContain('dikerjakan-serentak');
    await expect.poll(() => heard(page)).toContain('Dikerjakan serentak');
  });

  test('[DE32] that do not follow each other are chosen by keys', async () => {
    const page = await begin(view);
    await press(page, 'Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+Space');
    await page.getByText('2 langkah dipilih').waitFor();
    await press(page, 'Escape');
    await page.getByText('2 langkah dipilih').waitFor({ state: 'detached' });
    expect(await heard(page)).toContain('Tanda tangan');
    await press(page, 'Control+a');
    await page.getByText('4 langkah dipilih').waitFor();
  });

  test('[DE32] become a flow of their own, by keys', async () => {
    const page = await begin(view);
    await press(page, 'Home', 'ArrowDown', 'ArrowDown');
    await goTo(page, 'Tindakan lain');
    await press(page, 'Enter');
    await goTo(page, 'Jadikan alur sendiri');
    await press(page, 'Enter');
    await expect.poll(() => heard(page)).toBe('Nama alur baru');
    await page.keyboard.type('Penandatanganan');
    await press(page, 'Enter');
    await expect.poll(() => steps(page)).toContain('penandatanganan');
    await expect.poll(() => heard(page)).toContain('Penandatanganan');
  });
});

describe.each(views)('without dragging, in the %s', (view) => {
  test('[DE33] a step goes into another way', async () => {
    const page = await begin(view);
    await press(page, 'Home', 'ArrowDown', 'ArrowDown');
    await goTo(page, 'Tindakan lain');
    await press(page, 'Enter');
    await goTo(page, 'Pindahkan');
    await press(page, 'Enter');
    await expect.poll(() => heard(page)).toBe('Ke jalur mana');
    await page.getByRole('dialog').screenshot({ path: `${screens}/hands-move-${view}.png` });
    await page.keyboard.type('Susun konsep: Ajukan');
    await press(page, 'Tab', 'Enter');
    await expect.poll(() => way(page, 'konsep', 'ajukan')).toBe('tanda-tangan');
    expect(await way(page, 'tanda-tangan', 'tandatangani')).toBe('periksa');
  });

  test('[DE33] a step is added into each way of a step, and before it', async () => {
    const page = await begin(view);
    await press(page, 'Home', 'Insert');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await press(page, 'Shift+Tab');
    await expect.poll(() => heard(page)).toBe('Di mana');
    await page.keyboard.type('Awal, sebelum');
    await press(page, 'Tab');
    await page.keyboard.type('Registrasi');
    await press(page, 'Enter');
    await expect
      .poll(() => page.evaluate(() => window.alir.editor.document.flow['initial']))
      .toBe('registrasi');
  });
});

test('[DE33] chosen steps are placed by keys, and that is taken back at once', async () => {
  const page = await begin('canvas');
  const box = page.locator('.alir-step[data-focused="true"]');
  await press(page, 'Home', 'ArrowDown');
  const before = await box.boundingBox();
  await press(page, 'Alt+ArrowLeft', 'Alt+ArrowLeft');
  await expect.poll(async () => (await box.boundingBox())?.x).toBeLessThan((before?.x ?? 0) - 20);
  await press(page, 'Control+z');
  await expect.poll(async () => (await box.boundingBox())?.x).toBe(before?.x);
});

describe('a flow of 2,000 steps', () => {
  test('[DE35] wherever keys lead, the step is drawn, marked and told, and most are not on the page', async () => {
    const page = await begin('canvas', desk, structuredFlow(2000));
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'r']) {
      await press(page, key);
      await expect.poll(() => heard(page)).toMatch(/^Langkah \d+ dari /);
      await page.locator('.alir-step[data-focused="true"]').waitFor();
      expect(await page.locator('.alir-step').count()).toBeLessThan(120);
    }
    await press(page, '0');
    await expect.poll(() => page.locator('.alir-step').count()).toBe(0);
    expect(await heard(page)).toMatch(/^Langkah \d+ dari /);
    await press(page, 'Home');
    await page.locator('.alir-step[data-focused="true"]').waitFor();
    const told = await canvasOf(page).ariaSnapshot();
    expect(told.split('\n').length).toBeLessThan(200);
  }, 120_000);
});

describe('finding out', () => {
  test.each(views)('[DE36] a question mark shows all keys, in the %s', async (view) => {
    const page = await begin(view);
    await press(page, '?');
    const dialog = page.getByRole('dialog', { name: 'Tombol papan ketik' });
    await dialog.getByRole('rowheader', { name: 'F6, Shift + F6' }).waitFor();
    await dialog.screenshot({ path: `${screens}/hands-keys.png` });
    const before = await heard(page);
    await press(page, 'Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await heard(page)).not.toBe(before);
    expect(await heard(page)).not.toBe('nothing');
  });

  test('[DE36] each line of buttons is one stop for the tab key', async () => {
    const page = await begin('canvas');
    await page.getByRole('button', { name: 'Urungkan' }).focus();
    await press(page, 'Tab');
    expect(await heard(page)).toBe('Gambar alur');
    await press(page, 'Shift+Tab', 'End');
    expect(await heard(page)).toBe('Terbitkan');
  });
});

describe.each(views)('the clipboard, in the %s', (view) => {
  const allowed = { ...desk, permissions: ['clipboard-read', 'clipboard-write'] };

  test('[DE46] a step is copied and pasted by keys, and by buttons', async () => {
    const page = await begin(view, allowed);
    await press(page, 'Home', 'Control+c');
    await expect.poll(() => spoken(page)).toContain('Disalin: 1 langkah');
    await press(page, 'Control+v');
    await expect.poll(async () => (await steps(page)).length).toBe(5);
    await expect.poll(() => heard(page)).toContain('Susun konsep');
    await goTo(page, 'Tindakan lain');
    await press(page, 'Enter');
    await goTo(page, 'Salin');
    await press(page, 'Enter');
    await goTo(page, 'Tempel sesudahnya');
    await press(page, 'Enter');
    await expect.poll(async () => (await steps(page)).length).toBe(6);
  });

  test('[DE46] what is on it that is no step is told', async () => {
    const page = await begin(view, allowed);
    await page.evaluate(() => navigator.clipboard.writeText('Yth. Bupati'));
    await press(page, 'Home', 'Control+v');
    await expect.poll(() => spoken(page)).not.toBe('');
  });
});

test('[DE46] words in a panel are copied as words', async () => {
  const page = await begin('canvas', {
    ...desk,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await press(page, 'Home', 'Enter');
  await page.getByRole('complementary').getByRole('heading').first().selectText();
  await page.getByRole('complementary').getByRole('button', { name: 'Tutup' }).focus();
  await page.getByRole('complementary').getByRole('heading').first().selectText();
  await press(page, 'Control+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('Rincian langkah');
});

/** What was said last. */
async function spoken(page: Page): Promise<string> {
  const said = await page.locator('[role="status"][aria-live="polite"]').allTextContents();
  return said.join(' ').trim();
}
