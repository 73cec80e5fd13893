// SRIKANDI as a task of a registrar: a switch for each kind, a package to upload, an outage, and what follows later.

import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InstanceView } from '@alir/engine/core/types';
import { json, openTestOffice, origin, type Officer, type TestOffice } from './office.ts';

let house: TestOffice;
let head: Officer;
let registrar: Officer;
let operator: Officer;
beforeAll(async () => {
  house = await openTestOffice();
  head = await house.signIn('kadis-dpmd');
  registrar = await house.signIn('agendaris-dpmd');
  operator = await house.signIn('kabag-umum');
});
afterAll(() => house[Symbol.asyncDispose]());

const complete = (who: Officer, id: string, task: string, body: object): Promise<Response> =>
  who(`/api/tasks/${encodeURIComponent(`${id}/${task}`)}/complete`, json(body));

/** A letter that the head of an agency drafts and signs alone. */
async function signed(jenis: string, data: object = {}): Promise<string> {
  const start = { flow: 'surat-keluar', data: { jenis, perihal: 'Rapat desa' }, as: 'kadis-dpmd' };
  const { instance } = await (await head('/api/instances', json(start))).json();
  const entered = {
    tujuan: 'eksternal',
    kepada: 'Gubernur Jawa Barat',
    klasifikasi: '400.10',
    urgensi: 'biasa',
    keamanan: 'biasa',
    naskah: 'Dengan hormat.',
    ...data,
  };
  await complete(head, instance, 'konsep#1', { outcome: 'ajukan', data: entered });
  const tugas = `${instance}/menunggu-tanda-tangan#1`;
  const body = new URLSearchParams({ tugas, frasa: 'frasa-contoh' });
  await head('/tanda-tangan/frasa', { method: 'POST', body });
  await complete(head, instance, 'menunggu-tanda-tangan#1', { outcome: 'tandatangani' });
  // One call leads to the next: the certificate, the signature, the way to send it.
  await settle();
  return instance;
}

async function settle(): Promise<void> {
  for (let more = true; more;) more = (await house.office.engine.runDue()).delivered > 0;
}

async function statesOf(id: string): Promise<readonly string[]> {
  const view: InstanceView = await (await registrar(`/api/instances/${id}`)).json();
  return view.status === 'open' ? view.states.map(({ state }) => state) : [view.result ?? ''];
}

const sent = { idNaskahSrikandi: 'SRK-77', waktuSrikandi: new Date().toISOString() };

const set = (who: Officer, ways: Record<string, string>): Promise<Response> =>
  who('/srikandi', { method: 'POST', body: new URLSearchParams(ways) });

describe('the switch of a kind', () => {
  test('is there for operators, and for nobody else', async () => {
    expect((await registrar('/srikandi')).status).toBe(404);
    expect((await set(registrar, { 'surat-dinas': 'wajib' })).status).toBe(404);
    const page = await (await operator('/srikandi')).text();
    expect(page).toContain('Surat dinas');
    expect(page).toContain('Belum ada perubahan.');
  });

  test('counts from then on, without a new flow, and says who changed it', async () => {
    expect(await statesOf(await signed('surat-dinas'))).toEqual(['tertandatangani']);
    const page = await (await set(operator, { 'surat-dinas': 'wajib' })).text();
    expect(page).toContain('Tersimpan.');
    expect(page).toMatch(/Surat dinas<\/strong>: Boleh → Wajib/);
    expect(page).toContain('Kepala Bagian Umum');
    expect(await statesOf(await signed('surat-dinas'))).toEqual(['pengiriman-srikandi']);
    const again = await (await set(operator, { 'surat-dinas': 'wajib' })).text();
    expect(again).toContain('Tidak ada yang berubah.');
    expect(again.match(/Boleh → Wajib/g)).toHaveLength(1);
  });

  test('what is no word of it changes nothing', async () => {
    const page = await (
      await set(operator, { 'surat-dinas': 'kapan-kapan', lain: 'wajib' })
    ).text();
    expect(page).toContain('Tidak ada yang berubah.');
  });

  test('secret letters stay out of it', async () => {
    const id = await signed('surat-pengantar', { keamanan: 'rahasia' });
    expect((await house.office.engine.instances.get(id))?.configuration).toEqual([
      'tertandatangani',
    ]);
    expect((await registrar(`/srikandi/paket/${id}`)).status).toBe(404);
  });
});

