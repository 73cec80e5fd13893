// The agenda of a leader: what invites them, what they hold themselves, where somebody goes in their place.

import type { JsonObject } from '@alir/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, json, openTestOffice, registration, type TestOffice } from './office.ts';

// Monday 9 March 2026.
const now = Date.parse('2026-03-09T08:00:00+07:00');
let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice({ now: () => now });
});
afterAll(() => house[Symbol.asyncDispose]());

const at = (day: string, from: string, until: string): JsonObject => ({
  acaraMulai: `${day}T${from}:00+07:00`,
  acaraSelesai: `${day}T${until}:00+07:00`,
  acaraTempat: 'Gedung Negara',
});

/** Registered for the bupati and passed on by the sekda. @returns id of the letter */
async function invite(perihal: string, event: JsonObject, more: JsonObject = {}): Promise<string> {
  const as = 'agendaris-kabupaten';
  const registrar = await house.signIn(as);
  const diterima = new Date(now).toISOString();
  const begin = { flow: 'surat-masuk', data: { unit: 'kabupaten', diterima }, as };
  const started = await registrar('/api/instances', json(begin));
  const { instance }: { readonly instance: string } = await started.json();
  const data = {
    ...registration,
    perihal,
    jenis: 'undangan',
    tanggalSurat: '2026-03-06',
    ...event,
    ...more,
  };
  await complete(registrar, instance, 'registrasi', { outcome: 'teruskan', data, as });
  const secretary = await house.signIn('sekda');
  await complete(secretary, instance, 'penyaringan', { outcome: 'naikkan', as: 'sekda' });
  return instance;
}

async function answer(letter: string, data: JsonObject, outcome = 'disposisi'): Promise<void> {
  const bupati = await house.signIn('bupati');
  const sent = await complete(bupati, letter, 'menunggu-disposisi', {
    outcome,
    data,
    as: 'bupati',
  });
  expect(await sent.json()).toMatchObject({ instance: letter });
}

const agenda = async (as: string, query: string): Promise<Response> =>
  (await house.signIn(as))(`/agenda-pimpinan?${query}`);
const shown = async (as: string, query: string): Promise<string> =>
  (await (await agenda(as, query)).text()).replaceAll(/\s+/g, ' ');

describe('the week of the bupati', () => {
  const week = 'jabatan=bupati&mulai=2026-03-11';
  let musrenbang: string;

  beforeAll(async () => {
    musrenbang = await invite('Musrenbang kecamatan', at('2026-03-11', '09:00', '12:00'));
    const market = await invite('Peresmian pasar', at('2026-03-11', '11:00', '13:00'));
    await answer(market, { kehadiran: 'hadir' }, 'arsipkan');
    const forum = await invite('Forum gubernur', at('2026-03-12', '09:00', '15:00'));
    await answer(forum, {
      kehadiran: 'diwakilkan',
      penerima: [{ jabatan: 'wabup', peran: 'pelaksana', instruksi: ['wakili'] }],
    });
    const gala = await invite('Malam kesenian', at('2026-03-13', '19:00', '21:00'));
    await answer(gala, { kehadiran: 'tidak' }, 'arsipkan');
    await invite('Acara pekan depan', at('2026-03-18', '09:00', '10:00'));
    await invite('Pertemuan tertutup', at('2026-03-13', '08:00', '09:00'), {
      keamanan: 'rahasia',
    });
  });

  test('says what is attended, by whom instead, and what is not answered yet', async () => {
    const page = await shown('bupati', week);
    expect(page).toContain('Rabu, 11 Maret 2026');
    expect(page).toMatch(/09\.00–12\.00 WIB.*Musrenbang.*Tentatif: <strong>belum dijawab/);
    expect(page).toMatch(/Peresmian pasar.*Definitif: <strong>hadir/);
    expect(page).toMatch(/Forum gubernur.*diwakilkan kepada Wakil Bupati/);
    expect(page).toMatch(/Malam kesenian.*tidak hadir/);
    expect(page).not.toContain('Acara pekan depan');
  });

  test('warns of what overlaps', async () => {
    expect(await shown('bupati', week)).toMatch(
      /Bertumpuk \(Rabu, 11\.00–12\.00\): Musrenbang kecamatan; Peresmian pasar/,
    );
    expect(await shown('bupati', 'jabatan=bupati&mulai=2026-03-13&tampil=hari')).not.toContain(
      'Bertumpuk',
    );
  });

  test('tells of a secret invitation only that there is one', async () => {
    const page = await shown('bupati', week);
    expect(page).toContain('Ada undangan rahasia (1).');
    expect(page).not.toContain('Pertemuan tertutup');
  });

  test('is read by the secretary and by whoever the bupati lets read, and by nobody else', async () => {
    expect(await shown('sekda', week)).toContain('Musrenbang kecamatan');
    expect(await shown('analis-bag-prokopim', week)).toContain('Musrenbang kecamatan');
    for (const other of ['kadis-dpmd', 'agendaris-kabupaten', 'kabag-umum'])
      expect((await agenda(other, week)).status, other).toBe(404);
  });

  test('whoever goes instead has it on their own', async () => {
    const page = await shown('wabup', 'jabatan=wabup&mulai=2026-03-12');
    expect(page).toMatch(/Forum gubernur.*Definitif: <strong>mewakili Bupati/);
  });

  test('an event is taken along as a file of a calendar', async () => {
    const file = await (await house.signIn('bupati'))(`/acara/${musrenbang}.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const text = await file.text();
    expect(text).toContain('SUMMARY:Musrenbang kecamatan');
    expect(text).toContain('DTSTART:20260311T020000Z');
    expect(text).toContain('DTEND:20260311T050000Z');
    const stranger = await (await house.signIn('kadis-dpmd'))(`/acara/${musrenbang}.ics`);
    expect(stranger.status).toBe(404);
  });
});

describe('an own event', () => {
  const week = 'jabatan=kadis-dpmd&mulai=2026-03-16';

  test('stands there as tentative until it is signed', async () => {
    const head = await house.signIn('kadis-dpmd');
    const begun = await head(
      '/api/instances',
      json({
        flow: 'undangan',
        data: {
          perihal: 'Rapat kepala desa',
          keamanan: 'biasa',
          ...at('2026-03-18', '13:00', '15:00'),
        },
        as: 'kadis-dpmd',
      }),
    );
    expect(begun.status).toBe(201);
    expect(await shown('kadis-dpmd', week)).toMatch(
      /Rapat kepala desa.*Tentatif: <strong>undangan sendiri, belum ditandatangani/,
    );
  });
});
