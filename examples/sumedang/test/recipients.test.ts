// Who may be disposed to, over HTTP: a refusal names the recipient and marks the card.

import type { TimelineEntryView } from '@alir/engine/core/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, json, letterForBupati, openTestOffice, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

const to = (jabatan: string, more: object = {}): object => ({
  jabatan,
  peran: 'pelaksana',
  instruksi: ['tindak-lanjuti'],
  ...more,
});

async function dispose(penerima: readonly object[], more: object = {}) {
  const letter = await letterForBupati(house);
  const body = { outcome: 'disposisi', data: { penerima, ...more }, as: 'bupati' };
  const bupati = await house.signIn('bupati');
  return { letter, bupati, answer: await complete(bupati, letter, 'menunggu-disposisi', body) };
}

const refusedAt = (pointer: string, words: RegExp) => ({
  code: 'GUARD_REFUSED',
  issues: [{ pointer, detail: expect.stringMatching(words) }],
});

describe('a recipient is refused', () => {
  test('at a vacant post, with its superior to choose instead', async () => {
    const { answer } = await dispose([to('sekda'), to('camat-32.11.09')]);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(
      refusedAt('/penerima/1', /^Camat Surian lowong.*atasannya, Sekretaris Daerah/),
    );
  });

  test('who stands there twice', async () => {
    const { answer } = await dispose([to('sekda'), to('sekda')]);
    expect(await answer.json()).toMatchObject(refusedAt('/penerima/0', /^Sekretaris Daerah sudah/));
  });

  test('who is there already when somebody is added', async () => {
    const { letter, bupati } = await dispose([to('sekda')]);
    const input = [to('kadis-disdik'), to('sekda')];
    const path = `/api/instances/${letter}/actions/tambah`;
    const answer = await bupati(path, json({ input, as: 'bupati' }));
    expect(await answer.json()).toMatchObject(refusedAt('/1', /^Sekretaris Daerah sudah/));
  });

  test('when the coordinator is to close and nobody coordinates', async () => {
    const { answer } = await dispose([to('sekda')], { penyelesaian: 'koordinator' });
    expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/^Koordinator/) });
  });

  test('as a second coordinator, at once or when somebody is added', async () => {
    const coordinates = { peran: 'koordinator' };
    const two = [to('sekda', coordinates), to('kadis-disdik', coordinates)];
    const { answer } = await dispose(two);
    expect(await answer.json()).toMatchObject(
      refusedAt('/penerima/1/peran', /^Koordinator hanya satu, dan itu Sekretaris Daerah; jadikan/),
    );
    const { letter, bupati } = await dispose([to('sekda', coordinates)]);
    const add = (input: object[]): Promise<Response> =>
      bupati(`/api/instances/${letter}/actions/tambah`, json({ input, as: 'bupati' }));
    const refused = await add([to('kadis-disdik', coordinates)]);
    expect(await refused.json()).toMatchObject(refusedAt('/0/peran', /^Koordinator hanya satu/));
    expect((await add([to('kadis-dpmd')])).status).toBe(200);
  });

  test('with an instruction that the house does not know', async () => {
    const { answer } = await dispose([to('sekda', { instruksi: ['ngawur'] })]);
    expect((await answer.json()).code).toBe('FORM_INVALID');
  });
});

test('closing names whose dispositions are open, and what becomes of them is chosen', async () => {
  const { letter, bupati } = await dispose([to('sekda'), to('kadis-disdik')]);
  const close = (input: object): Promise<Response> =>
    bupati(`/api/instances/${letter}/actions/tutup`, json({ input, as: 'bupati' }));
  const refused = await close({ sisanya: 'ditunggu' });
  expect(refused.status).toBe(409);
  expect((await refused.json()).detail).toMatch(
    /2 disposisi belum selesai \(Sekretaris Daerah; Kepala Dinas Pendidikan\)/,
  );
  expect((await close({ sisanya: 'ditarik', alasan: 'Cukup' })).status).toBe(200);
  const disdik = await house.signIn('kadis-disdik');
  const { items } = await (await disdik('/api/tasks')).json();
  expect(items).toEqual([]);
});

test('one officer on both sides is written into the history and onto the sheet', async () => {
  const { letter, bupati } = await dispose([to('kadis-dinkes')]);
  const node = async (path: readonly string[]): Promise<string> => {
    let tree = await (await bupati(`/api/instances/${letter}/tree`)).json();
    for (const key of path)
      tree = tree.children.find((child: { key: string }) => child.key === key);
    return tree.instance;
  };
  const dinkes = await node(['kadis-dinkes']);
  const officer = await house.signIn('kadis-dinkes');
  const input = { penerima: [to('sekdis-dinkes')] };
  const passed = json({ input, as: 'kadis-dinkes' });
  expect((await officer(`/api/instances/${dinkes}/actions/teruskan`, passed)).status).toBe(200);
  const own = await node(['kadis-dinkes', 'sekdis-dinkes']);
  const report = { outcome: 'lapor', data: { laporan: 'selesai' }, as: 'sekdis-dinkes' };
  expect((await complete(officer, own, 'tindak-lanjut', report)).status).toBe(200);
  const accept = { outcome: 'terima', as: 'kadis-dinkes' };
  expect((await complete(officer, own, 'dilaporkan', accept)).status).toBe(200);
  const timeline = await bupati(`/api/instances/${letter}/timeline?tree=true`);
  const { items }: { readonly items: readonly TimelineEntryView[] } = await timeline.json();
  expect(items.flatMap(({ comment }) => comment ?? [])).toEqual([
    'Rangkap jabatan: pemberi juga pemangku Sekretaris Dinas Kesehatan.',
    'Rangkap jabatan: laporan ini diputuskan oleh pelapornya sendiri.',
  ]);
  const sheet = await (await bupati(`/cetak/lembar-disposisi/${letter}`)).text();
  expect(sheet).toContain('Pemberi dan penerima orang yang sama');
  expect(sheet).toContain('Laporan diterima oleh pelapornya sendiri');
});
