// The demo in a process of its own, as `start` runs it.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
  /** As when the machine fails: nothing is put in order before. */
  kill(): Promise<void>;
}

/**
 * Runs `src/main.ts` until it prints its address.
 *
 * @param script - another one that opens the application
 * @throws Error with what it said, when it ends instead
 */
export async function startDemo(
  environment: Record<string, string>,
  script = main,
): Promise<Started> {
  const args = ['--conditions=alir-source', '--disable-warning=ExperimentalWarning', script];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const endBy = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, stop: endBy('SIGTERM'), kill: endBy('SIGKILL') };
    }
  }
  throw new StartFailed((await ended) ?? -1, said.join('\n'));
}

export class StartFailed extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, said: string) {
    super(said.trim());
    this.exitCode = exitCode;
  }
}
