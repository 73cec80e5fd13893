import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import pg from 'pg';

export const users = pgTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  manager: text(),
});

export const leave = pgTable('leave_requests', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  days: integer().notNull(),
  requestedBy: text('requested_by').notNull(),
  status: text().notNull().default('new'),
});

export const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
// A connection that breaks while idle is replaced.
pool.on('error', console.error);
export const db = drizzle(pool);

export type Transaction = NodePgDatabase & { $client: pg.PoolClient };

/** Commits what `work` did, unless it throws or answers with an error. */
export async function transaction(work: (tx: Transaction) => Promise<Response>): Promise<Response> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const response = await work(drizzle(client));
    await client.query(response.ok ? 'commit' : 'rollback');
    return response;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
