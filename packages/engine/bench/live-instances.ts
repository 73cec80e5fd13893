// Does it stay as quick when a million instances wait? One database grows from 1,000 to 100,000 to 1,000,000 live
// instances; at each size the same work is done on random ones. Before it: bytes stored for each that waits.
//
// `ALIR_LIVE=1000,100000` chooses the sizes.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqlite } from '../src/adapters/sqlite/index.ts';
import { createEngine, usersDirectory, type Engine } from '../src/index.ts';
import { chain, median, people } from './chain.ts';

const sizes = (process.env['ALIR_LIVE'] ?? '1000,100000,1000000').split(',').map(Number);
const AT_ONCE = 64;
const STEPS = 4_000;
const PAGES = 50;

const folder = mkdtempSync(join(tmpdir(), 'alir-live-'));
const path = join(folder, 'live.db');
const ids: string[] = [];

async function open(): Promise<Engine> {
  const store = sqlite(path);
  return createEngine({ store, directory: usersDirectory(people), flows: [chain] });
}

/** Runs `work` so many times, so many at once. @returns seconds */
async function lanes(times: number, atOnce: number, work: () => Promise<void>): Promise<number> {
  let left = times;
  const lane = async (): Promise<void> => {
    while (left-- > 0) await work();
  };
  const before = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (performance.now() - before) / 1000;
}

async function grow(engine: Engine, size: number): Promise<void> {
  await lanes(size - ids.length, 256, async () => {
    const started = await engine.flow('chain').start({ data: { amount: 10 }, by: 'boss' });
    if (!started.ok) throw new Error(started.message);
    ids.push(started.instance);
  });
}

/** Steps a second on random instances that have not moved yet. */
async function stepping(engine: Engine): Promise<number> {
  const moved = new Set<string>();
  const seconds = await lanes(STEPS / 4, AT_ONCE, async () => {
    const id = ids[Math.floor(Math.random() * ids.length)];
    if (id === undefined || moved.has(id)) return;
    moved.add(id);
    // There and back again, so that the next size finds it as it was: claim and release leave the task open.
    for (let i = 0; i < 2; i++) {
      const claimed = await engine.tasks.claim(`${id}/one#1`, { by: 'boss' });
      const released = await engine.tasks.release(`${id}/one#1`, { by: 'boss' });
      if (!claimed.ok || !released.ok) throw new Error('a step was refused');
    }
  });
  return (moved.size * 4) / seconds;
}

/** Milliseconds for the first page of an inbox that everything lies in. */
async function paging(engine: Engine): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < PAGES; i++) {
    const before = performance.now();
    await engine.tasks.query({ status: 'open', sort: 'due', limit: 50 }, { by: 'boss' });
    times.push(performance.now() - before);
  }
  return median(times);
}

function bytesEach(): number {
  const packed = join(folder, 'packed.db');
  const db = new DatabaseSync(path);
  db.exec(`vacuum into '${packed}'`);
  db.close();
  const { size } = statSync(packed);
  rmSync(packed);
  return size / ids.length;
}

const results: { size: number; steps: number; page: number }[] = [];
for (const size of sizes) {
  const engine = await open();
  await grow(engine, size);
  const bytes = Math.round(bytesEach());
  await stepping(engine);
  const rounds = [await stepping(engine), await stepping(engine), await stepping(engine)];
  results.push({ size, steps: median(rounds), page: await paging(engine) });
  await engine.close();
  const { steps, page } = results.at(-1) ?? { steps: 0, page: 0 };
  console.log(
    `${size} live instances: ${Math.round(steps)} steps/s at ${AT_ONCE} at once, first page of the inbox ${page.toFixed(2)} ms, ${bytes} bytes each after VACUUM`,
  );
}
const [first] = results;
for (const { size, steps, page } of results.slice(1)) {
  if (!first) break;
  console.log(
    `${size} against ${first.size}: steps ${(steps / first.steps).toFixed(2)}, page ${(page / first.page).toFixed(2)}`,
  );
}
rmSync(folder, { recursive: true });
