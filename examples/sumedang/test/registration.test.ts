// What a registrar may enter, over HTTP: a refusal says why and marks the field.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  complete,
  json,
  letterForBupati,
  openTestOffice,
  registration,
  type Officer,
  type TestOffice,
} from './office.ts';

let house: TestOffice;
let agendaris: Officer;
beforeAll(async () => {
  house = await openTestOffice();
  agendaris = await house.signIn('agendaris-kabupaten');
});
afterAll(() => house[Symbol.asyncDispose]());

const start = (more: object = {}): Promise<Response> => {
  const data = { unit: 'kabupaten', diterima: new Date().toISOString(), ...more };
  return agendaris('/api/instances', json({ flow: 'surat-masuk', data }));
};

async function register(more: object, outcome = 'teruskan'): Promise<Response> {
  const { instance } = await (await start()).json();
  return complete(agendaris, instance, 'registrasi', {
    outcome,
    data: { ...registration, ...more },
  });
}

const refusedAt = (pointer: string, words: string) => ({
  code: 'GUARD_REFUSED',
  detail: expect.stringContaining(words),
  issues: [{ pointer, detail: expect.stringContaining(words) }],
});

describe('whoever starts a letter gives its unit and when it arrived, nothing else', () => {
  test.each([
    ['nomorAgenda', '311'],
    ['tanggalAgenda', '2026-01-02'],
    ['saran', 'seolah dari Sekda'],
    ['laporan', []],
    ['simpulan', 'selesai'],
    ['penerima', [{ jabatan: 'kadis-dinkes', peran: 'pelaksana', instruksi: [] }]],
  ])('not %s', async (field, value) => {
    const answer = await start({ [field]: value });
    expect(answer.status).toBe(422);
    const code = 'FIELD_NOT_WRITABLE';
    expect(await answer.json()).toMatchObject({ code, params: { field } });
  });
});

describe('dates that cannot be', () => {
  test('a letter was not written after today', async () => {
    const answer = await register({ tanggalSurat: '2099-12-31' });
    expect(await answer.json()).toMatchObject(refusedAt('/tanggalSurat', 'sesudah hari ini'));
  });

  test('nor did it arrive after today', async () => {
    const answer = await register({ diterima: '2099-12-31T08:00:00+07:00' });
    expect(await answer.json()).toMatchObject(refusedAt('/diterima', 'sesudah hari ini'));
  });

  test('it may have arrived yesterday', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    expect((await register({ diterima: yesterday })).status).toBe(200);
  });
});

describe('a secret letter', () => {
  test('is registered by its envelope: without a subject, without what is inside', async () => {
    const secret = { keamanan: 'rahasia', perihal: '' };
    expect((await register(secret)).status).toBe(200);
    const answer = await register({ ...secret, ringkasan: 'isi' });
    expect(await answer.json()).toMatchObject(refusedAt('/ringkasan', 'amplop'));
  });

  test('any other has a subject', async () => {
    const answer = await register({ perihal: '' });
    expect(await answer.json()).toMatchObject(refusedAt('/perihal', 'belum diisi'));
  });
});

describe('a letter that came before', () => {
  test('is one of this unit’s book, by its agenda number or its own', async () => {
    await letterForBupati(house);
    for (const duplikatDari of ['1', 'Agenda 1', '400.7/27/Kesra'])
      expect((await register({ duplikatDari }, 'duplikat')).status, duplikatDari).toBe(200);
    const answer = await register({ duplikatDari: 'ngawur 99999' }, 'duplikat');
    expect(await answer.json()).toMatchObject(refusedAt('/duplikatDari', 'ngawur 99999'));
  });
});
