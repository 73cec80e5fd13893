// Natural group commit: everything that arrived while the last commit ran goes into the next one. Nothing waits for a
// timer, and nothing is answered before its commit is durable.
//
// A batch first runs its units one after another, without a lock, and then writes in one go without waiting for anything:
// so work that awaits something never holds the database, and nothing of others slips in between. If somebody else wrote
// meanwhile, the batch runs again.

import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from './batch.ts';
import type { BatchTransaction } from './batch-transaction.ts';
import { isConstraint, isFault, isIoError, isTransient, Outrun, storeBusy } from './faults.ts';
import type { Job } from './jobs.ts';
import { Company } from './company.ts';
import type { Connection } from './open-database.ts';
import type { BatchWriter, Written } from './write-batch.ts';

/** What the loop needs to know of the store. */
export interface LoopHost {
  readonly connection: Connection;
  readonly transaction: BatchTransaction;
  readonly writer: BatchWriter;
  /**
   * A batch over what is committed.
   *
   * @param isTrusting - it may believe what it cannot know, without looking; see `Trust`
   */
  openBatch(isTrusting: boolean): Batch;
  /** Whether nobody else has written since what a batch may believe was committed. */
  isCurrent(): boolean;
  committed(batch: Batch, written: Written): void;
}

/** Most jobs in one commit: more make the commit longer, not cheaper. */
const batchSize = 256;

export class CommitLoop {
  readonly #host: LoopHost;
  readonly #busyMs: number;
  #queue: Job[] = [];
  readonly #company = new Company();
  #running: Promise<void> | null = null;
  #committing: Promise<void> | null = null;
  #pause: Promise<void> | null = null;
  /** After the disk has failed: every job fails with this. */
  #broken: { readonly error: unknown } | null = null;

  /** @param busyMs - how long a batch may wait for others before it fails with STORE_BUSY */
  constructor(host: LoopHost, busyMs: number) {
    this.#host = host;
    this.#busyMs = busyMs;
  }

  add(job: Job): void {
    this.#queue.push(job);
    this.#running ??= this.#drain();
  }

  /** Runs `work` outside of any transaction, between two commits. */
  async alone(work: () => void): Promise<void> {
    const giveUpAt = performance.now() + this.#busyMs;
    while (this.#host.connection.db.isTransaction) {
      if (performance.now() > giveUpAt) throw storeBusy(this.#host.connection.path, null);
      await sleep(5);
    }
    work();
  }

  /** Runs `work` while no commit runs: what arrives meanwhile waits for its end. */
  async paused(work: () => Promise<void>): Promise<void> {
    while (this.#pause !== null) await this.#pause;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#pause = promise;
    try {
      await this.#committing;
      await work();
    } finally {
      this.#pause = null;
      resolve();
    }
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        // Also where it waits for nothing: what is added in this very moment joins, and nothing runs within `add`.
        await this.#company.gather();
        while (this.#pause !== null) await this.#pause;
        const jobs = this.#take();
        this.#company.had(jobs.length);
        this.#committing = this.#commit(jobs);
        await this.#committing;
        this.#committing = null;
      }
    } finally {
      this.#running = null;
    }
  }

  #take(): readonly Job[] {
    if (this.#queue.length > batchSize) return this.#queue.splice(0, batchSize);
    const all = this.#queue;
    this.#queue = [];
    return all;
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    let giveUpAt: number | null = null;
    let isTrusting = true;
    for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 50)) {
      try {
        await this.#attempt(jobs, isTrusting);
        break;
      } catch (error) {
        giveUpAt ??= performance.now() + this.#busyMs;
        const isOutrun = isTransient(error) || (isTrusting && isConstraint(error));
        isTrusting = false;
        if (isOutrun && performance.now() < giveUpAt) await sleep(pauseMs);
        else return this.#giveUp(jobs, error);
      }
    }
    for (const job of jobs) job.finish();
  }

  async #giveUp(jobs: readonly Job[], error: unknown): Promise<void> {
    if (isIoError(error)) this.#broken ??= { error };
    if (jobs.length > 1 && !isTransient(error) && !isFault(error)) {
      // One job's own error: the others shall not suffer for it.
      for (const job of jobs) await this.#commit([job]);
    } else {
      const { path } = this.#host.connection;
      for (const job of jobs) job.fail(isTransient(error) ? storeBusy(path, error) : error);
    }
  }

  /** One try. @throws what SQLite throws; Outrun if somebody else wrote meanwhile */
  async #attempt(jobs: readonly Job[], isTrusting: boolean): Promise<void> {
    if (this.#broken !== null) throw this.#broken.error;
    const { transaction, writer, connection } = this.#host;
    transaction.begin();
    try {
      const batch = this.#host.openBatch(isTrusting);
      for (const job of jobs) await job.run(batch);
      // What rests on trust alone is answered only if it is still so.
      if (!batch.isProven && !this.#host.isCurrent()) throw new Outrun();
      const isEmpty = batch.units.length === 0 && jobs.every((job) => job.write === null);
      if (isEmpty) return transaction.end('rollback');
      transaction.lock();
      const written = writer.write(connection.statements, batch);
      for (const job of jobs) job.write?.(connection.statements);
      transaction.end('commit');
      this.#host.committed(batch, written);
    } catch (error) {
      transaction.end('rollback');
      throw error;
    }
  }
}
