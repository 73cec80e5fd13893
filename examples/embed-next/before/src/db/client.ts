import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
// A connection that breaks while idle is replaced.
pool.on('error', console.error);
export const db = drizzle(pool);
