// Writes what the units of a batch want, inside a transaction that the caller holds. Folded: however many units changed
// an instance, its state is written once, and of its rows the last difference only; events are written one by one.

import type { StoredProposal } from '../../ports/proposal-store.ts';
import type { Commit } from '../../ports/unit.ts';
import { historyStatements } from '../sql/history-statements.ts';
import {
  fixedInstanceColumns,
  fixedInstanceValues,
  flowValues,
  movingInstanceColumns,
  movingInstanceValues,
  number,
  setTaskColumns,
  taskColumns,
  taskValues,
} from '../sql/records.ts';
import { sqliteDialect, type SqlValue, type Tables } from '../sql/statement.ts';
import { addRowChanges, noChanges, type RowChanges } from '../unit/row-changes.ts';
import type { Batch, BatchUnit, DrawnNumber } from './batch.ts';
import { insertProposalValues, proposalWrites, updateProposalValues } from '../sql/proposals.ts';
import { insertValues, registerWrites, updateValues } from '../sql/register.ts';
import type { NumberWrite } from '../unit/buffered-unit.ts';
import type { LastRows } from './counts.ts';
import { Outrun } from './faults.ts';
import type { Entry } from './reader.ts';
import type { Statements } from './statements.ts';

/** What a batch has written. */
export interface Written {
  readonly instances: readonly { readonly tenant: string; readonly entry: Entry }[];
  /** Null: as little known as before. */
  readonly lastRows: LastRows | null;
}

/** All that the batch does to one instance. */
interface Fold {
  readonly tenant: string;
  readonly stored: Entry | null;
  readonly n: number;
  readonly changes: RowChanges;
  lastEvent: number;
  last: Commit;
}

export class BatchWriter {
  readonly #sql: ReturnType<typeof writeSql>;

  constructor(tables: Tables) {
    this.#sql = writeSql(tables);
  }

