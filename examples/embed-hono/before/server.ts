import { serve } from '@hono/node-server';
import pg from 'pg';
import { createApp } from './app.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
// A connection that breaks while idle is replaced.
pool.on('error', console.error);
const app = createApp(pool);
const port = Number(process.env['PORT'] ?? 3000);
const server = serve({ fetch: app.fetch, port }, (at) => {
  console.log(`Listening on http://localhost:${at.port}`);
});

async function stop(): Promise<void> {
  server.close();
  await pool.end();
}
process.once('SIGTERM', () => void stop());
