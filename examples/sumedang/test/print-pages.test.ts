import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, letterForBupati, openTestOffice, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
const secret = { keamanan: 'rahasia', perihal: 'Hasil pemeriksaan kas daerah' };

async function disposed(data = {}): Promise<string> {
  const letter = await letterForBupati(house, data);
  const penerima = [
    { jabatan: 'sekda', peran: 'koordinator', instruksi: ['koordinasikan'], catatan: 'Minggu ini' },
    { jabatan: 'wabup', peran: 'untuk-diketahui', instruksi: ['udk'] },
  ];
  const body = { outcome: 'disposisi', data: { penerima }, as: 'bupati' };
  await complete(await house.signIn('bupati'), letter, 'menunggu-disposisi', body);
  return letter;
}

describe('the disposition sheet', () => {
  const sheet = async (position: string, letter: string): Promise<Response> =>
    (await house.signIn(position))(`/cetak/lembar-disposisi/${letter}`);

  test('has the head of the letter and all to whom it was passed on', async () => {
    const page = await (await sheet('bupati', await disposed())).text();
    for (const words of [
      'size: 165mm 215mm',
      'Gubernur Jawa Barat',
      '400.7/27/Kesra',
      'Percepatan penurunan stunting',
      'Sekretaris Daerah (koordinator)',
      'Koordinasikan',
      'Minggu ini',
      'Wakil Bupati (untuk diketahui)',
      'Data contoh, bukan resmi',
    ])
      expect(page).toContain(words);
  });

  test('is for those who may read the letter', async () => {
    expect((await sheet('kadis-disdik', await disposed())).status).toBe(404);
  });

  test('says nothing of what a secret letter is about', async () => {
    const page = await (await sheet('bupati', await disposed(secret))).text();
    expect(page).toContain('RAHASIA');
    expect(page).not.toContain(secret.perihal);
    expect(page).not.toContain('Minggu ini');
  });
});

describe('the agenda book', () => {
  const book = async (position: string, unit = 'kabupaten'): Promise<Response> =>
    (await house.signIn(position))(`/cetak/buku-agenda?unit=${unit}&bulan=${month}`);

  test('holds the letters of a month in the order of their numbers, with what became of them', async () => {
    await disposed();
    const page = await (await book('agendaris-kabupaten')).text();
    expect(page).toContain('size: 330mm 215mm');
    expect(page).toContain('Sekretaris Daerah; Wakil Bupati');
    const numbers = [...page.matchAll(/<td class="n">(\d+)<\/td>/g)].map(([, n]) => Number(n));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('holds of a secret letter what is on its envelope', async () => {
    await disposed(secret);
    const page = await (await book('agendaris-kabupaten')).text();
    expect(page).toContain('Naskah rahasia');
    expect(page).not.toContain(secret.perihal);
  });

  test('also those sent on to the unit, with who sent them', async () => {
    await disposed();
    const page = await (await book('kasubag-tu-pimpinan', 'setda')).text();
    expect(page).toContain('BUKU AGENDA');
  });

  test('is opened by those who keep it or answer for it', async () => {
    expect((await book('sekda')).status).toBe(200);
    expect((await book('kadis-dinkes')).status).toBe(404);
    expect((await book('kabag-hukum', 'setda')).status).toBe(404);
    expect((await book('kadis-dinkes', 'dinkes')).status).toBe(200);
    expect((await book('kabag-umum', '32.11.15')).status).toBe(200);
  });
});
