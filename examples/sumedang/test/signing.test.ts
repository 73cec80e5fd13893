// Electronic signatures over HTTP: a passphrase that stays nowhere, a signature that can be checked, a letter for who may read it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '@alir/engine';
import { objectOf } from '../src/json-object.ts';
import { signatureLines } from '../src/pages/signature-block.ts';
import { signedContent } from '../src/signing/signed-content.ts';
import { json, openTestOffice, origin, type Officer, type TestOffice } from './office.ts';

let house: TestOffice;
let head: Officer;
beforeAll(async () => {
  house = await openTestOffice();
  head = await house.signIn('kadis-disdik');
});
afterAll(() => house[Symbol.asyncDispose]());

const passphrase = 'frasa-contoh';

/** A letter that the head of an agency drafts and signs alone. */
async function drafted(position = 'kadis-dpmd', data = {}): Promise<string> {
  const officer = await house.signIn(position);
  const started = await officer(
    '/api/instances',
    json({
      flow: 'surat-keluar',
      data: { jenis: 'surat-dinas', perihal: 'Undangan rapat' },
      as: position,
    }),
  );
  const { instance }: { readonly instance: string } = await started.json();
  const answer = await complete(officer, instance, 'konsep', {
    outcome: 'ajukan',
    as: position,
    data: {
      tujuan: 'eksternal',
      kepada: 'Gubernur Jawa Barat',
      klasifikasi: '400.10',
      urgensi: 'biasa',
      keamanan: 'biasa',
      naskah: 'Dengan hormat.',
      ...data,
    },
  });
  expect(answer.status).toBe(200);
  return instance;
}

function complete(officer: Officer, instance: string, state: string, body: object, visit = 1) {
  const task = encodeURIComponent(`${instance}/${state}#${visit}`);
  return officer(`/api/tasks/${task}/complete`, json(body));
}

const typed = (officer: Officer, instance: string, frasa: string, visit = 1): Promise<Response> =>
  officer('/tanda-tangan/frasa', {
    method: 'POST',
    body: new URLSearchParams({
      tugas: `${instance}/menunggu-tanda-tangan#${visit}`,
      frasa,
    }),
  });

const signing = (officer: Officer, instance: string, as: string, visit = 1): Promise<Response> =>
  complete(officer, instance, 'menunggu-tanda-tangan', { outcome: 'tandatangani', as }, visit);

async function dataOf(letter: string): Promise<JsonObject> {
  await house.office.engine.runDue();
  return (await house.office.engine.instances.get(letter))?.data ?? {};
}

const check = (letter: string): Promise<Response> =>
  house.app(new Request(`${origin}/verifikasi/${letter}`));

