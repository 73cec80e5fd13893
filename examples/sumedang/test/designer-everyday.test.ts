// What an administrator changes every day, each from opening a flow to its next version, and what officers see of it then.

import type { TaskItemView } from '@alir/engine/core/types';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startableQuarters } from '../src/reports/startable-quarters.ts';
import { dayOf } from '../src/office/zone.ts';
import { picture } from './demo.ts';
import {
  addInto,
  call,
  giveTo,
  openFlow,
  openStep,
  proved,
  publish,
  setDeadline,
  setRole,
} from './designing.ts';
import { choose, fillRegistration, finish, mark, openList, openStory, openTask } from './desk.ts';
import { openTasks } from './open-tasks.ts';
import { journeyOn } from './journey.ts';

/** Each size has a village of its own to report. */
const villages = {
  desktop: { id: '32.11.15.2003', name: 'Cibeusi' },
  tablet: { id: '32.11.15.2004', name: 'Cipacing' },
} as const;

const names = {
  administrator: 'Kepala Bagian Umum',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  kadis: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
  sekdis: 'Sekretaris Dinas Pemberdayaan Masyarakat dan Desa',
  kabagHukum: 'Kepala Bagian Hukum',
  verifikator: 'Verifikator DPMD 1',
} as const;

const staff = (size: keyof typeof villages) =>
  ({
    ...names,
    kaur: `Kepala Urusan Tata Usaha dan Umum Desa ${villages[size].name}`,
    operator: `Operator Desa ${villages[size].name}`,
  }) as const;

const day = 86_400_000;

journeyOn(['desktop', 'tablet'], staff, ({ size, at, step, demo }) => {
  const isSecond = size === 'tablet';
  const letter = (when: string): string => `Bantuan pupuk ${when} (${size})`;

  step('a deadline is changed', async () => {
    await register(await at('agendaris'), letter('sebelum'), `1/${size}`);
    const page = await at('administrator');
    await timed(`a deadline, ${size}`, async () => {
      await openFlow(page, 'Surat masuk');
      await openStep(page, 'Penyaringan');
      await setDeadline(page, isSecond ? 9 : 5, 'hari kerja');
      await picture(page, '80-batas-waktu');
      await proved(page);
      await publish(page);
    });
  });

  step('the next letter has it, and the one before keeps its own', async () => {
    await register(await at('agendaris'), letter('sesudah'), `2/${size}`);
    const page = await at('sekda');
    const [before] = await openTasks(page, letter('sebelum'));
    const [after] = await openTasks(page, letter('sesudah'));
    expect(dueOf(after) - dueOf(before)).toBeGreaterThanOrEqual(4 * day);
    await openTask(page, letter('sesudah'), 'Saring surat');
    await picture(page, '81-batas-waktu-baru');
  });

  step('one paraf is added', async () => {
    const page = await at('administrator');
    await timed(`a paraf, ${size}`, async () => {
      await openFlow(page, 'Nota dinas');
      const way = isSecond ? 'Paraf ke “Penomoran”' : 'Selain itu ke “Penomoran”';
      await addInto(page, way, 'Paraf');
      await call(page, isSecond ? 'Paraf hukum' : 'Paraf sekretaris');
      await giveTo(page, isSecond ? names.kabagHukum : names.sekdis);
      await picture(page, '82-paraf');
      await proved(page);
      await publish(page);
    });
  });

  step('the next memo waits for it before it is sent', async () => {
    const memo = `Usul kader posyandu (${size})`;
    await sendMemo(await at('kadis'), memo);
    const sekdis = await at('sekdis');
    await openTask(sekdis, memo, 'Paraf sekretaris');
    await picture(sekdis, '83-diparaf');
    await finish(sekdis, 'Paraf');
    if (isSecond) {
      const hukum = await at('kabagHukum');
      await openTask(hukum, memo, 'Paraf hukum');
      await finish(hukum, 'Paraf');
    }
    await openTask(await at('sekda'), memo, 'Tindak lanjuti nota dinas');
  });

  step('which way the picture runs is published too: it runs so on another device', async () => {
    const page = await at('administrator');
    await turnPicture(page, 'Gambar ke kanan');
    const other = await demo().visit(names.administrator, size);
    await openFlow(other, 'Nota dinas');
    await other.getByRole('button', { name: 'Gambar ke bawah' }).waitFor();
    await picture(other, '86-arah-gambar');
    await other.context().close();
  });

  step('and an officer sees the next memo on it', async () => {
    const memo = `Jadwal ronda (${size})`;
    await sendMemo(await at('kadis'), memo);
    const page = await at('sekdis');
    await openTask(page, memo, 'Paraf sekretaris');
    await openStory(page);
    await page.getByRole('button', { name: 'Di mana surat ini?' }).click();
    const drawn = page.locator('.peta svg').first();
    await drawn.waitFor();
    await picture(page, '87-arah-gambar');
    const shape = await drawn.getAttribute('viewBox');
    const [, , width = 0, height = 0] = (shape ?? '').split(' ').map(Number);
    expect(width).toBeGreaterThan(height);
    await turnPicture(await at('administrator'), 'Gambar ke bawah');
  });

  step('a role is replaced by another', async () => {
    const page = await at('administrator');
    await timed(`a role, ${size}`, async () => {
      await openFlow(page, 'Laporan kinerja triwulan desa');
      await openStep(page, 'Pengisian');
      await setRole(page, isSecond ? 'operator desa' : 'agendaris');
      await picture(page, '84-peran');
      await proved(page);
      await publish(page);
    });
  });

  step('the next report is filled in by whoever has it', async () => {
    await startReport(await at('verifikator'), villages[size].id);
    const [filling, other] = [await at('kaur'), await at('operator')];
    const [page, stranger] = isSecond ? [other, filling] : [filling, other];
    await openList(page);
    await page.getByText('Isi laporan triwulan').first().waitFor();
    await picture(page, '85-peran-baru');
    await openList(stranger);
    expect(await openTasks(stranger, '')).toEqual([]);
  });
});

/** Turns the picture of the memos, and publishes it so. */
async function turnPicture(page: Page, turn: string): Promise<void> {
  await openFlow(page, 'Nota dinas');
  await page.getByRole('button', { name: turn }).click();
  await publish(page);
}

/** Does something and says how long it took. */
async function timed(what: string, act: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await act();
  console.log(
    `${what}: ${((performance.now() - began) / 1000).toFixed(1)} s from opening to published`,
  );
}

/** ms UTC. */
function dueOf(task: TaskItemView | undefined): number {
  return Date.parse(task?.dueAt ?? '');
}

async function register(page: Page, subject: string, number: string): Promise<void> {
  await fillRegistration(page, { from: 'Kementerian Pertanian', number, subject });
  await finish(page, 'Catat dan teruskan');
}

/** A report of the last quarter that is over begins for a village. */
async function startReport(page: Page, desa: string): Promise<void> {
  // The demo opens with those of the last one.
  const periode = startableQuarters(dayOf(Date.now())).at(-1);
  const answer = await page.request.post('/api/instances', {
    data: { flow: 'laporan-kinerja-desa', data: { desa, periode } },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(201);
}

async function sendMemo(page: Page, subject: string): Promise<void> {
  await page.goto('/#/start/nota-dinas');
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  const to = page.locator('.alir-field', { hasText: 'Kepada' }).first();
  await choose(to, [{ name: names.sekda }]);
  await mark(page, { code: '400.10', urgency: 'Biasa' });
  await finish(page, 'Kirim');
}
