// Rows of a flow, as they are read.

import { describe, expect, test } from 'vitest';
import { allFlows } from '../../../test/flows.ts';
import { createDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { wordsOf } from '../words/words.ts';
import { outlineOf } from './outline.ts';

test.each(allFlows())('[DM63] places and numbers of $name', ({ document }) => {
  const { rows } = outlineOf(document, wordsOf(document, { lang: 'id' }));
  const { steps, top } = graphOf(document);
  expect(rows.map(({ key }) => key)).toEqual([...steps.keys()]);
  const numbers = new Map(rows.map((row) => [row.key, row.number]));
  for (const { key, parent, level, posinset, setsize, number, hasSteps } of rows) {
    const beside = parent === null ? top : (steps.get(parent)?.children ?? []);
    expect([posinset, setsize]).toEqual([beside.indexOf(key) + 1, beside.length]);
    expect(number).toBe(parent === null ? `${posinset}` : `${numbers.get(parent)}.${posinset}`);
    expect(level).toBe(number.split('.').length);
    expect(hasSteps).toBe((steps.get(key)?.children.length ?? 0) > 0);
  }
});

describe('a row in one sentence', () => {
  const document = createDocument({
    title: 'Surat',
    states: {
      registrasi: { task: { title: 'Registrasi' } },
      setuju: {
        task: {
          title: 'Persetujuan',
          assign: { position: 'sekda' },
          due: 'work:P2D',
          outcomes: {
            ya: { label: { id: 'Setuju', en: 'Approve' } },
            tidak: { label: { id: 'Kembalikan', en: 'Return' } },
          },
        },
        on: { ya: 'selesai', tidak: { back: 'registrasi' } },
      },
      bersama: { type: 'parallel', states: { satu: { task: { title: 'Satu' } } } },
      selesai: { type: 'final' },
    },
  });
  const nameOf = (): string => 'Sekretaris Daerah';
  const problems = [
    { step: 'setuju', severity: 'error', text: 'Tidak ada pejabatnya' },
    { step: null, severity: 'warning', text: 'Tidak ada yang memulai' },
  ] as const;

  test('[DM63] in Indonesian', () => {
    const { rows, problems: ofFlow } = outlineOf(
      document,
      wordsOf(document, { lang: 'id', nameOf }),
      problems,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'Langkah 1 dari 4, Tugas: Registrasi, tanpa jalur keluar',
      'Langkah 2 dari 4, Tugas: Persetujuan, Sekretaris Daerah, batas waktu 2 hari kerja, 2 jalur keluar: Setuju ke “Selesai”; Kembalikan ke “Registrasi”, 1 masalah',
      'Langkah 3 dari 4, Serentak: Bersama, tanpa jalur keluar',
      'Langkah 1 dari 1 di “Bersama”, Tugas: Satu, tanpa jalur keluar',
      'Langkah 4 dari 4, Selesai: Selesai',
    ]);
    expect(ofFlow).toEqual([problems[1]]);
  });

  test('[DM63] in English', () => {
    const { rows } = outlineOf(document, wordsOf(document, { lang: 'en', nameOf }), problems);
    expect(rows[1]?.name).toBe(
      'Step 2 of 4, Task: Persetujuan, Sekretaris Daerah, deadline 2 working days, 2 ways out: Approve to “Selesai”; Return to “Registrasi”, 1 problem',
    );
  });
});
