// [S52]: a database that somebody changed behind the store's back, and what no history accounts for afterwards.

import { expect } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { firstCommit, nextCommit } from '../../src/testing/stores/sample-commits.ts';
import { run } from '../../src/testing/stores/store-under-test.ts';

/** An instance whose row is gone, another with an event beside its chain, and command ids that are nobody's. */
export async function expectStraysTold(
  store: Store,
  table: (name: string) => string,
  change: (sql: string) => unknown,
): Promise<void> {
  const gone = firstCommit('t', 'gone');
  const whole = firstCommit('t', 'whole', { command: 'w1' });
  const more = nextCommit(whole, { command: 'w2' });
  for (const commit of [gone, whole, more]) await run(store, commit);
  const copied = (seq: string, n: string): string =>
    `insert into ${table('event')} (n, instance, seq, previous, hash, request, answer, body)
      select ${n}, instance, ${seq}, previous, hash, request, answer, body from ${table('event')} where n = 3`;
  await change(copied('3', '1001'));
  await change(copied('2', '1002'));
  await change(`delete from ${table('instance')} where id = 'gone'`);
  await change(`insert into ${table('command')} (tenant, id, event) values ('t', 'twice', 3)`);
  await change(`insert into ${table('command')} (tenant, id, event) values ('t', 'nothing', 99)`);

  expect(await store.audit.strayEvents(10)).toEqual([
    { tenant: null, instance: null, text: gone.text },
    { tenant: 't', instance: 'whole', text: more.text },
    { tenant: 't', instance: 'whole', text: more.text },
  ]);
  expect(await store.audit.strayEvents(1)).toHaveLength(1);
  expect(await store.audit.strayCommands(10)).toEqual([
    { tenant: 't', id: 'nothing', text: null },
    { tenant: 't', id: 'twice', text: more.text },
    { tenant: 't', id: 'w2', text: more.text },
  ]);
  expect(await store.audit.strayCommands(1)).toHaveLength(1);
}
