// Live instances go to another version while people go on working: claims and releases on random ones, one after another.

import { sqlite } from '../../src/adapters/sqlite/index.ts';
import type { Engine } from '../../src/index.ts';
import { accepted, openOffice } from '../migration/office.ts';
import { longFirst, longSecond } from '../migration/long-versions.ts';

export interface Served {
  readonly instances: number;
  readonly migrated: number;
  /** Instances a second. */
  readonly throughput: number;
  /** Commands that people gave meanwhile, and ms that each took: the middle one, and the 95th of a hundred. */
  readonly commands: number;
  readonly alone: Latency;
  readonly meanwhile: Latency;
}

export interface Latency {
  readonly median: number;
  readonly p95: number;
}

/** @param path - of a new database */
export async function serveWhileMigrating(path: string, instances: number): Promise<Served> {
  const office = await openOffice(longFirst, { store: sqlite(path) });
  const { engine } = office;
  const ids: string[] = [];
  for (let left = instances; left > 0; left -= 200) {
    office.clock.time += 1;
    const begun = Array.from({ length: Math.min(200, left) }, () => office.start());
    ids.push(...(await Promise.all(begun)));
  }
  const plan = await office.publish(longSecond, { states: { review: 'reading' } });
  const alone: number[] = [];
  for (let n = 0; n < Math.min(500, instances); n++) alone.push(await work(engine, ids, n));
  const { id } = accepted(await engine.migrations.start(plan, { by: 'op', reason: 'Decree' }));
  const before = performance.now();
  const run = { isOver: false };
  const meanwhile: number[] = [];
  const serving = (async () => {
    for (let n = 0; !run.isOver; n++) {
      meanwhile.push(await work(engine, ids, n));
      // People do not type without a pause.
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const done = accepted(await engine.migrations.run(id));
  const seconds = (performance.now() - before) / 1000;
  run.isOver = true;
  await serving;
  await engine.close();
  return {
    instances,
    migrated: done.migrated,
    throughput: instances / seconds,
    commands: meanwhile.length,
    alone: latency(alone),
    meanwhile: latency(meanwhile),
  };
}

/** Claims a task and gives it back. @returns ms of one of the two */
async function work(engine: Engine, ids: readonly string[], n: number): Promise<number> {
  const task = `${ids[(n * 7919) % ids.length] ?? ''}/draft#1`;
  const before = performance.now();
  accepted(await engine.tasks.claim(task, { by: 'ana' }));
  accepted(await engine.tasks.release(task, { by: 'ana' }));
  return (performance.now() - before) / 2;
}

function latency(samples: readonly number[]): Latency {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
