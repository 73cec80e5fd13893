// The store that forgets: for tests, the simulator and fuzzing. Runs anywhere, browsers included.
//
// Units run one after another, so each sees what those before it kept, and their writes are applied in one go.

import { AlirError } from '../../core/errors.ts';
import type { NumberRow } from '../../core/numbering/number-row.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { DueTimer, OutboxEntry } from '../../ports/due.ts';
import type { InstanceQuery, NumberQuery, TaskItem, TaskQuery } from '../../ports/queries.ts';
import type { Loaded, StoredEvent, Unit } from '../../ports/unit.ts';
import type { Mail, MailMatch } from '../../ports/mail.ts';
import type { Page } from '../../ports/page.ts';
import type { Store } from '../../ports/store.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import type { Tx } from '../../ports/tx.ts';
import { BufferedUnit, type UnitSource } from '../unit/buffered-unit.ts';
import { checkMail } from '../unit/check-texts.ts';
import { type CommitListener, CommitListeners } from '../unit/commit-listeners.ts';
import { mailGraceMs } from '../unit/rules.ts';
import { compareText, instanceList, taskList } from '../unit/order.ts';
import { auditReads } from './audit-reads.ts';
import { hasFile, matchesInstance, matchesTask, type PlacedTask } from './matches.ts';
import { MemoryDrafts } from './drafts.ts';
import { memoryFigures } from './figures.ts';
import { MemoryFollowUps } from './follow-ups.ts';
import { MemoryNotices } from './notices.ts';
import { MemoryMigrations } from './migrations.ts';
import { MemoryProposals } from './proposals.ts';
import { MemoryStartClocks } from './start-clocks.ts';
import { instancePage, taskPage } from './page.ts';
import { type KeptListener, keyOf, Shelf } from './shelf.ts';

