// Opens the demo for the first time, once for all test files that want it as it stands then: playing its stories takes long.
// Who asks first has it made; all are told the folder, and copy it.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  let made: Promise<void> | undefined;
  const server = createServer((_request, answer) => {
    made ??= makeFirstDay(folder);
    made.then(
      () => answer.end(folder),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  project.provide('firstDay', `http://127.0.0.1:${address.port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeFirstDay(folder: string): Promise<void> {
  const { stop } = await startDemo({ SUMEDANG_DB: join(folder, 'sumedang.db') });
  await stop();
}
