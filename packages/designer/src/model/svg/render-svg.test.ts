// Pictures as files: complete, readable without colour, by anybody.

import type { Json } from '@alir/engine/core/types';
import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPicture } from '../../../test/column-picture.ts';
import { allFlows } from '../../../test/flows.ts';
import { faultOfXml } from '../../../test/well-formed.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { isObject } from '../change/change.ts';
import type { StepKind } from '../graph/step.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { overlayWords } from './overlay.ts';
import { renderSvg } from './render-svg.ts';
import { kindSigns, shapeOf } from './shapes.ts';
import { flowStyle } from './style.ts';

function sceneOfFlow(document: FlowDocument, lang: 'id' | 'en' = 'id'): Scene {
  return sceneOf(document, columnPicture(document), { lang });
}

describe('what is written', () => {
  test.each(allFlows())('[DM65] $name is well-formed and complete', ({ document }) => {
    const svg = renderSvg(sceneOfFlow(document), { isInteractive: true });
    expect(faultOfXml(svg)).toBeNull();
    expect(svg).not.toMatch(
      /\s(id|href|xlink:href|src|on\w+)=|url\(|@import|<(script|image|use|foreignObject)/i,
    );
  });

  test('[DM65] whatever a flow says', () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><g onload="x">',
        "' & &amp; ]]>",
        '<!--',
        '\u0000\u001b[1m',
        '\uD800',
        'a\u202Eb',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const text = fc.oneof(nasty, fc.record({ id: nasty, en: nasty }), fc.anything().map(asJson));
    const key = fc.oneof(nasty, fc.constantFrom('a', 'b', '__proto__', 'constructor', 'a b', '"<'));
    const state = fc.record({
      title: text,
      type: text,
      task: fc.record({
        title: text,
        assign: text,
        outcomes: fc.dictionary(key, fc.record({ label: text })),
      }),
      on: fc.dictionary(key, key),
      always: fc.oneof(text, key),
      due: text,
      after: text,
      each: text,
      call: text,
    });
    fc.assert(
      fc.property(text, fc.dictionary(key, state, { maxKeys: 5 }), (title, states) => {
        const flow = asJson({ title, states, initial: Object.keys(states)[0] ?? '' });
        const document = createDocument(isObject(flow) ? flow : {});
        const scene = sceneOfFlow(document);
        const keys = scene.boxes.map((box) => box.key);
        const svg = renderSvg(scene, {
          isInteractive: true,
          overlay: Object.fromEntries(keys.map((one) => [one, { count: 1, isHere: true }])),
          problems: keys.map((step) => ({ step, severity: 'error', text: '<b> & "c"' })),
          changed: { steps: Object.fromEntries(keys.map((one) => [one, 'added'])) },
        });
        expect(faultOfXml(svg)).toBeNull();
        expect(svg).not.toMatch(/<script|<g on|undefined|NaN|\[object/);
      }),
      { numRuns: runs(150) },
    );
  });

  test('[DM66] a title, and the steps in order', () => {
    const document = createDocument({
      title: { id: 'Surat masuk', en: 'Incoming letter' },
      states: { b: { title: 'Kedua', always: 'a' }, a: { title: 'Pertama', type: 'final' } },
    });
    const svg = renderSvg(sceneOfFlow(document, 'en'), { overlay: { a: { count: 4 } } });
    expect(svg).toContain('<title>Incoming letter</title>');
    expect(svg).toContain('role="img" aria-label="Incoming letter"');
    expect(svg).toContain(
      '<desc>Step 1 of 2, Automatic decision: Kedua, 1 way out: At once to “Pertama”. Step 2 of 2, End: Pertama, 4 are here.</desc>',
    );
    expect(svg).toContain('lang="en"');
  });
});

test('[DM67] no two kinds look alike without colour', () => {
  const box = { x: 0, y: 0, width: 200, height: 80 };
  const kinds: readonly StepKind[] = [
    'task',
    'signing',
    'each',
    'call',
    'wait',
    'choice',
    'parallel',
    'region',
    'end',
  ];
  const outlines = kinds.map((kind) => shapeOf(kind, box).replaceAll(/ class="[^"]*"/g, ''));
  const signs = kinds.map((kind) => kindSigns[kind]);
  expect(new Set(signs).size).toBe(kinds.length);
  expect(new Set(kinds.map((_, at) => `${outlines[at]} ${signs[at]}`)).size).toBe(kinds.length);
  // Most are told by their outline alone; waits and ends by the width of theirs.
  expect(new Set(outlines).size).toBeGreaterThanOrEqual(kinds.length - 2);
});

describe('on top of the picture', () => {
  const document = createDocument({
    states: {
      a: { title: 'A', always: 'b' },
      b: { title: 'B', always: 'c' },
      c: { title: 'C', type: 'final' },
      d: { title: 'D' },
      e: { title: 'E' },
    },
  });
  const scene = sceneOfFlow(document);

  test('[DM68] what changed has a sign, a word and a pattern', () => {
    const svg = renderSvg(scene, {
      changed: {
        steps: { a: 'added', b: 'removed', c: 'changed', d: 'moved' },
        ways: { 'a always': 'added' },
      },
    });
    const of = (key: string): string =>
      svg.split('data-step="').find((part) => part.startsWith(`${key}"`)) ?? '';
    expect(of('a')).toContain('+ Baru');
    expect(of('b')).toContain('− Dihapus');
    expect(of('b')).toContain('line-through');
    expect(of('c')).toContain('~ Diubah');
    expect(of('d')).toContain('→ Dipindah');
    expect(of('e')).not.toMatch(/Baru|Dihapus|Diubah|Dipindah|stroke-dasharray/);
    const patterns = ['a', 'b', 'c', 'd'].map(
      (key) => /stroke-dasharray="([^"]*)"/.exec(of(key))?.[1],
    );
    expect(new Set(patterns).size).toBe(4);
    const way = svg.slice(svg.indexOf('data-way="a always"'));
    expect(way.slice(0, way.indexOf('</g>'))).toContain('stroke-dasharray="10 3"');
  });

  test('[DM69] what runs through is text', () => {
    const svg = renderSvg(scene, {
      overlay: { a: { count: 12, median: 216_000, overdue: 0.25 }, b: { isHere: true } },
    });
    const badges = [...svg.slice(svg.indexOf('data-overlay')).matchAll(/<text[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
    expect(new Set(badges)).toEqual(new Set(['! 25% lewat', '12×', '~ 2,5 hari', '◉ Di sini']));
    const none = renderSvg(scene);
    expect(none.slice(none.indexOf('data-overlay'))).not.toContain('<text');
  });

  test('[DM69] part of all is neither none nor all', () => {
    expect(overlayWords({ overdue: 0.001 }, 'id')).toBe('1% lewat batas waktu');
    expect(overlayWords({ overdue: 0.999 }, 'id')).toBe('99% lewat batas waktu');
    expect(overlayWords({ overdue: 1 }, 'en')).toBe('100% past the deadline');
    expect(overlayWords({ overdue: 0 }, 'id')).toBe('');
    expect(overlayWords({ count: 0 }, 'id')).toBe('0 berada di sini');
    expect(overlayWords({ median: 3_600, isHere: true }, 'en')).toBe(
      'it is here now, usually 1 hour',
    );
    expect(overlayWords({ median: 20 }, 'id')).toBe('biasanya 1 menit');
  });
});

describe('colours', () => {
  const themes = [...flowStyle.matchAll(/\{((?:--f-[\w-]+:var\([^)]*\);?)+)/g)].map(
    ([, block = '']) =>
      Object.fromEntries(
        [...block.matchAll(/--f-([\w-]+):var\(--alir-[\w-]+,(#\w{6})\)/g)].map(
          ([, name = '', value = '']) => [name, value],
        ),
      ),
  );

  test('[DM70] text and lines are told from their grounds, in light and dark', () => {
    expect(themes.length).toBeGreaterThanOrEqual(2);
    for (const theme of themes) {
      const pairs: readonly (readonly [string, string, number])[] = [
        ...['ground', 'surface', 'sunken'].flatMap((paper) => [
          ['ink', paper, 4.5] as const,
          ['ink-soft', paper, 4.5] as const,
          ['line-strong', paper, 3] as const,
          ['accent', paper, 3] as const,
        ]),
        ['on-accent', 'accent', 4.5],
        ...['accent', 'alarm', 'warn', 'good'].map((tone) => [tone, `${tone}-soft`, 4.5] as const),
      ];
      for (const [ink, paper, least] of pairs) {
        expect(
          contrast(theme[ink] ?? '', theme[paper] ?? ''),
          `${ink} on ${paper}`,
        ).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('[DM70] forced colours and paper have theirs', () => {
    expect(flowStyle).toMatch(/@media \(forced-colors:active\)\{[^}]*--f-ink:CanvasText/);
    expect(flowStyle).toMatch(/@media print\{[^}]*--f-ground:#fff/);
    expect(flowStyle).toMatch(/@media \(prefers-color-scheme:dark\)/);
  });
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function asJson(value: unknown): Json {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? String(one) : one,
  );
  const read: Json = text === undefined ? null : JSON.parse(text);
  return read;
}
