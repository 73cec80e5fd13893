// [S39] in SQLite: its plans, which without statistics do not depend on what the tables hold.

import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { SqlFigures } from '../../src/adapters/sql/figures.ts';
import type { Run } from '../../src/adapters/sql/running.ts';
import { selectInstances } from '../../src/adapters/sql/select-instances.ts';
import { countTasks, selectTasks } from '../../src/adapters/sql/select-tasks.ts';
import { type Statement, sqliteDialect, tablesNamed } from '../../src/adapters/sql/statement.ts';
import { migrationSql } from '../../src/adapters/sqlite/index.ts';
import { inboxPages, instanceLists, tileCounts } from './many-tasks.ts';

const db = new DatabaseSync(':memory:');
db.exec(migrationSql());
const tables = tablesNamed((table) => `alir_${table}`);

test.each(inboxPages('i/a#1'))('[S39] an inbox is read in the order of an index: %j', (query) => {
  const plan = planOf(selectTasks(tables, sqliteDialect, 't', query));
  const held = query.pools?.length ?? 0;
  // A place by priority is reckoned from its row, so the rows of the page are read, and no others.
  const seek =
    query.sort === 'priority'
      ? /^SEARCH t USING INDEX alir_task_by_rank \(tenant=\? AND pool=\? AND status=\?(.*)\)$/
      : /^SEARCH t USING COVERING INDEX \w+ \(tenant=\? AND pool=\? AND status=\?(.*)\)$/;
  const read = plan.filter(({ detail }) => seek.test(detail));
  expect(read).toHaveLength(held);
  for (const { detail, parent } of read) {
    if (query.after !== undefined)
      expect(seek.exec(detail)?.[1]).toMatch(/,instance,state,visit,seat\)[<>]/);
    expect(plan.filter((step) => step.parent === parent).map((step) => step.detail)).not.toContain(
      'USE TEMP B-TREE FOR ORDER BY',
    );
  }
  expect(plan.filter(({ detail }) => /^SCAN (?!k|b\d)/.test(detail))).toEqual([]);
});

test.each(tileCounts)('[S39] a tile is counted within an index: %j', (query) => {
  const plan = planOf(countTasks(tables, sqliteDialect, 't', query));
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH t USING COVERING INDEX /),
  ]);
});

test.each(instanceLists)('[S39] instances are read in the order of an index: %j', (query) => {
  const details = planOf(selectInstances(tables, sqliteDialect, 't', query)).map(
    ({ detail }) => detail,
  );
  const index = query.flow === undefined ? 'alir_instance_by_start' : 'alir_instance_by_flow';
  expect(details[0]).toMatch(new RegExp(`^SEARCH t USING INDEX ${index} `));
  expect(details.filter((detail) => /SCAN|TEMP B-TREE/.test(detail))).toEqual([]);
  if (query.readableBy !== undefined)
    expect(details).toContain(
      'SEARCH k USING INDEX alir_task_by_root (tenant=? AND root=? AND pool=?)',
    );
});

test('[S94] figures are counted within indexes of what has ended and of what is open', async () => {
  const details: string[] = [];
  const run: Run = async (text, values = []) => {
    details.push(...planOf({ text, values }).map(({ detail }) => detail));
    // Ended tasks of one state, so that their spans are asked for as well.
    return text.includes('as late')
      ? [{ state: 'a', status: 'done', outcome: 'ok', secret: 0, count: 1, late: 0 }]
      : [];
  };
  const figures = new SqlFigures(tables, sqliteDialect, { read: run, write: run });
  for (const version of [undefined, 1])
    await figures.count('t', { flow: 'f', states: ['a', 'b'], version, now: 1, spans: 10 });
  const read = details.filter((detail) => /^(SEARCH|SCAN) [ticr] /.test(detail));
  expect(read.length).toBeGreaterThan(10);
  const known = [
    /^SEARCH t USING COVERING INDEX alir_task_by_end \(tenant=\? AND flow=\? AND state=\? AND closed_at>\?\)$/,
    /^SEARCH i USING COVERING INDEX alir_instance_by_end \(tenant=\? AND flow=\? AND ended_at>\?\)$/,
    // What is open or confidential is looked at, and is little beside what has ended.
    /^SEARCH i USING (COVERING )?INDEX alir_instance_open \(tenant=\? AND flow=\? AND flow_version/,
    /^SEARCH t USING INDEX alir_task_open \(tenant=\? AND due_at<\?\)$/,
    /^SEARCH r USING INDEX alir_instance_secret \(tenant=\?\)$/,
    /^SEARCH c USING (INTEGER PRIMARY KEY|INDEX alir_instance_by_root)/,
  ];
  expect(read.filter((detail) => !known.some((one) => one.test(detail)))).toEqual([]);
});

interface Step {
  readonly parent: number;
  readonly detail: string;
}

function planOf({ text, values }: Statement): Step[] {
  return db
    .prepare(`explain query plan ${text}`)
    .all(...values)
    .map(({ parent, detail }) => ({ parent: Number(parent), detail: String(detail) }));
}