  /** @throws Outrun if what the batch read is no longer so */
  write(statements: Statements, batch: Batch): Written {
    if (batch.units.length === 0) return { instances: [], lastRows: batch.lastRows };
    // A list: nearly always there is one, and never are there many.
    const folds: Fold[] = [];
    let { event, instance } = batch.lastRows ?? this.#lastRows(statements);
    for (const unit of batch.units) {
      const { tenant, writes } = unit;
      const { commit } = writes;
      if (commit !== null) {
        const { id } = commit.after.instance;
        const known = folds.find(
          (one) => one.last.after.instance.id === id && one.tenant === tenant,
        );
        const fold = known ?? newFold(batch, tenant, commit, instance + 1);
        instance = Math.max(instance, fold.n);
        if (known === undefined) folds.push(fold);
        this.#addCommit(statements, fold, commit, ++event);
      }
      this.#settle(statements, unit);
      for (const { flow } of writes.flows)
        statements.run(this.#sql.insertFlow, flowValues(tenant, flow));
      for (const proposal of writes.proposals) this.#keepProposal(statements, tenant, proposal);
      for (const number of writes.numbers) this.#register(statements, tenant, number);
      for (const { id, request, answer } of writes.answers)
        statements.run(this.#sql.insertAnswer, [tenant, id, request, JSON.stringify(answer)]);
    }
    const instances = folds.map((fold) => this.#writeFold(statements, fold));
    for (const drawn of batch.numbers.values()) this.#writeNumber(statements, drawn);
    return { instances, lastRows: { event, instance } };
  }

  #lastRows(statements: Statements): LastRows {
    const record = statements.get(this.#sql.lastRows);
    return { event: number(record?.['event'] ?? 0), instance: number(record?.['instance'] ?? 0) };
  }

  #addCommit(statements: Statements, fold: Fold, commit: Commit, eventN: number): void {
    const { event, text, command, after } = commit;
    statements.run(this.#sql.insertEvent, [
      eventN,
      fold.n,
      event.seq,
      fold.lastEvent || null,
      after.head,
      command.request,
      JSON.stringify(command.answer),
      text,
    ]);
    statements.run(this.#sql.insertCommand, [fold.tenant, command.id, eventN]);
    for (const outgoing of commit.outgoing) {
      const body = JSON.stringify(outgoing);
      statements.run(this.#sql.insertOutgoing, [fold.tenant, outgoing.id, fold.n, body, event.at]);
    }
    addRowChanges(fold.changes, commit.rowsBefore, commit.rows, event.at);
    fold.lastEvent = eventN;
    fold.last = commit;
  }

  #writeFold(statements: Statements, fold: Fold): Written['instances'][number] {
    const { tenant, n, stored, last, lastEvent, changes } = fold;
    const { rows, after } = last;
    const moving: SqlValue[] = [
      ...movingInstanceValues(rows.instance),
      lastEvent,
      after.head,
      JSON.stringify(after.instance),
    ];
    if (stored === null) {
      statements.run(this.#sql.insertInstance, [
        n,
        ...fixedInstanceValues(tenant, rows.instance),
        ...moving,
      ]);
    } else {
      const version = stored.loaded.instance.version;
      const updated = statements.run(this.#sql.updateInstance, [...moving, n, version]);
      if (updated !== 1) throw new Outrun();
    }
    this.#writeRows(statements, tenant, n, changes);
    return { tenant, entry: { n, lastEvent, loaded: after } };
  }

  #writeRows(statements: Statements, tenant: string, n: number, changes: RowChanges): void {
    for (const { row, isKept } of changes.tasks) {
      if (isKept) statements.run(this.#sql.putTask, [n, ...taskValues(tenant, row)]);
      else statements.run(this.#sql.deleteTask, [n, row.state, row.visit, row.seat]);
    }
    for (const { row, isKept } of changes.timers) {
      if (isKept) statements.run(this.#sql.putTimer, [n, row.id, row.at]);
      else statements.run(this.#sql.deleteTimer, [n, row.id]);
    }
    for (const { row, isKept, at } of changes.listeners) {
      const { visit, topic, key, value } = row;
      if (isKept) statements.run(this.#sql.putListener, [n, visit, tenant, topic, key, value, at]);
      else statements.run(this.#sql.deleteListener, [n, visit, topic, key, value]);
    }
  }

  #settle(statements: Statements, { tenant, writes }: BatchUnit): void {
    for (const id of writes.settled) statements.run(this.#sql.deleteOutgoing, [tenant, id]);
    for (const { mail, instance } of writes.settledMail) {
      statements.run(this.#sql.settleMail, [tenant, mail, instance]);
    }
  }

  #keepProposal(statements: Statements, tenant: string, proposal: StoredProposal): void {
    const written =
      proposal.revision === 1
        ? statements.run(this.#sql.insertProposal, insertProposalValues(tenant, proposal))
        : statements.run(this.#sql.updateProposal, updateProposalValues(tenant, proposal));
    if (written !== 1) throw new Outrun();
  }

  #register(statements: Statements, tenant: string, { row, before }: NumberWrite): void {
    const written =
      before === null
        ? statements.run(this.#sql.insertRegister, insertValues(tenant, row))
        : statements.run(this.#sql.updateRegister, updateValues(tenant, row, before));
    if (written !== 1) throw new Outrun();
  }

  #writeNumber(statements: Statements, { tenant, series, before, after }: DrawnNumber): void {
    const written =
      before === 0
        ? statements.run(this.#sql.insertNumber, [tenant, series, after])
        : statements.run(this.#sql.updateNumber, [after, tenant, series, before]);
    if (written !== 1) throw new Outrun();
  }
}

/** @param unused - row number for an instance that is not stored yet */
function newFold(batch: Batch, tenant: string, commit: Commit, unused: number): Fold {
  const stored = batch.stored(tenant, commit.after.instance.id);
  const n = stored?.n ?? unused;
  return {
    tenant,
    stored,
    n,
    changes: noChanges(),
    lastEvent: stored?.lastEvent ?? 0,
    last: commit,
  };
}

function writeSql(tables: Tables) {
  const own = ['last_event', 'head', 'state'];
  const inserted = ['n', ...fixedInstanceColumns, ...movingInstanceColumns, ...own];
  const taskFields = Object.keys(taskColumns);
  const set = (columns: readonly string[]): string => {
    return columns.map((column) => `${column} = excluded.${column}`).join(', ');
  };
  const register = registerWrites(tables, sqliteDialect);
  const proposal = proposalWrites(tables, sqliteDialect);
  return {
    insertRegister: register.insert,
    updateRegister: register.update,
    insertProposal: proposal.insert,
    updateProposal: proposal.update,
    lastRows: `select (select max(n) from ${tables.event}) as event, (select max(n) from ${tables.instance}) as instance`,
    insertEvent: `insert into ${tables.event} (n, instance, seq, previous, hash, request, answer, body)
      values (?, ?, ?, ?, unhex(?), ?, ?, ?)`,
    insertCommand: `insert into ${tables.command} (tenant, id, event) values (?, ?, ?)`,
    insertAnswer: `insert into ${tables.answer} (tenant, id, request, body) values (?, ?, ?, ?)`,
    insertInstance: `insert into ${tables.instance} (${inserted.join(', ')}) values (${inserted.map(mark).join(', ')})`,
    updateInstance: `update ${tables.instance}
      set ${[...movingInstanceColumns, ...own].map((column) => `${column} = ${mark(column)}`).join(', ')} where n = ? and version = ?`,
    putTask: `insert into ${tables.task} (instance, ${taskFields.join(', ')}) values (${marks(1 + taskFields.length)})
      on conflict (instance, state, visit, seat) do update set ${setTaskColumns}`,
    deleteTask: `delete from ${tables.task} where instance = ? and state = ? and visit = ? and seat = ?`,
    putTimer: `insert into ${tables.timer} (instance, id, at, next_at) values (?1, ?2, ?3, ?3)
      on conflict (instance, id) do update set ${set(['at', 'next_at'])}`,
    deleteTimer: `delete from ${tables.timer} where instance = ? and id = ?`,
    putListener: `insert into ${tables.listener} (instance, visit, tenant, topic, key, value, since)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    deleteListener: `delete from ${tables.listener}
      where instance = ? and visit = ? and topic = ? and key = ? and value = ?`,
    insertOutgoing: `insert into ${tables.outbox} (tenant, id, instance, body, attempts, next_at)
      values (?, ?, ?, ?, 0, ?) on conflict do nothing`,
    deleteOutgoing: `delete from ${tables.outbox} where tenant = ? and id = ?`,
    settleMail: `insert into ${tables.settledMail} (tenant, mail, instance)
      select ?1, ?2, n from ${tables.instance} where tenant = ?1 and id = ?3 on conflict do nothing`,
    insertFlow: historyStatements(tables, sqliteDialect).insertFlow,
    insertNumber: `insert into ${tables.number} (tenant, series, value) values (?, ?, ?)`,
    updateNumber: `update ${tables.number} set value = ? where tenant = ? and series = ? and value = ?`,
  };
}

/** Hashes are texts with us and bytes in the tables. */
function mark(column: string): string {
  return column === 'head' ? 'unhex(?)' : '?';
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
