// Natural group commit: everything that arrived while the last commit ran goes into the next one. Nothing waits for a
// timer, and nothing is answered before its commit is durable.
//
// A batch first runs its units one after another, without a lock, and then writes them in one synchronous transaction:
// so work that awaits something never holds the database, and nothing of the host's slips into our transaction. If
// somebody else wrote meanwhile, the batch runs again.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from './batch.ts';
import { isFault, isIoError, isTransient, Outrun, storeBusy } from './faults.ts';
import type { Job } from './jobs.ts';
import type { Connection } from './open-database.ts';
import type { BatchWriter, Written } from './write-batch.ts';

/** What the loop needs to know of the store. */
export interface LoopHost {
  readonly connection: Connection;
  readonly writer: BatchWriter;
  /** A batch over what is committed now. */
  openBatch(): Batch;
  /** Whether nobody but us has committed since that batch was opened. */
  isCurrent(): boolean;
  committed(batch: Batch, written: readonly Written[]): void;
}

/** Most jobs in one commit: more make the commit longer, not cheaper. */
const batchSize = 256;

export class CommitLoop {
  readonly #host: LoopHost;
  readonly #busyMs: number;
  readonly #queue: Job[] = [];
  #running: Promise<void> | null = null;
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

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        // Lets requests that are ready to be read join the batch.
        await new Promise<void>((resolve) => void setImmediate(resolve));
        await this.#commit(this.#queue.splice(0, batchSize));
      }
    } finally {
      this.#running = null;
    }
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const giveUpAt = performance.now() + this.#busyMs;
    for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 50)) {
      try {
        await this.#attempt(jobs);
        break;
      } catch (error) {
        if (isTransient(error) && performance.now() < giveUpAt) await sleep(pauseMs);
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
  async #attempt(jobs: readonly Job[]): Promise<void> {
    if (this.#broken !== null) throw this.#broken.error;
    const { connection, writer } = this.#host;
    this.#checkNoHostTransaction();
    const batch = this.#host.openBatch();
    for (const job of jobs) await job.run(batch);
    const writes = jobs.flatMap((job) => (job.write === null ? [] : [job.write]));
    if (batch.units.length === 0 && writes.length === 0) return;
    this.#checkNoHostTransaction();
    const { statements } = connection;
    beginImmediate(connection);
    let written: Written[];
    try {
      if (!this.#host.isCurrent()) throw new Outrun();
      written = writer.write(statements, batch);
      for (const write of writes) write(statements);
      statements.run('commit');
    } catch (error) {
      if (connection.db.isTransaction) statements.run('rollback');
      throw error;
    }
    this.#host.committed(batch, written);
  }

  /** The host may have a transaction open on the connection that it shares with us. */
  #checkNoHostTransaction(): void {
    if (this.#host.connection.db.isTransaction) throw new Outrun();
  }
}

/** Never waits: whoever holds the lock may need this very event loop to let it go. */
function beginImmediate({ statements, isShared }: Connection): void {
  if (!isShared) return void statements.run('begin immediate');
  const timeout = Number(statements.get('pragma busy_timeout')?.['timeout'] ?? 0);
  statements.exec('pragma busy_timeout = 0');
  try {
    statements.run('begin immediate');
  } finally {
    statements.exec(`pragma busy_timeout = ${timeout}`);
  }
}
