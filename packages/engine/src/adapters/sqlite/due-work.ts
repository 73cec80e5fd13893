// Timers, outbox and mail in SQLite: what the runner asks for.

import type { DueTimer, OutboxEntry } from '../../ports/due.ts';
import type { MailMatch } from '../../ports/mail.ts';
import {
  type DueStatements,
  dueStatements,
  toDueTimers,
  toMailMatch,
  toOutboxEntries,
} from '../sql/due-statements.ts';
import { number, text } from '../sql/records.ts';
import { sqliteDialect, type Tables } from '../sql/statement.ts';
import { mailGraceMs } from '../unit/rules.ts';
import type { Statements } from './statements.ts';

export class DueWork {
  readonly sql: DueStatements;
  readonly #leaseTimer: string;
  readonly #readyOutgoing: string;
  readonly #leaseOutgoing: string;

  constructor(tables: Tables) {
    this.sql = dueStatements(tables, sqliteDialect);
    this.#leaseTimer = `update ${tables.timer} set next_at = ? where instance = ? and id = ?`;
    this.#readyOutgoing = `select o.n, o.tenant, i.id as instance, o.body, o.attempts + 1 as attempts
      from (select * from ${tables.outbox} where next_at <= ? order by next_at, n limit ?) o
      join ${tables.instance} i on i.n = o.instance`;
    this.#leaseOutgoing = `update ${tables.outbox} set next_at = ?, attempts = attempts + 1 where n = ?`;
  }

  timers(statements: Statements, now: number, limit: number): DueTimer[] {
    return toDueTimers(statements.all(this.sql.dueTimers, [now, limit]));
  }

  leaseTimers(statements: Statements, now: number, limit: number, leaseMs: number): DueTimer[] {
    const records = statements.all(this.sql.dueTimers, [now, limit]);
    for (const { n, timer } of records) {
      statements.run(this.#leaseTimer, [now + leaseMs, number(n), text(timer)]);
    }
    return toDueTimers(records);
  }

  claimOutbox(statements: Statements, now: number, limit: number, leaseMs: number): OutboxEntry[] {
    const records = statements.all(this.#readyOutgoing, [now, limit]);
    for (const { n } of records) statements.run(this.#leaseOutgoing, [now + leaseMs, number(n)]);
    return toOutboxEntries(records);
  }

  nextDue(statements: Statements): number | null {
    const next = statements.get(this.sql.nextDue)?.['next'] ?? null;
    return next === null ? null : number(next);
  }

  matchMail(statements: Statements, limit: number): MailMatch[] {
    return statements.all(this.sql.matchMail, [limit]).map(toMailMatch);
  }

  hasPastMail(statements: Statements, now: number): boolean {
    return statements.get(this.sql.hasPastMail, [now - mailGraceMs]) !== null;
  }

  forgetMail(statements: Statements, now: number): void {
    statements.run(this.sql.forgetMail, [now - mailGraceMs]);
    statements.run(this.sql.forgetSettled);
  }
}
