// A store as somebody outside of this repository writes one: of what `@alir/engine` exports and of nothing else, with
// faults of a class of its own. What it is given it keeps in a memory store.

import {
  AlirError,
  memoryStore,
  type Code,
  type Commit,
  type DueTimer,
  type FlowEvent,
  type InstanceQuery,
  type InstanceRow,
  type NumberId,
  type NumberQuery,
  type NumberRow,
  type NumberStatus,
  type Loaded,
  type Mail,
  type MailMatch,
  type OutboxEntry,
  type Page,
  type Recall,
  type Store,
  type StoredEvent,
  type StoredFlow,
  type StoredProposal,
  type TaskItem,
  type TaskQuery,
  type Tx,
  type Unit,
} from '../../src/index.ts';

class OutsideFault extends Error {
  readonly code: Code;

  constructor(code: Code) {
    super(`outside: ${code}`);
    this.code = code;
  }
}

export class OutsideStore implements Store {
  readonly kind = 'outside';
  readonly #kept = memoryStore();
  readonly audit = this.#kept.audit;
  readonly notices = this.#kept.notices;
  readonly drafts = this.#kept.drafts;
  readonly followUps = this.#kept.followUps;
  readonly startClocks = this.#kept.startClocks;
  readonly figures = this.#kept.figures;
  readonly migrations = this.#kept.migrations;
  readonly proposals = this.#kept.proposals;

  migrate(): Promise<void> {
    return own(this.#kept.migrate());
  }

  transact<T>(
    tenant: string,
    work: (unit: Unit) => Promise<T>,
    options?: { tx?: Tx | undefined },
  ): Promise<T> {
    return own(this.#kept.transact(tenant, (unit) => work(new OutsideUnit(unit)), options));
  }

  load(tenant: string, instance: string): Promise<Loaded | null> {
    return own(this.#kept.load(tenant, instance));
  }

  events(tenant: string, instance: string, after?: number): Promise<readonly StoredEvent[]> {
    return own(this.#kept.events(tenant, instance, after));
  }

  instanceIds(tenant: string, after: string | null, limit: number): Promise<readonly string[]> {
    return own(this.#kept.instanceIds(tenant, after, limit));
  }

  tenants(): Promise<readonly string[]> {
    return own(this.#kept.tenants());
  }

  tasks(tenant: string, query: TaskQuery): Promise<Page<TaskItem>> {
    return own(this.#kept.tasks(tenant, query));
  }

  countTasks(tenant: string, query: TaskQuery): Promise<number> {
    return own(this.#kept.countTasks(tenant, query));
  }

  task(tenant: string, id: string): Promise<TaskItem | null> {
    return own(this.#kept.task(tenant, id));
  }

  instances(tenant: string, query: InstanceQuery): Promise<Page<InstanceRow>> {
    return own(this.#kept.instances(tenant, query));
  }

  instanceRow(tenant: string, id: string): Promise<InstanceRow | null> {
    return own(this.#kept.instanceRow(tenant, id));
  }

  numbers(tenant: string, query: NumberQuery): Promise<Page<NumberRow>> {
    return own(this.#kept.numbers(tenant, query));
  }

  dueTimers(now: number, limit: number, leaseMs?: number): Promise<readonly DueTimer[]> {
    return own(this.#kept.dueTimers(now, limit, leaseMs));
  }

  claimOutbox(now: number, limit: number, leaseMs: number): Promise<readonly OutboxEntry[]> {
    return own(this.#kept.claimOutbox(now, limit, leaseMs));
  }

  postpone(tenant: string, id: string, until: number): Promise<void> {
    return own(this.#kept.postpone(tenant, id, until));
  }

  settle(tenant: string, id: string): Promise<void> {
    return own(this.#kept.settle(tenant, id));
  }

  nextDue(): Promise<number | null> {
    return own(this.#kept.nextDue());
  }

  keepMail(tenant: string, mail: Mail): Promise<void> {
    return own(this.#kept.keepMail(tenant, mail));
  }

  matchMail(now: number, limit: number): Promise<readonly MailMatch[]> {
    return own(this.#kept.matchMail(now, limit));
  }

  flows(tenant: string): Promise<readonly StoredFlow[]> {
    return own(this.#kept.flows(tenant));
  }

  countFlows(tenant: string): Promise<number> {
    return own(this.#kept.countFlows(tenant));
  }

  onCommit(listener: (tenant: string, event: FlowEvent) => void): () => void {
    return this.#kept.onCommit(listener);
  }

  close(): Promise<void> {
    return own(this.#kept.close());
  }
}

class OutsideUnit implements Unit {
  readonly #unit: Unit;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  recall(commandId: string, request: string, isDrawn?: boolean): Promise<Recall> {
    return own(this.#unit.recall(commandId, request, isDrawn));
  }

  load(instance: string): Promise<Loaded | null> {
    return own(this.#unit.load(instance));
  }

  findByKey(flow: string, key: string): Promise<string | null> {
    return own(this.#unit.findByKey(flow, key));
  }

  countOpen(root: string, most: number): Promise<number> {
    return own(this.#unit.countOpen(root, most));
  }

  countPool(pool: string): Promise<number> {
    return own(this.#unit.countPool(pool));
  }

  takeNumber(series: string, count?: number): Promise<number> {
    return own(this.#unit.takeNumber(series, count));
  }

  findNumber(id: NumberId): Promise<NumberRow | null> {
    return own(this.#unit.findNumber(id));
  }

  reservedNumbers(instance: string): Promise<readonly NumberRow[]> {
    return own(this.#unit.reservedNumbers(instance));
  }

  lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): Promise<number> {
    return own(this.#unit.lastNumberBy(series, date));
  }

  keepNumber(row: NumberRow, before: NumberStatus | null): Promise<void> {
    return own(this.#unit.keepNumber(row, before));
  }

  keepAnswer(command: Commit['command']): Promise<void> {
    return own(this.#unit.keepAnswer(command));
  }

  hasOnly(versions: number): Promise<boolean> {
    return own(this.#unit.hasOnly(versions));
  }

  publish(flow: StoredFlow, newest?: number): Promise<void> {
    return own(this.#unit.publish(flow, newest));
  }

  keepProposal(proposal: StoredProposal): Promise<void> {
    return own(this.#unit.keepProposal(proposal));
  }

  write(commit: Commit): Promise<void> {
    return own(this.#unit.write(commit));
  }

  settle(outboxId: string): Promise<void> {
    return own(this.#unit.settle(outboxId));
  }

  settleMail(mail: string, instance: string): Promise<void> {
    return own(this.#unit.settleMail(mail, instance));
  }
}

/** With the faults of the memory store as this one's. */
async function own<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof AlirError ? new OutsideFault(error.code) : error;
  }
}
