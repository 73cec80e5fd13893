import type { TreeView } from '@alir/engine/core/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterScan } from '../src/letters/letter-scan.ts';
import { twelveLetters } from '../src/letters/twelve-letters.ts';
import {
  complete,
  json,
  letterForBupati,
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

const upload = (officer: Officer, body: BodyInit, name: string): Promise<Response> =>
  officer(`/berkas?nama=${encodeURIComponent(name)}`, { method: 'POST', body });
const uploaded = async (name = 'Surat Gubernur.PDF'): Promise<string> =>
  (await (await upload(agendaris, scan, name)).json()).id;

describe('uploading', () => {
  test('the same bytes are the same file, whatever they are called', async () => {
    const [first, second] = [
      await uploaded('Surat Gubernur (1).PDF'),
      await uploaded('../lain.pdf'),
    ];
    expect(first).toMatch(/^[0-9a-f]{64}\/Surat-Gubernur-\(1\)\.pdf$/);
    expect(second).toMatch(/\/lain\.pdf$/);
    expect(second.slice(0, 64)).toBe(first.slice(0, 64));
  });

  test.each([
    ['a text that calls itself PDF', 'Bukan PDF', 422, 'harus PDF atau foto'],
    ['nothing', '', 422, 'kosong'],
    ['a page with a script', '<html><script>1</script>', 422, 'harus PDF atau foto'],
  ])('%s is refused', async (_what, body, status, detail) => {
    const answer = await upload(agendaris, body, 'surat.pdf');
    expect(answer.status).toBe(status);
    expect((await answer.json()).detail).toContain(detail);
  });

  test('what is larger than ten megabytes is refused while it arrives', async () => {
    const head = await scan.arrayBuffer();
    const large = new Blob([head, new Uint8Array(10_000_001 - head.byteLength)]);
    const answer = await upload(agendaris, large, 'besar.pdf');
    expect(answer.status).toBe(413);
    expect((await answer.json()).detail).toContain('lebih besar dari 10 MB');
  });

  test('nobody uploads without having signed in', async () => {
    const headers = { origin };
    const request = new Request(`${origin}/berkas`, { method: 'POST', headers, body: scan });
    expect((await house.app(request)).status).toBe(401);
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
  const started = async (officer: Officer, unit = 'dinkes'): Promise<string> => {
    const data = { unit, diterima: new Date().toISOString() };
    const answer = await officer('/api/instances', json({ flow: 'surat-masuk', data }));
    return (await answer.json()).instance;
  };
  const refused = { code: 'GUARD_REFUSED', detail: expect.stringContaining('unggahan Anda') };

  test('the id of another one’s file does not open it: a letter cannot be registered with it', async () => {
    const [officer, berkas] = [await ofHealth(), await uploaded()];
    const letter = await started(officer);
    const data = { ...registration, berkas };
    const answer = await complete(officer, letter, 'registrasi', { outcome: 'teruskan', data });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(refused);
    expect((await officer(`/berkas/${berkas}?surat=${letter}`)).status).toBe(404);
  });

  test('nor with the scan of an example letter', async () => {
    const officer = await ofHealth();
    const data = { ...registration, berkas: 'stunting.pdf' };
    const answer = await complete(officer, await started(officer), 'registrasi', {
      outcome: 'teruskan',
      data,
    });
    expect(await answer.json()).toMatchObject(refused);
  });

  test('written where no file belongs it is a text', async () => {
    const [officer, perihal] = [await ofHealth(), await uploaded()];
    const letter = await started(officer);
    const data = { ...registration, perihal };
    await complete(officer, letter, 'registrasi', { outcome: 'teruskan', data });
    expect((await officer(`/berkas/${perihal}?surat=${letter}`)).status).toBe(404);
  });

  test('whoever has the same scan uploads it too', async () => {
    const officer = await house.signIn('agendaris-disdik');
    const { id } = await (await upload(officer, scan, 'surat.pdf')).json();
    const letter = await started(officer, 'disdik');
    const data = { ...registration, berkas: id };
    await complete(officer, letter, 'registrasi', { outcome: 'teruskan', data });
    expect((await officer(`/berkas/${id}?surat=${letter}`)).status).toBe(200);
  });

  test('what the letter holds already stays, whoever goes on with it', async () => {
    const berkas = await uploaded();
    const letter = await letterForBupati(house, { berkas });
    const bupati = await house.signIn('bupati');
    const penerima = [{ jabatan: 'kadis-dinkes', peran: 'pelaksana', instruksi: [] }];
    await complete(bupati, letter, 'menunggu-disposisi', {
      outcome: 'disposisi',
      data: { penerima },
      as: 'bupati',
    });
    const tree: TreeView = await (await bupati(`/api/instances/${letter}/tree`)).json();
    const answer = await complete(
      await house.signIn('kadis-dinkes'),
      tree.children[0]?.instance ?? '',
      'tindak-lanjut',
      { outcome: 'lapor', data: { laporan: 'Sudah.', lampiranLaporan: berkas } },
    );
    expect(answer.status).toBe(200);
  });
});

describe('reading', () => {
  test('a scan is served to whoever may read the letter, and to nobody else', async () => {
    const id = await uploaded();
    const letter = await letterForBupati(house, { berkas: id });
    const read = async (position: string, of = letter): Promise<Response> =>
      (await house.signIn(position))(`/berkas/${id}?surat=${of}`);
    const served = await read('bupati');
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await served.arrayBuffer()).byteLength).toBe(scan.size);
    expect((await read('kadis-disdik')).status).toBe(404);
    const other = await letterForBupati(house);
    expect((await read('bupati', other)).status).toBe(404);
  });

  test('whoever uploaded it sees it before the letter is registered', async () => {
    const id = await uploaded();
    expect((await agendaris(`/berkas/${id}`)).status).toBe(200);
    expect((await (await house.signIn('bupati'))(`/berkas/${id}`)).status).toBe(404);
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
