import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexOrganisation } from '@alir/engine/core';
import { expect, test } from 'vitest';
import { objectOf } from '../json-object.ts';
import { dayOf, openOffice } from '../office/open-office.ts';
import { textOf } from '../pages/words.ts';
import { storyPositions } from '../sign-in/story-positions.ts';
import { signedContent } from '../signing/signed-content.ts';
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
    const files = join(folder, 'berkas');
    await seedFirstStart({ database, files });
    const office = await openOffice({ database, files });
    const { holders } = indexOrganisation(office.organisation);
    for (const { position, readsFor } of storyPositions) {
      const user = holders(position, dayOf(Date.now()))[0]?.user ?? '';
      const tasks = await office.engine.tasks.for({ user, as: readsFor ?? position });
      expect(tasks.length, position).toBeGreaterThan(0);
    }
    expect((await office.engine.instances.query({ incidents: true })).items).toEqual([]);
    const { items: orders } = await office.engine.instances.query({ flow: 'sppd', limit: 50 });
    expect(new Set(orders.flatMap(({ states }) => states))).toEqual(new Set(waiting));
    // What people write lies in every stage, and what was signed in the story can be checked.
    const papers = async (flow: string): Promise<readonly string[]> => {
      const { items } = await office.engine.instances.query({ flow, limit: 50 });
      return [...new Set(items.flatMap(({ states }) => states))].toSorted();
    };
    expect(await papers('surat-keluar')).toEqual(
      expect.arrayContaining([
        'konsep',
        'perbaikan',
        'menunggu-tanda-tangan',
        'tertandatangani',
        'terkirim',
      ]),
    );
    expect(await papers('undangan')).toEqual(['menunggu-jawaban', 'naskah', 'rekap']);
    expect(await papers('nota-masuk')).toEqual(expect.arrayContaining(['diterima']));
    expect(await papers('nota-dinas')).toEqual(['baca-jawaban', 'terkirim']);
    const { items } = await office.engine.instances.query({
      flow: 'surat-keluar',
      where: { perihal: 'Rembuk stunting kabupaten' },
    });
    const data = (await office.engine.instances.get(items[0]?.id ?? ''))?.data ?? {};
    const { nilai, sidik, sertifikat, pada } = objectOf(data['segel']);
    const genuine = await office.signer.verify(signedContent(data), {
      hash: textOf(sidik),
      value: textOf(nilai),
      certificate: textOf(sertifikat),
      at: textOf(pada),
    });
    expect(genuine).toBe(true);
    await office.close();

    await rm(folder, { recursive: true, force: true });
  },
);
