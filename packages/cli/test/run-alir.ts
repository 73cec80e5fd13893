// The command line under test: as a process of its own, as people and scripts start it; or in this process, which shows
// the same and is quicker.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../src/run.ts';

const start = fileURLToPath(new URL('../src/start.ts', import.meta.url));

export const samples = fileURLToPath(new URL('samples/', import.meta.url));

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

interface Place {
  /** Default: the folder of the samples. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function alir(
  args: readonly string[],
  { cwd = samples, env = {} }: Place = {},
): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run({
    args,
    env: { LANG: 'en_US.UTF-8', ...env },
    cwd,
    isColourful: false,
    writeOut: (text) => void out.push(text),
    writeErr: (text) => void err.push(text),
    untilStopped: () => Promise.resolve(),
  });
  return { exit, out: out.join(''), err: err.join('') };
}

export async function alirProcess(
  args: readonly string[],
  { cwd = samples, env = {} }: Place = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=alir-source', start, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...env },
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out: out.join(''), err: err.join('') }));
  });
}
