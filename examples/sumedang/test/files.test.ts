import type { AttachedView, TreeView } from '@alir/engine/core/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterScan } from '../src/letters/letter-scan.ts';
import { twelveLetters } from '../src/letters/twelve-letters.ts';
import {
  complete,
  json,
  openTestOffice,
  origin,
  registration,
  type Officer,
  type TestOffice,
} from './office.ts';

let house: TestOffice;
let agendaris: Officer;
let scan: Blob;
beforeAll(async () => {
  house = await openTestOffice();
  agendaris = await house.signIn('agendaris-kabupaten');
  const [, story] = twelveLetters();
  if (story === undefined) throw new Error('no letter to scan');
  scan = new Blob([new Uint8Array(await letterScan(story.letter))]);
});
afterAll(() => house[Symbol.asyncDispose]());

/** A letter that has arrived at a desk and is not registered yet. */
async function arrived(officer: Officer, unit = 'kabupaten'): Promise<string> {
  const data = { unit, diterima: new Date().toISOString() };
  const answer = await officer('/api/instances', json({ flow: 'surat-masuk', data }));
  return (await answer.json()).instance;
}

const upload = (
  officer: Officer,
  letter: string,
  { body = scan, name = 'Surat Gubernur.PDF' }: { body?: BodyInit; name?: string } = {},
): Promise<Response> => {
  const query = new URLSearchParams({ name, field: 'berkas' });
  return officer(`/api/instances/${letter}/attachments?${query}`, { method: 'POST', body });
};

/** @returns id of the file */
async function uploaded(officer: Officer, letter: string, name?: string): Promise<string> {
  const answer = await upload(officer, letter, name === undefined ? {} : { name });
  const { attachment }: AttachedView = await answer.json();
  return attachment.id;
}

const open = (officer: Officer, file: string): Promise<Response> =>
  officer(`/api/attachments/${encodeURIComponent(file)}`);

describe('uploading', () => {
  test('a scan is kept for the letter, under a name that people know', async () => {
    const letter = await arrived(agendaris);
    expect(await uploaded(agendaris, letter, 'Surat Gubernur (1).PDF')).toMatch(
      /\/Surat-Gubernur-\(1\)\.PDF$/,
    );
    expect(await uploaded(agendaris, letter, '../lain.pdf')).toMatch(/\/lain\.pdf$/);
  });

  test.each([
    [
      'a text that calls itself PDF',
      'Bukan PDF',
      415,
      'Kirim salah satu dari: PDF, JPEG, PNG, WebP.',
    ],
    ['nothing', '', 422, 'kosong'],
    ['a page with a script', '<html><script>1</script>', 415, 'tidak diterima'],
  ])('%s is refused', async (_what, body, status, detail) => {
    const answer = await upload(agendaris, await arrived(agendaris), { body });
    expect(answer.status).toBe(status);
    expect((await answer.json()).detail).toContain(detail);
  });

  test('what is larger than ten megabytes is refused while it arrives', async () => {
    const head = await scan.arrayBuffer();
    const body = new Blob([head, new Uint8Array(10_000_001 - head.byteLength)]);
    const answer = await upload(agendaris, await arrived(agendaris), { body });
    expect(answer.status).toBe(413);
    expect((await answer.json()).detail).toContain('lebih besar dari 10 MB');
  });

  test('nobody uploads without having signed in, or to what they may not read', async () => {
    const letter = await arrived(agendaris);
    const headers = { origin };
    const path = `${origin}/api/instances/${letter}/attachments?name=a.pdf`;
    const request = new Request(path, { method: 'POST', headers, body: scan });
    expect((await house.app(request)).status).toBe(401);
    const other = await house.signIn('agendaris-disdik');
    expect((await upload(other, letter)).status).toBe(404);
  });
});

/** A letter as the seed plays it: to the engine itself, not over HTTP. */
async function exampleLetter(berkas: string): Promise<string> {
  const data = { unit: 'kabupaten', diterima: new Date().toISOString() };
  const by = 'pemangku-agendaris-kabupaten';
  const { flow, tasks } = house.office.engine;
  const started = await flow('surat-masuk').start({ data, by });
  if (!started.ok) throw new Error(started.message);
  const registered = { by, data: { ...registration, berkas } };
  const done = await tasks.complete(`${started.instance}/registrasi#1`, 'teruskan', registered);
  if (!done.ok) throw new Error(done.message);
  await complete(await house.signIn('sekda'), started.instance, 'penyaringan', {
    outcome: 'naikkan',
    as: 'sekda',
  });
  return started.instance;
}

