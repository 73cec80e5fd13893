// The details of a step in a real browser, as tests use them: open a document, choose, tick, type, press, and see what the document
// is then. Each file of tests has a page of its own.

import { openChromium } from '@alir/testbed/chromium';
import type { JsonObject } from '@alir/engine/core/types';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { FlowDocument } from '../src/model/index.ts';
import { type ServedSample, serveSample } from './served-sample.ts';
import { WorkedLetter } from './worked-letter.ts';

let opened: { readonly browser: Browser; readonly sample: ServedSample; readonly page: Page };

/** Builds the sample page and opens it with the sample office, in the outline. @param name - of the build: another for each file */
export async function openPage(name: string): Promise<Page> {
  const sample = await serveSample(name);
  const browser = await openChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${sample.url}editor.html?office`);
  await page.getByRole('button', { name: 'Daftar langkah' }).click();
  opened = { browser, sample, page };
  return page;
}

/** Closes it. */
export async function closePage(): Promise<void> {
  await opened.browser.close();
  await opened.sample.close();
}

/** Opens a document. As text: a document is deeper than the types of a page's arguments reach. */
export const open = (document: FlowDocument): Promise<void> =>
  opened.page.evaluate((text) => window.alir.open(JSON.parse(text)), JSON.stringify(document));

/** Opens the details of a step of a document. */
export async function details(
  document: FlowDocument,
  step: string | null = 'periksa',
): Promise<Locator> {
  await open(document);
  const side = opened.page.locator('.alir-side');
  // Another step first, so that nothing of the case before stays unfolded.
  await opened.page.locator('.alir-outline-row[data-step="arsip"]').dblclick();
  if (step !== null) await opened.page.locator(`.alir-outline-row[data-step="${step}"]`).dblclick();
  await side.locator('.alir-inspector').waitFor();
  return side;
}

/** Opens the details of the flow as a whole. */
export async function flowDetails(document: FlowDocument): Promise<Locator> {
  const { page } = opened;
  await page.reload();
  await open(document);
  await page.getByRole('button', { name: 'Daftar langkah' }).click();
  await page.getByRole('button', { name: 'Rincian' }).click();
  const side = page.locator('.alir-side');
  await side.getByLabel('Siapa yang boleh memulai').waitFor();
  return side;
}

/** The document as the page has it now. */
export const documentNow = (): Promise<FlowDocument> =>
  opened.page.evaluate(() => window.alir.editor.document);

/** A letter handed in by whoever drafts it, on the document as the page has it now. */
export async function handedIn(data: JsonObject = {}): Promise<WorkedLetter> {
  const worked = new WorkedLetter(await documentNow(), data);
  expect(worked.complete('agendaris', 'ajukan')).toBeNull();
  return worked;
}

function control(side: Locator, name: string): Locator {
  return side.getByLabel(name, { exact: true }).first();
}

/** Chooses one of several. */
export function choose(side: Locator, name: string, option: string): Promise<unknown> {
  return side.getByRole('combobox', { name, exact: true }).first().selectOption({ label: option });
}
/** Ticks, or takes the tick away. */
export const tick = (side: Locator, name: string): Promise<void> => control(side, name).click();
/** Types instead of what was there. */
export const fill = (side: Locator, name: string, words: string): Promise<void> =>
  control(side, name).fill(words);

/** Presses a button. */
export async function press(side: Locator, name: string): Promise<void> {
  await side.getByRole('button', { name, exact: true }).first().click();
}

/** Unfolds a part. */
export const unfold = (side: Locator, name: string): Promise<void> =>
  side.locator('summary', { hasText: name }).first().click();

/** Searches for a post, a role or a unit, and takes it. */
export async function pick(side: Locator, name: string, wanted: string): Promise<void> {
  const field = side.getByRole('combobox', { name, exact: true }).first();
  await field.click();
  await field.fill(wanted);
  await side
    .getByRole('option', { name: new RegExp(`^${wanted}`) })
    .first()
    .click();
}

/**
 * Goes on by the tab key until what has the focus is called so.
 *
 * @throws Error with what was passed, when that is more than the details have
 */
export async function tabTo(name: string): Promise<void> {
  const { page } = opened;
  const passed: unknown[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await page.evaluate(() => {
      const at = document.activeElement;
      return (
        at?.getAttribute('aria-label') ??
        document.querySelector(`label[for="${at?.id}"]`)?.textContent ??
        at?.textContent
      );
    });
    if (now?.startsWith(name)) return;
    passed.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`No key leads to ${name}: ${passed.join(', ')}`);
}
