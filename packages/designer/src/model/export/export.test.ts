// Flows on paper and in files: sheets of exact size, complete, with all that the flow says.

import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { monsters } from '../../../test/monsters.ts';
import { faultOfXml } from '../../../test/well-formed.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Sheet } from './paper.ts';
import { pictureFile } from './picture-file.ts';
import { pictureSheets, printedScene } from './picture-sheets.ts';
import { printPage } from './print-page.ts';
import { sopSheets } from './sop/sop-sheets.ts';
import { sopTable } from './sop/table.ts';

const how = { lang: 'id', issuer: 'Pemerintah Kabupaten Contoh' } as const;
const basis = ['Permendagri Nomor 1 Tahun 2023', { id: 'Perbup Nomor 153 Tahun 2019' }];
const withBasis = (document: FlowDocument): FlowDocument => ({
  ...document,
  flow: { ...document.flow, basis },
});

/** What is written on a sheet. */
const textsOn = ({ svg }: Sheet): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('sheets', () => {
  test.each([...allFlows(), ...monsters()])(
    '[DM180] $name is sheets of F4, each complete in itself',
    ({ document }) => {
      const sheets = [...pictureSheets(document, how), ...sopSheets(document, how)];
      for (const { widthMm, heightMm, svg } of sheets) {
        expect([widthMm, heightMm].toSorted((a, b) => a - b)).toEqual([215, 330]);
        expect(svg).toContain(`width="${widthMm}mm" height="${heightMm}mm"`);
        expect(faultOfXml(svg)).toBeNull();
        expect(svg).not.toMatch(
          /\s(id|href|xlink:href|src|on\w+)=|url\(|@import|<(script|image|use|foreignObject)/i,
        );
      }
    },
  );

  test('[DM180] what a flow says cannot leave its text', () => {
    const nasty = '"><script>alert(1)</script> & \u0000\uD800';
    const document = createDocument({
      flow: 'a',
      title: nasty,
      basis: [nasty, 7, null],
      initial: 'a',
      states: {
        a: { task: { title: nasty, assign: { role: nasty }, outcomes: { b: { label: nasty } } } },
      },
    });
    for (const { svg } of [...pictureSheets(document, how), ...sopSheets(document, how)])
      expect(faultOfXml(svg)).toBeNull();
    expect(printPage(pictureSheets(document, how), { title: nasty, lang: 'id' })).not.toContain(
      '<script',
    );
  });

  test('[DM180] other paper where somebody says so', () => {
    const [first] = pictureSheets(letter, { ...how, paper: 'A4' });
    expect(first).toMatchObject({ widthMm: 210, heightMm: 297 });
  });
});

describe('the picture', () => {
  test.each(allFlows())('[DM181] $name: heading, every step, type that is read', ({ document }) => {
    const sheets = pictureSheets(withBasis(document), how);
    for (const sheet of sheets) {
      const said = textsOn(sheet).join(' ');
      expect(said).toContain('Pemerintah Kabupaten Contoh');
      expect(said).toMatch(/Versi \d/);
      expect(said).toContain('1. Permendagri Nomor 1 Tahun 2023');
      expect(said).toContain('2. Perbup Nomor 153 Tahun 2019');
      const [, width = '', view = ''] =
        /<svg x="[^"]+" y="[^"]+" width="([^"]+)"[^>]*viewBox="\S+ \S+ (\S+) /.exec(sheet.svg) ??
        [];
      // The smallest words of a picture are 12 pixels at scale 1; a pixel is three quarters of a point.
      expect((12 * 0.75 * Number(width)) / Number(view)).toBeGreaterThanOrEqual(6);
    }
    const drawn = sheets.map(({ svg }) => svg).join('');
    for (const key of graphOf(document).steps.keys()) expect(drawn).toContain(`data-step="${key}"`);
  });

  test.each(allFlows())('[DM182] $name lies within its file', ({ document }) => {
    const { svg, width, height } = pictureFile(withBasis(document), how);
    const [, dx = '', dy = ''] = /translate\((\S+) (\S+)\)"><g class="groups"/.exec(svg) ?? [];
    const scene = printedScene(document, how);
    for (const { x, y } of [
      ...scene.boxes,
      ...scene.lines.flatMap(({ points, texts }) => [...points, ...texts]),
      ...scene.entrances.flatMap(({ points, dot }) => [...points, dot]),
    ]) {
      expect(x + Number(dx)).toBeGreaterThanOrEqual(0);
      expect(y + Number(dy)).toBeGreaterThanOrEqual(0);
      expect(x + Number(dx)).toBeLessThanOrEqual(width);
      expect(y + Number(dy)).toBeLessThanOrEqual(height);
    }
  });
});