describe('attaching', () => {
  const ofHealth = (): Promise<Officer> => house.signIn('agendaris-dinkes');
  const register = (officer: Officer, letter: string, more: object): Promise<Response> =>
    complete(officer, letter, 'registrasi', {
      outcome: 'teruskan',
      data: { ...registration, ...more },
    });
  const refused = { code: 'GUARD_REFUSED', detail: expect.stringContaining('unggahlah sendiri') };

  test('the id of another letter’s file does not open it: a letter cannot be registered with it', async () => {
    const berkas = await uploaded(agendaris, await arrived(agendaris));
    const officer = await ofHealth();
    const answer = await register(officer, await arrived(officer, 'dinkes'), { berkas });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(refused);
    expect((await open(officer, berkas)).status).toBe(404);
  });

  test('nor with the scan of an example letter', async () => {
    const officer = await ofHealth();
    const letter = await arrived(officer, 'dinkes');
    const answer = await register(officer, letter, { berkas: 'stunting.pdf' });
    expect(await answer.json()).toMatchObject(refused);
  });

  test('written where no file belongs it is a text', async () => {
    const officer = await ofHealth();
    const letter = await arrived(officer, 'dinkes');
    await register(officer, letter, { perihal: 'stunting.pdf' });
    expect((await officer(`/berkas/stunting.pdf?surat=${letter}`)).status).toBe(404);
  });

  test('of a secret letter nobody keeps a scan', async () => {
    const letter = await arrived(agendaris);
    const file = await uploaded(agendaris, letter);
    const { perihal: _perihal, ...envelope } = { ...registration, keamanan: 'rahasia' };
    const asked = { outcome: 'teruskan', data: envelope };
    const answer = await complete(agendaris, letter, 'registrasi', asked);
    expect((await answer.json()).detail).toContain('amplopnya saja');
    await agendaris(`/api/attachments/${encodeURIComponent(file)}/remove`, json({}));
    expect((await complete(agendaris, letter, 'registrasi', asked)).status).toBe(200);
  });

  test('what the letter holds already stays, whoever goes on with it', async () => {
    const { letter, berkas } = await scannedLetter();
    const bupati = await house.signIn('bupati');
    const penerima = [{ jabatan: 'kadis-dinkes', peran: 'pelaksana', instruksi: [] }];
    await complete(bupati, letter, 'menunggu-disposisi', {
      outcome: 'disposisi',
      data: { penerima },
      as: 'bupati',
    });
    const tree: TreeView = await (await bupati(`/api/instances/${letter}/tree`)).json();
    const health = await house.signIn('kadis-dinkes');
    expect((await open(health, berkas)).status).toBe(200);
    const answer = await complete(health, tree.children[0]?.instance ?? '', 'tindak-lanjut', {
      outcome: 'lapor',
      data: { laporan: 'Sudah.', lampiranLaporan: berkas },
    });
    expect(answer.status).toBe(200);
  });
});

/** A letter to the bupati with its scan. */
async function scannedLetter(): Promise<{ readonly letter: string; readonly berkas: string }> {
  const letter = await arrived(agendaris);
  const berkas = await uploaded(agendaris, letter);
  await complete(agendaris, letter, 'registrasi', {
    outcome: 'teruskan',
    data: { ...registration, berkas },
  });
  await complete(await house.signIn('sekda'), letter, 'penyaringan', {
    outcome: 'naikkan',
    as: 'sekda',
  });
  return { letter, berkas };
}

describe('reading', () => {
  test('a scan is served to whoever may read the letter, and to nobody else', async () => {
    const { berkas } = await scannedLetter();
    const served = await open(await house.signIn('bupati'), berkas);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await served.arrayBuffer()).byteLength).toBe(scan.size);
    expect((await open(await house.signIn('kadis-disdik'), berkas)).status).toBe(404);
  });

  test('the server’s headers let a browser show it in the page, and do nothing more with it', async () => {
    const { berkas } = await scannedLetter();
    const { headers } = await open(await house.signIn('bupati'), berkas);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="Surat Gubernur\.PDF"/);
  });

  test('scans of example letters are drawn for those who may read them', async () => {
    const letter = await exampleLetter('stunting.pdf');
    const served = await (await house.signIn('bupati'))(`/berkas/stunting.pdf?surat=${letter}`);
    expect((await served.text()).slice(0, 5)).toBe('%PDF-');
    expect((await (await house.signIn('bupati'))('/berkas/stunting.pdf')).status).toBe(404);
  });

  test.each(['/berkas/..%2F..%2Fpackage.json', '/berkas/%2Fetc%2Fpasswd', '/berkas/lhp.pdf'])(
    'there is nothing at %s',
    async (path) => {
      expect((await agendaris(path)).status).toBe(404);
    },
  );
});
