// Opens the demo for the first time, once for all test files that want it as it stands then: playing its stories takes long.
// Who asks first has it made; all are told the folder, and copy it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeOnce } from '@alir/testbed/made-once';
import type { TestProject } from 'vitest/node';
import { startDemo } from './started-demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers the folder of the demo as it stands on its first day. */
    firstDay: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  const made = await makeOnce(async () => {
    await makeFirstDay(folder);
    return folder;
  });
  project.provide('firstDay', made.url);
  return async () => {
    await made[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeFirstDay(folder: string): Promise<void> {
  const { stop } = await startDemo({ SUMEDANG_DB: join(folder, 'sumedang.db') });
  await stop();
}
