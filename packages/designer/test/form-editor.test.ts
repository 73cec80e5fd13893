// The form editor in a real browser: every kind of field is added by a click, and the engine accepts what it may hold and refuses
// what it may not. Pictures to be looked at in node_modules/.cache/screens.

import { createRequire } from 'node:module';
import {
  compileFlow,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  parseForm,
} from '@alir/engine/core';
import type { Flow } from '@alir/engine/core';
import type { Json } from '@alir/engine/core/types';
import { Simulation } from '@alir/engine/simulate';
import { openChromium } from '@alir/testbed/chromium';
import type Axe from 'axe-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FieldKind, fieldKinds } from '../src/model/forms/field-kind.ts';
import { groupsOf } from '../src/model/forms/form-parts.ts';
import type { FlowDocument } from '../src/model/index.ts';
import { formEditorTexts } from '../src/editor/texts/form-editor.ts';
import { type ServedSample, serveSample } from './served-sample.ts';

declare global {
  interface Window {
    /** axe puts itself there when its script is loaded into the page. */
    axe: typeof Axe;
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const words = formEditorTexts('id');

let browser: Browser;
let sample: ServedSample;
beforeAll(async () => {
  sample = await serveSample('forms');
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await sample?.close();
});

interface Visit {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

/** The editor with the form of a step open. */
async function openForm(
  step: string,
  { width = 1280, height = 800, scheme = 'light' }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${sample.url}editor.html`);
  await page.locator(`[data-id="${step}"]`).first().click();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^(Buat|Ubah) formulir$/ })
    .first()
    .click();
  await page.getByRole('button', { name: words.addField }).waitFor();
  return page;
}

async function add(page: Page, kind: FieldKind, label?: string): Promise<void> {
  const choosing = page.getByRole('region', { name: words.addWhich });
  if (!(await choosing.isVisible())) {
    await page.getByRole('button', { name: words.addField }).click();
  }
  const { name, help } = words.kinds[kind];
  await choosing.getByRole('button', { name: `${name} ${help}`, exact: true }).click();
  const input = page.getByRole('textbox', { name: 'Label (Indonesia)', exact: true });
  await input.waitFor();
  if (label !== undefined) await page.keyboard.type(label);
}

const documentOf = (page: Page): Promise<FlowDocument> =>
  page.evaluate(() => window.alir.editor.document);

function phone(page: Page): FrameLocator {
  return page.frameLocator('.alir-forms-screen iframe');
}

function compiled({ flow, forms }: FlowDocument): Flow {
  const { definition } = parseFlow(flow);
  const read = Object.entries(forms).flatMap(([name, form]) => {
    const parsed = parseForm(form).form;
    return parsed === null ? [] : [[name, parsed] as const];
  });
  const done = definition && compileFlow(definition, { forms: new Map(read), flows: new Map() });
  if (!done?.flow) throw new Error(JSON.stringify(done?.problems));
  return done.flow;
}

/** What comes of handing in the draft with these values: the step after it, or why not. */
function handIn(flow: Flow, data: Readonly<Record<string, Json>>): string {
  const organisation = indexOrganisation(
    organisationOfUsers([
      { id: 'ani', manager: 'budi' },
      { id: 'budi', roles: ['sekretaris'] },
    ]),
  );
  const office = new Simulation({
    flows: [flow],
    world: { organisation, calendars: new Map() },
    now: 0,
  });
  const started = office.start({ flow: 'surat', data: {} }, { user: 'ani' });
  const [instance] = office.instances;
  if (!started.ok || !instance) throw new Error('it does not start');
  const [visit = ''] = Object.keys(instance.open);
  const command = { type: 'complete', visit, outcome: 'ajukan', data } as const;
  const sent = office.send(instance.id, command, { user: 'ani' });
  if (!sent.ok) return sent.code;
  return Object.values(office.instances[0]?.open ?? {})
    .map(({ state }) => state)
    .join();
}

const file = '018f0000-0000-7000-8000-000000000001';

/** For each kind something that it may hold, and something that it may not. */
const values: Readonly<Record<FieldKind, readonly [right: Json, wrong: Json]>> = {
  text: ['Undangan rapat', 'x'.repeat(201)],
  'long-text': ['Baris satu\nBaris dua', 'x'.repeat(4001)],
  letter: ['Dengan hormat', 5],
  integer: [12, 12.5],
  decimal: ['12.50', 'dua belas'],
  money: ['60000000', '60 juta'],
  date: ['2026-03-02', '2026-02-30'],
  moment: ['2026-03-02T08:00:00+07:00', '2026-03-02'],
  'yes-no': [true, 'ya'],
  choice: ['pilihan-1', 'pilihan-3'],
  choices: [['pilihan-1', 'pilihan-2'], ['pilihan-3']],
  post: ['kabag-umum', 'x'.repeat(65)],
  unit: ['bagian-umum', 7],
  recipients: [
    [{ jabatan: 'camat', instruksi: ['tindak-lanjuti'], batas: '2026-03-02' }],
    [{ catatan: 'tanpa jabatan' }],
  ],
  file: [file, 5],
  files: [[file], Array.from({ length: 11 }, () => file)],
  rows: [[{ uraian: 'Konsumsi' }], [{ lain: 'tidak ada' }]],
  lines: [['Camat Jatinangor', 'Arsip'], [1]],
  email: ['umum@sumedangkab.go.id', 'umum'],
  phone: ['+628123456789', 'nol delapan'],
};

describe('every kind of field, from a click to a step that is done', () => {
  let document: FlowDocument;
  let shown: readonly string[];
  beforeAll(async () => {
    const page = await openForm('konsep');
    for (const kind of fieldKinds) await add(page, kind);
    document = await documentOf(page);
    shown = await phone(page).locator('label:not(.alir-hidden), legend').allTextContents();
    await page.screenshot({ path: `${sample.screens}/form-editor-kinds.png` });
    await page.context().close();
  }, 60_000);

  test.each(fieldKinds)(
    '[DM162] %s: the engine takes what it may hold, and nothing else',
    (kind) => {
      const { fields } = groupsOf(document, 'konsep')[0] ?? { fields: [] };
      const name = fields[fieldKinds.indexOf(kind)]?.name ?? '';
      const flow = compiled(document);
      const [right, wrong] = values[kind];
      expect(handIn(flow, { [name]: right })).toBe('periksa');
      expect(handIn(flow, { [name]: wrong })).toBe('FORM_INVALID');
    },
  );

  test('[DM163] the phone shows each of them, drawn by the inbox', () => {
    for (const kind of fieldKinds) {
      expect(
        shown.some((label) => label.startsWith(words.kinds[kind].name)),
        kind,
      ).toBe(true);
    }
  });
});
