// The form editor in a real browser: every kind of field is added by a click, and the engine accepts what it may hold and refuses
// what it may not. Pictures to be looked at in node_modules/.cache/screens.

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
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FieldKind, fieldKinds } from '../src/model/forms/field-kind.ts';
import { groupsOf } from '../src/model/forms/form-parts.ts';
import type { FlowDocument } from '../src/model/index.ts';
import { formEditorTexts } from '../src/editor/texts/form-editor.ts';
import { axeFaults } from './axe-faults.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

const words = formEditorTexts('id');

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** The editor with the form of a step open. */
async function openForm(step: string, device = desktop): Promise<Page> {
  const page = await sample.open('', device);
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

/** What comes of handing in the draft with these values, and then of the check: the step after it, or why not. */
function handIn(
  flow: Flow,
  data: Readonly<Record<string, Json>>,
  checked?: Readonly<Record<string, Json>>,
): string {
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
  const started = office.start({ flow: 'surat', data: { jumlah: 7 } }, { user: 'ani' });
  if (!started.ok) throw new Error(started.code);
  const done = (outcome: string, values: Readonly<Record<string, Json>>, user: string): string => {
    const [instance] = office.instances;
    const [visit = ''] = Object.keys(instance?.open ?? {});
    const command = { type: 'complete', visit, outcome, data: values } as const;
    const sent = office.send(instance?.id ?? '', command, { user });
    if (!sent.ok) return sent.code;
    const now = office.instances[0];
    const open = Object.values(now?.open ?? {}).map(({ state }) => state);
    return open.length === 0 ? String(now?.result) : open.join();
  };
  const first = done('ajukan', data, 'ani');
  return first === 'periksa' && checked ? done('setuju', checked, 'budi') : first;
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
    await page.screenshot({ path: `${screens}/form-editor-kinds.png` });
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

test('[DM163] the phone fills in what the form editor made: an amount, a post, a unit', async () => {
  const page = await openForm('konsep');
  for (const kind of ['money', 'post', 'unit'] as const) await add(page, kind);
  const screen = phone(page);
  await screen.getByLabel(words.kinds.money.name).fill('60.000.000');
  expect(await screen.locator('.alir-field-money').innerText()).toContain('60.000.000');
  for (const [kind, name] of [
    ['post', 'Kepala Bagian Umum'],
    ['unit', 'Bagian Umum'],
  ] as const) {
    const group = screen.getByRole('group', { name: words.kinds[kind].name });
    await group.getByRole('searchbox').fill('bagian');
    await group.getByRole('button', { name: 'Kepala Bagian Umum' }).click();
    expect(await group.locator('strong').innerText()).toBe(name);
  }
  // What is typed in the preview is no edit of the flow, whichever keys it takes.
  const before = await documentOf(page);
  await screen.getByLabel(words.kinds.money.name).press('Control+z');
  await screen.getByLabel(words.kinds.money.name).press('Delete');
  expect(await documentOf(page)).toEqual(before);
  await page.context().close();
});

describe('editing a form', () => {
  const label = (page: Page, lang = 'Indonesia') =>
    page.getByRole('textbox', { name: `Label (${lang})`, exact: true });
  const row = (page: Page, name: string) => page.getByRole('treeitem', { name });

  test('[DM164] by keys alone: fields are added, chosen, moved and taken off, with what they held; what was done is taken back', async () => {
    const page = await openForm('konsep');
    await add(page, 'text', 'Perihal surat');
    await page.getByRole('tree').getByRole('treeitem').focus();
    await page.keyboard.press('Insert');
    await page.getByRole('button', { name: words.kinds.date.name }).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tanggal surat');
    const names = (): Promise<readonly string[]> =>
      page.getByRole('treeitem').locator('span').allTextContents();
    expect(await names()).toEqual(['Perihal surat', 'Tanggal surat']);
    await row(page, 'Perihal surat').focus();
    await page.keyboard.press('Insert');
    await page.getByRole('button', { name: words.kinds.integer.name }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Lampiran');
    expect(await names()).toEqual(['Perihal surat', 'Lampiran', 'Tanggal surat']);
    await row(page, 'Lampiran').focus();
    await page.keyboard.press('Delete');
    await row(page, 'Tanggal surat').focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(await names()).toEqual(['Tanggal surat', 'Perihal surat']);
    const focused = page.locator(':focus');
    expect(await focused.innerText()).toContain('Tanggal surat');
    await page.keyboard.press('ArrowDown');
    expect(await focused.innerText()).toContain('Perihal surat');
    const before = await documentOf(page);
    await page.keyboard.press('Delete');
    expect(await names()).toEqual(['Tanggal surat']);
    expect(JSON.stringify(await documentOf(page))).not.toContain('Perihal surat');
    await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('[DM165] what a step may do is said for each, on its own form, and the engine holds it', async () => {
    const page = await openForm('konsep');
    await add(page, 'money', 'Nilai');
    await page.getByLabel('Periksa', { exact: true }).selectOption({ label: words.accesses.read });
    const document = await documentOf(page);
    const [field] = groupsOf(document, 'konsep')[0]?.fields ?? [];
    const name = field?.name ?? '';
    const flow = compiled(document);
    expect(handIn(flow, { [name]: '1500' }, {})).toBe('arsip');
    expect(handIn(flow, { [name]: '1500' }, { [name]: '9' })).toBe('FIELD_NOT_WRITABLE');
    await page.keyboard.press('Escape');
    await page.locator('[data-id="periksa"]').first().click();
    await page.getByRole('button', { name: 'Ubah formulir' }).first().click();
    expect(await phone(page).locator('dd').innerText()).toBe('Rp\u00a060.000.000');
    await page.getByRole('treeitem', { name: 'Nilai' }).click();
    await page.getByLabel('Periksa', { exact: true }).selectOption({ label: words.accesses.write });
    expect(handIn(compiled(await documentOf(page)), { [name]: '1500' }, { [name]: '9' })).toBe(
      'arsip',
    );
    await page.context().close();
  });

  test('[DM166] a field that has to be filled is asked for by the engine, and marked on the phone', async () => {
    const page = await openForm('konsep');
    await add(page, 'text', 'Perihal surat');
    await page.getByLabel(words.requiredFor('Ajukan')).check();
    const document = await documentOf(page);
    const [field] = groupsOf(document, 'konsep')[0]?.fields ?? [];
    expect(handIn(compiled(document), {})).toBe('FORM_INVALID');
    expect(handIn(compiled(document), { [field?.name ?? '']: 'Undangan' })).toBe('periksa');
    expect(await phone(page).locator('label').innerText()).toContain('wajib');
    await page.context().close();
  });

  test('[DM167] choices are renamed for people, and what is stored stays; the words hold on every form', async () => {
    const page = await openForm('konsep');
    await add(page, 'choice', 'Sifat');
    await page.getByLabel('Periksa', { exact: true }).selectOption({ label: words.accesses.read });
    const first = page.getByRole('textbox', { name: 'Pilihan 1 (Indonesia)' });
    await first.fill('Segera');
    await page.getByRole('button', { name: words.addChoice, exact: true }).click();
    await page.getByRole('button', { name: words.removeChoice('Pilihan 2') }).click();
    const document = await documentOf(page);
    for (const form of ['konsep', 'periksa']) {
      expect(groupsOf(document, form)[0]?.fields[0]).toMatchObject({
        schema: { enum: ['pilihan-1', 'pilihan-3'] },
        written: {
          options: [{ value: 'pilihan-1', label: { id: 'Segera' } }, { value: 'pilihan-3' }],
        },
      });
    }
    expect(handIn(compiled(document), { sifat: 'x' })).not.toBe('periksa');
    expect(await phone(page).locator('.alir-field-choice').innerText()).toContain('Segera');
    await page.context().close();
  });

  test('[DM168] a flow that speaks two languages is asked for words in both; one that speaks one, in one', async () => {
    const page = await openForm('konsep');
    await add(page, 'text', 'Perihal surat');
    await label(page, 'Inggris').fill('Subject');
    const { flow } = await documentOf(page);
    expect(JSON.stringify(flow)).toContain('{"id":"Perihal surat","en":"Subject"}');
    await page.evaluate(() => {
      const { editor } = window.alir;
      editor.dispatch({ type: 'set-property', step: null, at: ['title'], value: 'Surat' });
    });
    expect(await page.getByRole('textbox', { name: 'Label', exact: true }).inputValue()).toBe(
      'Perihal surat',
    );
    await page.context().close();
  });

  test('[DM160] a part begins at a field, gets a title, moves, and is joined again', async () => {
    const page = await openForm('konsep');
    await add(page, 'text', 'Perihal surat');
    await add(page, 'text', 'Catatan');
    await page.getByRole('button', { name: words.split }).click();
    await page.getByRole('textbox', { name: 'Judul bagian (Indonesia)' }).fill('Lain-lain');
    expect(await phone(page).locator('h2').allTextContents()).toEqual(['Lain-lain']);
    await page.getByRole('button', { name: words.moveUp }).click();
    expect(await page.getByRole('treeitem').allTextContents()).toEqual([
      'Lain-lain',
      expect.stringContaining('Catatan'),
      'Bagian 2',
      expect.stringContaining('Perihal surat'),
    ]);
    await row(page, 'Bagian 2').click();
    await page.getByRole('button', { name: words.join }).click();
    const [only, ...others] = groupsOf(await documentOf(page), 'konsep');
    expect(only?.fields.length).toBe(2);
    expect(others).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['desk', 1280, 800, 'light'],
    ['desk', 1280, 800, 'dark'],
    ['tablet', 820, 1180, 'light'],
    ['tablet', 820, 1180, 'dark'],
    ['phone', 390, 780, 'light'],
  ] as const)(
    '[DM169] axe finds nothing: %s, %i × %i, %s',
    async (name, width, height, colorScheme) => {
      const page = await openForm('konsep', { viewport: { width, height }, colorScheme });
      const faults = () => axeFaults(page, '.alir-forms');
      expect(await faults()).toEqual([]);
      for (const kind of ['choice', 'rows', 'recipients', 'text'] as const) await add(page, kind);
      expect(await faults()).toEqual([]);
      await page.screenshot({ path: `${screens}/form-editor-${name}-${colorScheme}-text.png` });
      for (const kind of ['choice', 'rows'] as const) {
        await row(page, words.kinds[kind].name).first().click();
        expect(await faults()).toEqual([]);
        await page.screenshot({
          path: `${screens}/form-editor-${name}-${colorScheme}-${kind}.png`,
        });
      }
      await page.context().close();
    },
  );
});
