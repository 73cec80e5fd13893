// Somebody with a tablet and thick fingers, who points at nothing before it is pressed.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

const tablet: BrowserContextOptions = {
  viewport: { width: 820, height: 1180 },
  hasTouch: true,
  isMobile: true,
};

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

/** What can be pressed and is less than 44 px high or wide, with what belongs to it. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = document.querySelector('dialog[open]') ?? document.body;
    const pressed = top.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, [role="option"], [role="treeitem"], [role="row"][tabindex]',
    );
    return [...pressed].flatMap((element) => {
      if (!element.checkVisibility() || element.offsetWidth === 0) return [];
      const isTicked = element.matches('[type="checkbox"], [type="radio"]');
      const words = isTicked && element instanceof HTMLInputElement ? (element.labels ?? []) : [];
      const boxes = [element, ...words].map((one) => one.getBoundingClientRect());
      const room = getComputedStyle(element, '::before');
      const around = room.position === 'absolute' ? -2 * Number.parseFloat(room.top || '0') : 0;
      const width = Math.max(...boxes.map((box) => box.width)) + around;
      const height = Math.max(...boxes.map((box) => box.height)) + around;
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
      return width < 43.5 || height < 43.5
        ? [`${element.tagName} “${name ?? ''}” ${width} × ${height}`]
        : [];
    });
  });
}

async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.alir-side details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

describe('what is pressed has 44 px', () => {
  const places: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'details of a step': async (page) => {
      await page.getByText('Periksa', { exact: true }).first().tap();
      await page.getByRole('textbox', { name: 'Judul' }).waitFor();
      await unfold(page);
      await page.getByRole('button', { name: 'Tindakan lain' }).tap();
    },
    'details of a flow': async (page) => {
      await page.getByRole('button', { name: 'Rincian alur' }).tap();
      await page.getByLabel('Siapa yang boleh memulai').waitFor();
      await unfold(page);
    },
    'posts to choose from': async (page) => {
      await page.getByText('Periksa', { exact: true }).first().tap();
      const side = page.getByRole('complementary');
      await side.getByLabel('Siapa yang mengerjakan').selectOption({ label: 'Jabatan tertentu' });
      await side.getByRole('combobox', { name: 'Jabatan', exact: true }).tap();
      await side.getByRole('listbox').getByRole('option').first().waitFor();
    },
    'kinds of steps': async (page) => {
      await page.getByRole('button', { name: 'Tambah langkah pertama' }).tap();
      await page.getByRole('dialog').getByRole('searchbox').waitFor();
    },
    problems: async (page) => {
      await page.getByRole('button', { name: /peringatan/ }).tap();
      await page.getByRole('complementary', { name: /Masalah/ }).waitFor();
    },
    trying: async (page) => {
      await page.getByRole('button', { name: 'Coba alur' }).tap();
      await page.getByRole('button', { name: 'Mulai surat' }).waitFor();
    },
    'the list of steps': (page) => page.getByRole('button', { name: 'Daftar langkah' }).tap(),
    publishing: async (page) => {
      await page.getByRole('button', { name: 'Terbitkan', exact: true }).tap();
      await page.getByRole('dialog').getByRole('button').nth(1).waitFor();
    },
    paper: async (page) => {
      await page.getByRole('button', { name: 'Unduh atau cetak' }).tap();
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  };
  test.each(Object.entries(places))('[DE47] %s', async (name, go) => {
    const page = await sample.open('office', tablet);
    await page.locator('.alir-step').first().waitFor();
    await go(page);
    await page.screenshot({ path: `${screens}/fingers-${name.replaceAll(' ', '-')}.png` });
    expect(await tooSmall(page)).toEqual([]);
    await page.context().close();
  });
});

test('[DE34] a list of posts moves under a finger; a tap chooses', async () => {
  const page = await sample.open('office', tablet);
  await page.getByText('Susun konsep', { exact: true }).first().tap();
  const side = page.getByRole('complementary');
  await side.getByLabel('Siapa yang mengerjakan').selectOption({ label: 'Jabatan tertentu' });
  const field = side.getByRole('combobox', { name: 'Jabatan', exact: true });
  await field.tap();
  const option = side.getByRole('listbox').getByRole('option').nth(1);
  const before = await field.inputValue();
  const box = await option.boundingBox();
  if (box === null) throw new Error('There is nobody to choose');
  const at = { x: box.x + 40, y: box.y + box.height / 2 };
  const cdp = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number): Promise<unknown> =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: at.x, y }],
    });
  await finger('touchStart', at.y);
  for (const by of [10, 25, 40]) await finger('touchMove', at.y - by);
  await finger('touchEnd');
  await expect.poll(() => option.isVisible()).toBe(true);
  expect(await field.inputValue()).toBe(before);
  const name = await option.locator('span').innerText();
  await option.tap();
  await expect.poll(() => field.inputValue()).toBe(name);
});

test('[DE48] what icons stand for is read: below them, and at the focus of a keyboard', async () => {
  const written = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.alir-toolbar .alir-icon-button')].map((button) => {
        const { content, display } = getComputedStyle(button, '::after');
        return content === 'none' || display === 'none' ? '' : content;
      }),
    );
  const touched = await sample.open('office', tablet);
  await expect.poll(() => written(touched)).toContain('"Coba alur"');
  expect(await written(touched)).not.toContain('');
  const typed = await sample.open('office', { viewport: { width: 1280, height: 800 } });
  expect(await written(typed)).not.toContain('"Urungkan"');
  await typed.keyboard.press('Tab');
  await expect.poll(() => written(typed)).toContain('"Urungkan"');
});
