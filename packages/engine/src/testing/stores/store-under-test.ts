// What the contract suite needs to know of a store, and how its tests talk to one.

import type { JsonObject } from '../../core/json.ts';
import type { Commit, Unit } from '../../ports/unit.ts';
import type { Store } from '../../ports/store.ts';
import type { Tx } from '../../ports/tx.ts';

/** A fresh, migrated store without data. */
export interface StoreUnderTest {
  /** The store that the suite tests. */
  readonly store: Store;
  /** Closes the store and opens it on what it kept. Absent for a store that keeps nothing. */
  readonly reopen?: () => Promise<Store>;
  /** Opens another store on the same data, as another process does. Closed by `close`. */
  readonly another?: () => Promise<Store>;
  /** The application's own side of the database. Absent for a store that joins no transactions. */
  readonly host?: Host;
  /** Closes everything that is still open and deletes the data. */
  close(): Promise<void>;
}

/** An application that keeps notes in a table of its own. */
export interface Host {
  /** Begins a transaction in which the application may write; waits for its turn. */
  begin(): Promise<HostTransaction>;
  /** All committed notes, sorted. */
  notes(): Promise<readonly string[]>;
}

/** An open transaction of that application. */
export interface HostTransaction {
  /** As commands are given it. */
  readonly tx: Tx;
  /** Writes a note in it. */
  note(text: string): Promise<void>;
  /** Commits what was written in it, by the application and by the store. */
  commit(): Promise<void>;
  /** Takes all of it back. */
  rollback(): Promise<void>;
}

/** Runs a commit as the runtime does: recalls the command, loads the instance, writes. @returns the answer */
export function run(store: Store, commit: Commit, options: { tx?: Tx } = {}): Promise<JsonObject> {
  const { tenant } = commit.after.instance;
  return store.transact(tenant, (unit) => write(unit, commit), options);
}

export async function write(unit: Unit, commit: Commit): Promise<JsonObject> {
  const recalled = await unit.recall(commit.command.id, commit.command.request);
  if (recalled.kind === 'known') return recalled.answer;
  if (recalled.kind === 'reused') return { reused: true };
  await unit.load(commit.after.instance.id);
  await unit.write(commit);
  return commit.command.answer;
}

/** Runs `work` again while another was faster, as the runtime does. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== 'VERSION_CONFLICT' || attempt === 200) throw error;
    }
  }
}

export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
