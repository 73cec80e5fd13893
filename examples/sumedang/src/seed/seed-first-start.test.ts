import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexOrganisation } from '@alir/engine/core';
import { expect, test } from 'vitest';
import { dayOf, openOffice } from '../office/open-office.ts';
import { storyPositions } from '../sign-in/story-positions.ts';
import { seedFirstStart } from './seed-first-start.ts';

test(
  'every post that the sign-in offers has work on the first day',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
    const database = join(folder, 'sumedang.db');
    const files = join(folder, 'berkas');
    await seedFirstStart({ database, files });
    const office = await openOffice({ database });
    const { holders } = indexOrganisation(office.organisation);
    for (const { position } of storyPositions) {
      const user = holders(position, dayOf(Date.now()))[0]?.user ?? '';
      const tasks = await office.engine.tasks.for({ user, as: position });
      expect(tasks.length, position).toBeGreaterThan(0);
    }
    expect((await office.engine.instances.query({ incidents: true })).items).toEqual([]);
    await office.close();

    await rm(folder, { recursive: true, force: true });
  },
);
