import { Hono } from 'hono';
import type { Pool } from 'pg';
import { transaction } from './transaction.ts';

/** Purchase requests: people file them, and somebody approves them by e-mail. */
export function createApp(pool: Pool): Hono {
  const app = new Hono();

  app.post('/requests', async (c) => {
    const { item, amount } = await c.req.json<{ item: string; amount: number }>();
    const by = c.req.header('x-user') ?? '';
    return transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: string }>(
        'insert into requests (item, amount, requested_by) values ($1, $2, $3) returning id',
        [item, amount, by],
      );
      return c.json({ id: rows[0]?.id }, 201);
    });
  });

  app.get('/requests/:id', async (c) => {
    const { rows } = await pool.query('select * from requests where id = $1', [c.req.param('id')]);
    return rows[0] ? c.json(rows[0]) : c.notFound();
  });
  return app;
}
