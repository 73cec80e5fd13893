// Whom a memo may go to, told at the field, and who may read what is printed of it.

import type { JsonObject } from '@alir/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, json, openTestOffice, type Officer, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

const memo = {
  klasifikasi: '400.10',
  urgensi: 'biasa',
  keamanan: 'biasa',
  naskah: 'Mohon arahan.',
};

async function draft(as: string): Promise<{ readonly who: Officer; readonly id: string }> {
  const who = await house.signIn(as);
  const begun = await who(
    '/api/instances',
    json({ flow: 'nota-dinas', data: { perihal: 'Jadwal pilkades' }, as }),
  );
  const { instance }: { readonly instance: string } = await begun.json();
  return { who, id: instance };
}

async function send(as: string, data: JsonObject): Promise<{ id: string; told: JsonObject }> {
  const { who, id } = await draft(as);
  const body = { outcome: 'kirim', data: { ...memo, ...data }, as };
  const answer = await complete(who, id, 'konsep', body);
  return { id, told: await answer.json() };
}

const to = (...ids: readonly string[]): JsonObject => ({
  penerima: ids.map((jabatan) => ({ jabatan })),
});

describe('a memo is refused', () => {
  test.each([
    ['to whoever is below', to('sekdis-dpmd'), '/penerima', 'pakailah disposisi'],
    ['to a vacant post', to('camat-32.11.09'), '/penerima', 'lowong'],
    ['to nobody known', to('kadis-entah'), '/penerima', 'tidak ada'],
    [
      'in the name of whoever is no superior',
      { ...to('sekda'), dari: 'kadis-dinsos' },
      '/dari',
      'bukan atasan Anda',
    ],
  ])('%s', async (_what, data, pointer, words) => {
    const { told } = await send('kadis-dpmd', data);
    expect(told).toMatchObject({ code: 'GUARD_REFUSED', issues: [{ pointer }] });
    expect(told['detail']).toContain(words);
  });
});

describe('what is printed', () => {
  test('is read by sender and recipient, and by nobody else', async () => {
    const { id } = await send('kadis-dpmd', to('sekda'));
    const page = `/cetak/nota-dinas/${id}`;
    for (const reader of ['kadis-dpmd', 'sekda']) {
      const read = await (await house.signIn(reader))(page);
      expect(read.status, reader).toBe(200);
      expect(await read.text()).toContain('Jadwal pilkades');
    }
    for (const stranger of ['kadis-dinsos', 'agendaris-dpmd'])
      expect((await (await house.signIn(stranger))(page)).status, stranger).toBe(404);
  });

  test('bears who looks at it when it is secret', async () => {
    const { id } = await send('kadis-dpmd', { ...to('sekda'), keamanan: 'rahasia' });
    const sekda = await house.signIn('sekda');
    expect(await (await sekda(`/cetak/nota-dinas/${id}`)).text()).toContain('Dibaca oleh');
  });
});

test('a memo is disposed down the own line only', async () => {
  const { id } = await send('kadis-dpmd', to('kadis-dinsos'));
  const head = await house.signIn('kadis-dinsos');
  const tree = await (await head(`/api/instances/${id}/tree`)).json();
  const dispose = async (jabatan: string): Promise<JsonObject> =>
    (
      await complete(head, tree.children[0].instance, 'diterima', {
        outcome: 'disposisi',
        data: { penerima: [{ jabatan, peran: 'pelaksana', instruksi: ['tindak-lanjuti'] }] },
        as: 'kadis-dinsos',
      })
    ).json();
  expect((await dispose('kadis-dpmd'))['detail']).toContain('tidak dapat mendisposisikan');
  expect(await dispose('sekdis-dinsos')).toMatchObject({ instance: tree.children[0].instance });
});
