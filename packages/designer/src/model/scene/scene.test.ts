// What is written on pictures, and that pictures and rows never disagree.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPicture } from '../../../test/column-picture.ts';
import { allFlows } from '../../../test/flows.ts';
import { anyFlawed } from '../../../test/random-documents.ts';
import { performRandom, seedsUpTo } from '../../../test/random-command.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Box } from '../layout/picture.ts';
import { pictureOf } from '../layout/picture-of.ts';
import { outlineOf } from '../outline/outline.ts';
import { renderSvg } from '../svg/render-svg.ts';
import { wordsOf } from '../words/words.ts';
import { fonts } from './fonts.ts';
import { labelRoom } from './line-texts.ts';
import { type Scene, sceneOf } from './scene.ts';
import { charactersOf, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const flows = allFlows();
const naming = { lang: 'id' } as const;

function agree(document: FlowDocument): void {
  const scene = sceneOf(document, columnPicture(document), naming);
  const outline = outlineOf(document, wordsOf(document, naming));
  expect(scene.boxes.map(({ key, number, title, name }) => ({ key, number, title, name }))).toEqual(
    outline.rows.map(({ key, number, title, name }) => ({ key, number, title, name })),
  );
  const ways = [...outline.ways, ...outline.rows.flatMap((row) => row.ways)];
  const leading = ways.filter(({ target }) => target !== null);
  const told = ({ id, target, words, destination }: (typeof ways)[number]) => [
    id,
    target,
    `${words} ${destination}`,
  ];
  expect(scene.lines.map(({ id, target, name }) => [id, target, name])).toEqual(leading.map(told));
  expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
}

test.each(flows)('[DM60] canvas and outline of $name agree', ({ document }) => {
  agree(document);
});

test('[DM60] canvas and outline agree after any commands', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...flows), seedsUpTo(12), ({ document }, seeds) => {
      let now = document;
      for (const seed of seeds) {
        const outcome = performRandom(now, seed);
        if (outcome.ok) now = outcome.document;
        if (outcome.ok && outcome.changes.length > 0) changed += 1;
      }
      agree(now);
    }),
    { numRuns: runs(60) },
  );
  expect(changed).toBeGreaterThan(runs(60));
});

test('[DM259] whatever opens is drawn and read, however wrong it is', () => {
  fc.assert(
    fc.property(anyFlawed, (document) => {
      agree(document);
      const scene = sceneOf(document, pictureOf(document), naming);
      expect(scene.boxes.map(({ key }) => key)).toEqual([...graphOf(document).steps.keys()]);
    }),
    { numRuns: runs(200) },
  );
});

test('[DM64] a way to a step that is not there is broken, and drawn nowhere', () => {
  const document = createDocument({
    states: { a: { always: 'nowhere', on: { b: 'a' } } },
    on: { tarik: { target: 'gone' } },
  });
  const { rows, ways } = outlineOf(document, wordsOf(document, naming));
  expect(rows[0]?.ways.map(({ isBroken, target }) => [isBroken, target])).toEqual([
    [false, 'a'],
    [true, null],
  ]);
  expect(ways.map(({ isBroken }) => isBroken)).toEqual([true]);
  agree(document);
});

test('[DM50] a flow in which everything has a title shows no key', () => {
  const key = (name: string): string => `zzq-${name}`;
  const document = createDocument({
    flow: key('flow'),
    title: 'Surat',
    data: { properties: { zzqField: { title: 'Jumlah' }, zzqUnit: { title: 'Unit' } } },
    initial: key('a'),
    on: { [key('act')]: { by: 'starter', label: 'Tarik', target: key('c') } },
    states: {
      [key('a')]: {
        title: 'Telaah',
        task: {
          title: 'Telaah',
          assign: { role: key('role'), unit: { from: 'data.zzqUnit' } },
          due: { from: 'data.zzqField' },
          outcomes: { [key('yes')]: { label: 'Setuju' } },
        },
        on: {
          [key('yes')]: [{ guard: 'data.zzqField > 1', target: key('b') }, { back: key('a') }],
        },
        after: [{ at: 'due', target: key('b') }],
      },
      [key('b')]: {
        title: 'Paralel',
        type: 'parallel',
        states: { [key('b1')]: { task: { title: 'Satu', assign: { sameAs: key('a') } } } },
        onDone: key('c'),
      },
      [key('c')]: { type: 'final', title: 'Selesai' },
      [key('d')]: { title: 'Panggil', call: { service: key('service') }, onDone: key('e') },
      [key('e')]: { title: 'Bagi', each: { in: 'data.zzqField', flow: key('child') } },
    },
  });
  for (const lang of ['id', 'en'] as const) {
    const scene = sceneOf(document, columnPicture(document), {
      lang,
      nameOf: (kind) => `Nama ${kind}`,
    });
    const said = [
      ...scene.boxes.flatMap(({ name, texts }) => [name, ...texts.map(({ text }) => text)]),
      ...scene.lines.flatMap(({ name, texts }) => [name, ...texts.map(({ text }) => text)]),
      renderSvg(scene).replaceAll(/data-(step|way)="[^"]*"/g, ''),
    ].join('\n');
    expect(said).not.toMatch(/zzq/i);
  }
});

