// Runs a tool and keeps what it prints.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { environment, repository } from './pnpm.mjs';

/** What a tool printed (both streams, in order) and how it ended. */
export interface Captured {
  readonly code: number;
  readonly output: string;
  /** What it printed to standard output alone. */
  readonly stdout: string;
}

/** Runs one of the repository's tools to its end. Rejects only when it cannot be started. */
export function capture(
  tool: string,
  args: readonly string[],
  { folder = repository }: { readonly folder?: string } = {},
): Promise<Captured> {
  const PATH = [join(repository, 'node_modules', '.bin'), environment.PATH].join(delimiter);
  const child = spawn(tool, args, {
    cwd: folder,
    env: { ...environment, PATH, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}
