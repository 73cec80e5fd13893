// Units that commit together. Each reads what is stored and what the units before it in the batch want written; nothing is
// written before all have run, so no transaction is open while work waits.

import { AlirError } from '../../core/errors.ts';
import { numberName, type NumberId, type NumberRow } from '../../core/numbering/number-row.ts';
import type { Commit, Loaded } from '../../ports/unit.ts';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import {
  type FlowWrite,
  numberConflict,
  type NumberWrite,
  proposalConflict,
  type Recorded,
  type UnitWrites,
  versionConflict,
} from '../unit/buffered-unit.ts';
import { compareNumbers } from '../unit/number-list.ts';
import { notOutrun, sameFlow } from '../unit/rules.ts';
import { ByTenant } from './by-tenant.ts';
import type { Counts, LastRows } from './counts.ts';
import type { Entry, Reader } from './reader.ts';
import type { Resident } from './resident.ts';

/** A unit that wants something written. */
export interface BatchUnit {
  readonly tenant: string;
  readonly writes: UnitWrites;
}

export interface DrawnNumber {
  readonly tenant: string;
  readonly series: string;
  /** Last number drawn before the batch, 0 for none. */
  readonly before: number;
  readonly after: number;
}

/** What a batch believes without looking. Where it was wrong, writing fails, and the batch runs again without trust. */
export interface Trust {
  /** That nobody else has written since what is remembered was committed. */
  readonly memory: boolean;
  /** That nothing has an id that was just drawn. */
  readonly drawnIds: boolean;
}

/** An instance, as the batch knows it. */
interface Known {
  /** As it was before the batch. */
  readonly stored: Entry | null;
  /** As the units so far leave it. */
  readonly loaded: Loaded | null;
  /** Taken from memory on trust, and nothing is written yet that would fail if it has changed. */
  readonly isUnproven: boolean;
}

export class Batch {
  readonly units: BatchUnit[] = [];
  readonly numbers = new ByTenant<DrawnNumber>();
  readonly #reader: Reader;
  readonly #resident: Resident | null;
  readonly #counts: Counts | null;
  readonly #trust: Trust;
  readonly #instances = new ByTenant<Known>();
  /** How much it took from memory on trust. */
  #unproven = 0;
  /** What is recorded under a command id, as stored. */
  readonly #commands = new ByTenant<Recorded | null>();
  readonly #instanceByKey = new ByTenant<string>();
  /** What units so far want the register to say. */
  readonly #registered = new ByTenant<NumberRow>();

  /**
   * @param resident - null where what is read may never be committed
   * @param counts - null on a connection that others write on, too
   */
  constructor(reader: Reader, resident: Resident | null, counts: Counts | null, trust: Trust) {
    this.#reader = reader;
    this.#resident = resident;
    this.#counts = counts;
    this.#trust = trust;
  }

  /** Takes a unit's writes into the batch; throws before it has taken any. @throws VERSION_CONFLICT */
  add(tenant: string, writes: UnitWrites, drawn: ReadonlyMap<string, number>): void {
    const { commit, flows, proposals, numbers, answers } = writes;
    for (const flow of flows) this.#checkFlow(tenant, flow);
    for (const proposal of proposals) this.#checkProposal(tenant, proposal);
    for (const number of numbers) this.#checkNumber(tenant, number);
    for (const command of answers) this.#checkAnswer(tenant, command);
    if (commit !== null) this.#addCommit(tenant, commit);
    for (const [series, after] of drawn) {
      this.numbers.set(tenant, series, { ...this.lastNumber(tenant, series), after });
    }
    for (const { row } of numbers) this.#registered.set(tenant, numberName(row), row);
    this.units.push({ tenant, writes });
  }

