// What the commit loop does: units of work, and writes of the store's own.

import type { Unit } from '../../ports/unit.ts';
import { BufferedUnit } from '../unit/buffered-unit.ts';
import type { Batch } from './batch.ts';
import { BatchSource } from './batch-source.ts';
import { isTransient } from './faults.ts';
import type { Statements } from './statements.ts';

/** Something to be done in a commit. */
export interface Job {
  /** Reads and decides; what it wants written it leaves in the batch. Called again if the batch has to run again. */
  run(batch: Batch): Promise<void>;
  /** Writes by itself, in the transaction. Null if it does not. */
  readonly write: ((statements: Statements) => void) | null;
  /** Answers whoever waits; called after the commit. */
  finish(): void;
  fail(error: unknown): void;
}

/** Who waits for a job. */
export interface Waiting<T> {
  resolve(result: T): void;
  reject(error: unknown): void;
}

type Outcome<T> = { readonly result: T } | { readonly error: unknown };

/** A unit of work. A class, since there is one in each step. */
export class UnitJob<T> implements Job {
  readonly write = null;
  readonly #tenant: string;
  readonly #work: (unit: Unit) => Promise<T>;
  readonly #waiting: Waiting<T>;
  #outcome: Outcome<T> | null = null;

  constructor(tenant: string, work: (unit: Unit) => Promise<T>, waiting: Waiting<T>) {
    this.#tenant = tenant;
    this.#work = work;
    this.#waiting = waiting;
  }

  async run(batch: Batch): Promise<void> {
    try {
      this.#outcome = { result: await runUnit(batch, this.#tenant, this.#work) };
    } catch (error) {
      this.#outcome = { error };
    }
  }

  finish(): void {
    answer(this.#waiting, this.#outcome);
  }

  fail(error: unknown): void {
    this.#waiting.reject(error);
  }
}

/** If `write` throws, nothing of it is kept and the rest of the batch is none the worse. */
export function writeJob<T>(write: (statements: Statements) => T, waiting: Waiting<T>): Job {
  let outcome: Outcome<T> | null = null;
  return {
    run: async () => undefined,
    write: (statements) => {
      statements.run('savepoint alir_job');
      try {
        outcome = { result: write(statements) };
      } catch (error) {
        // The whole batch is tried again.
        if (isTransient(error)) throw error;
        outcome = { error };
        statements.run('rollback to alir_job');
      }
      statements.run('release alir_job');
    },
    finish: () => answer(waiting, outcome),
    fail: (error) => waiting.reject(error),
  };
}

/** Runs the work of one unit and takes what it wants written into the batch. */
export async function runUnit<T>(
  batch: Batch,
  tenant: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const source = new BatchSource(batch, tenant);
  const unit = new BufferedUnit(source);
  try {
    const result = await work(unit);
    const writes = unit.end();
    if (writes !== null) batch.add(tenant, writes, source.drawn);
    return result;
  } finally {
    unit.end();
  }
}

function answer<T>(waiting: Waiting<T>, outcome: Outcome<T> | null): void {
  if (outcome === null) waiting.reject(new Error('The job has not run'));
  else if ('result' in outcome) waiting.resolve(outcome.result);
  else waiting.reject(outcome.error);
}
