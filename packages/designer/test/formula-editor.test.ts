// Conditions in a real browser: values are tried by the engine, and formulas are written with suggestions and with what is wrong
// marked at its place. Pictures to be looked at in node_modules/.cache/screens.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueAt } from '../src/model/change/change.ts';
import { en } from '../src/editor/texts/en.ts';
import { id } from '../src/editor/texts/id.ts';
import { formulaTexts } from '../src/editor/texts/formulas.ts';
import { axeFaults } from './axe-faults.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

const words = formulaTexts('id');

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** The details of the check, which has a way with a condition. */
async function openCheck(device = desktop): Promise<Page> {
  const page = await sample.open('', device);
  await page.locator('[data-id="periksa"]').first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: id.onlyIf }).waitFor();
  return page;
}

const guardOf = (page: Page): Promise<unknown> =>
  page
    .evaluate(() => window.alir.editor.document.flow)
    .then((flow) => valueAt(flow, ['states', 'periksa', 'on', 'setuju', 0, 'guard']));

async function openFormula(page: Page): Promise<void> {
  await page.getByRole('button', { name: id.asFormula }).click();
  await page.getByRole('textbox', { name: id.formulaText, exact: true }).click();
  await page.keyboard.press('Control+End');
}

describe('values that are tried', () => {
  test('[DM173] whether the way is taken is said by the engine, as values are filled in and as the condition changes', async () => {
    const page = await openCheck();
    await page.getByRole('button', { name: id.conditions.tryValues }).click();
    const tried = page.locator('.alir-try-values');
    const verdict = tried.getByRole('status');
    await verdict.waitFor();
    expect(await verdict.innerText()).toBe(words.missing('Jumlah'));
    await tried.getByLabel('Jumlah').fill('60000000');
    expect(await verdict.innerText()).toBe(words.taken);
    await tried.getByLabel('Jumlah').fill('5000000');
    expect(await verdict.innerText()).toBe(words.otherTaken('“Diarsipkan”'));
    await page
      .getByRole('textbox', { name: id.testValue })
      .or(page.getByRole('spinbutton', { name: id.testValue }))
      .first()
      .fill('4999999');
    expect(await verdict.innerText()).toBe(words.taken);
    await page.context().close();
  });
});

describe('a formula that is written', () => {
  test('[DM174] fields are suggested, and the one that is chosen is written into the flow', async () => {
    const page = await openCheck();
    await openFormula(page);
    await page.keyboard.type(' && data.');
    const list = page.getByRole('listbox');
    await list.waitFor();
    expect(await list.getByRole('option').allTextContents()).toEqual([
      'jumlahJumlah',
      'perihalPerihal',
    ]);
    await page.keyboard.type('per');
    await list.getByRole('option', { name: 'perihal' }).click();
    await page.keyboard.type(" != 'x'");
    expect(await guardOf(page)).toBe("data.jumlah > 5000000 && data.perihal != 'x'");
    await page.context().close();
  });

  test('[DM175] what is wrong is marked at its place with the sentence of the engine; taking it back mends it', async () => {
    const page = await openCheck();
    await openFormula(page);
    await page.keyboard.type(' && data.perihall == 1');
    await page.keyboard.press('Escape');
    const mark = page.locator('.cm-lintRange-error');
    await mark.waitFor();
    expect(await mark.innerText()).toBe('perihall');
    const told = page.locator('.alir-field', { has: page.locator('.alir-formula') });
    expect(await told.getByRole('status').innerText()).toContain('“perihall”');
    await page.screenshot({ path: `${screens}/formula-wrong.png` });
    await page.getByRole('textbox', { name: id.formulaText, exact: true }).focus();
    await page.keyboard.press('Control+z');
    expect(await guardOf(page)).toBe('data.jumlah > 5000000');
    const text = page.getByRole('textbox', { name: id.formulaText, exact: true });
    expect(await text.innerText()).toBe('data.jumlah > 5000000');
    await mark.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('[DM175] a formula that is emptied stays empty on the page, and the flow keeps what it had', async () => {
    const page = await openCheck();
    await openFormula(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    const told = page.locator('.alir-field', { has: page.locator('.alir-formula') });
    await told.locator('.alir-issue').first().waitFor();
    expect(await guardOf(page)).toBe('data.jumlah > 5000000');
    await page.context().close();
  });

  test.each([
    ['desk', 1280, 800, 'light'],
    ['desk', 1280, 800, 'dark'],
    ['tablet', 820, 1180, 'light'],
    ['tablet', 820, 1180, 'dark'],
  ] as const)(
    '[DM176] axe finds nothing: %s, %i × %i, %s',
    async (name, width, height, colorScheme) => {
      const page = await openCheck({ viewport: { width, height }, colorScheme });
      const faults = () => axeFaults(page, '.alir-side');
      await page.getByRole('button', { name: id.conditions.tryValues }).click();
      await page.locator('.alir-try-values').getByLabel('Jumlah').fill('60000000');
      expect(await faults()).toEqual([]);
      await openFormula(page);
      await page.keyboard.type(' && data.');
      await page.getByRole('listbox').waitFor();
      expect(await faults()).toEqual([]);
      await page.screenshot({ path: `${screens}/formula-${name}-${colorScheme}.png` });
      await page.context().close();
    },
  );

  test('[DM176] words are there in both languages', () => {
    expect(Object.keys(id.conditions)).toEqual(Object.keys(en.conditions));
    expect(Object.keys(formulaTexts('id').functions)).toEqual(
      Object.keys(formulaTexts('en').functions),
    );
  });
});
