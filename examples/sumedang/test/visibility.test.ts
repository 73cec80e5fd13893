// Rule 7 of dispositions: a recipient sees the letter, what lies above and below; what the others were told only if the
// giver allows it; a secret letter is for those who act on it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, json, letterForBupati, openTestOffice, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

const toDisdik = 'rahasia antara kita';
const penerima = [
  {
    jabatan: 'kadis-dpmd',
    peran: 'pelaksana',
    instruksi: ['tindak-lanjuti'],
    catatan: 'untuk DPMD',
  },
  { jabatan: 'kadis-disdik', peran: 'pelaksana', instruksi: ['tindak-lanjuti'], catatan: toDisdik },
];

async function disposed(letter: Record<string, string> = {}, more: object = {}): Promise<string> {
  const id = await letterForBupati(house, letter);
  const bupati = await house.signIn('bupati');
  const answer = await complete(bupati, id, 'menunggu-disposisi', {
    outcome: 'disposisi',
    data: { penerima, ...more },
    as: 'bupati',
  });
  if (!answer.ok) throw new Error(await answer.text());
  return id;
}

/** Everything that somebody is told of a letter, and by which status. */
async function told(position: string, id: string): Promise<{ status: number; text: string }> {
  const officer = await house.signIn(position);
  const paths = ['', '/tree', '/timeline?tree=true'].map((part) => `/api/instances/${id}${part}`);
  const answers = await Promise.all(
    [...paths, `/cetak/lembar-disposisi/${id}`].map((path) => officer(path)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  return { status: answers[0]?.status ?? 0, text: texts.join('\n') };
}

describe('a recipient', () => {
  test('sees the letter, but nothing of what the others were told', async () => {
    const id = await disposed();
    const { status, text } = await told('kadis-dpmd', id);
    expect(status).toBe(200);
    expect(text).toContain('Percepatan penurunan stunting');
    expect(text).toContain('untuk DPMD');
    expect(text).not.toContain(toDisdik);
    expect(text).not.toContain('kadis-disdik');
  });

  test('sees it if the giver allows it', async () => {
    const id = await disposed({}, { terbuka: true });
    expect((await told('kadis-dpmd', id)).text).toContain(toDisdik);
  });

  test('sees nothing any more when the disposition was withdrawn before they opened it', async () => {
    const id = await disposed();
    const bupati = await house.signIn('bupati');
    const body = json({ input: 'kadis-disdik', as: 'bupati' });
    expect((await bupati(`/api/instances/${id}/actions/cabut`, body)).status).toBe(200);
    expect((await told('kadis-disdik', id)).status).toBe(404);
  });
});

test('who only has one of the dispositions is not told who has the others, whatever they try', async () => {
  const id = await disposed();
  const officer = await house.signIn('kadis-dpmd');
  const act = async (action: string, input: unknown): Promise<string> =>
    (await officer(`/api/instances/${id}/actions/${action}`, json({ input }))).text();
  const again = { jabatan: 'kadis-disdik', peran: 'pelaksana', instruksi: ['tindak-lanjuti'] };
  for (const answer of [
    await act('tutup', { sisanya: 'ditunggu' }),
    await act('tambah', [again]),
  ]) {
    expect(answer).toContain('NOT_ALLOWED');
    expect(answer).not.toContain('Dinas Pendidikan');
  }
});

test('below a coordinator nobody reads what the others reported', async () => {
  const [dpmd, disdik] = penerima;
  const id = await disposed({}, { penerima: [{ ...dpmd, peran: 'koordinator' }, disdik] });
  const nodeOf = async (position: string): Promise<string> => {
    const { items } = await (await (await house.signIn(position))('/api/tasks')).json();
    return items.find(({ root }: { root: string }) => root === id).instance;
  };
  const [ofDpmd, ofDisdik] = [await nodeOf('kadis-dpmd'), await nodeOf('kadis-disdik')];
  const kadis = await house.signIn('kadis-dpmd');
  const below = { jabatan: 'sekdis-dpmd', peran: 'pelaksana', instruksi: ['tindak-lanjuti'] };
  const body = json({ input: { penerima: [below] } });
  expect((await kadis(`/api/instances/${ofDpmd}/actions/teruskan`, body)).status).toBe(200);
  const said = 'ISI LAPORAN DISDIK';
  const report = { outcome: 'lapor', data: { laporan: said } };
  const reported = await complete(
    await house.signIn('kadis-disdik'),
    ofDisdik,
    'tindak-lanjut',
    report,
  );
  expect(reported.status).toBe(200);
  const bupati = await house.signIn('bupati');
  const accepted = await complete(bupati, ofDisdik, 'dilaporkan', { outcome: 'terima' });
  expect(accepted.status).toBe(200);
  const read = async (officer: typeof kadis): Promise<string> => {
    const task = encodeURIComponent(`${ofDpmd}/tindak-lanjut#1`);
    const paths = [`/api/instances/${ofDpmd}`, `/api/tasks/${task}`];
    return (await Promise.all(paths.map(async (path) => (await officer(path)).text()))).join();
  };
  expect(await read(kadis)).toContain(said);
  const toSekdis = await read(await house.signIn('sekdis-dpmd'));
  expect(toSekdis).toContain('untuk DPMD');
  expect(toSekdis).not.toContain(said);
});

describe('a secret letter', () => {
  const secret = { keamanan: 'rahasia', perihal: '', pengirim: 'Zulukuda', nomorSurat: 'R/77' };

  test('is read by those who act on it', async () => {
    const id = await disposed(secret);
    for (const position of ['bupati', 'sekda', 'kadis-disdik'])
      expect([position, (await told(position, id)).status]).toEqual([position, 200]);
  });

  test('is not read by the desk that passed it on, nor by operators', async () => {
    const id = await disposed(secret);
    for (const position of ['agendaris-kabupaten', 'kabag-umum', 'kabid-diskominfo-aptika'])
      expect([position, await told(position, id)]).toMatchObject([position, { status: 404 }]);
  });

  test('is found by no search, whoever asks', async () => {
    await disposed(secret);
    for (const position of ['bupati', 'sekda', 'kabag-umum', 'agendaris-kabupaten']) {
      const officer = await house.signIn(position);
      for (const word of ['Zulukuda', 'R/77']) {
        const found = await officer(`/api/instances?search=${encodeURIComponent(word)}`);
        expect([position, word, (await found.json()).items]).toEqual([position, word, []]);
      }
    }
  });

  test('is overdue on the table of its unit without a word of whom it came from, and stands in the agenda book without recipients', async () => {
    let now = Date.now();
    await using late = await openTestOffice({ now: () => now });
    const id = await letterForBupati(late, secret);
    const bupati = await late.signIn('bupati');
    const given = { outcome: 'disposisi', data: { penerima } };
    expect((await complete(bupati, id, 'menunggu-disposisi', given)).status).toBe(200);
    const month = new Date(now).toISOString().slice(0, 7);
    const agendaris = await late.signIn('agendaris-kabupaten');
    const book = await agendaris(`/cetak/buku-agenda?unit=kabupaten&bulan=${month}`);
    const printed = await book.text();
    expect(printed).toContain('R/77');
    expect(printed).not.toContain('Dinas Pendidikan');
    now += 14 * 86_400_000;
    const table = await (await (await late.signIn('kadis-disdik'))('/terlambat')).text();
    expect(table).toContain('Naskah rahasia');
    expect(table).not.toContain('Zulukuda');
  });

  test('keeps who opened it', async () => {
    const id = await disposed(secret);
    await told('kadis-disdik', id);
    const bupati = await house.signIn('bupati');
    const { items } = await (await bupati(`/api/instances/${id}/timeline`)).json();
    const viewers = items.filter(({ type }: { type: string }) => type === 'instance.viewed');
    expect(JSON.stringify(viewers)).toContain('kadis-disdik');
  });
});
