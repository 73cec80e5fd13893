// Follow-ups in memory.

import type { DueFollowUp, FollowUpStore, StoredFollowUp } from '../../ports/follow-up-store.ts';
import { checkFollowUp } from '../unit/check-texts.ts';
import { earliestFollowUp } from '../unit/order.ts';
import { NotesOfTasks, type IsOpen } from './notes-of-tasks.ts';

interface Waiting {
  readonly task: string;
  readonly user: string;
  readonly followUp: StoredFollowUp;
  /** When the person is reminded; null: they have been. */
  nextAt: number | null;
}

export class MemoryFollowUps implements FollowUpStore {
  readonly #notes: NotesOfTasks<Waiting>;
  readonly #checkOpen: () => void;

  constructor(checkOpen: () => void, isOpen: IsOpen) {
    this.#checkOpen = checkOpen;
    this.#notes = new NotesOfTasks(isOpen);
  }

  async save(tenant: string, followUp: StoredFollowUp): Promise<void> {
    this.#checkOpen();
    checkFollowUp(tenant, followUp);
    const { task, user, at } = followUp;
    this.#notes.save(tenant, { task, user, followUp: { ...followUp }, nextAt: at });
  }

  async of(tenant: string, user: string): Promise<StoredFollowUp[]> {
    this.#checkOpen();
    return this.#notes
      .of(tenant)
      .filter((one) => one.user === user)
      .map(({ followUp }) => ({ ...followUp }))
      .sort(earliestFollowUp);
  }

  async drop(tenant: string, task: string, user: string): Promise<void> {
    this.#checkOpen();
    this.#notes.drop(tenant, task, user);
  }

  async due(now: number, limit: number, leaseMs: number): Promise<DueFollowUp[]> {
    this.#checkOpen();
    const due = this.#notes
      .all()
      .filter(({ note: { nextAt } }) => nextAt !== null && nextAt <= now)
      .toSorted((one, other) => earliestFollowUp(one.note.followUp, other.note.followUp))
      .slice(0, limit);
    for (const { note } of due) note.nextAt = now + leaseMs;
    return due.map(({ tenant, note }) => ({ tenant, followUp: { ...note.followUp } }));
  }

  async told(tenant: string, task: string, user: string): Promise<void> {
    this.#checkOpen();
    const waiting = this.#notes.find(tenant, task, user);
    if (waiting) waiting.nextAt = null;
  }

  async nextDue(): Promise<number | null> {
    this.#checkOpen();
    const moments = this.#notes.all().flatMap(({ note: { nextAt } }) => nextAt ?? []);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  async sweep(): Promise<void> {
    this.#checkOpen();
    this.#notes.sweep();
  }

  /** Whether a person wants to be reminded of a task by then. */
  isDue(tenant: string, task: string, user: string, until: number): boolean {
    const waiting = this.#notes.find(tenant, task, user);
    return waiting !== undefined && waiting.followUp.at <= until;
  }
}
