// Installs everything, before a command that needs it. Runs on the Node that is there, 20 or later; what follows runs
// on the Node that this installs.
import { runPnpm } from './pnpm.mjs';

// The lockfile is this repository's own: asking the registry about each of its entries would cost more than it tells.
process.exitCode = await runPnpm(['install', '--trust-lockfile', '--reporter=append-only']);
