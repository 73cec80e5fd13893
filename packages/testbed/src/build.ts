// What runs as built is built by its test: nobody has to remember to.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const turbo = fileURLToPath(new URL('../../../node_modules/.bin/turbo', import.meta.url));

/** Builds a package of the workspace, and before it those that it uses. Quick when nothing has changed since. */
export async function build(name: string): Promise<void> {
  await promisify(execFile)(turbo, ['run', 'build', `--filter=${name}`]);
}
