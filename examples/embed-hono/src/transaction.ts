import type { Pool, PoolClient } from 'pg';

/** Commits what `work` did, unless it throws or answers with an error. */
export async function transaction(
  pool: Pool,
  work: (tx: PoolClient) => Promise<Response>,
): Promise<Response> {
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
