// An example as its README tells to start it and to talk to it.
import { exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openServingProgram } from './serving-program.ts';

/** An example that listens. Disposing it ends it. */
export interface StartedExample extends AsyncDisposable {
  /** The lines of its README that begin with `curl`. */
  readonly lines: readonly string[];
  /** Types such a line, `…` replaced. @returns what was answered, below the status */
  readonly type: (line: string, instead?: string) => Promise<{ status: number; body: string }>;
}

/** Runs the script `start` of the example in `folder`. */
export async function startExample(folder: string): Promise<StartedExample> {
  const { scripts }: { scripts: { start: string } } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const program = await openServingProgram(scripts.start, { folder });
  return {
    lines: readme.split('\n').filter((line) => line.startsWith('curl ')),
    async type(line, instead = '…') {
      const command = line.replace('localhost:3000', program.url).replace('…', instead);
      const { stdout } = await promisify(exec)(`${command} --silent --write-out '\n%{http_code}'`);
      const [, body = '', status] = /^([^]*)\n(\d+)$/.exec(stdout) ?? [];
      return { status: Number(status), body };
    },
    [Symbol.asyncDispose]: () => program[Symbol.asyncDispose](),
  };
}
