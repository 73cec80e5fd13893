// Two administrators change the same flow at the same time: whoever publishes second is told, and has both.

import type { JsonObject } from '@alir/engine/core/types';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOfFile, picture } from './demo.ts';
import { call, openFlow, openStep, proved, publish, setDeadline } from './designing.ts';

const administrator = 'Kepala Bagian Umum';
const demo = demoOfFile();
const limit = { timeout: 180_000 };
let first: Page;
let second: Page;
beforeAll(async () => {
  first = await demo().visit(administrator);
  second = await demo().visit(administrator);
}, 120_000);
afterAll(async () => {
  await first.context().close();
  await second.context().close();
});

test('both open the same version, and one publishes', limit, async () => {
  await openFlow(first, 'Surat masuk');
  await openStep(first, 'Penyaringan');
  await call(first, 'Saring dan teruskan');
  await proved(first);
  await openFlow(second, 'Surat masuk');
  await openStep(second, 'Penyaringan');
  await setDeadline(second, 7, 'hari kerja');
  await proved(second);
  await publish(second);
});

test('the other is told before publishing, and nothing is overwritten', limit, async () => {
  await first.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = first.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByText(/sudah diterbitkan orang lain sementara Anda mengubah versi/).waitFor();
  const press = dialog.getByRole('button', { name: /^Terbitkan versi/ });
  expect(await press.getAttribute('aria-disabled')).toBe('true');
  await picture(first, '84-terbit-sementara');
});

test('merged by one press, the next version has what both changed', limit, async () => {
  const dialog = first.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: 'Gabungkan ke rancangan saya' }).click();
  await dialog.getByText(/sudah diterbitkan orang lain/).waitFor({ state: 'detached' });
  await picture(first, '85-digabungkan');
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await dialog.getByText(/^Versi \d+ sudah terbit/).waitFor();
  const answer = await first.request.get('/api/flows/surat-masuk/source');
  const { definition }: { definition: JsonObject } = await answer.json();
  const text = JSON.stringify(definition);
  expect(text).toContain('Saring dan teruskan');
  expect(text).toContain('work:P7D');
});
