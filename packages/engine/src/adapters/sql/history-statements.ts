// Events, ids, tenants and definitions: what both databases are asked in the same words.

import type { Dialect, Tables } from './statement.ts';

export type HistoryStatements = Record<
  'events' | 'instanceIds' | 'tenants' | 'flows' | 'countFlows' | 'flowHash' | 'insertFlow',
  string
>;

export function historyStatements(tables: Tables, dialect: Dialect): HistoryStatements {
  const [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) =>
    dialect.placeholder(n),
  );
  const nextTenant = (above: string): string => `(select min(tenant) from (
    select min(tenant) as tenant from ${tables.instance} where tenant > ${above}
    union all select min(tenant) from ${tables.flow} where tenant > ${above}) others)`;
  return {
    /** tenant, instance, after. Follows the chain from the last event back. */
    events: `with recursive chain (n, seq, previous, hash, body) as (
      select e.n, e.seq, e.previous, e.hash, e.body from ${tables.instance} i
        join ${tables.event} e on e.n = i.last_event where i.tenant = ${p1} and i.id = ${p2} and e.seq > ${p3}
      union all
      select e.n, e.seq, e.previous, e.hash, e.body from chain c
        join ${tables.event} e on e.n = c.previous where e.seq > ${p3})
      select ${dialect.hex('hash')} as hash, body from chain order by seq`,
    /** tenant, after, limit */
    instanceIds: `select id from ${tables.instance} where tenant = ${p1} and id > ${p2} order by id limit ${p3}`,
    /** From each tenant to the next, instead of through all instances. */
    tenants: `with recursive used (tenant) as (
      select ${nextTenant(`''`)} union all select ${nextTenant('used.tenant')} from used where used.tenant is not null)
      select tenant from used where tenant is not null`,
    /** tenant */
    flows: `select * from ${tables.flow} where tenant = ${p1} order by flow, version`,
    /** tenant */
    countFlows: `select count(*) as count from ${tables.flow} where tenant = ${p1}`,
    /** tenant, flow, version */
    flowHash: `select hash from ${tables.flow} where tenant = ${p1} and flow = ${p2} and version = ${p3}`,
    /** `flowValues` */
    insertFlow: `insert into ${tables.flow} (tenant, flow, version, hash, definition, forms, published_at, despite, note, approval)
      values (${p1}, ${p2}, ${p3}, ${p4}, ${p5}, ${p6}, ${p7}, ${p8}, ${p9}, ${p10}) on conflict do nothing`,
  };
}
