// What the memory store keeps of one tenant, and how a unit's writes change it. Nothing here waits, so a change is whole.

import { AlirError } from '../../core/errors.ts';
import type { Outgoing } from '../../core/event.ts';
import type { InstanceRow, ListenerRow, TaskRow } from '../../core/rows.ts';
import type { Commit, Loaded, StoredEvent } from '../../ports/unit.ts';
import type { Mail } from '../../ports/mail.ts';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import { storableSearch } from '../unit/check-texts.ts';
import type { FlowWrite, Recorded, UnitWrites } from '../unit/buffered-unit.ts';
import { proposalConflict, versionConflict } from '../unit/buffered-unit.ts';
import { addRowChanges, noChanges } from '../unit/row-changes.ts';
import { notOutrun, sameFlow } from '../unit/rules.ts';
import { NumberBook } from './number-book.ts';

export interface KeptInstance {
  /** Which it is of those that began, from 0. */
  readonly order: number;
  readonly loaded: Loaded;
  readonly row: InstanceRow;
  readonly events: readonly StoredEvent[];
}

export interface KeptTimer {
  readonly instance: string;
  readonly timer: string;
  readonly at: number;
  /** When it may be given out: `at`, or the end of a lease. */
  nextAt: number;
}

export interface KeptListener {
  readonly instance: string;
  readonly listener: ListenerRow;
  readonly since: number;
}

export interface KeptCommand extends Recorded {
  readonly instance: string;
  /** Of the event that it became. */
  readonly seq: number;
}

export interface KeptOutgoing {
  readonly instance: string;
  readonly outgoing: Outgoing;
  /** Order of commits. */
  readonly order: number;
  attempts: number;
  nextAt: number;
}

export class Shelf {
  readonly instances = new Map<string, KeptInstance>();
  readonly instanceByKey = new Map<string, string>();
  readonly commands = new Map<string, KeptCommand>();
  /** What commands were answered that changed no instance. */
  readonly answers = new Map<string, Recorded>();
  readonly numbers = new Map<string, number>();
  readonly book = new NumberBook();
  readonly tasks = new Map<string, TaskRow>();
  readonly timers = new Map<string, KeptTimer>();
  readonly listeners = new Map<string, KeptListener>();
  readonly outbox = new Map<string, KeptOutgoing>();
  readonly mail = new Map<string, Mail>();
  readonly settledMail = new Map<string, Set<string>>();
  readonly flows = new Map<string, StoredFlow>();
  readonly proposals = new Map<string, StoredProposal>();
  #outgoings = 0;

  /** Applies a unit's writes; throws before it has changed anything. @throws VERSION_CONFLICT */
  apply(writes: UnitWrites, numbers: ReadonlyMap<string, number>): void {
    if (writes.commit !== null) this.#checkCommit(writes.commit);
    for (const write of writes.flows) this.#checkFlow(write);
    for (const proposal of writes.proposals) this.#checkProposal(proposal);
    for (const write of writes.numbers) this.book.check(write);
    for (const { id } of writes.answers) this.#checkAnswer(id);
    for (const { flow } of writes.flows) this.#keepFlow(flow);
    for (const proposal of writes.proposals) this.#keepProposal(proposal);
    if (writes.commit !== null) this.#applyCommit(writes.commit);
    for (const [series, value] of numbers) this.numbers.set(series, value);
    for (const write of writes.numbers) this.book.keep(write);
    for (const { id, ...recorded } of writes.answers) this.answers.set(id, recorded);
    for (const id of writes.settled) this.outbox.delete(id);
    for (const { mail, instance } of writes.settledMail) this.receivers(mail).add(instance);
  }

  /** Instances that have received a mail. */
  receivers(mail: string): Set<string> {
    const known = this.settledMail.get(mail) ?? new Set();
    this.settledMail.set(mail, known);
    return known;
  }

  #checkAnswer(id: string): void {
    if (this.commands.has(id) || this.answers.has(id))
      throw new AlirError('VERSION_CONFLICT', { command: id });
  }

  #checkFlow(write: FlowWrite): void {
    const { flow } = write;
    const kept = [...this.flows.values()].filter((one) => one.flow === flow.flow);
    notOutrun(Math.max(0, ...kept.map(({ version }) => version)), write);
    const known = this.flows.get(versionKey(flow));
    if (known) sameFlow(known.hash, flow);
  }

  #keepFlow(flow: StoredFlow): void {
    if (!this.flows.has(versionKey(flow))) this.flows.set(versionKey(flow), flow);
  }

  #checkProposal(proposal: StoredProposal): void {
    const before = this.proposals.get(proposal.id)?.revision ?? 0;
    if (proposal.revision !== before + 1) throw proposalConflict(proposal);
  }

  #keepProposal(proposal: StoredProposal): void {
    const { definition, forms } = this.proposals.get(proposal.id) ?? proposal;
    this.proposals.set(proposal.id, structuredClone({ ...proposal, definition, forms }));
  }

  #checkCommit(commit: Commit): void {
    const { instance } = commit.after;
    const version = this.instances.get(instance.id)?.loaded.instance.version ?? 0;
    const keyOwner =
      instance.key === null
        ? undefined
        : this.instanceByKey.get(keyOf(instance.flow, instance.key));
    if (
      version !== (commit.before?.instance.version ?? 0) ||
      (keyOwner !== undefined && keyOwner !== instance.id) ||
      this.commands.has(commit.command.id) ||
      this.answers.has(commit.command.id)
    ) {
      throw versionConflict(commit);
    }
  }

  #applyCommit(commit: Commit): void {
    const { after, event, text, rows } = commit;
    const id = after.instance.id;
    const { request, answer } = commit.command;
    this.commands.set(commit.command.id, { request, answer, instance: id, seq: event.seq });
    const known = this.instances.get(id);
    this.instances.set(id, {
      order: known?.order ?? this.instances.size,
      loaded: after,
      row: { ...rows.instance, search: storableSearch(rows.instance.search) },
      events: [...(known?.events ?? []), { event, text, hash: after.head }],
    });
    if (after.instance.key !== null) {
      this.instanceByKey.set(keyOf(after.instance.flow, after.instance.key), id);
    }
    this.#applyRows(commit);
    for (const outgoing of commit.outgoing) {
      if (this.outbox.has(outgoing.id)) continue;
      this.#outgoings += 1;
      this.outbox.set(outgoing.id, {
        instance: id,
        outgoing,
        order: this.#outgoings,
        attempts: 0,
        nextAt: event.at,
      });
    }
  }

  #applyRows(commit: Commit): void {
    const instance = commit.after.instance.id;
    const changes = noChanges();
    addRowChanges(changes, commit.rowsBefore, commit.rows, commit.event.at);
    for (const { row, isKept } of changes.tasks) put(this.tasks, row.id, isKept ? row : null);
    for (const { row, isKept } of changes.timers) {
      const kept = isKept ? { instance, timer: row.id, at: row.at, nextAt: row.at } : null;
      put(this.timers, `${instance}\n${row.id}`, kept);
    }
    for (const { row, isKept, at } of changes.listeners) {
      const kept = isKept ? { instance, listener: row, since: at } : null;
      const { visit, topic, key, value } = row;
      put(this.listeners, [instance, visit, topic, key, value].join('\n'), kept);
    }
  }
}

const versionKey = ({ flow, version }: StoredFlow): string => `${flow}\n${version}`;

/** The key under which the instance with a start key is found. */
export function keyOf(flow: string, key: string): string {
  return `${flow}\n${key}`;
}

function put<V>(map: Map<string, V>, key: string, value: V | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
