// `pnpm start [example]`: installs what an example needs, says how much was downloaded, and runs it.
// Runs on Node 20 before anything is installed; the demo itself runs on the `node` among its dependencies.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exitOf, repository, startPnpm } from './pnpm.mjs';

/** What starts when none is named. It needs production dependencies only. */
const demo = 'sumedang';
const example = process.argv[2] ?? demo;
const examples = await readdir(join(repository, 'examples'));
if (!examples.includes(example)) {
  console.error(`There is no example ${example}. There are: ${examples.join(', ')}.`);
  process.exit(2);
}

const startedAt = performance.now();
const downloadedBytes = await install();
const seconds = (performance.now() - startedAt) / 1000;
console.log(
  `Installed in ${seconds.toFixed(1)} s, ${(downloadedBytes / 1e6).toFixed(1)} MB downloaded.`,
);

const server = startPnpm(['--filter', example, '--silent', 'run', 'start']);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => server.kill(signal));
}
process.exitCode = await exitOf(server);

/**
 * Installs what the example runs on: for the demo without what only developing and testing needs, for the others with it,
 * since their database server is a tool of tests.
 *
 * @returns {Promise<number>} bytes downloaded, as packed
 */
async function install() {
  // Where a developer has installed everything, it stays.
  const everything = example !== demo || (await isFullyInstalled());
  const scope = everything ? [] : ['--prod', '--filter-prod', `${demo}...`];
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
