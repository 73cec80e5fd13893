// A program that serves HTTP, run for tests. Owns: when it can be asked, and that nothing of it is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** A program that listens. Disposing it ends it, and all that it started. */
export interface ServingProgram extends AsyncDisposable {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
}

/**
 * Runs a command line, as a script of the package in `folder`, until it says that it listens, and on which port of
 * localhost. It gets a free port through `PORT`.
 */
export async function openServingProgram(
  command: string,
  {
    folder,
    env = {},
  }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Promise<ServingProgram> {
  const PATH = [folder, repository].map((from) => join(from, 'node_modules/.bin'));
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      PATH: [...PATH, process.env['PATH']].join(delimiter),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
  });
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const hear = (chunk: string): void => {
      output += chunk;
      const found = /http:\/\/localhost:\d+/.exec(output);
      if (found && /listening|ready/i.test(output)) resolve(found[0]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`It ended without listening.\n${output}`)));
  });
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
