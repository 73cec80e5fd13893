// The ten lines of the root README, against a real PostgreSQL: the step commits with the host's rows, or not at all.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '@alir/engine';
import { openPool, openPostgres } from '@alir/testbed/postgres';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { parseDocument, repository } from '../src/document.ts';
import { layOutPages } from '../src/lay-out-pages.ts';

const leaveRequest = {
  flow: 'leave',
  version: 1,
  lang: 'en',
  title: 'Leave',
  data: {
    type: 'object',
    required: ['days'],
    additionalProperties: false,
    properties: { days: { type: 'integer' }, note: { type: 'string' } },
  },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: { from: 'manager(starter)' } },
        form: 'review',
        outcomes: { approve: { label: 'Approve' } },
      },
      on: { approve: 'approved' },
    },
    approved: { type: 'final' },
  },
};
const form = { form: 'review', lang: 'en', sections: [{ fields: [{ field: 'note' }] }] };

/** A host that begins before each step, writes a row of its own, and ends the transaction after the step. */
function host(client: pg.PoolClient, end: 'commit' | 'rollback'): Tx {
  return {
    async query(text, params) {
      if (text.startsWith('savepoint')) {
        await client.query('begin');
        await client.query('insert into leave default values');
      }
      const result = await client.query(text, params);
      if (text.startsWith('release')) await client.query(end);
      return result;
    },
  };
}

test('the ten lines run, and each step commits with the rows of its host', async () => {
  const readme = parseDocument('README.md', readFileSync(join(repository, 'README.md'), 'utf8'));
  const [file] = await layOutPages([readme], 'ten-lines');
  const { approve } = await import(file?.path ?? '');
  await using server = await openPostgres();
  const pool = openPool(server.url);
  try {
    await pool.query('create table leave (id serial)');
    const client = await pool.connect();
    const world = {
      pool,
      listUsers: async () => [{ id: 'ann', manager: 'bob' }, { id: 'bob' }],
      leaveRequest: { definition: leaveRequest, forms: [form] },
      id: '1',
      data: { days: 3 },
      user: { id: 'ann' },
      boss: { id: 'bob' },
      form: { note: 'fine' },
      problem: (refused: { code: string }) => refused.code,
    };
    const kept = async (): Promise<unknown> => {
      const count = (table: string): string => `(select count(*)::int from ${table})`;
      const { rows } = await pool.query(
        `select ${count('leave')} as leaves, ${count('alir.event')} as events`,
      );
      return rows[0];
    };

    const result = await approve({ ...world, tx: host(client, 'commit') });
    expect(result).toMatchObject({ ok: true, result: 'approved', subject: { id: '1' } });
    expect(await kept()).toEqual({ leaves: 2, events: 2 });

    // Rolled back, there is nothing on the desk of the boss.
    await expect(approve({ ...world, tx: host(client, 'rollback') })).rejects.toThrow(TypeError);
    expect(await kept()).toEqual({ leaves: 2, events: 2 });
    client.release();
  } finally {
    await pool.end();
  }
}, 60_000);
