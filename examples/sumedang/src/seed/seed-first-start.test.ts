import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexOrganisation } from '@alir/engine/core';
import { expect, test } from 'vitest';
import { dayOf, openOffice } from '../office/open-office.ts';
import { storyPositions } from '../sign-in/story-positions.ts';
import { seedFirstStart } from './seed-first-start.ts';

/** A travel waits at each of these, or has come to its end. */
const waiting = [
  'menunggu-tanda-tangan',
  'uang-muka',
  'siap-berangkat',
  'dalam-perjalanan',
  'persetujuan-jadwal',
  'menunggu-laporan',
  'kuitansi',
  'verifikasi',
  'dibayar',
];

test(
  'every post that the sign-in offers has work on the first day',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
    const database = join(folder, 'sumedang.db');
    await seedFirstStart({ database, files: join(folder, 'berkas') });
    const office = await openOffice({ database });
    const { holders } = indexOrganisation(office.organisation);
    for (const { position, readsFor } of storyPositions) {
      const user = holders(position, dayOf(Date.now()))[0]?.user ?? '';
      const tasks = await office.engine.tasks.for({ user, as: readsFor ?? position });
      expect(tasks.length, position).toBeGreaterThan(0);
    }
    expect((await office.engine.instances.query({ incidents: true })).items).toEqual([]);
    const { items: orders } = await office.engine.instances.query({ flow: 'sppd', limit: 50 });
    expect(new Set(orders.flatMap(({ states }) => states))).toEqual(new Set(waiting));
    await office.close();
    await rm(folder, { recursive: true, force: true });
  },
);