describe('a letter is signed', () => {
  test('only by who has typed a passphrase', async () => {
    const letter = await drafted();
    const officer = await house.signIn('kadis-dpmd');
    const answer = await signing(officer, letter, 'kadis-dpmd');
    expect([answer.status, (await answer.json()).detail]).toEqual([
      409,
      expect.stringContaining('Frasa sandi'),
    ]);
  });

  test('who may not sign gives no passphrase for it', async () => {
    const letter = await drafted();
    expect((await typed(head, letter, passphrase)).status).toBe(404);
  });

  test('and whoever holds it can check it, until a word is changed', async () => {
    const letter = await drafted();
    expect((await check(letter)).status).toBe(404);
    const officer = await house.signIn('kadis-dpmd');
    expect((await typed(officer, letter, passphrase)).status).toBe(204);
    expect((await signing(officer, letter, 'kadis-dpmd')).status).toBe(200);
    const data = await dataOf(letter);
    expect(data['nomor']).toMatch(/^B\/001\/400[.]10\/20\d\d$/);
    const page = await (await check(letter)).text();
    expect(page).toContain('Tanda tangan sah');
    expect(page).toContain('Undangan rapat');
    const { sidik, nilai, sertifikat, pada } = objectOf(data['segel']);
    const signature = {
      hash: String(sidik),
      value: String(nilai),
      certificate: String(sertifikat),
      at: String(pada),
    };
    const { signer } = house.office;
    expect(await signer.verify(signedContent(data), signature)).toBe(true);
    const changed = { ...data, naskah: 'Dengan hormat!' };
    expect(await signer.verify(signedContent(changed), signature)).toBe(false);
  });

  test('and names who has signed it, where its task went to another', async () => {
    const letter = await drafted();
    const operator = await house.signIn('kabag-umum');
    const task = encodeURIComponent(`${letter}/menunggu-tanda-tangan#1`);
    const moved = await operator(
      `/api/tasks/${task}/transfer`,
      json({ to: 'sekda', comment: 'Kepala dinas berhalangan' }),
    );
    expect(moved.status).toBe(200);
    expect((await dataOf(letter))['penandatangan']).toBe('kadis-dpmd');
    const sekda = await house.signIn('sekda');
    expect((await typed(sekda, letter, passphrase)).status).toBe(204);
    expect((await signing(sekda, letter, 'sekda')).status).toBe(200);
    expect(await dataOf(letter)).toMatchObject({
      penandatangan: 'sekda',
      namaPenandatangan: 'Pemangku Sekretaris Daerah',
    });
    const printed = await (await sekda(`/cetak/surat/${letter}`)).text();
    expect(printed).toContain('<p>SEKRETARIS DAERAH,</p>');
    expect(await (await check(letter)).text()).toContain('Tanda tangan sah');
  });

  test('a wrong passphrase is told and kept nowhere, no more than the right one', async () => {
    const letter = await drafted();
    const officer = await house.signIn('kadis-dpmd');
    const wrong = 'salah-ketik-sekali';
    await typed(officer, letter, wrong);
    await signing(officer, letter, 'kadis-dpmd');
    const { gagal, nomor } = await dataOf(letter);
    expect([gagal, typeof nomor]).toEqual(['sandi-salah', 'string']);
    await typed(officer, letter, passphrase, 2);
    expect((await signing(officer, letter, 'kadis-dpmd', 2)).status).toBe(200);
    expect(await dataOf(letter)).toMatchObject({ nomor, segel: expect.anything() });
    const history = JSON.stringify(await house.office.engine.instances.history(letter));
    expect(history).not.toContain(passphrase);
    expect(history).not.toContain(wrong);
    expect(house.office.passphrases.of(letter)).toBeNull();
  });

  test('an expired certificate draws no number, and a new one signs', async () => {
    const letter = await drafted('kadis-disdik');
    await typed(head, letter, passphrase);
    await signing(head, letter, 'kadis-disdik');
    const data = await dataOf(letter);
    expect([data['gagal'], data['nomor']]).toEqual(['sertifikat-kedaluwarsa', undefined]);
    const admin = await house.signIn('kabid-diskominfo-aptika');
    const renewed = { outcome: 'perbarui', as: 'kabid-diskominfo-aptika' };
    expect((await complete(admin, letter, 'sertifikat-bermasalah', renewed)).status).toBe(200);
    await dataOf(letter);
    await typed(head, letter, passphrase, 2);
    expect((await signing(head, letter, 'kadis-disdik', 2)).status).toBe(200);
    expect(await dataOf(letter)).toMatchObject({ segel: expect.anything() });
  });
});

describe('the printed letter', () => {
  const printed = async (position: string, letter: string): Promise<Response> =>
    (await house.signIn(position))(`/cetak/surat/${letter}`);

  test('is a draft until it is signed, and for those who may read it', async () => {
    const letter = await drafted();
    const page = await (await printed('kadis-dpmd', letter)).text();
    for (const words of ['KONSEP', 'Gubernur Jawa Barat', 'Dengan hormat.'])
      expect(page).toContain(words);
    expect((await printed('kadis-dinsos', letter)).status).toBe(404);
  });

  test.each([
    ['sendiri', 'plt', ['Plt. KEPALA DINAS,']],
    ['an-bupati', 'definitive', ['a.n. BUPATI SUMEDANG', 'KEPALA DINAS,']],
    [
      'ub-sekda',
      'plh',
      ['a.n. BUPATI SUMEDANG', 'SEKRETARIS DAERAH,', 'u.b.', 'Plh. KEPALA DINAS,'],
    ],
  ])('says for whom it is signed: %s, %s', (form, capacity, lines) => {
    expect(signatureLines({ form, post: 'Kepala Dinas', capacity })).toEqual(lines);
  });
});

describe('whom a letter is for', () => {
  const sentTo = async (jabatan: string): Promise<Response> => {
    const officer = await house.signIn('kadis-dpmd');
    const data = { jenis: 'surat-dinas', perihal: 'Rapat' };
    const started = await officer(
      '/api/instances',
      json({ flow: 'surat-keluar', data, as: 'kadis-dpmd' }),
    );
    const { instance }: { readonly instance: string } = await started.json();
    const letter = {
      tujuan: 'internal',
      penerima: [{ jabatan }],
      klasifikasi: '400.10',
      urgensi: 'biasa',
      keamanan: 'biasa',
    };
    const body = { outcome: 'ajukan', as: 'kadis-dpmd', data: letter };
    return complete(officer, instance, 'konsep', body);
  };

  test('heads of units that keep an agenda book, nobody else', async () => {
    expect((await sentTo('kadis-dinsos')).status).toBe(200);
    expect((await sentTo('kabid-dinkes-p2p')).status).toBe(409);
    expect((await sentTo('tidak-ada')).status).toBe(409);
  });
});
