// Figures of a flow, as SQL for both databases: each list is one statement over all of its instances or tasks.

import type {
  ClosedCount,
  FigureQuery,
  FigureStore,
  StandingCount,
  StateCount,
  TaskSpan,
} from '../../ports/figure-store.ts';
import { inOrder, partEndings, standingAt } from '../unit/figures.ts';
import { never } from '../unit/order.ts';
import { json, number, type SqlRecord, text, textOrNull } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type Tables } from './statement.ts';

export class SqlFigures implements FigureStore {
  readonly #tables: Tables;
  readonly #dialect: Dialect;
  readonly #running: Running;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#tables = tables;
    this.#dialect = dialect;
    this.#running = running;
  }

  async count(tenant: string, query: FigureQuery): ReturnType<FigureStore['count']> {
    const all = async (select: Select): Promise<readonly SqlRecord[]> => {
      const parameters = new Parameters(this.#dialect);
      const sql = select(this.#tables, parameters, { ...query, tenant });
      return this.#running.read(sql, parameters.values);
    };
    // One after another: each holds its database for a while, and others have their turn between.
    const standing = (await all(selectStanding)).map(toStanding);
    const late = (await all(selectLate)).map(toCount);
    const closed: ClosedCount[] = [];
    for (const states of inParts(query.states))
      closed.push(
        ...(await all((...asked) => selectClosed(...asked, states))).map((one) => toClosed(one)),
      );
    const spans: TaskSpan[] = [];
    const done = closed.filter(({ status }) => status === 'done').map(({ state }) => state);
    for (const states of inParts([...new Set(done)]))
      spans.push(...(await all((...asked) => selectSpans(...asked, states))).map(toSpan));
    const meant = new Set(query.states);
    const open = standing.filter(({ status }) => status === 'open');
    return inOrder({
      open: open.reduce((sum, { count }) => sum + count, 0),
      standing: standingAt(standing).filter(({ state }) => meant.has(state)),
      late: late.filter(({ state }) => meant.has(state)),
      closed,
      spans,
    });
  }
}

type Select = (tables: Tables, parameters: Parameters, asked: Asked) => string;

type StandingGroup = Omit<StandingCount, 'state'> & { readonly states: readonly string[] };

interface Asked extends FigureQuery {
  readonly tenant: string;
}

/** Of so many states tasks are read by one statement: all counts of a large flow at once would hold SQLite for a second. */
const statesAtOnce = 8;

function inParts(states: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(states.length / statesAtOnce);
  return Array.from({ length: parts }, (_, nth) =>
    states.slice(nth * statesAtOnce, (nth + 1) * statesAtOnce),
  );
}

function selectStanding(tables: Tables, parameters: Parameters, asked: Asked): string {
  const secret = secretInstances(tables, parameters, asked);
  const select = (from: string): string => `select i.states, i.status, (s.n is not null) as secret
    from ${from} left join s on s.n = i.n where ${ofFlow(parameters, asked)}`;
  const open = `${select(`${tables.instance} i`)} and ${isOpen('i')}`;
  const ended = `${select(`${tables.instance} i`)} and i.ended_at >= ${parameters.add(asked.from ?? 0)}`;
  return `with s as materialized (${secret})
    select states, status, secret, count(*) as count from (${open} union all ${ended}) u group by 1, 2, 3`;
}

function selectLate(tables: Tables, parameters: Parameters, asked: Asked): string {
  return `select t.state, count(distinct t.instance) as count from ${tables.task} t
    where ${tasksOf(tables, parameters, asked)} and ${isOpen('t')} and t.due_at < ${parameters.add(asked.now)}
    group by t.state`;
}

function selectClosed(
  tables: Tables,
  parameters: Parameters,
  asked: Asked,
  states: readonly string[],
): string {
  const secret = secretInstances(tables, parameters, asked);
  const late = `case when t.due_at < ${never} and t.closed_at > t.due_at then 1 else 0 end`;
  return `with s as materialized (${secret})
    select t.state, t.status, t.outcome, (s.n is not null) as secret, count(*) as count, sum(${late}) as late
    from ${tables.task} t left join s on s.n = t.instance
    where ${closedTasks(tables, parameters, asked, parameters.isOneOf('t.state', states))}
      and ((t.status = 'cancelled' and t.seat = 0) or (${isDone(tables, parameters)}))
    group by 1, 2, 3, 4`;
}

/** Of each state a range of the index, from its end. */
function selectSpans(
  tables: Tables,
  parameters: Parameters,
  asked: Asked,
  states: readonly string[],
): string {
  const branches = states.map((state, n) => {
    const which = closedTasks(tables, parameters, asked, `t.state = ${parameters.add(state)}`);
    return `select * from (select t.state, t.opened_at, t.closed_at from ${tables.task} t
      where ${which} and ${isDone(tables, parameters)}
      order by t.closed_at desc, t.opened_at desc limit ${parameters.add(asked.spans)}) b${n}`;
  });
  return branches.join(' union all ');
}

/** A task that ended with an outcome, and no part in somebody else's. */
function isDone(tables: Tables, parameters: Parameters): string {
  const isPart = parameters.isOneOf('t.outcome', partEndings);
  return `t.status = 'done' and (t.seat = 0 or ((t.outcome is null or not ${isPart}) and not exists (
    select 1 from ${tables.task} z where z.instance = t.instance and z.state = t.state and z.visit = t.visit and z.seat = 0)))`;
}

/** Written as the indexes of what is open are, so that they are used here, and nowhere else. */
const isOpen = (table: string): string => `${table}.status || '' = 'open'`;

/** The version is compared even where none is asked for: only the indexes for figures have it. */
function ofFlow(parameters: Parameters, { tenant, flow, version }: Asked): string {
  const isOf =
    version === undefined ? 'i.flow_version > 0' : `i.flow_version = ${parameters.add(version)}`;
  return `i.tenant = ${parameters.add(tenant)} and i.flow = ${parameters.add(flow)} and ${isOf}`;
}

function tasksOf(tables: Tables, parameters: Parameters, asked: Asked): string {
  const { tenant, flow, version } = asked;
  const own = `t.tenant = ${parameters.add(tenant)} and t.flow = ${parameters.add(flow)}`;
  if (version === undefined) return own;
  const which = ofFlow(parameters, asked);
  return `${own} and t.instance in (
    select i.n from ${tables.instance} i where ${which} and ${isOpen('i')}
    union all select i.n from ${tables.instance} i where ${which} and i.ended_at >= 0)`;
}

function closedTasks(
  tables: Tables,
  parameters: Parameters,
  asked: Asked,
  ofStates: string,
): string {
  return `${tasksOf(tables, parameters, asked)} and ${ofStates} and t.closed_at >= ${parameters.add(asked.from ?? 0)}`;
}

/** Row numbers of the flow's instances that are confidential, or below one that is: from the index of those that are, which are few. */
function secretInstances(tables: Tables, parameters: Parameters, { tenant, flow }: Asked): string {
  const [ofTenant, inFlow] = [parameters.add(tenant), parameters.add(flow)];
  const under = (
    which: string,
  ): string => `select c.n from ${tables.instance} r cross join ${tables.instance} c
    where r.tenant = ${ofTenant} and r.confidential <> 0 and ${which} and c.flow || '' = ${inFlow}`;
  return `${under('c.n = r.n')} union ${under('c.tenant = r.tenant and c.root = r.id')}`;
}

function toStanding(record: SqlRecord): StandingGroup {
  return {
    states: json<string[]>(record['states']),
    status: statusOf(record['status']),
    secret: isTrue(record['secret']),
    count: number(record['count']),
  };
}

function toCount(record: SqlRecord): StateCount {
  return { state: text(record['state']), count: number(record['count']) };
}

function toClosed(record: SqlRecord): ClosedCount {
  return {
    ...toCount(record),
    status: record['status'] === 'done' ? 'done' : 'cancelled',
    outcome: textOrNull(record['outcome']),
    secret: isTrue(record['secret']),
    late: number(record['late']),
  };
}

function toSpan(record: SqlRecord): TaskSpan {
  return {
    state: text(record['state']),
    openedAt: number(record['opened_at']),
    closedAt: number(record['closed_at']),
  };
}

/** One database says it as a number, the other as a truth. */
function isTrue(value: unknown): boolean {
  return value === true || (value !== false && number(value) === 1);
}

function statusOf(value: unknown): StandingCount['status'] {
  return value === 'open' || value === 'done' ? value : 'cancelled';
}
