import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { generateLetters } from './generate-letters.ts';
import { letterScan } from './letter-scan.ts';
import { twelveLetters } from './twelve-letters.ts';
import { sumedang } from '../organisation/sumedang.ts';

const letters = twelveLetters().map(({ letter }) => letter);

test('a scan is one page of F4 that names the letter, and small', async () => {
  const organisation = await sumedang();
  const generated = generateLetters(organisation, { count: 40, quarter: '2026-TW1', seed: 7 });
  const scannable = [...letters, ...generated.map(({ letter }) => letter)].filter(
    (one) => one.scan,
  );
  for (const letter of scannable) {
    const bytes = await letterScan(letter);
    expect(bytes.length).toBeLessThan(5_000);
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPageCount()).toBe(1);
    expect(pdf.getPage(0).getSize()).toEqual({ width: 609.4, height: 935.4 });
    expect(pdf.getTitle()).toBe(letter.perihal);
  }
});

test('the same letter gives the same bytes', async () => {
  const [letter] = letters;
  if (!letter) throw new Error('no letter');
  expect(await letterScan(letter)).toEqual(await letterScan(letter));
});

test('a secret letter has no scan', async () => {
  for (const letter of letters.filter((one) => one.keamanan.endsWith('rahasia')))
    await expect(letterScan(letter)).rejects.toThrow(RangeError);
});