  #addCommit(tenant: string, commit: Commit): void {
    const { instance } = commit.after;
    // Of a command whose id was drawn nothing is kept to know it by: it cannot come again.
    const isDrawn = commit.command.request === '';
    const isNew = isDrawn && commit.before === null && this.#trust.drawnIds;
    const known = isNew
      ? this.#instances.get(tenant, instance.id)
      : this.#known(tenant, instance.id);
    const owner =
      instance.key === null ? null : this.findByKey(tenant, instance.flow, instance.key);
    if (
      known?.loaded?.instance.version !== commit.before?.instance.version ||
      (owner !== null && owner !== instance.id) ||
      this.command(tenant, commit.command.id, isDrawn) !== null
    ) {
      throw versionConflict(commit);
    }
    if (known?.isUnproven) this.#unproven -= 1;
    this.#instances.set(tenant, instance.id, {
      stored: known?.stored ?? null,
      loaded: commit.after,
      isUnproven: false,
    });
    if (instance.key !== null) {
      this.#instanceByKey.set(tenant, keyOf(instance.flow, instance.key), instance.id);
    }
  }

  #checkAnswer(tenant: string, { id }: Commit['command']): void {
    if (this.command(tenant, id, false) !== null)
      throw new AlirError('VERSION_CONFLICT', { command: id });
  }

  #checkFlow(tenant: string, write: FlowWrite): void {
    const { flow } = write;
    const others = this.units.filter((unit) => unit.tenant === tenant);
    const own = others
      .flatMap(({ writes }) => writes.flows)
      .flatMap((one) => (one.flow.flow === flow.flow ? [one.flow] : []));
    const stored = this.#reader.newestVersion(tenant, flow.flow);
    notOutrun(Math.max(stored, ...own.map(({ version }) => version)), write);
    const before = own.find(({ version }) => version === flow.version);
    const hash = before?.hash ?? this.#reader.flowHash(tenant, flow.flow, flow.version);
    if (hash !== null) sameFlow(hash, flow);
  }

  #checkProposal(tenant: string, proposal: StoredProposal): void {
    const { id, revision } = proposal;
    const others = this.units.filter((unit) => unit.tenant === tenant);
    const before = others
      .flatMap(({ writes }) => writes.proposals)
      .findLast((one) => one.id === id);
    const known = before?.revision ?? this.#reader.proposalRevision(tenant, id);
    if (revision !== known + 1) throw proposalConflict(proposal);
  }

  #checkNumber(tenant: string, write: NumberWrite): void {
    const status = this.findNumber(tenant, write.row)?.status ?? null;
    if (status !== write.before) throw numberConflict(write);
  }

  countOpen(tenant: string, root: string, most: number): number {
    return this.#reader.countOpen(tenant, root, most);
  }

  countPool(tenant: string, pool: string): number {
    return this.#reader.countPool(tenant, pool);
  }

  /** Published versions of flows, before the batch. */
  countFlows(tenant: string): number {
    const counted = (): number => this.#reader.countFlows(tenant);
    if (this.#counts === null) return counted();
    // Not written either way: so it is always looked whether it is still so.
    if (this.#trust.memory) this.#unproven += 1;
    return this.#counts.flows(tenant, counted);
  }

  /** Whether a unit before in this batch publishes a version of a flow. */
  publishes(tenant: string): boolean {
    return this.units.some((unit) => unit.tenant === tenant && unit.writes.flows.length > 0);
  }

  /** Whether all that it took on trust is written as well: that fails, if somebody else has changed it. */
  get isProven(): boolean {
    return this.#unproven === 0;
  }

  /** Row numbers last given before the batch; null where they have to be looked up. */
  get lastRows(): LastRows | null {
    return this.#counts?.lastRows ?? null;
  }

  /** The instance as it was before the batch. */
  stored(tenant: string, instance: string): Entry | null {
    return this.#known(tenant, instance).stored;
  }

  /** The instance as the units so far leave it. */
  load(tenant: string, instance: string): Loaded | null {
    return this.#known(tenant, instance).loaded;
  }

  #known(tenant: string, instance: string): Known {
    const known = this.#instances.get(tenant, instance);
    if (known !== undefined) return known;
    const remembered = this.#resident?.get(tenant, instance) ?? null;
    const stored = remembered ?? this.#reader.entry(tenant, instance);
    const isUnproven = remembered !== null && this.#trust.memory;
    if (isUnproven) this.#unproven += 1;
    const found = { stored, loaded: stored?.loaded ?? null, isUnproven };
    this.#instances.set(tenant, instance, found);
    return found;
  }

  /** What a unit before in this batch wants recorded under a command id. */
  #ownCommand(tenant: string, id: string): Recorded | null {
    for (const { tenant: of, writes } of this.units)
      if (of === tenant) {
        const own = [writes.commit?.command, ...writes.answers].find((one) => one?.id === id);
        if (own) return own;
      }
    return null;
  }

  /** What is recorded under a command id. */
  command(tenant: string, id: string, isDrawn: boolean): Recorded | null {
    const own = this.#ownCommand(tenant, id);
    if (own !== null || (isDrawn && this.#trust.drawnIds)) return own;
    const known = this.#commands.get(tenant, id);
    if (known !== undefined) return known;
    const recorded = this.#reader.command(tenant, id);
    this.#commands.set(tenant, id, recorded);
    return recorded;
  }

  /** The instance with this start key. */
  findByKey(tenant: string, flow: string, key: string): string | null {
    return (
      this.#instanceByKey.get(tenant, keyOf(flow, key)) ?? this.#reader.findByKey(tenant, flow, key)
    );
  }

  /** A number of the register. */
  findNumber(tenant: string, id: NumberId): NumberRow | null {
    return this.#registered.get(tenant, numberName(id)) ?? this.#reader.registered(tenant, id);
  }

  /** Numbers that an instance holds reserved. */
  reservedNumbers(tenant: string, instance: string): NumberRow[] {
    const known = new Map(
      this.#reader.reservedNumbers(tenant, instance).map((row) => [numberName(row), row]),
    );
    for (const row of this.#registered.valuesOf(tenant)) known.set(numberName(row), row);
    return [...known.values()]
      .filter((row) => row.instance === instance && row.status === 'reserved')
      .sort(compareNumbers);
  }

  /** The highest number of a series that belongs to a day or an earlier one. */
  lastNumberBy(
    tenant: string,
    { name, series }: Pick<NumberId, 'name' | 'series'>,
    date: string,
  ): number {
    const own = this.#registered.valuesOf(tenant).map((row) => {
      return row.name === name && row.series === series && row.date <= date ? row.n : 0;
    });
    return Math.max(this.#reader.lastNumberBy(tenant, { name, series }, date), ...own);
  }

  /** The number of a series last drawn. */
  lastNumber(tenant: string, series: string): DrawnNumber {
    const known = this.numbers.get(tenant, series);
    if (known !== undefined) return known;
    const before = this.#reader.number(tenant, series);
    return { tenant, series, before, after: before };
  }
}

function keyOf(flow: string, key: string): string {
  return `${flow}\n${key}`;
}
