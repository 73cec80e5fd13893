// Proposals of versions in both databases, in the same words. What was proposed is written once; of a decision only the head changes.

import type { Json, JsonObject } from '../../core/json.ts';
import { decodeCursor } from '../../ports/cursor.ts';
import type { Page } from '../../ports/page.ts';
import type {
  ProposalHead,
  ProposalQuery,
  ProposalStore,
  StoredProposal,
} from '../../ports/proposal-store.ts';
import type { FlowSiblings } from '../../ports/stored-flow.ts';
import { checkApproval } from '../unit/check-texts.ts';
import { pageSize, proposalList } from '../unit/order.ts';
import { proposalPage } from '../unit/proposal-page.ts';
import { json, type SqlRecord, text } from './records.ts';
import type { Running } from './running.ts';
import { type Dialect, Parameters, type SqlValue, type Tables } from './statement.ts';

export class SqlProposals implements ProposalStore {
  readonly #tables: Tables;
  readonly #dialect: Dialect;
  readonly #running: Running;

  constructor(tables: Tables, dialect: Dialect, running: Running) {
    this.#tables = tables;
    this.#dialect = dialect;
    this.#running = running;
  }

  async find(tenant: string, id: string): Promise<StoredProposal | null> {
    const p = new Parameters(this.#dialect);
    const sql = `select body, definition, forms, siblings from ${this.#tables.proposal}
      where tenant = ${p.add(tenant)} and id = ${p.add(id)}`;
    const [record] = await this.#running.read(sql, p.values);
    return record === undefined ? null : toProposal(record);
  }

  async list(tenant: string, query: ProposalQuery = {}): Promise<Page<ProposalHead>> {
    const list = proposalList(tenant, query);
    const { flow, decided } = query;
    const p = new Parameters(this.#dialect);
    const last = query.after === undefined ? null : decodeCursor(list, query.after);
    const conditions = [
      `tenant = ${p.add(tenant)}`,
      ...(flow === undefined ? [] : [`flow = ${p.add(flow)}`]),
      ...(decided === undefined ? [] : [`revision ${decided ? '>' : '='} 1`]),
      ...(last === null ? [] : [`(at, id) < (${p.add(last.value)}, ${p.add(last.id)})`]),
    ];
    const size = pageSize(query.limit);
    const sql = `select body from ${this.#tables.proposal} where ${conditions.join(' and ')}
      order by at desc, id desc limit ${size + 1}`;
    const records = await this.#running.read(sql, p.values);
    return proposalPage(
      list,
      records.map((record) => json<ProposalHead>(record['body'])),
    );
  }

  async approval(tenant: string): Promise<string | null> {
    const p = new Parameters(this.#dialect);
    const sql = `select wanted from ${this.#tables.approval} where tenant = ${p.add(tenant)}`;
    const [record] = await this.#running.read(sql, p.values);
    return record === undefined ? null : text(record['wanted']);
  }

  async keepApproval(tenant: string, approval: string): Promise<void> {
    checkApproval(tenant, approval);
    const p = new Parameters(this.#dialect);
    await this.#running.write(
      `insert into ${this.#tables.approval} (tenant, wanted) values (${p.add(tenant)}, ${p.add(approval)})
        on conflict (tenant) do update set wanted = excluded.wanted`,
      p.values,
    );
  }
}

/** Statements of a unit that keeps a proposal. Each changes one row, or none where another unit was faster. */
export function proposalWrites(
  tables: Tables,
  dialect: Dialect,
): { readonly insert: string; readonly update: string } {
  const places = Array.from({ length: 9 }, (_, index) => dialect.placeholder(index + 1));
  const [p1, p2, p3, p4, p5] = places;
  return {
    /** `insertProposalValues` */
    insert: `insert into ${tables.proposal} (tenant, id, flow, at, revision, body, definition, forms, siblings)
      values (${places.join(', ')}) on conflict (tenant, id) do nothing`,
    /** `updateProposalValues` */
    update: `update ${tables.proposal} set revision = ${p1}, body = ${p2}
      where tenant = ${p3} and id = ${p4} and revision = ${p5}`,
  };
}

export function insertProposalValues(tenant: string, proposal: StoredProposal): SqlValue[] {
  const { definition, forms, siblings, ...head } = proposal;
  const texts = [head, definition, forms].map((part) => JSON.stringify(part));
  const beside = siblings ? JSON.stringify(siblings) : null;
  return [tenant, head.id, head.flow, head.at, head.revision, ...texts, beside];
}

export function updateProposalValues(tenant: string, proposal: StoredProposal): SqlValue[] {
  const { definition: _definition, forms: _forms, siblings: _siblings, ...head } = proposal;
  return [head.revision, JSON.stringify(head), tenant, head.id, head.revision - 1];
}

function toProposal(record: SqlRecord): StoredProposal {
  return {
    ...json<ProposalHead>(record['body']),
    definition: json<JsonObject>(record['definition']),
    forms: json<Readonly<Record<string, Json>>>(record['forms']),
    ...(record['siblings'] == null ? {} : { siblings: json<FlowSiblings>(record['siblings']) }),
  };
}
