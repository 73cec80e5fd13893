// Builds the pages of the browser once, before any test starts the demo.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const folder = fileURLToPath(new URL('..', import.meta.url));
const script = `import('./src/server/build-web.ts').then(({ buildWeb }) => buildWeb())`;

export async function setup(): Promise<void> {
  // Vitest says `test`, and React would come with all its warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = ['--conditions=alir-source', '--input-type=module', '--eval', script];
  await promisify(execFile)(process.execPath, args, { cwd: folder, env });
}