describe('a compulsory kind', () => {
  test('has a package: the printed letter with its metadata', async () => {
    const id = await signed('surat-pengantar');
    const answer = await registrar(`/srikandi/paket/${id}`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/filename="surat-B-\d+-.*[.]zip"/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const files = unzipSync(bytes);
    const printed = Object.keys(files).find((name) => name.endsWith('.html')) ?? '';
    expect(strFromU8(files[printed] ?? new Uint8Array())).toContain('Dengan hormat.');
    const metadata = JSON.parse(strFromU8(files['metadata.json'] ?? new Uint8Array()));
    expect(metadata).toMatchObject({
      idNaskah: id,
      jenisNaskah: 'surat-pengantar',
      hal: 'Rapat desa',
      tujuan: ['Gubernur Jawa Barat'],
      nomorNaskah: expect.stringMatching(/^B\//),
      tandaTangan: { sidik: expect.any(String) },
      verifikasi: `${origin}/verifikasi/${id}`,
    });
    const again = new Uint8Array(await (await registrar(`/srikandi/paket/${id}`)).arrayBuffer());
    expect(again).toEqual(bytes);
    const stranger = await house.signIn('agendaris-dinkes');
    expect((await stranger(`/srikandi/paket/${id}`)).status).toBe(404);
  });

  test('is sent there, with the id that it gets and when', async () => {
    const id = await signed('surat-pengantar');
    const task = 'pengiriman-srikandi#1';
    const outcome = 'terkirim-srikandi';
    const bare = await complete(registrar, id, task, { outcome });
    expect(await bare.json()).toMatchObject({ code: 'FORM_INVALID' });
    const waktuSrikandi = '2099-01-01T08:00:00+07:00';
    const early = await complete(registrar, id, task, {
      outcome,
      data: { ...sent, waktuSrikandi },
    });
    expect(await early.json()).toMatchObject({
      code: 'GUARD_REFUSED',
      detail: expect.stringContaining('tidak sesudah hari ini'),
    });
    await complete(registrar, id, task, { outcome, data: sent });
    expect(await statesOf(id)).toEqual(['terkirim']);
    const { data } = await (await registrar(`/api/instances/${id}`)).json();
    expect(data).toMatchObject({ cara: 'srikandi', idNaskahSrikandi: 'SRK-77' });
    await complete(registrar, id, 'terkirim#1', {
      outcome: 'arsipkan',
      data: { lokasiArsip: 'Rak 1' },
    });
    expect(await statesOf(id)).toEqual(['diarsipkan']);
  });

  test('goes another way during an outage, with a reason, and follows later', async () => {
    const id = await signed('surat-pengantar');
    const task = 'pengiriman-srikandi#1';
    const silent = await complete(registrar, id, task, { outcome: 'gangguan' });
    expect(await silent.json()).toMatchObject({ code: 'COMMENT_REQUIRED' });
    await complete(registrar, id, task, { outcome: 'gangguan', comment: 'Galat sejak pagi' });
    const through = { cara: 'srikandi', idNaskahSrikandi: 'SRK-1' };
    const refused = await complete(registrar, id, 'tertandatangani#1', {
      outcome: 'kirim',
      data: through,
    });
    expect(await refused.json()).toMatchObject({ code: 'GUARD_REFUSED' });
    const courier = { cara: 'kurir', kurir: 'Caraka' };
    await complete(registrar, id, 'tertandatangani#1', { outcome: 'kirim', data: courier });
    await complete(registrar, id, 'terkirim#1', {
      outcome: 'arsipkan',
      data: { lokasiArsip: 'Rak 1' },
    });
    expect(await statesOf(id)).toEqual(['susulan-srikandi']);
    await complete(registrar, id, 'susulan-srikandi#1', {
      outcome: 'terkirim-srikandi',
      data: sent,
    });
    expect(await statesOf(id)).toEqual(['diarsipkan']);
  });
});

describe('an invitation', () => {
  test('goes the way of its kind: its letter is uploaded by hand, under the invitation too', async () => {
    await set(operator, { undangan: 'wajib' });
    const day = (hour: number): string => new Date(Date.now() + hour * 3_600_000).toISOString();
    const event = { acaraMulai: day(240), acaraSelesai: day(242), acaraTempat: 'Aula DPMD' };
    const data = { perihal: 'Rapat desa', keamanan: 'biasa', ...event };
    const start = { flow: 'undangan', data, as: 'kadis-dpmd' };
    const { instance } = await (await head('/api/instances', json(start))).json();
    await settle();
    const { items } = await house.office.engine.instances.query({ parent: instance });
    const letter = items[0]?.id ?? '';
    const entered = {
      tujuan: 'internal',
      penerima: [{ jabatan: 'kadis-dinkes' }],
      klasifikasi: '400.10',
      urgensi: 'biasa',
    };
    await complete(head, letter, 'konsep-undangan#1', { outcome: 'ajukan', data: entered });
    const tugas = `${letter}/menunggu-tanda-tangan#1`;
    const body = new URLSearchParams({ tugas, frasa: 'frasa-contoh' });
    await head('/tanda-tangan/frasa', { method: 'POST', body });
    await complete(head, letter, 'menunggu-tanda-tangan#1', { outcome: 'tandatangani' });
    await settle();
    expect(await statesOf(letter)).toEqual(['pengiriman-srikandi']);
    const bytes = async (id: string): Promise<ArrayBuffer> =>
      (await registrar(`/srikandi/paket/${id}`)).arrayBuffer();
    expect(await bytes(instance)).toEqual(await bytes(letter));
    const outcome = 'terkirim-srikandi';
    await complete(registrar, letter, 'pengiriman-srikandi#1', { outcome, data: sent });
    await settle();
    expect(await statesOf(instance)).toEqual(['menunggu-jawaban']);
  });
});
