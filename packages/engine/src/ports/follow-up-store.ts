// Where it is kept on which day somebody wants to be reminded of a task. Theirs alone: nothing of the case follows from it.
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

/** A day on which a person wants to be reminded of a task. */
export interface StoredFollowUp {
  /** Id of the task. */
  readonly task: string;
  /** Id of the person. */
  readonly user: string;
  /** The day, `yyyy-mm-dd`. */
  readonly day: string;
  /** When work begins on it, ms UTC. */
  readonly at: number;
  /** What they noted; null: nothing. */
  readonly note: string | null;
}

/** One that is due, and whose tenant it is of. */
export interface DueFollowUp {
  /** Its tenant. */
  readonly tenant: string;
  /** What is due. */
  readonly followUp: StoredFollowUp;
}

/** Where follow-ups are kept: one for each person and task. */
export interface FollowUpStore {
  /** Keeps one, in place of what this person had for the task before; they are reminded of it anew. @throws TEXT_INVALID */
  save(tenant: string, followUp: StoredFollowUp): Promise<void>;
  /** All of a person, by the moment and the id of the task. */
  of(tenant: string, user: string): Promise<readonly StoredFollowUp[]>;
  /** Drops one. What is not there is dropped already. */
  drop(tenant: string, task: string, user: string): Promise<void>;
  /** Those whose person is to be reminded at `now`, the oldest first; not again until `now + leaseMs`. */
  due(now: number, limit: number, leaseMs: number): Promise<readonly DueFollowUp[]>;
  /** They have been reminded of it. It stays, and they see that it is due. */
  told(tenant: string, task: string, user: string): Promise<void>;
  /** The earliest moment at which `due` may have something, ms UTC; null: nothing waits. */
  nextDue(): Promise<number | null>;
  /** Drops those of tasks that are not open any more, of all tenants. */
  sweep(): Promise<void>;
}