const letter = createDocument(
  {
    flow: 'surat',
    version: 3,
    title: 'Surat keluar',
    data: {
      type: 'object',
      required: ['hal'],
      properties: {
        hal: { type: 'string', title: 'Hal' },
        naskah: { type: 'string', format: 'attachment', title: 'Naskah' },
        nomor: { type: 'string', title: 'Nomor surat' },
      },
    },
    initial: 'konsep',
    states: {
      konsep: {
        task: {
          title: 'Susun konsep',
          assign: { position: { from: 'starter' } },
          form: 'konsep',
          due: 'work:P2D',
          outcomes: { ajukan: { label: 'Ajukan' } },
        },
        on: { ajukan: 'periksa' },
      },
      periksa: {
        type: 'parallel',
        states: {
          hukum: {
            task: {
              title: 'Paraf hukum',
              assign: { position: 'kabag-hukum' },
              outcomes: { paraf: { label: 'Paraf' } },
            },
            on: { paraf: { finish: true } },
          },
          uang: {
            task: {
              title: 'Paraf keuangan',
              assign: { role: 'bendahara', unit: { from: 'data.unit' } },
              outcomes: { paraf: { label: 'Paraf' } },
            },
            on: { paraf: { finish: true } },
          },
        },
        onDone: 'tanda-tangan',
      },
      'tanda-tangan': {
        task: {
          title: 'Tanda tangani',
          assign: { position: 'sekda' },
          form: 'baca',
          outcomes: { setuju: { label: 'Setuju' }, kembali: { label: 'Kembalikan' } },
        },
        on: {
          setuju: { set: { nomor: "number('surat', 'setda')" }, target: 'selesai' },
          kembali: { back: 'konsep' },
        },
      },
      selesai: { type: 'final', title: 'Diarsipkan' },
    },
  },
  {
    forms: {
      konsep: { form: 'konsep', sections: [{ fields: [{ field: 'naskah' }] }] },
      baca: { form: 'baca', sections: [{ fields: [{ field: 'naskah', access: 'read' }] }] },
    },
  },
);
const names = { 'kabag-hukum': 'Kepala Bagian Hukum', sekda: 'Sekretaris Daerah' };
const table = sopTable(letter, {
  lang: 'id',
  nameOf: (kind, id) => (kind === 'position' ? Reflect.get(names, id) : undefined),
});

describe('the table of the procedure', () => {
  test('[DM184] says who, with what, how long, and what comes of it', () => {
    expect(table.performers).toEqual([
      'Pemrakarsa',
      'Kepala Bagian Hukum',
      'Bendahara',
      'Sekretaris Daerah',
    ]);
    expect(table.rows.map(({ number, activity, sign }) => [number, activity, sign])).toEqual([
      ['1', 'Mulai: Surat keluar', 'terminal'],
      ['2', 'Susun konsep', 'activity'],
      ['', 'Serentak: Periksa', 'activity'],
      ['3', 'Paraf hukum', 'activity'],
      ['4', 'Paraf keuangan', 'activity'],
      ['5', 'Tanda tangani', 'decision'],
      ['6', 'Selesai: Diarsipkan', 'terminal'],
    ]);
    expect(table.rows[0]).toMatchObject({ needs: 'Hal', performer: 0 });
    expect(table.rows[1]).toMatchObject({ time: '2 hari kerja', results: 'Naskah' });
    expect(table.rows[5]).toMatchObject({
      performer: 3,
      needs: 'Naskah',
      time: '–',
      results: 'Nomor surat',
      notes: ['Setuju: ke no. 6', 'Kembalikan: kembali ke no. 2'],
    });
  });

  test('[DM184] work side by side is reached at once, and leads on where all of it does', () => {
    expect(table.rows[1]?.ways.map(({ to }) => to)).toEqual([3, 4]);
    expect(table.rows[3]?.ways.map(({ to }) => to)).toEqual([5]);
    expect(table.rows[4]?.ways.map(({ to }) => to)).toEqual([5]);
    expect(table.rows[5]?.ways).toEqual([
      { to: 6, isBack: false },
      { to: 1, isBack: true },
    ]);
  });

  test.each(allFlows())('[DM183] $name: a row for each step, a sign in each', ({ document }) => {
    const { rows, performers } = sopTable(document, how);
    const steps = [...graphOf(document).steps.values()];
    expect(rows).toHaveLength(steps.length + 1);
    expect(new Set(performers).size).toBe(performers.length);
    for (const [index, row] of rows.entries()) {
      const step = steps[index - 1];
      const isPart = step !== undefined && step.children.length > 0;
      expect(row.number === '').toBe(isPart);
      if (isPart) continue;
      expect(performers[row.performer ?? -1]).toBeDefined();
      const isEdge = index === 0 || step?.kind === 'end';
      expect(row.sign === 'terminal').toBe(isEdge);
      // One way may lead to several that lie side by side; several ways always lead to several.
      if (row.sign === 'decision') expect(row.ways.length).toBeGreaterThan(1);
      const targets = new Set(
        (step?.exits ?? []).flatMap(({ via, target }) =>
          via === 'outcome' && target !== null ? [target] : [],
        ),
      );
      if (targets.size > 1 && !isEdge) expect(row.sign).toBe('decision');
    }
  });

  test.each([...allFlows(), ...monsters()])(
    '[DM185] $name stays above the foot of its sheets, and numbers lead to rows',
    ({ document }) => {
      const { rows } = sopTable(document, how);
      const numbers = new Set(rows.map(({ number }) => number));
      for (const { notes, ways } of rows) {
        for (const { to } of ways) expect(rows[to]?.number).not.toBe('');
        for (const note of notes) {
          const [, referred = ''] = /no\. ([\d, ]+)$/.exec(note) ?? [];
          for (const number of referred.split(', ')) expect(numbers).toContain(number);
        }
      }
      for (const { svg } of sopSheets(document, how).slice(1)) {
        const [, scale = ''] = /scale\((\S+)\)/.exec(svg) ?? [];
        const room = (215 - 24) * (96 / 25.4);
        for (const [, y = '', height = ''] of svg.matchAll(
          /<rect x="\S+" y="(\S+)" width="\S+" height="(\S+)"/g,
        ))
          expect((Number(y) + Number(height)) * Number(scale)).toBeLessThanOrEqual(room - 12);
      }
    },
  );
});
