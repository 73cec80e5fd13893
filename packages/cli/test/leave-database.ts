// A database with one request that went its way and one that waits, the same in every run.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, usersDirectory, type Engine } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { fakeClock, seededIds, type FakeClock } from '@alir/engine/testing';
import { samples } from './run-alir.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(samples, path), 'utf8'));

export const leave = {
  definition: read('leave/flows/leave.json'),
  forms: [read('leave/forms/review.json')],
};

/** @param seed - of new ids: another than that of what the database has, for new instances in it */
export async function openLeave(
  path: string,
  clock: FakeClock = fakeClock(),
  seed?: string,
): Promise<Engine> {
  return createEngine({
    store: sqlite(path),
    directory: usersDirectory([
      { id: 'ann', manager: 'bob' },
      { id: 'bob', manager: 'cy' },
      { id: 'cy', role: 'director' },
    ]),
    flows: [leave],
    clock,
    ids: seededIds(seed),
  });
}

export interface LeaveInstances {
  readonly done: string;
  readonly waiting: string;
}

export async function leaveDatabase(path: string): Promise<LeaveInstances> {
  const clock = fakeClock();
  const engine = await openLeave(path, clock);
  const start = async (days: number): Promise<string> => {
    const result = await engine.flow('leave-request').start({ data: { days }, by: 'ann' });
    if (!result.ok) throw new Error(result.message);
    clock.advance(60_000);
    return result.instance;
  };
  const done = await start(9);
  const waiting = await start(2);
  await engine.tasks.complete(`${done}/review#1`, 'approve', { by: 'bob', data: { note: 'fine' } });
  clock.advance(60_000);
  await engine.tasks.complete(`${done}/director#1`, 'approve', { by: 'cy' });
  await engine.close();
  return { done, waiting };
}
