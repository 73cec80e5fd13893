// vitest globalSetup: one PostgreSQL server for the whole run. Tests read its address with `inject('postgresUrl')`
// and open a database of their own with `openPostgresDatabase`.
import type { TestProject } from 'vitest/node';
import { openPostgres } from './postgres.ts';

/** Starts the server and hands its address to the tests; the returned function stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openPostgres();
  project.provide('postgresUrl', server.url);
  return async () => server[Symbol.asyncDispose]();
}
