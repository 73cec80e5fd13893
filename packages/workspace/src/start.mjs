// `pnpm start`: installs what the demo needs and nothing else, says how much was downloaded, and runs it.
// Runs on Node 20 before anything is installed; the demo itself runs on the `node` among its dependencies.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exitOf, repository, startPnpm } from './pnpm.mjs';

const demo = 'sumedang';

const startedAt = performance.now();
const downloadedBytes = await install();
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  `Installed in ${seconds.toFixed(1)} s, ${(downloadedBytes / 1e6).toFixed(1)} MB downloaded.`,
);

const server = startPnpm(['--filter', demo, '--silent', 'run', 'start']);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => server.kill(signal));
}
process.exitCode = await exitOf(server);

/**
 * Installs the demo and the packages it runs on, without what only developing and testing them needs.
 *
 * @returns {Promise<number>} bytes downloaded, as packed
 */
async function install() {
  // Where a developer has installed everything, it stays.
  const scope = (await isFullyInstalled()) ? [] : ['--prod', '--filter-prod', `${demo}...`];
  // The lockfile is this repository's own: asking the registry about each of its entries would cost more than it tells.
  const args = ['install', ...scope, '--frozen-lockfile', '--trust-lockfile', '--reporter=ndjson'];
  const pnpm = startPnpm(args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const [bytes, code] = await Promise.all([bytesFetched(pnpm.stderr), exitOf(pnpm)]);
  if (code !== 0) {
    console.error('Installing failed.');
    process.exit(code);
  }
  return bytes;
}

/** Whether the last installation was one of everything, development tools included. */
async function isFullyInstalled() {
  const state = await readFile(join(repository, 'node_modules/.modules.yaml'), 'utf8').catch(
    () => '',
  );
  return /"devDependencies":\s*true/.test(state);
}

/**
 * Adds up the sizes of the packages that pnpm reports to fetch, and prints what else it has to say.
 *
 * @param {import('node:stream').Readable | null} output - pnpm's ndjson log
 */
async function bytesFetched(output) {
  let bytes = 0;
  if (output === null) return bytes;
  for await (const line of createInterface({ input: output })) {
    const entry = parsed(line);
    if (entry === undefined) console.error(line);
    else if (
      entry.name === 'pnpm:fetching-progress' &&
      entry.status === 'started' &&
      entry.attempt === 1
    ) {
      bytes += entry.size ?? 0;
      if ((entry.size ?? 0) > 5e6) console.log(`Downloading ${entry.packageId}`);
    } else if (entry.name === 'pnpm:lifecycle' && entry.script !== undefined)
      console.log(`Setting up ${entry.depPath}`);
    else if (entry.level === 'error') console.error(entry.err?.message ?? entry.message ?? line);
  }
  return bytes;
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
