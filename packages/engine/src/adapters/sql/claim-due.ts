// Taking what is due so that no other process does: put off for the time of a lease.

import type { SqlRecord } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters } from './statement.ts';

/** Where due work is kept: a table with `next_at`. */
export interface DueTable {
  readonly table: string;
  /** Column by which the first are taken. */
  readonly order: string;
  readonly dialect: Dialect;
  readonly running: Running;
}

/** How much is taken, as of when, and for how long. */
interface Claim {
  /** ms UTC */
  readonly now: number;
  readonly limit: number;
  readonly leaseMs: number;
}

/** @returns the records as they were put off, in no order */
export async function claimDue(
  { table, order, dialect, running }: DueTable,
  { now, limit, leaseMs }: Claim,
): Promise<readonly SqlRecord[]> {
  const seen = new Parameters(dialect);
  const ready = `${table} where next_at <= ${seen.add(now)}`;
  // Nearly always nothing is, and a write has its price.
  const some = await running.read(`select 1 as found from ${ready} limit 1`, seen.values);
  if (some.length === 0) return [];
  const p = new Parameters(dialect);
  const until = p.add(now + leaseMs);
  const from = `${table} where next_at <= ${p.add(now)} order by ${order} limit ${p.add(limit)}`;
  return running.write(
    `update ${table} set next_at = ${until} where ${dialect.claimed(from)} returning *`,
    p.values,
  );
}
