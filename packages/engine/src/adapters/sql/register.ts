// The register of numbers in SQL, for both databases in the same words. The row is kept as JSON; columns are what it is
// found by.

import type { NumberId, NumberRow, NumberStatus } from '../../core/numbering/number-row.ts';
import type { NumberQuery } from '../../ports/queries.ts';
import { pageStart } from '../unit/number-list.ts';
import { pageSize } from '../unit/order.ts';
import {
  type Dialect,
  Parameters,
  type SqlValue,
  type Statement,
  type Tables,
} from './statement.ts';

const key = ['tenant', 'name', 'series', 'n', 'suffix'];
const order = 'name, series, n, suffix';

/** What units read. */
export function registerReads(
  { register }: Tables,
  { placeholder }: Dialect,
): Readonly<Record<'one' | 'reserved' | 'lastBy', string>> {
  const [p1, p2, p3, p4] = [1, 2, 3, 4].map(placeholder);
  const isOne = key.map((column, index) => `${column} = ${placeholder(index + 1)}`);
  return {
    /** tenant, name, series, n, suffix */
    one: `select body from ${register} where ${isOne.join(' and ')}`,
    /** tenant, instance */
    reserved: `select body from ${register}
      where tenant = ${p1} and instance = ${p2} and status = 'reserved' order by ${order}`,
    /** tenant, name, series, date. Numbers grow with the days, so those of late days are few and come first. */
    lastBy: `select n from ${register}
      where tenant = ${p1} and name = ${p2} and series = ${p3} and date <= ${p4} order by n desc limit 1`,
  };
}

/** What units write. */
export function registerWrites(
  { register }: Tables,
  { placeholder }: Dialect,
): Readonly<Record<'insert' | 'update', string>> {
  const columns = [...key, 'unit', 'date', 'status', 'instance', 'body'];
  const isOne = key.map((column, index) => `${column} = ${placeholder(index + 7)}`);
  const [p1, p2, p3, p4, p5, p6] = [1, 2, 3, 4, 5, 6].map(placeholder);
  return {
    /** `insertValues` */
    insert: `insert into ${register} (${columns.join(', ')})
      values (${columns.map((_, index) => placeholder(index + 1)).join(', ')})`,
    /** `updateValues` */
    update: `update ${register} set unit = ${p1}, date = ${p2}, status = ${p3}, instance = ${p4}, body = ${p5}
      where status = ${p6} and ${isOne.join(' and ')}`,
  };
}

export function insertValues(tenant: string, row: NumberRow): SqlValue[] {
  return [...keyValues(tenant, row), ...foundBy(row), JSON.stringify(row)];
}

export function updateValues(tenant: string, row: NumberRow, before: NumberStatus): SqlValue[] {
  return [...foundBy(row), JSON.stringify(row), before, ...keyValues(tenant, row)];
}

function foundBy({ unit, date, status, instance }: NumberRow): SqlValue[] {
  return [unit, date, status, instance];
}

function keyValues(tenant: string, { name, series, n, suffix }: NumberId): SqlValue[] {
  return [tenant, name, series, n, suffix];
}

/** One page, and one row more where there is another. @throws CURSOR_INVALID */
export function selectNumbers(
  { register }: Tables,
  dialect: Dialect,
  tenant: string,
  query: NumberQuery,
): Statement {
  const parameters = new Parameters(dialect);
  const conditions = [`tenant = ${parameters.add(tenant)}`];
  const where = (column: string, comparison: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${column} ${comparison} ${parameters.add(value)}`);
  };
  where('name', '=', query.name);
  where('series', '=', query.series);
  where('unit', '=', query.unit);
  where('status', '=', query.status);
  where('instance', '=', query.instance);
  where('date', '>=', query.from);
  where('date', '<=', query.to);
  const start = pageStart(tenant, query);
  if (start !== null) {
    const { name, series, n, suffix } = start;
    const last = [name, series, n, suffix].map((value) => parameters.add(value));
    conditions.push(`(${order}) > (${last.join(', ')})`);
  }
  const text = `select body from ${register} where ${conditions.join(' and ')}
    order by ${order} limit ${pageSize(query.limit) + 1}`;
  return { text, values: parameters.values };
}
