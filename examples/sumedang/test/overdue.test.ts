// What is late is seen where it lies: a letter on a desk, before anybody has been given it.

import { expect, test } from 'vitest';
import { json, letterForBupati, openTestOffice } from './office.ts';

test('a letter that waits at a desk is late in its unit, and whose desk it is', async () => {
  let now = Date.now();
  await using house = await openTestOffice({ now: () => now });
  const id = await letterForBupati(house);
  const agendaris = await house.signIn('agendaris-kabupaten');
  const diterima = new Date(now).toISOString();
  const start = { flow: 'surat-masuk', data: { unit: 'kabupaten', diterima } };
  await agendaris('/api/instances', json({ ...start, as: 'agendaris-kabupaten' }));
  now += 14 * 86_400_000;
  const table = await (await (await house.signIn('bupati'))('/terlambat')).text();
  expect(table).toContain('2 surat, 0 disposisi, dan 0 laporan desa melewati batasnya, di 1 unit.');
  expect(table).toContain(`/#/letter/${encodeURIComponent(id)}`);
  expect(table).toMatch(/Bupati <span class="soft">\(Menunggu disposisi\)/);
  expect(table).toContain('Surat belum dicatat');
});
