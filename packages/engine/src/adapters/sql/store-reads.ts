// What a store reads outside of units: lists, rows, history, definitions. Both databases are asked in the same words.

import type { FlowEvent } from '../../core/event.ts';
import type { NumberRow } from '../../core/numbering/number-row.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { AuditReads } from '../../ports/audit.ts';
import type { DraftStore } from '../../ports/draft-store.ts';
import type { FigureStore } from '../../ports/figure-store.ts';
import type { FollowUpStore } from '../../ports/follow-up-store.ts';
import type { MigrationStore } from '../../ports/migration-store.ts';
import type { ProposalStore } from '../../ports/proposal-store.ts';
import type { StartClockStore } from '../../ports/start-clock-store.ts';
import type { NoticeStore } from '../../ports/notice-store.ts';
import type { InstanceQuery, NumberQuery, TaskItem, TaskQuery } from '../../ports/queries.ts';
import type { Page } from '../../ports/page.ts';
import type { StoredEvent } from '../../ports/unit.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import { numberPage } from '../unit/number-list.ts';
import { instanceList, taskList } from '../unit/order.ts';
import { auditReads } from './audit-reads.ts';
import { type HistoryStatements, historyStatements } from './history-statements.ts';
import { SqlDrafts } from './drafts.ts';
import { SqlNotices } from './notices.ts';
import type { Running } from './running.ts';
import { toPage } from './page.ts';
import {
  json,
  number,
  type SqlRecord,
  text,
  toInstanceRow,
  toStoredFlow,
  toTaskItem,
} from './records.ts';
import { selectNumbers } from './register.ts';
import { selectInstanceRow, selectInstances } from './select-instances.ts';
import { SqlFigures } from './figures.ts';
import { SqlFollowUps } from './follow-ups.ts';
import { SqlMigrations } from './migrations-of-instances.ts';
import { SqlProposals } from './proposals.ts';
import { SqlStartClocks } from './start-clocks.ts';
import { countTasks, selectTask, selectTasks } from './select-tasks.ts';
import type { Dialect, SqlValue, Tables } from './statement.ts';

/** The part of a store that both databases share; each says how it runs a statement. */
export abstract class StoreReads {
  readonly audit: AuditReads;
  readonly notices: NoticeStore;
  readonly drafts: DraftStore;
  readonly startClocks: StartClockStore;
  readonly migrations: MigrationStore;
  readonly proposals: ProposalStore;
  readonly followUps: FollowUpStore;
  readonly figures: FigureStore;
  readonly #tables: Tables;
  readonly #dialect: Dialect;
  readonly #history: HistoryStatements;

  constructor(tables: Tables, dialect: Dialect) {
    this.#tables = tables;
    this.#dialect = dialect;
    this.#history = historyStatements(tables, dialect);
    this.audit = auditReads(tables, dialect, (sql, values) => this.all(sql, values));
    const running: Running = {
      read: (sql, values) => this.all(sql, values),
      write: (sql, values) => this.change(sql, values),
    };
    this.notices = new SqlNotices(tables, dialect, running);
    this.drafts = new SqlDrafts(tables, dialect, running);
    this.followUps = new SqlFollowUps(tables, dialect, running);
    this.figures = new SqlFigures(tables, dialect, running);
    this.migrations = new SqlMigrations(tables, dialect, running);
    this.proposals = new SqlProposals(tables, dialect, running);
    this.startClocks = new SqlStartClocks(tables, dialect, running);
  }

  /** Runs a statement on what is committed. @returns its records */
  protected abstract all(sql: string, values?: readonly SqlValue[]): Promise<readonly SqlRecord[]>;

  /** Runs a statement that writes, in a commit of its own. @returns its records */
  protected abstract change(
    sql: string,
    values?: readonly SqlValue[],
  ): Promise<readonly SqlRecord[]>;

  async events(tenant: string, instance: string, after = 0): Promise<StoredEvent[]> {
    const records = await this.all(this.#history.events, [tenant, instance, after]);
    return records.map((record) => {
      const body = text(record['body']);
      return { event: json<FlowEvent>(body), text: body, hash: text(record['hash']) };
    });
  }

  async instanceIds(tenant: string, after: string | null, limit: number): Promise<string[]> {
    const records = await this.all(this.#history.instanceIds, [tenant, after ?? '', limit]);
    return records.map((record) => text(record['id']));
  }

  async tenants(): Promise<string[]> {
    return (await this.all(this.#history.tenants)).map((record) => text(record['tenant']));
  }

  async tasks(tenant: string, query: TaskQuery): Promise<Page<TaskItem>> {
    const { text: sql, values } = selectTasks(this.#tables, this.#dialect, tenant, query);
    return toPage(await this.all(sql, values), taskList(tenant, query), toTaskItem);
  }

  async countTasks(tenant: string, query: TaskQuery): Promise<number> {
    const { text: sql, values } = countTasks(this.#tables, this.#dialect, tenant, query);
    const [record] = await this.all(sql, values);
    return number(record?.['count']);
  }

  async task(tenant: string, id: string): Promise<TaskItem | null> {
    const statement = selectTask(this.#tables, this.#dialect, tenant, id);
    const records = statement === null ? [] : await this.all(statement.text, statement.values);
    return records.map(toTaskItem)[0] ?? null;
  }

  async instances(tenant: string, query: InstanceQuery): Promise<Page<InstanceRow>> {
    const { text: sql, values } = selectInstances(this.#tables, this.#dialect, tenant, query);
    return toPage(await this.all(sql, values), instanceList(tenant, query), toInstanceRow);
  }

  async instanceRow(tenant: string, id: string): Promise<InstanceRow | null> {
    const { text: sql, values } = selectInstanceRow(this.#tables, this.#dialect, tenant, id);
    return (await this.all(sql, values)).map(toInstanceRow)[0] ?? null;
  }

  async numbers(tenant: string, query: NumberQuery): Promise<Page<NumberRow>> {
    const { text: sql, values } = selectNumbers(this.#tables, this.#dialect, tenant, query);
    const rows = (await this.all(sql, values)).map((record) => json<NumberRow>(record['body']));
    return numberPage(tenant, query, rows);
  }

  async flows(tenant: string): Promise<StoredFlow[]> {
    return (await this.all(this.#history.flows, [tenant])).map(toStoredFlow);
  }

  async countFlows(tenant: string): Promise<number> {
    const [record] = await this.all(this.#history.countFlows, [tenant]);
    return number(record?.['count']);
  }
}
