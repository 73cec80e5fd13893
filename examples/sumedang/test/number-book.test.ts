// The register page: who sees which book, the choice, a number declared void, a secret letter that tells nothing.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { series } from '../src/paper/paper-series.ts';
import { letterForBupati, openTestOffice, type Officer, type TestOffice } from './office.ts';

let house: TestOffice;
let agendaris: Officer;
beforeAll(async () => {
  house = await openTestOffice();
  agendaris = await house.signIn('agendaris-kabupaten');
  await letterForBupati(house, { perihal: 'Rapat pimpinan' });
  await letterForBupati(house, { keamanan: 'rahasia', perihal: 'Kas daerah' });
});
afterAll(() => house[Symbol.asyncDispose]());

const book = async (officer: Officer, query = 'unit=kabupaten'): Promise<string> =>
  (await officer(`/buku-nomor?${query}`)).text();

const voided = (officer: Officer, fields: Record<string, string>): Promise<Response> =>
  officer('/buku-nomor', {
    method: 'POST',
    body: new URLSearchParams({
      name: 'agenda',
      series: `agenda/kabupaten/${new Date().getFullYear()}`,
      suffix: '0',
      unit: 'kabupaten',
      ...fields,
    }),
  });

test('is there for who keeps the book, one unit after the other for who keeps all', async () => {
  expect((await (await house.signIn('bupati'))('/buku-nomor')).status).toBe(404);
  expect((await agendaris('/buku-nomor?unit=dinkes')).status).toBe(404);
  expect(await book(await house.signIn('kabag-umum'), 'unit=dinkes')).toContain('Dinas Kesehatan');
});

test('shows what became of each number, as narrowly as one chooses', async () => {
  expect((await book(agendaris)).match(/<tr class="used"/g)).toHaveLength(2);
  expect(await book(agendaris, 'unit=kabupaten&deret=keluar')).toContain('Tidak ada nomor');
  expect(await book(agendaris, 'unit=kabupaten&keadaan=void')).toContain('Tidak ada nomor');
  expect(await book(agendaris, 'unit=kabupaten&sampai=2020-01-01')).toContain('Tidak ada nomor');
});

test('of a secret letter it shows that it has the number, and nothing else', async () => {
  const operator = await book(await house.signIn('kabag-umum'));
  expect(operator).toContain('Naskah rahasia');
  expect(operator).not.toContain('Kas daerah');
  expect(operator.match(/Lihat surat/g)).toHaveLength(1);
});

test('a number is declared void with a reason, by who keeps the book', async () => {
  const stranger = await voided(await house.signIn('agendaris-dinkes'), { n: '1', alasan: 'x' });
  expect(stranger.status).toBe(404);
  expect(await book(agendaris, 'unit=kabupaten&keadaan=void')).toContain('Tidak ada nomor');
  expect((await voided(agendaris, { n: '1', alasan: '' })).status).toBe(422);
  const fields = { n: '1', alasan: 'Surat ditarik pengirim', kunci: 'kunci-satu' };
  expect(await (await voided(agendaris, fields)).text()).toContain('Nomor 1 dinyatakan batal');
  expect(await (await voided(agendaris, fields)).text()).toContain('Nomor 1 dinyatakan batal');
  expect(await (await voided(agendaris, { n: '1', alasan: 'lagi' })).text()).toContain(
    'sudah batal',
  );
  expect(await book(agendaris, 'unit=kabupaten&keadaan=void')).toContain('Surat ditarik pengirim');
});

test('is looked through page by page, the choice kept, and printed as a whole', async () => {
  const dinkes = await house.signIn('agendaris-dinkes');
  await house.office.engine.numbers.reserveBlock({
    ...series.agenda,
    series: 'agenda',
    unit: 'dinkes',
    count: 45,
    reason: 'Pemadaman listrik terencana',
    by: 'pemangku-agendaris-dinkes',
  });
  const rows = (page: string): number => page.match(/<tr class="reserved"/g)?.length ?? 0;
  const choice = 'unit=dinkes&deret=agenda&keadaan=reserved';
  const next = (page: string): string =>
    /href="\/buku-nomor\?([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const first = await book(dinkes, choice);
  expect(rows(first)).toBe(20);
  expect(next(first)).toContain('deret=agenda&keadaan=reserved');
  const second = await book(dinkes, next(first));
  const third = await book(dinkes, next(second));
  expect([rows(second), rows(third), next(third)]).toEqual([20, 5, '']);
  expect(rows(await book(dinkes, `${choice}&seluruhnya=ya`))).toBe(45);
});
