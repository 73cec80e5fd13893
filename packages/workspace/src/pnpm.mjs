// Runs pnpm from a script that pnpm started. Plain JavaScript without dependencies: it runs on the Node that is there
// (20 or later) before anything is installed.
import { spawn } from 'node:child_process';
import { delimiter, dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The pnpm that started this script. */
const pnpmFile = process.env['npm_execpath'] ?? 'pnpm';
const isScript = ['.js', '.cjs', '.mjs'].includes(extname(pnpmFile));

/** The environment for what is started: pnpm is found (turbo looks for it), and tools send no statistics. */
export const environment = {
  ...process.env,
  PATH: [dirname(pnpmFile), process.env['PATH']].join(delimiter),
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

/**
 * Starts pnpm in the repository's folder. `options.env` is added to the environment.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startPnpm(args, options = {}) {
  const [file, first] = isScript ? [process.execPath, [pnpmFile]] : [pnpmFile, []];
  const env = { ...environment, ...options.env };
  return spawn(file, [...first, ...args], { cwd: repository, stdio: 'inherit', ...options, env });
}

/**
 * Runs pnpm to its end and yields its exit code.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runPnpm(args, options) {
  return exitOf(startPnpm(args, options));
}

/**
 * The exit code of a process once it has ended; 1 when a signal ended it.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
