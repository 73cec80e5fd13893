// The house's own pages: who finds which in the menu, what the flows have told people, posts that need a decree.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DesignersOffice } from '../src/design/designer-routes.ts';
import type { HouseMenu } from '../src/server/menu-routes.ts';
import { movingClock } from './moving-clock.ts';
import { complete, letterForBupati, openTestOffice, origin, type TestOffice } from './office.ts';

const clock = movingClock();
let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice(clock);
});
afterAll(() => house[Symbol.asyncDispose]());

async function menuOf(position: string): Promise<HouseMenu> {
  return (await (await house.signIn(position))('/bantuan/menu')).json();
}

describe('the menu', () => {
  test.each([
    [
      'bupati',
      ['/pemberitahuan', '/agenda-pimpinan', '/terlambat', '/cetak/buku-agenda', '/laporan'],
    ],
    [
      'agendaris-kabupaten',
      ['/pemberitahuan', '/cetak/buku-agenda', '/buku-nomor', '/prosedur-kertas'],
    ],
    [
      'kadis-dinkes',
      ['/pemberitahuan', '/agenda-pimpinan', '/terlambat', '/cetak/buku-agenda', '/perjalanan'],
    ],
    ['verifikator-dpmd-1', ['/pemberitahuan', '/terlambat', '/laporan']],
    ['operator-32.11.01.2001', ['/pemberitahuan']],
    [
      'kabag-umum',
      [
        '/pemberitahuan',
        '/agenda-pimpinan',
        '/terlambat',
        '/cetak/buku-agenda',
        '/perjalanan',
        '/buku-nomor',
        '/prosedur-kertas',
        '/jabatan',
        '/srikandi',
        '/perancang',
      ],
    ],
  ])('of %s has the pages that open to them, and no other', async (position, pages) => {
    const { entries } = await menuOf(position);
    expect(entries.map(({ href }) => href)).toEqual(pages);
    const officer = await house.signIn(position);
    for (const page of pages) expect((await officer(page)).status, page).toBe(200);
  });

  test('a page that is not there says so and leads back, in the language that was chosen', async () => {
    const officer = await house.signIn('operator-32.11.01.2001');
    const answer = await officer('/cetak/buku-agenda');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Kembali ke kotak kerja');
  });
});

describe('the designer of flows', () => {
  test('is there for operators, with the posts and holidays that flows are held against; for nobody else', async () => {
    const operator = await house.signIn('kabag-umum');
    const told: DesignersOffice = await (await operator('/bantuan/perancang')).json();
    expect(told.organisation.positions.map(({ id }) => id)).toContain('bupati');
    expect(told.calendars.map(({ id }) => id)).toContain('kabupaten');
    const officer = await house.signIn('bupati');
    for (const path of ['/perancang', '/bantuan/perancang', '/api/flows/surat-masuk/source'])
      expect([403, 404], path).toContain((await officer(path)).status);
    const stranger = await house.app(new Request(`${origin}/perancang`));
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/masuk']);
  });
});

describe('what those who design flows say to each other', () => {
  const put = (id: string, comment: unknown) =>
    [
      `/bantuan/komentar/surat-masuk/${id}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(comment),
      },
    ] as const;
  const said = { at: '2026-03-02T01:00:00Z', text: 'Kenapa tiga hari?', by: 'somebody-else' };

  test('is kept under the name of whoever wrote it, settled by others, and taken away', async () => {
    const operator = await house.signIn('kabag-umum');
    const { me }: DesignersOffice = await (await operator('/bantuan/perancang')).json();
    expect((await operator(...put('c-1', said))).status).toBe(204);
    const second = await house.signIn('kabid-diskominfo-aptika');
    const read = async () => (await second('/bantuan/komentar/surat-masuk')).json();
    expect(await read()).toEqual({ 'c-1': { ...said, by: me } });
    await second(...put('c-1', { ...said, done: { at: said.at } }));
    expect(await read()).toEqual({ 'c-1': { ...said, by: me, done: { at: said.at } } });
    await operator(...put('c-1', null));
    expect(await read()).toEqual({ 'c-1': null });
  });

  test('is for operators, and nothing but comments is kept', async () => {
    const officer = await house.signIn('bupati');
    expect((await officer('/bantuan/komentar/surat-masuk')).status).toBe(404);
    expect((await officer(...put('c-2', said))).status).toBe(404);
    const operator = await house.signIn('kabag-umum');
    for (const [id, comment] of [
      ['c-2', 'x'],
      ['2', said],
      ['c-2', { text: 'x'.repeat(20_001) }],
    ] as const)
      expect((await operator(...put(id, comment))).status).toBe(400);
    expect(await (await operator('/bantuan/komentar/surat-masuk')).json()).not.toHaveProperty(
      'c-2',
    );
  });
});

describe('what the flows tell people', () => {
  test('stands on a page, is new until it was looked at, and names what it is about', async () => {
    const letter = await letterForBupati(house, { perihal: 'Rapat pimpinan' });
    const penerima = [{ jabatan: 'kadis-disdik', peran: 'pelaksana', instruksi: [] }];
    const body = { outcome: 'disposisi', data: { penerima }, as: 'bupati' };
    await complete(await house.signIn('bupati'), letter, 'menunggu-disposisi', body);
    clock.pass(14);
    await house.office.engine.runDue();
    const count = async (): Promise<number> =>
      (await menuOf('kadis-disdik')).entries[0]?.count ?? 0;
    expect(await count()).toBeGreaterThan(0);
    const officer = await house.signIn('kadis-disdik');
    const page = await (await officer('/pemberitahuan')).text();
    expect(page).toContain('Rapat pimpinan · Gubernur Jawa Barat');
    expect(page).toContain('Baru: ');
    expect(await count()).toBe(0);
    expect(await (await officer('/pemberitahuan')).text()).not.toContain('Baru: ');
  });

  test('of a secret letter says nothing', async () => {
    const letter = await letterForBupati(house, { keamanan: 'rahasia', perihal: 'Kas daerah' });
    expect(letter).not.toBe('');
    clock.pass(14);
    await house.office.engine.runDue();
    const bupati = await house.signIn('bupati');
    const page = await (await bupati('/pemberitahuan')).text();
    expect(page).toContain('Ada naskah rahasia.');
    expect(page).not.toContain('Kas daerah');
  });
});

describe('posts', () => {
  test('an acting officer past the limit is warned, and so is the operator', async () => {
    const warning = { id: expect.stringMatching(/^Plt\. Kepala Dinas Kesehatan sejak 5 Januari/) };
    expect((await menuOf('kadis-dinkes')).warnings).toMatchObject([warning]);
    expect((await menuOf('kabag-umum')).warnings).toMatchObject([warning]);
    expect((await menuOf('bupati')).warnings).toEqual([]);
  });

  test('the operator sees which are vacant and who is above them; nobody else does', async () => {
    const page = await (await (await house.signIn('kabag-umum'))('/jabatan')).text();
    expect(page).toContain('Camat Surian');
    expect(page).toContain('disposisikan kepada Sekretaris Daerah');
    expect((await (await house.signIn('bupati'))('/jabatan')).status).toBe(404);
  });
});
