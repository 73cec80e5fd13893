// [S39] in PostgreSQL: how many rows its plans read from a large inbox, with and without statistics.

import { expect, test } from 'vitest';
import { postgresNames } from '../../src/adapters/postgres/migrations.ts';
import { selectInstances } from '../../src/adapters/sql/select-instances.ts';
import { countTasks, selectTasks } from '../../src/adapters/sql/select-tasks.ts';
import { postgresDialect, type Statement } from '../../src/adapters/sql/statement.ts';
import { inboxPages, instanceLists, tileCounts } from './many-tasks.ts';
import { type PostgresUnderTest, postgresForThisFile } from './postgres-under-test.ts';

const open = postgresForThisFile();

/** A page and one more. */
const page = 51;

test.each(['with', 'without'])(
  '[S39] pages of a large inbox read what they show and little else, %s statistics',
  async (statistics) => {
    const under = await open();
    await fill(under);
    if (statistics === 'with') await under.pool.query(`vacuum analyze`);
    const { tables } = postgresNames({ schema: under.schema });
    for (const query of inboxPages('i6000/a#1')) {
      const statement = selectTasks(tables, postgresDialect, 't', query);
      const read = await rowsRead(under, statement);
      expect(read, JSON.stringify(query)).toBeLessThanOrEqual(page * (query.pools?.length ?? 0));
    }
    await under.close();
  },
);

test('[S39] instances that one may read are looked for in the order of an index', async () => {
  const under = await open();
  await fill(under);
  await under.pool.query(`vacuum analyze`);
  const { tables } = postgresNames({ schema: under.schema });
  for (const query of instanceLists.filter(({ where }) => where === undefined)) {
    const statement = selectInstances(tables, postgresDialect, 't', query);
    // One in sixteen is readable.
    expect(await rowsRead(under, statement), JSON.stringify(query)).toBeLessThanOrEqual(20 * page);
  }
  await under.close();
});

test('[S39] for the count of a tile only what is counted is read', async () => {
  const under = await open();
  await fill(under);
  await under.pool.query(`vacuum analyze`);
  const { tables } = postgresNames({ schema: under.schema });
  for (const query of tileCounts) {
    const read = await rowsRead(under, countTasks(tables, postgresDialect, 't', query));
    const count = await under.store.countTasks('t', query);
    // The count itself is a row.
    expect(read, JSON.stringify(query)).toBeLessThanOrEqual(Math.max(1, count));
  }
  await under.close();
});

/** 24,000 instances of flow `f` with an open task each, 500 in each pool, none with a deadline. */
async function fill({ pool, schema }: PostgresUnderTest): Promise<void> {
  await pool.query(`insert into ${schema}.instance (tenant, id, flow, flow_version, status, root, path, depth, starter,
      started_at, updated_at, version, due_at, incidents, confidential, last_event, head, states, summary, search, state)
    select 't', 'i' || g, 'f', 1, 'open', 'i' || g, '', 0, 'x', g, 0, 1, ${Number.MAX_SAFE_INTEGER}, 0, 0, 1, '', '[]',
      '{}', '', '{}' from generate_series(1, 24000) g`);
  await pool.query(`insert into ${schema}.task (instance, state, visit, seat, tenant, root, flow, opened_at, status, pool, due_at)
    select n, 'a', 1, 0, 't', root, flow, 0, 'open', 'p:' || n % 48, ${Number.MAX_SAFE_INTEGER} from ${schema}.instance`);
}

type Node = Readonly<Record<string, unknown>>;

/** The most rows that a part of the plan came upon, those included that it threw away, however often it ran. */
async function rowsRead(under: PostgresUnderTest, statement: Statement): Promise<number> {
  const nodes = nodesOf(await planOf(under, statement));
  const rows = nodes.map((node) => {
    const each = Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0);
    return each * Number(node['Actual Loops']);
  });
  return Math.ceil(Math.max(...rows));
}

async function planOf({ pool }: PostgresUnderTest, { text, values }: Statement): Promise<Node> {
  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, [...values]);
  return rows[0]['QUERY PLAN'][0]['Plan'];
}

function nodesOf(node: Node): Node[] {
  const parts = node['Plans'];
  return [node, ...(Array.isArray(parts) ? parts.flatMap(nodesOf) : [])];
}
