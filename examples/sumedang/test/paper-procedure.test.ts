// An outage of four days in a unit: numbers prepared before, letters on paper with those numbers, entered afterwards with the
// number and day they have on paper, nothing missing in the end.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseMenu } from '../src/server/menu-routes.ts';
import { movingClock } from './moving-clock.ts';
import {
  complete,
  json,
  openTestOffice,
  origin,
  registration,
  type Officer,
  type TestOffice,
} from './office.ts';

const clock = movingClock();
const unit = 'dinkes';
const post = 'agendaris-dinkes';
let house: TestOffice;
let agendaris: Officer;
let id = '';

beforeAll(async () => {
  house = await openTestOffice(clock);
  agendaris = await house.signIn(post);
});
afterAll(() => house[Symbol.asyncDispose]());

const prepare = (officer: Officer, data: object = {}, key = 'a'): Promise<Response> => {
  const body = {
    flow: 'prosedur-kertas',
    data: { unit, alasan: 'Listrik padam', jumlahAgenda: 3, jumlahKeluar: 2, ...data },
    as: post,
  };
  const { headers, ...init } = json(body);
  return officer('/api/instances', {
    ...init,
    headers: { ...Object.fromEntries(new Headers(headers)), 'idempotency-key': key },
  });
};

const send = (officer: Officer, act: string, fields: Record<string, string> = {}) =>
  officer(`/prosedur-kertas/${id}/${act}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

const page = async (officer: Officer, path = `/prosedur-kertas/${id}`): Promise<string> =>
  (await officer(path)).text();

const warnings = async (position: string): Promise<readonly string[]> => {
  const menu: HouseMenu = await (await (await house.signIn(position))('/bantuan/menu')).json();
  return menu.warnings.map((one) => (typeof one === 'string' ? one : (one.id ?? '')));
};

const local = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16);

const numbers = async (query: string): Promise<readonly string[]> => {
  const answer = await agendaris(`/api/numbers?unit=${unit}&${query}`);
  const { items }: { items: { text: string; status: string }[] } = await answer.json();
  return items.map(({ text, status }) => `${text} ${status}`);
};

describe('a paper procedure', () => {
  test('is prepared by the registrar of the unit with numbers of both series, once however often it is sent', async () => {
    expect((await prepare(await house.signIn('agendaris-disdik'))).status).toBe(403);
    expect((await prepare(agendaris, { jumlahAgenda: 0, jumlahKeluar: 0 })).status).toBe(409);
    const first = await prepare(agendaris);
    expect(first.status).toBe(201);
    ({ instance: id } = await first.json());
    const again = await prepare(agendaris);
    expect(await again.json()).toMatchObject({ instance: id });
    await house.office.engine.runDue();
    expect(await numbers('name=agenda')).toEqual(['1 reserved', '2 reserved', '3 reserved']);
    expect(await numbers('name=keluar')).toHaveLength(2);
    expect(await warnings('kadis-dinkes')).toHaveLength(1);
  });

  test('is read by who keeps the numbers of the unit, and printed with its numbers', async () => {
    expect(await page(agendaris)).toContain('1 sampai 3');
    for (const other of ['agendaris-disdik', 'kadis-dinkes'])
      expect((await (await house.signIn(other))(`/prosedur-kertas/${id}`)).status).toBe(404);
    const operator = await house.signIn('kabag-umum');
    expect(await page(operator)).not.toContain('Berlakukan prosedur kertas');
    const sheets = await page(agendaris, `/prosedur-kertas/${id}/cetak`);
    expect(sheets.match(/Lembar disposisi<\/h1>/g)).toHaveLength(3);
    expect(sheets.match(/Buku nomor prosedur kertas<\/h1>/g)).toHaveLength(2);
  });

  test('is declared with its beginning and reason, and everybody of the unit is told', async () => {
    const sejak = local(clock.now() - 3_600_000);
    const late = { sejak: local(clock.now() + 3_600_000), alasan: 'Banjir' };
    expect((await send(agendaris, 'berlakukan', late)).status).toBe(422);
    const answer = await send(agendaris, 'berlakukan', { sejak, alasan: 'Banjir' });
    expect(await answer.text()).toContain('Prosedur kertas berlaku. Semua pejabat unit ini');
    for (const position of ['kadis-dinkes', 'kabid-dinkes-kesmas', post])
      expect((await warnings(position)).join(' '), position).toContain(
        'Prosedur kertas berlaku di Dinas Kesehatan',
      );
    expect((await warnings('kadis-disdik')).join(' ')).not.toContain('Prosedur kertas');
    const events = await house.office.engine.instances.history(id);
    expect(events.at(-1)?.event).toMatchObject({ by: { position: post } });
  });

  test('ends, and is not closed while a number is missing', async () => {
    clock.pass(4);
    await send(agendaris, 'akhiri');
    expect((await warnings('kadis-dinkes')).join(' ')).not.toContain('Prosedur kertas');
    const early = await send(agendaris, 'tutup');
    expect(early.status).toBe(422);
    expect(await early.text()).toContain('Masih ada 5 nomor yang belum disusulkan');
  });

  test('a letter on paper begins its flow with its number and its day, not with a new one', async () => {
    const day = local(clock.now() - 3 * 86_400_000);
    const fields = { deret: 'agenda', n: '2', diterima: day };
    const begun = await send(agendaris, 'susulkan', fields);
    const task = decodeURIComponent((begun.headers.get('location') ?? '').slice('/#/task/'.length));
    const [letter = ''] = task.split('/');
    // The number begins one letter, however often it is sent.
    const twice = await send(agendaris, 'susulkan', fields);
    expect(twice.headers.get('location')).toBe(`/#/letter/${letter}`);
    expect(await page(agendaris)).toContain('Sedang dicatat, lanjutkan');
    await complete(agendaris, letter, 'registrasi', {
      outcome: 'teruskan',
      data: { ...registration, tanggalSurat: day.slice(0, 10) },
      as: post,
    });
    const { data = {} } = (await house.office.engine.instances.get(letter)) ?? {};
    expect(data).toMatchObject({ nomorAgenda: '2', tanggalAgenda: day.slice(0, 10) });
    expect(await numbers('name=agenda')).toEqual(['1 reserved', '2 used', '3 reserved']);
  });

  test('a number that is not on the list, or is used, is refused to the registrar with the reason', async () => {
    const started = await agendaris(
      '/api/instances',
      json({
        flow: 'surat-masuk',
        data: { unit, diterima: new Date(clock.now()).toISOString(), nomorKertas: '2' },
        as: post,
      }),
    );
    const { instance }: { instance: string } = await started.json();
    const form = {
      outcome: 'teruskan',
      data: { ...registration, tanggalSurat: local(clock.now()).slice(0, 10) },
      as: post,
    };
    const answer = await agendaris(
      `/api/tasks/${encodeURIComponent(`${instance}/registrasi#1`)}/complete`,
      json(form),
    );
    expect(await answer.json()).toMatchObject({ code: 'NUMBER_NOT_RESERVED' });
    // Without it the letter gets the next number.
    const empty = { ...form, data: { ...form.data, nomorKertas: '' } };
    await complete(agendaris, instance, 'registrasi', empty);
    expect(await numbers('name=agenda&status=used')).toEqual(['2 used', '4 used']);
  });

  test('an outgoing letter on paper is entered with number, day and scan, and goes on to its dispatch', async () => {
    const begun = await send(agendaris, 'susulkan', {
      deret: 'keluar',
      n: '1',
      jenis: 'surat-dinas',
      perihal: 'Permohonan genset',
    });
    const task = decodeURIComponent((begun.headers.get('location') ?? '').slice('/#/task/'.length));
    const [letter = ''] = task.split('/');
    const day = local(clock.now() - 2 * 86_400_000).slice(0, 10);
    const form = {
      outcome: 'susulkan',
      data: {
        tanggal: day,
        namaPenandatangan: 'dr. Contoh',
        tujuan: 'eksternal',
        kepada: 'PLN UP3 Sumedang',
        klasifikasi: '600',
        keamanan: 'biasa',
      },
      as: post,
    };
    const at = `/api/tasks/${encodeURIComponent(task)}/complete`;
    const unscanned = await agendaris(at, json(form));
    expect(await unscanned.json()).toMatchObject({ code: 'GUARD_REFUSED' });
    const scan = await agendaris(
      `/api/instances/${letter}/attachments?name=surat.pdf&field=lampiran`,
      {
        method: 'POST',
        body: '%PDF-1.7\n%%EOF',
      },
    );
    const { attachment }: { attachment: { id: string } } = await scan.json();
    const scanned = { ...form, data: { ...form.data, lampiran: attachment.id } };
    expect((await agendaris(at, json(scanned))).status).toBe(200);
    const { data = {}, open = {} } = (await house.office.engine.instances.get(letter)) ?? {};
    expect(data).toMatchObject({ nomor: 'B/001/600/2026', tanggal: day });
    expect(Object.values(open).map(({ state }) => state)).toEqual(['tertandatangani']);
    const printed = await page(agendaris, `/cetak/surat/${letter}`);
    expect(printed).toContain('ditandatangani di kertas');
    expect(printed).not.toContain('KONSEP');
  });

  test('numbers left over are void in one step with a reason, and the procedure is closed', async () => {
    expect((await send(agendaris, 'buang', { alasan: '' })).status).toBe(422);
    const answer = await send(agendaris, 'buang', { alasan: 'Tidak terpakai' });
    expect(await answer.text()).toContain('3 nomor sisa dinyatakan batal');
    expect(await numbers('status=void')).toEqual(['1 void', '3 void', 'B/002/000/2026 void']);
    expect(await page(agendaris)).toContain('Semua nomor sudah jelas');
    await send(agendaris, 'tutup');
    expect(await house.office.engine.instances.get(id)).toMatchObject({
      status: 'done',
      result: 'selesai',
    });
  });

  test('only who keeps the book acts, from the page and through the API', async () => {
    const outsider = await house.signIn('agendaris-disdik');
    expect((await send(outsider, 'akhiri')).status).toBe(404);
    const answer = await outsider(`/api/numbers?unit=${unit}`);
    expect(answer.status).toBe(403);
    const foreign = await house.app(
      new Request(`${origin}/prosedur-kertas/${id}/tutup`, { method: 'POST' }),
    );
    expect(foreign.status).not.toBe(200);
  });
});
