// Events, ids, tenants and definitions: what both databases are asked in the same words.

import { flowColumns } from './records.ts';
import type { Dialect, Tables } from './statement.ts';

export type HistoryStatements = Record<
  | 'events'
  | 'instanceIds'
  | 'tenants'
  | 'flows'
  | 'countFlows'
  | 'flowHash'
  | 'newestVersion'
  | 'insertFlow',
  string
>;

export function historyStatements(tables: Tables, dialect: Dialect): HistoryStatements {
  const place = (n: number): string => dialect.placeholder(n);
  const [p1, p2, p3] = [1, 2, 3].map(place);
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
    /** tenant, flow */
    newestVersion: `select coalesce(max(version), 0) as newest from ${tables.flow} where tenant = ${p1} and flow = ${p2}`,
    /** `flowValues` */
    insertFlow: `insert into ${tables.flow} (${flowColumns.join(', ')})
      values (${flowColumns.map((_, index) => place(index + 1)).join(', ')}) on conflict do nothing`,
  };
}
