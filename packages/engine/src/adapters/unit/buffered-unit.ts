// The unit of work as all stores run it: reads go to the store, writes are collected until the work has ended. So a unit
// that fails or decides nothing leaves no trace, and a store applies what remains in one go.

import { AlirError } from '../../core/errors.ts';
import type { JsonObject } from '../../core/json.ts';
import type { NumberId, NumberRow, NumberStatus } from '../../core/numbering/number-row.ts';
import type { Commit, Loaded, Recall, Unit } from '../../ports/unit.ts';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import type { StoredFlow } from '../../ports/stored-flow.ts';
import { checkNumber, checkProposal, checkText, checkTexts } from './check-texts.ts';

/** What a unit reads. All of it as of the unit's own place in the order of units. */
export interface UnitSource {
  /** What was recorded under a command id; null reserves it, where reserving means anything. Of a drawn id there is nothing. */
  command(id: string, isDrawn: boolean): Recorded | null | Promise<Recorded | null>;
  load(instance: string): Loaded | null | Promise<Loaded | null>;
  findByKey(flow: string, key: string): string | null | Promise<string | null>;
  countOpen(root: string, most: number): number | Promise<number>;
  countPool(pool: string): number | Promise<number>;
  takeNumber(series: string, count: number): number | Promise<number>;
  findNumber(id: NumberId): NumberRow | null | Promise<NumberRow | null>;
  reservedNumbers(instance: string): readonly NumberRow[] | Promise<readonly NumberRow[]>;
  lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): number | Promise<number>;
  hasOnly(versions: number): boolean | Promise<boolean>;
}

/** A command that took effect. */
export interface Recorded {
  readonly request: string;
  readonly answer: JsonObject;
}

/** What a unit wants written. */
export interface UnitWrites {
  readonly commit: Commit | null;
  /** Ids of outbox entries to remove. */
  readonly settled: readonly string[];
  readonly settledMail: readonly MailReceipt[];
  readonly flows: readonly FlowWrite[];
  readonly proposals: readonly StoredProposal[];
  readonly numbers: readonly NumberWrite[];
  /** Of commands that change no instance. */
  readonly answers: readonly Commit['command'][];
}

/** A version of a flow, and the newest that whoever publishes it has looked at: 0 for none, null where it does not matter. */
export interface FlowWrite {
  readonly flow: StoredFlow;
  readonly newest: number | null;
}

/** A number of the register, and its status before: null where there was none. */
export interface NumberWrite {
  readonly row: NumberRow;
  readonly before: NumberStatus | null;
}

export interface MailReceipt {
  readonly mail: string;
  readonly instance: string;
}

export class BufferedUnit implements Unit {
  readonly #source: UnitSource;
  readonly #settled: string[] = [];
  readonly #settledMail: MailReceipt[] = [];
  readonly #flows: FlowWrite[] = [];
  readonly #proposals: StoredProposal[] = [];
  readonly #numbers: NumberWrite[] = [];
  readonly #answers: Commit['command'][] = [];
  #commit: Commit | null = null;
  #ended = false;

  constructor(source: UnitSource) {
    this.#source = source;
  }

  async recall(commandId: string, request: string, isDrawn = false): Promise<Recall> {
    this.#checkOpen();
    checkText('command', commandId);
    const found = this.#source.command(commandId, isDrawn);
    // Nearly always it is at hand, and a wait for nothing has its price, too.
    const recorded = found instanceof Promise ? await found : found;
    if (recorded === null) return { kind: 'new' };
    // A drawn id that is there already was drawn for something else.
    return recorded.request === request && !isDrawn
      ? { kind: 'known', answer: recorded.answer }
      : { kind: 'reused' };
  }

  async load(instance: string): Promise<Loaded | null> {
    this.#checkOpen();
    return this.#source.load(instance);
  }

  async findByKey(flow: string, key: string): Promise<string | null> {
    this.#checkOpen();
    return this.#source.findByKey(flow, key);
  }

  async countOpen(root: string, most: number): Promise<number> {
    this.#checkOpen();
    return this.#source.countOpen(root, most);
  }

  async countPool(pool: string): Promise<number> {
    this.#checkOpen();
    return this.#source.countPool(pool);
  }

  async takeNumber(series: string, count = 1): Promise<number> {
    this.#checkOpen();
    checkText('series', series);
    return this.#source.takeNumber(series, count);
  }

  async findNumber(id: NumberId): Promise<NumberRow | null> {
    this.#checkOpen();
    return this.#source.findNumber(id);
  }

  async reservedNumbers(instance: string): Promise<readonly NumberRow[]> {
    this.#checkOpen();
    return this.#source.reservedNumbers(instance);
  }

  async lastNumberBy(series: Pick<NumberId, 'name' | 'series'>, date: string): Promise<number> {
    this.#checkOpen();
    return this.#source.lastNumberBy(series, date);
  }

  async keepNumber(row: NumberRow, before: NumberStatus | null): Promise<void> {
    this.#checkOpen();
    checkNumber(row);
    this.#numbers.push({ row, before });
  }

  async keepAnswer(command: Commit['command']): Promise<void> {
    this.#checkOpen();
    checkText('command', command.id);
    this.#answers.push(command);
  }

  async hasOnly(versions: number): Promise<boolean> {
    this.#checkOpen();
    return this.#source.hasOnly(versions);
  }

  async publish(flow: StoredFlow, newest?: number): Promise<void> {
    this.#checkOpen();
    this.#flows.push({ flow, newest: newest ?? null });
  }

  async keepProposal(proposal: StoredProposal): Promise<void> {
    this.#checkOpen();
    checkProposal(proposal);
    this.#proposals.push(proposal);
  }

  async write(commit: Commit): Promise<void> {
    this.#checkOpen();
    if (this.#commit !== null) throw new Error('A unit writes at most one commit');
    checkTexts(commit);
    this.#commit = commit;
  }

  async settle(outboxId: string): Promise<void> {
    this.#checkOpen();
    this.#settled.push(outboxId);
  }

  async settleMail(mail: string, instance: string): Promise<void> {
    this.#checkOpen();
    this.#settledMail.push({ mail, instance });
  }

  /** Ends the unit. @returns what it wants written, null if nothing */
  end(): UnitWrites | null {
    this.#ended = true;
    const writes = {
      commit: this.#commit,
      settled: this.#settled,
      settledMail: this.#settledMail,
      flows: this.#flows,
      proposals: this.#proposals,
      numbers: this.#numbers,
      answers: this.#answers,
    };
    const { settled, settledMail, flows, proposals, numbers, answers } = writes;
    const mails = settled.length + settledMail.length;
    const listed = mails + flows.length + proposals.length + numbers.length + answers.length;
    return writes.commit === null && listed === 0 ? null : writes;
  }

  #checkOpen(): void {
    if (this.#ended) throw new Error('This unit of work has ended');
  }
}

/** The fault for a number whose status is not what the unit took it to be. */
export function numberConflict({ row, before }: NumberWrite): AlirError {
  const { series, text } = row;
  return before === null
    ? new AlirError('NUMBER_TAKEN', { series, number: text })
    : new AlirError('VERSION_CONFLICT', { series, number: text });
}

/** The fault for a proposal that is there already, or was decided meanwhile. */
export function proposalConflict({ id, revision }: StoredProposal): AlirError {
  return new AlirError('VERSION_CONFLICT', { proposal: id, revision });
}

/** The fault for a unit that another one outran. */
export function versionConflict(commit: Commit): AlirError {
  return new AlirError('VERSION_CONFLICT', {
    instance: commit.after.instance.id,
    version: commit.before?.instance.version ?? 0,
  });
}
