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

describe('a letter from SRIKANDI', () => {
  const fromSrikandi = { kanal: 'srikandi', nomorSurat: 'B/1/SRIKANDI' };

  test('is registered with the id that it has there, once', async () => {
    const bare = await register(fromSrikandi);
    expect(await bare.json()).toMatchObject(refusedAt('/idSrikandi', 'Isi ID naskah'));
    const known = { ...fromSrikandi, idSrikandi: 'SRK-2026-0001' };
    expect((await register(known)).status).toBe(200);
    const again = await register(known);
    expect(await again.json()).toMatchObject(refusedAt('/idSrikandi', 'gabungkan'));
  });

  test('one that was registered already is merged into that one', async () => {
    const known = { ...fromSrikandi, idSrikandi: 'SRK-2026-0002', nomorSurat: 'B/2/SRIKANDI' };
    expect((await register(known)).status).toBe(200);
    const again = (await (await start()).json()).instance;
    const task = encodeURIComponent(`${again}/registrasi#1`);
    await agendaris(`/api/tasks/${task}/draft`, json({ data: { ...registration, ...known } }));
    const { alike } = await (await agendaris(`/api/tasks/${task}/merge`)).json();
    expect(alike).toMatchObject([{ item: { summary: { srikandi: 'SRK-2026-0002' } } }]);
    const into = alike[0].item.id;
    const data = { ...registration, ...known };
    const merged = await agendaris(`/api/tasks/${task}/merge`, json({ into, data }));
    expect(merged.status).toBe(200);
    const { mergedInto, status, result } = await (
      await agendaris(`/api/instances/${again}`)
    ).json();
    expect({ status, result, into: mergedInto.instance }).toEqual({
      status: 'done',
      result: 'digabungkan',
      into,
    });
  });
});

describe('a letter that came before', () => {
  test('is found by number, sender or agenda number, and screening may find it as well', async () => {
    const earlier = await letterForBupati(house);
    const sekda = await house.signIn('sekda');
    const later = { ...registration, nomorSurat: '400.7/27/Kesra (salinan)' };
    const { instance } = await (await start()).json();
    await complete(agendaris, instance, 'registrasi', { outcome: 'teruskan', data: later });
    const task = encodeURIComponent(`${instance}/penyaringan#1`);
    for (const words of [registration.nomorSurat, registration.pengirim]) {
      const query = new URLSearchParams({ search: words }).toString();
      const { found } = await (await sekda(`/api/tasks/${task}/merge?${query}`)).json();
      expect(found.map(({ id }: { id: string }) => id)).toContain(earlier);
    }
    expect((await sekda(`/api/tasks/${task}/merge`, json({ into: earlier }))).status).toBe(200);
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
    const book = await agendaris(`/cetak/buku-agenda?unit=kabupaten&bulan=${month}`);
    expect(await book.text()).toContain('Digabungkan dengan no. ');
    const back = await agendaris(
      `/api/instances/${instance}/reopen`,
      json({ reason: 'Lain suratnya' }),
    );
    expect(back.status).toBe(200);
  });
});
