// When an invitation begins, its event has an end after its beginning and is still to come; what is wrong is told at the field.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, openTestOffice, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

const hoursFromNow = (hours: number): string =>
  new Date(Date.now() + hours * 3_600_000).toISOString();

async function begun(from: number, until: number): Promise<Response> {
  const head = await house.signIn('kadis-dpmd');
  const data = {
    perihal: 'Rapat persiapan',
    keamanan: 'biasa',
    acaraMulai: hoursFromNow(from),
    acaraSelesai: hoursFromNow(until),
    acaraTempat: 'Aula DPMD',
  };
  return head('/api/instances', json({ flow: 'undangan', data, as: 'kadis-dpmd' }));
}

test.each([
  ['ends before it begins', 50, 48, '/acaraSelesai'],
  ['ends as it begins', 48, 48, '/acaraSelesai'],
  ['has begun', -2, 2, '/acaraMulai'],
])('an event that %s is refused', async (_what, from, until, pointer) => {
  const answer = await begun(from, until);
  expect([answer.status, await answer.json()]).toMatchObject([409, { issues: [{ pointer }] }]);
});

test('an event to come is taken', async () => {
  expect((await begun(48, 50)).status).toBe(201);
});