describe('texts', () => {
  const titles: Readonly<Record<string, string>> = {
    usual: 'Telaah surat masuk oleh sekretaris',
    long: 'Pemeriksaan kelengkapan berkas '.repeat(320),
    unbroken: 'Pertanggungjawabanpelaksanaan'.repeat(350),
    arabic: 'مراجعة الرسالة الواردة من قبل الأمين العام للمنطقة',
    hebrew: 'בדיקת המכתב הנכנס',
    mixed: 'مراجعة Surat 12/2026 من قبل Sekda',
    emoji: '👩🏽‍❤️‍💋‍👨🏿'.repeat(60),
    flags: '🇮🇩🇲🇾'.repeat(80),
    accents: `a${'\u0301'.repeat(10_000)}`,
    chinese: '秘书审阅收到的信件并转交给部门负责人处理'.repeat(10),
    thai: 'ตรวจสอบจดหมายขาเข้าโดยเลขานุการ'.repeat(5),
    sundanese: 'ᮞᮥᮛᮒ᮪ ᮃᮞᮥᮊ᮪ '.repeat(20),
    nothing: ' ',
    letters: 'W'.repeat(10_000),
    thin: 'i'.repeat(10_000),
  };
  const shapes: readonly (readonly [number, number])[] = [
    [240, 84],
    [160, 56],
    [120, 30],
    [60, 20],
    [400, 200],
  ];
  const everywhere = Object.keys(titles).flatMap((name) =>
    shapes.map(([width, height]) => ({ name, width, height })),
  );

  test.each(everywhere)('[DM61, DM62] $name in $width by $height', ({ name, width, height }) => {
    const scene = withTitle(titles[name] ?? '', { width, height });
    const [box] = scene.boxes;
    if (!box) throw new Error('There is no box');
    const written = box.texts.filter(({ role }) => role === 'title');
    expect(written.length).toBeGreaterThan(0);
    for (const { text, role, x, y, isLeftward } of box.texts) {
      const wide = textWidth(text, fonts[role].size);
      const [left, right] = isLeftward ? [x - wide, x] : [x, x + wide];
      // One character is always written, however narrow the box.
      if ([...charactersOf(text)].length > 2) {
        expect(left).toBeGreaterThanOrEqual(box.x);
        expect(right).toBeLessThanOrEqual(box.x + box.width);
      }
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThanOrEqual(box.y + box.height + (height < 30 ? 6 : 0));
      expect(text).not.toMatch(/\p{Cs}/u);
    }
    const whole = box.title;
    const shown = written.map(({ text }) => text).join(' ');
    const isAll = shown.replaceAll(' ', '') === whole.replaceAll(' ', '');
    expect(isAll || shown.endsWith('…') || name === 'accents').toBe(true);
  });

  test('[DM62] characters stay whole', () => {
    const family = '👩🏽‍❤️‍💋‍👨🏿';
    const [line = ''] = wrapText(family.repeat(60), { width: 100, size: 14, lines: 1 });
    expect(line.replaceAll(family, '')).toBe('…');
    expect(line.length).toBeGreaterThan(family.length);
  });

  test('[DM62] what runs from right to left begins at the right', () => {
    const [box] = withTitle(titles['arabic'] ?? '', { width: 240, height: 84 }).boxes;
    const [title] = box?.texts ?? [];
    expect(title).toMatchObject({ isLeftward: true, x: 240 - 12 });
    const svg = renderSvg(withTitle(titles['arabic'] ?? '', { width: 240, height: 84 }));
    expect(svg).toContain('direction="rtl"');
  });

  test('[DM61, DM62] lines hold what a line can hold, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 40, max: 300 }),
        (text, lines, width) => {
          const wrapped = wrapText(text, { width, size: 14, lines });
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) {
            if ([...charactersOf(line)].length > 1)
              expect(textWidth(line, 14)).toBeLessThanOrEqual(width + 1e-9);
          }
          const shown = wrapped.join('').replaceAll(/\s/gu, '');
          const rest = text.replaceAll(/\s/gu, '');
          if (!shown.endsWith('…')) expect(rest.startsWith(shown)).toBe(true);
          else expect(rest.startsWith(shown.slice(0, -1))).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('[DM62] sixty languages of labels', () => {
    const languages = Array.from({ length: 60 }, (_, index) => `l${index}`);
    const label = (text: string): JsonObject =>
      Object.fromEntries(languages.map((lang) => [lang, `${text} ${lang}`]));
    const outcomes = Object.fromEntries(
      languages.map((lang) => [lang, { label: label(titles['arabic'] ?? '') }]),
    );
    const on = Object.fromEntries(languages.map((lang) => [lang, 'b']));
    const document = createDocument({
      title: label('Surat'),
      states: { a: { task: { title: label('Telaah'), outcomes }, on }, b: { type: 'final' } },
    });
    const scene = sceneOf(document, columnPicture(document), naming);
    expect(scene.title).toBe('Surat l0');
    expect(scene.lines).toHaveLength(60);
    for (const { texts } of scene.lines) {
      expect(texts.length).toBeGreaterThan(0);
      for (const { text } of texts)
        expect(textWidth(text, fonts.label.size)).toBeLessThanOrEqual(labelRoom.width);
    }
  });
});

function withTitle(title: Json, size: { readonly width: number; readonly height: number }): Scene {
  const state = { title, task: { title, assign: { position: 'sekda' }, due: 'work:P2D' } };
  const document = createDocument({ states: { a: state } });
  const box: Box = { x: 0, y: 0, ...size };
  expect(graphOf(document).steps.size).toBe(1);
  return sceneOf(
    document,
    {
      ...box,
      bars: new Map(),
      origins: new Map(),
      boxes: new Map([['a', box]]),
      routes: [],
      entrances: new Map(),
    },
    naming,
  );
}
