import { createEngine, usersDirectory, type UserRow } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { Hono } from 'hono';
import type { Pool, PoolClient } from 'pg';
import purchase from './purchase.json' with { type: 'json' };

export const tables = `
  create table if not exists users (id text primary key, name text not null, manager text, role text);
  create table if not exists requests (
    id bigint generated always as identity primary key,
    item text not null, amount integer not null, requested_by text not null references users (id),
    status text not null default 'new'
  );`;

/** Purchase requests: people file them, somebody used to approve them by e-mail. */
export async function createApp(pool: Pool): Promise<Hono> {
  await pool.query(tables);
  const listUsers = async (): Promise<UserRow[]> => (await pool.query<UserRow>('select id, name, manager, role from users')).rows;
  const engine = await createEngine({ store: postgres(pool), directory: usersDirectory(listUsers) });
  const purchases = engine.flow(purchase);
  const app = new Hono();
  app.post('/requests', async (c) => {
    const { item, amount } = await c.req.json<{ item: string; amount: number }>();
    const user = c.req.header('x-user') ?? '';
    return transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: string }>('insert into requests (item, amount, requested_by) values ($1, $2, $3) returning id', [item, amount, user]);
      const subject = { type: 'request', id: String(rows[0]?.id) };
      const started = await purchases.start({ subject, data: { item, amount }, by: user }, { tx });
      return started.ok ? c.json({ id: rows[0]?.id }, 201) : c.json(started, 422);
    });
  });
  app.get('/tasks', async (c) => c.json(await engine.tasks.for(c.req.header('x-user') ?? '')));
  app.post('/tasks/:id/:outcome', async (c) =>
    transaction(pool, async (tx) => {
      const { comment } = await c.req.json<{ comment?: string }>();
      const by = c.req.header('x-user') ?? '';
      const done = await purchases.complete(c.req.param('id'), c.req.param('outcome'), comment === undefined ? { by } : { by, comment }, { tx });
      if (!done.ok) return c.json(done, 409);
      await tx.query("update requests set status = coalesce($2, status) where id = $1", [done.subject?.id, done.result]);
      return c.json(done);
    }),
  );
  app.get('/requests/:id', async (c) => {
    const { rows } = await pool.query('select * from requests where id = $1', [c.req.param('id')]);
    return rows[0] ? c.json(rows[0]) : c.notFound();
  });
  return app;
}

/** Commits what `work` did unless it throws or answers with an error. */
async function transaction(pool: Pool, work: (tx: PoolClient) => Promise<Response>): Promise<Response> {
  const tx = await pool.connect();
  try {
    await tx.query('begin');
    const response = await work(tx);
    await tx.query(response.ok ? 'commit' : 'rollback');
    return response;
  } catch (error) {
    await tx.query('rollback');
    throw error;
  } finally {
    tx.release();
  }
}