/** A store in memory. Empty at first, gone with the process. */
export function memoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly kind = 'memory';
  readonly audit = auditReads((tenant) => this.#shelf(tenant));
  readonly figures = memoryFigures((tenant) => this.#shelf(tenant));
  readonly notices = new MemoryNotices(() => this.#checkOpen());
  readonly migrations = new MemoryMigrations(() => this.#checkOpen());
  readonly proposals = new MemoryProposals((tenant) => this.#shelf(tenant).proposals);
  readonly startClocks = new MemoryStartClocks(() => this.#checkOpen());
  readonly drafts = new MemoryDrafts(
    () => this.#checkOpen(),
    (tenant, task) => this.#isOpen(tenant, task),
  );
  readonly followUps = new MemoryFollowUps(
    () => this.#checkOpen(),
    (tenant, task) => this.#isOpen(tenant, task),
  );
  readonly #shelves = new Map<string, Shelf>();
  readonly #listeners = new CommitListeners();
  /** Ends when the units so far have ended. */
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  async migrate(): Promise<void> {
    this.#checkOpen();
  }

  async transact<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    options: { tx?: Tx | undefined } = {},
  ): Promise<T> {
    this.#checkOpen();
    if (options.tx !== undefined) throw new TypeError('The memory store joins no transaction');
    const result = this.#turn.then(() => this.#run(tenant, work));
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async load(tenant: string, instance: string): Promise<Loaded | null> {
    return this.#shelf(tenant).instances.get(instance)?.loaded ?? null;
  }

  async events(tenant: string, instance: string, after = 0): Promise<readonly StoredEvent[]> {
    const events = this.#shelf(tenant).instances.get(instance)?.events ?? [];
    return structuredClone(events.filter(({ event }) => event.seq > after));
  }

  async instanceIds(tenant: string, after: string | null, limit: number): Promise<string[]> {
    const ids = [...this.#shelf(tenant).instances.keys()].sort(compareText);
    return ids.filter((id) => after === null || compareText(id, after) > 0).slice(0, limit);
  }

  async tenants(): Promise<string[]> {
    this.#checkOpen();
    const used = [...this.#shelves].filter(
      ([, { instances, flows }]) => instances.size + flows.size > 0,
    );
    return used.map(([tenant]) => tenant).sort(compareText);
  }

  async tasks(tenant: string, query: TaskQuery): Promise<Page<TaskItem>> {
    const { instances } = this.#shelf(tenant);
    const orderOf = (instance: string): number => instances.get(instance)?.order ?? Number.NaN;
    const page = taskPage(this.#matchingTasks(tenant, query), taskList(tenant, query), orderOf);
    return { ...page, items: page.items.map((task) => this.#taskItem(tenant, task)) };
  }

  async countTasks(tenant: string, query: TaskQuery): Promise<number> {
    return this.#matchingTasks(tenant, query).length;
  }

  async task(tenant: string, id: string): Promise<TaskItem | null> {
    const task = this.#shelf(tenant).tasks.get(id);
    return task === undefined ? null : this.#taskItem(tenant, task);
  }

  async instances(tenant: string, query: InstanceQuery): Promise<Page<InstanceRow>> {
    const { instances, tasks } = this.#shelf(tenant);
    const { file } = query;
    const rows = [...instances.values()]
      .filter(({ loaded }) => file === undefined || hasFile(loaded, file))
      .map(({ row }) => row);
    const placed = [...tasks.values()].map((task) => {
      return { task, path: instances.get(task.instance)?.row.path ?? '' };
    });
    const byRoot = Map.groupBy(placed, ({ task }) => task.root);
    const tasksOf = (root: string): readonly PlacedTask[] => byRoot.get(root) ?? [];
    const matching = rows.filter((row) => {
      return matchesInstance(row, instances.get(row.root)?.row ?? row, query, tasksOf);
    });
    return structuredClone(instancePage(matching, instanceList(tenant, query)));
  }

  async instanceRow(tenant: string, id: string): Promise<InstanceRow | null> {
    return structuredClone(this.#shelf(tenant).instances.get(id)?.row ?? null);
  }

  async numbers(tenant: string, query: NumberQuery): Promise<Page<NumberRow>> {
    return this.#shelf(tenant).book.page(tenant, query);
  }

  async dueTimers(now: number, limit: number, leaseMs?: number): Promise<DueTimer[]> {
    this.#checkOpen();
    const due = [...this.#shelves].flatMap(([tenant, shelf]) => {
      return [...shelf.timers.values()]
        .filter(({ nextAt }) => nextAt <= now)
        .map((kept) => ({ tenant, kept }));
    });
    due.sort((one, other) => one.kept.nextAt - other.kept.nextAt);
    const given = due.slice(0, limit);
    for (const { kept } of given) if (leaseMs !== undefined) kept.nextAt = now + leaseMs;
    return given
      .map(({ tenant, kept: { instance, timer, at } }) => ({ tenant, instance, timer, at }))
      .sort((one, other) => one.at - other.at);
  }

  async claimOutbox(now: number, limit: number, leaseMs: number): Promise<OutboxEntry[]> {
    this.#checkOpen();
    const ready = [...this.#shelves].flatMap(([tenant, shelf]) => {
      return [...shelf.outbox.values()]
        .filter(({ nextAt }) => nextAt <= now)
        .map((kept) => ({ tenant, kept }));
    });
    ready.sort(
      (one, other) => one.kept.nextAt - other.kept.nextAt || one.kept.order - other.kept.order,
    );
    const claimed = ready.slice(0, limit).sort((one, other) => one.kept.order - other.kept.order);
    return claimed.map(({ tenant, kept }) => {
      kept.nextAt = now + leaseMs;
      kept.attempts += 1;
      return { tenant, instance: kept.instance, outgoing: kept.outgoing, attempts: kept.attempts };
    });
  }

  async postpone(tenant: string, id: string, until: number): Promise<void> {
    const kept = this.#shelf(tenant).outbox.get(id);
    if (kept !== undefined) kept.nextAt = until;
  }

  async settle(tenant: string, id: string): Promise<void> {
    this.#shelf(tenant).outbox.delete(id);
  }

  async nextDue(): Promise<number | null> {
    this.#checkOpen();
    const moments = [...this.#shelves.values()].flatMap(({ timers, outbox }) => {
      return [...timers.values(), ...outbox.values()].map(({ nextAt }) => nextAt);
    });
    const clock = this.startClocks.nextDue();
    if (clock !== null) moments.push(clock);
    return moments.length === 0 ? null : moments.reduce((one, other) => Math.min(one, other));
  }

  async keepMail(tenant: string, mail: Mail): Promise<void> {
    checkMail(mail);
    const kept = this.#shelf(tenant).mail;
    if (!kept.has(mail.id)) kept.set(mail.id, mail);
  }

  async matchMail(now: number, limit: number): Promise<MailMatch[]> {
    this.#checkOpen();
    const matches: MailMatch[] = [];
    for (const [tenant, shelf] of this.#shelves) {
      for (const mail of shelf.mail.values()) {
        const pairs = pairsOf(shelf, mail);
        matches.push(...pairs.map((pair) => ({ tenant, mail, ...pair })));
        if (pairs.length > 0 || mail.until + mailGraceMs > now) continue;
        shelf.mail.delete(mail.id);
        shelf.settledMail.delete(mail.id);
      }
    }
    return matches.slice(0, limit);
  }

  async flows(tenant: string): Promise<StoredFlow[]> {
    return [...this.#shelf(tenant).flows.values()].sort((one, other) => {
      return compareText(one.flow, other.flow) || one.version - other.version;
    });
  }

  async countFlows(tenant: string): Promise<number> {
    return this.#shelf(tenant).flows.size;
  }

  onCommit(listener: CommitListener): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
  }

  async #run<T>(tenant: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const shelf = this.#shelf(tenant, true);
    const numbers = new Map<string, number>();
    const unit = new BufferedUnit(sourceOf(shelf, numbers));
    try {
      const result = await work(unit);
      const writes = unit.end();
      if (writes === null) return result;
      shelf.apply(writes, numbers);
      if (writes.commit !== null) this.#listeners.tell(tenant, writes.commit.event);
      return result;
    } finally {
      unit.end();
    }
  }

  #isOpen(tenant: string, task: string): boolean {
    return this.#shelf(tenant).tasks.get(task)?.status === 'open';
  }

  #matchingTasks(tenant: string, query: TaskQuery): TaskRow[] {
    const { instances, tasks } = this.#shelf(tenant);
    return [...tasks.values()].filter((task) => {
      const instance = instances.get(task.instance)?.row;
      if (instance === undefined) return false;
      const { followUp: asked } = query;
      if (asked && !this.followUps.isDue(tenant, task.id, asked.user, asked.until)) return false;
      return matchesTask(task, instance, instances.get(task.root)?.row ?? instance, query);
    });
  }

  #taskItem(tenant: string, task: TaskRow): TaskItem {
    const { instances } = this.#shelf(tenant);
    const instance = instances.get(task.instance)?.row;
    const root = instances.get(task.root)?.row ?? instance;
    const summary = instance?.summary ?? {};
    const confidential = instance?.confidential === true || root?.confidential === true;
    return structuredClone({
      task,
      path: instance?.path ?? '',
      confidential,
      summary,
      rootSummary: root?.summary ?? {},
      rootFlow: root?.flow ?? task.flow,
    });
  }

  #shelf(tenant: string, isDraining = false): Shelf {
    if (!isDraining) this.#checkOpen();
    const shelf = this.#shelves.get(tenant) ?? new Shelf();
    this.#shelves.set(tenant, shelf);
    return shelf;
  }

  #checkOpen(): void {
    if (this.#closed) throw new AlirError('ENGINE_CLOSED');
  }
}

