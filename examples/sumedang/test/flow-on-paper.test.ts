// The regency's flows as a printer gets them: picture and operating procedure on F4, with version and legal basis, made on the server.

import { openChromium } from '@alir/testbed/chromium';
import { pictureSheets, printPage, sopSheets } from '@alir/designer/export';
import { asDocument, type FlowDocument } from '@alir/designer/model';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { PDFDocument } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFlowSources } from '../src/flow-sources.ts';
import { objectOf } from '../src/json-object.ts';

const how = { lang: 'id', issuer: 'Pemerintah Kabupaten Sumedang' } as const;
/** What a version rests on; the flows of the demo name none, as they are examples. */
const basis = ['Permendagri Nomor 1 Tahun 2023', 'Perbup Sumedang Nomor 153 Tahun 2019'];
/** A point is 1/72 inch. */
const mmOfPoint = 25.4 / 72;

let browser: Browser;
const flows = new Map<string, FlowDocument>();
beforeAll(async () => {
  browser = await openChromium();
  for (const { definition, forms } of await readFlowSources()) {
    const read: Json = JSON.parse(JSON.stringify({ flow: definition, formList: forms }));
    const { flow, forms: named } = partsOf(read);
    flows.set(String(flow['flow']), asDocument({ flow: { ...flow, basis }, forms: named }));
  }
}, 120_000);
afterAll(() => browser.close());

function partsOf(source: Json): { readonly flow: JsonObject; readonly forms: JsonObject } {
  const { flow, formList } = objectOf(source);
  const forms = Array.isArray(formList) ? formList.map(objectOf) : [];
  return {
    flow: objectOf(flow),
    forms: Object.fromEntries(forms.map((form) => [String(form['form']), form])),
  };
}

/** What a printer gets: sizes of the pages in mm, and what is written on them. */
async function printed(
  name: string,
  sheetsOf: typeof pictureSheets,
): Promise<{ readonly sizes: readonly string[]; readonly said: string; readonly sheets: number }> {
  const document = flows.get(name);
  if (document === undefined) throw new Error(`there is no flow ${name}`);
  const sheets = sheetsOf(document, how);
  const page = await browser.newPage();
  await page.setContent(printPage(sheets, { title: name, lang: 'id' }));
  const said = await page.locator('body').textContent();
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const sizes = pdf.getPages().map((one) => {
    const { width, height } = one.getSize();
    return `${Math.round(width * mmOfPoint)} × ${Math.round(height * mmOfPoint)}`;
  });
  return { sizes, said: said ?? '', sheets: sheets.length };
}

describe.each(['surat-masuk', 'surat-keluar', 'sppd', 'laporan-kinerja-desa'])('%s', (name) => {
  test('its picture is on F4, a page for each sheet', async () => {
    const { sizes, said, sheets } = await printed(name, pictureSheets);
    expect(sizes).toHaveLength(sheets);
    expect(new Set(['215 × 330', '330 × 215'])).toContain(sizes[0]);
    expect(new Set(sizes).size).toBe(1);
    expect(said).toContain('Pemerintah Kabupaten Sumedang');
    expect(said).toMatch(/Versi \d+/);
    for (const one of basis) expect(said).toContain(one);
  });

  test('its operating procedure is on F4 lying on its side', async () => {
    const { sizes, said, sheets } = await printed(name, sopSheets);
    expect(sizes).toEqual(Array.from({ length: sheets }, () => '330 × 215'));
    for (const words of ['Dasar hukum', 'Kegiatan', 'Pelaksana', 'Mutu baku', 'Keterangan'])
      expect(said).toContain(words);
  });
});
