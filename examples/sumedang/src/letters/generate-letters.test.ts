import type { OrganisationData } from '@alir/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import material from '../../letters/bahan-surat.json' with { type: 'json' };
import kinds from '../../letters/jenis-naskah.json' with { type: 'json' };
import classes from '../../letters/klasifikasi.json' with { type: 'json' };
import { sumedang } from '../organisation/sumedang.ts';
import { generateLetters } from './generate-letters.ts';
import { isWorkday } from './office-time.ts';
import { startLetter, takeStep } from './play-story.ts';
import type { LetterStory } from './story.ts';
import { testStage } from './test-stage.ts';

let organisation: OrganisationData;
let letters: readonly LetterStory[];
beforeAll(async () => {
  organisation = await sumedang();
  letters = generateLetters(organisation, { count: 2000, quarter: '2026-TW1', seed: 3211 });
});

const outcomes = (story: LetterStory): readonly string[] =>
  story.steps.map((step) => (step.do === 'complete' ? step.outcome : step.do));
const share = (holds: (story: LetterStory) => boolean): number =>
  letters.filter(holds).length / letters.length;

describe('letters of a quarter', () => {
  test('the same seed gives the same letters, and fewer are a part of more', () => {
    const options = { count: 50, quarter: '2026-TW1', seed: 3211 };
    expect(generateLetters(organisation, options)).toEqual(generateLetters(organisation, options));
    const all = new Map(letters.map((story) => [story.id, story]));
    for (const story of generateLetters(organisation, options))
      expect(all.get(story.id)).toEqual(story);
    const other = generateLetters(organisation, { ...options, seed: 1 });
    expect(other).not.toEqual(generateLetters(organisation, options));
  });

  test('ids are unique, letters arrive within the quarter and in order', () => {
    expect(new Set(letters.map(({ id }) => id)).size).toBe(2000);
    const received = letters.map((story) => story.received);
    expect(received).toEqual(received.toSorted());
    expect(received[0]?.slice(0, 10)).toBe('2026-01-02');
    expect(received.at(-1)?.slice(0, 10)).toBe('2026-03-31');
  });

  test('people work on working days, each step after the one before', () => {
    for (const { id, steps, received } of letters) {
      const times = [received, ...steps.map(({ at }) => at)];
      expect(times, id).toEqual(times.toSorted());
      expect(times.every((at) => isWorkday(at.slice(0, 10)))).toBe(true);
    }
  });

  test('subjects are filled in, kinds and classes are those of the lists', () => {
    for (const { letter } of letters) {
      expect(JSON.stringify(letter)).not.toMatch(/[{]\w+[}]|undefined/);
      expect(letter.tanggalSurat <= '2026-03-31').toBe(true);
    }
    for (const { jenis, klasifikasi } of material.topik) {
      expect(kinds.map(({ kode }) => kode)).toContain(jenis);
      expect(classes.map(({ kode }) => kode)).toContain(klasifikasi);
    }
  });

  test('whoever writes has to do with the matter', () => {
    const sendersOf = (subject: RegExp): readonly string[] =>
      letters
        .filter(({ letter }) => subject.test(letter.perihal))
        .map(({ letter }) => letter.pengirim);
    for (const sender of sendersOf(/demam berdarah/)) expect(sender).toMatch(/Kesehatan/);
    for (const sender of sendersOf(/alat mesin pertanian/))
      expect(sender).toMatch(/^(Kelompok Tani|Pemerintah Desa) /);
    expect(sendersOf(/asesmen nasional/).join()).not.toMatch(/Kesehatan|Sosial|BPSDM/);
  });

  test('every kind of office and every turn of events occurs', () => {
    const units = new Set(letters.map(({ unit }) => unit));
    for (const unit of ['kabupaten', 'setda', 'dinkes', '32.11.15']) expect(units).toContain(unit);
    for (const word of ['salah-alamat', 'arsipkan', 'tolak', 'tetapkan', 'kembalikan', 'baca'])
      expect(
        share((story) => outcomes(story).includes(word)),
        word,
      ).toBeGreaterThan(0.01);
    const acts = new Set(
      letters.flatMap(({ steps }) => steps.flatMap((s) => (s.do === 'act' ? s.action : []))),
    );
    expect([...acts].toSorted()).toEqual(['cabut', 'tarik', 'teruskan']);
    expect(Math.max(...letters.flatMap(({ steps }) => steps.map(({ on = [] }) => on.length)))).toBe(
      5,
    );
  });

  test('most letters are finished, some lie open', () => {
    const finished = share((story) =>
      ['selesai', 'arsipkan', 'salah-alamat'].includes(outcomes(story).at(-1) ?? ''),
    );
    expect(finished).toBeGreaterThan(0.8);
    expect(finished).toBeLessThan(0.98);
  });
});

test('the engine accepts every step of fifty letters, told in the order of time', async () => {
  const stage = await testStage(organisation);
  const sample = letters.filter((_, index) => index % 40 === 0);
  const roots = new Map<string, string>();
  const timeline = sample
    .flatMap((story) => [
      { at: story.received, story, step: null },
      ...story.steps.map((step) => ({ at: step.at, story, step })),
    ])
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { story, step } of timeline) {
    if (step === null) roots.set(story.id, await startLetter(stage, story));
    else await takeStep(stage, roots.get(story.id) ?? '', step);
  }
  const { items } = await stage.engine.instances.query({ incidents: true });
  expect(items).toEqual([]);
}, 120_000);