function sourceOf(shelf: Shelf, numbers: Map<string, number>): UnitSource {
  return {
    command: (id) => shelf.commands.get(id) ?? shelf.answers.get(id) ?? null,
    load: (instance) => shelf.instances.get(instance)?.loaded ?? null,
    findByKey: (flow, key) => shelf.instanceByKey.get(keyOf(flow, key)) ?? null,
    countOpen: (root, most) => {
      let open = 0;
      for (const { row } of shelf.instances.values()) {
        if (row.root === root && row.status === 'open') open += 1;
        if (open === most) break;
      }
      return open;
    },
    countPool: (pool) => {
      const tasks = [...shelf.tasks.values()];
      return tasks.filter((task) => task.pool === pool && task.status === 'open').length;
    },
    takeNumber: (series, count) => {
      const last = numbers.get(series) ?? shelf.numbers.get(series) ?? 0;
      numbers.set(series, last + count);
      return last + 1;
    },
    findNumber: (id) => shelf.book.find(id),
    reservedNumbers: (instance) => shelf.book.reserved(instance),
    lastNumberBy: (series, date) => shelf.book.lastBy(series, date),
    // Units run one at a time here.
    hasOnly: (versions) => shelf.flows.size === versions,
  };
}

/** Instances that a mail still has to reach. */
function pairsOf(shelf: Shelf, mail: Mail): { instance: string; visit: string }[] {
  const visits = new Map<string, string>();
  for (const { instance, listener, since } of shelf.listeners.values()) {
    if (shelf.instances.get(instance)?.row.flow !== mail.flow) continue;
    if (!hears(listener, mail) || since > mail.until) continue;
    if (shelf.settledMail.get(mail.id)?.has(instance) === true) continue;
    const visit = visits.get(instance);
    if (visit === undefined || compareText(listener.visit, visit) < 0)
      visits.set(instance, listener.visit);
  }
  return [...visits].map(([instance, visit]) => ({ instance, visit }));
}

function hears(listener: KeptListener['listener'], mail: Mail): boolean {
  return (
    listener.topic === mail.topic && listener.key === mail.key && listener.value === mail.value
  );
}
