// `run.mjs COMMAND [ARGUMENT...]`: installs everything, then runs COMMAND.ts beside this file. This file runs on the
// Node that is there, 20 or later; the command runs on the Node that was installed.
import { exitOf, runPnpm, startPnpm } from './pnpm.mjs';

const [command, ...args] = process.argv.slice(2);

// The lockfile is this repository's own: asking the registry about each of its entries would cost more than it tells.
const installed = await runPnpm(['install', '--trust-lockfile', '--reporter=append-only']);
if (installed !== 0) process.exit(installed);

const run = startPnpm(['exec', 'node', `packages/workspace/src/${command}.ts`, ...args]);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => run.kill(signal));
}
process.exitCode = await exitOf(run);
