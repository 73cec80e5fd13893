import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '@alir/testbed/runs';
import { expect, test } from 'vitest';
import { serveWhileMigrating } from './serving-while-migrating.ts';

const INSTANCES = runs(400);

test(
  `[M31] ${INSTANCES} live instances go over while every command of people is done`,
  { timeout: 60_000 + INSTANCES * 50 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alir-serving-'));
    const served = await serveWhileMigrating(join(folder, 'live.db'), INSTANCES);
    expect(served.migrated).toBe(INSTANCES);
    expect(served.commands).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  },
);
