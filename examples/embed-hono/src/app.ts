import { createEngine, usersDirectory, type Engine, type UserRow } from '@alir/engine';
import { postgres } from '@alir/engine/postgres';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import purchase from './purchase.json' with { type: 'json' };
import { transaction } from './transaction.ts';

type Decision = { task: string; outcome: string; comment?: string };

/** Purchase requests: people file them, and their manager approves them. */
export async function createApp(pool: Pool): Promise<{ app: Hono; engine: Engine }> {
  const listUsers = async () => (await pool.query<UserRow>('select * from users')).rows;
  const directory = usersDirectory(listUsers);
  const flows = [{ definition: purchase }];
  const engine = await createEngine({ store: postgres(pool), directory, flows });
  const purchases = engine.flow('purchase');
  const app = new Hono();

  app.post('/requests', async (c) => {
    const { item, amount } = await c.req.json<{ item: string; amount: number }>();
    const by = c.req.header('x-user') ?? '';
    return transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        'insert into requests (item, amount, requested_by) values ($1, $2, $3) returning id',
        [item, amount, by],
      );
      const subject = { type: 'request', id: String(rows[0]?.id) };
      const started = await purchases.start({ subject, data: {}, by }, { tx });
      if (!started.ok) return c.json(started, 409);
      return c.json({ id: rows[0]?.id }, 201);
    });
  });

  app.get('/tasks', async (c) => c.json(await engine.tasks.for(c.req.header('x-user') ?? '')));

  app.post('/tasks', async (c) => {
    const { task, outcome, comment = '' } = await c.req.json<Decision>();
    const by = c.req.header('x-user') ?? '';
    return transaction(pool, async (tx) => {
      const done = await purchases.complete(task, outcome, { comment, by }, { tx });
      if (!done.ok) return c.json(done, 409);
      const status = done.result ?? 'new';
      await tx.query('update requests set status = $2 where id = $1', [done.subject?.id, status]);
      return c.json(done);
    });
  });

  app.get('/requests/:id', async (c) => {
    const { rows } = await pool.query('select * from requests where id = $1', [c.req.param('id')]);
    return rows[0] ? c.json(rows[0]) : c.notFound();
  });
  return { app, engine };
}
