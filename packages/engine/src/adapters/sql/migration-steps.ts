// The migrations that SQLite and PostgreSQL go through alike; each says in its own words how.

import type { Migration, Names } from './migration.ts';

/** Oldest first. */
const steps = [
  { version: 1, name: 'tables', minReader: 1 },
  // A release that does not know the register would draw numbers that it does not explain.
  { version: 2, name: 'register', minReader: 2 },
  { version: 3, name: 'notices', minReader: 2 },
  // A release that does not know drafts leaves them alone; they end with their tasks all the same.
  { version: 4, name: 'drafts', minReader: 2 },
  // A release that does not know clocks leaves them alone; what it misses meanwhile is made up for by one that does.
  { version: 5, name: 'start clocks', minReader: 2 },
  // Of what a release writes that does not know priorities, all is as usual. `rank` is that of `unit/order.ts`.
  { version: 6, name: 'priorities', minReader: 2 },
  // Notes to oneself: a release that does not know them leaves them alone.
  { version: 7, name: 'follow-ups', minReader: 2 },
  // What commands were answered that changed no instance, and whose number it is: numbers by hand. A release that does not
  // know it would write numbers that the list of a unit misses.
  { version: 8, name: 'answers', minReader: 8 },
  // Migrations of instances, and why a version was published although its proof found errors: a release that does not know
  // them leaves them alone.
  { version: 9, name: 'migrations', minReader: 8 },
  // What people wrote about versions: a release that does not know it leaves it alone.
  { version: 10, name: 'notes of versions', minReader: 8 },
  // Versions that wait for somebody else's approval: a release that does not know them leaves them alone, and publishes without.
  { version: 11, name: 'proposals', minReader: 8 },
  // Indexes that figures are counted by: a release that does not know them keeps them all the same.
  { version: 12, name: 'figures', minReader: 8 },
  // Who published a version, and proposals in pages. A release that does not know it would propose what no page shows.
  { version: 13, name: 'publishers', minReader: 13 },
  // What lies beside a flow: a release that does not know it publishes without.
  { version: 14, name: 'siblings', minReader: 13 },
] as const;

/** @param sql - of each step, in the words of one database */
export function migrationsIn(
  sql: Readonly<Record<(typeof steps)[number]['name'], (names: Names) => string>>,
): readonly Migration[] {
  return steps.map((step) => ({ ...step, sql: sql[step.name] }));
}
