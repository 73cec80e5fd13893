// Follow-ups in memory.

import type { DueFollowUp, FollowUpStore, StoredFollowUp } from '../../ports/follow-up-store.ts';
import { checkFollowUp } from '../unit/check-texts.ts';
import { earliestFollowUp } from '../unit/order.ts';

interface Kept {
  readonly tenant: string;
  readonly followUp: StoredFollowUp;
  /** When the person is reminded; null: they have been. */
  nextAt: number | null;
}

/** Whether there is an open task of this id. */
type IsOpen = (tenant: string, task: string) => boolean;

export class MemoryFollowUps implements FollowUpStore {
  #kept: readonly Kept[] = [];
  readonly #checkOpen: () => void;
  readonly #isOpen: IsOpen;

  constructor(checkOpen: () => void, isOpen: IsOpen) {
    this.#checkOpen = checkOpen;
    this.#isOpen = isOpen;
  }

  async save(tenant: string, followUp: StoredFollowUp): Promise<void> {
    this.#checkOpen();
    checkFollowUp(tenant, followUp);
    await this.drop(tenant, followUp.task, followUp.user);
    this.#kept = [...this.#kept, { tenant, followUp: { ...followUp }, nextAt: followUp.at }];
  }

  async of(tenant: string, user: string): Promise<StoredFollowUp[]> {
    this.#checkOpen();
    return this.#kept
      .filter((kept) => kept.tenant === tenant && kept.followUp.user === user)
      .map(({ followUp }) => ({ ...followUp }))
      .sort(earliestFollowUp);
  }

  async drop(tenant: string, task: string, user: string): Promise<void> {
    this.#checkOpen();
    this.#kept = this.#kept.filter((kept) => !isOf(kept, tenant, task, user));
  }

  async due(now: number, limit: number, leaseMs: number): Promise<DueFollowUp[]> {
    this.#checkOpen();
    const due = this.#kept
      .filter(({ nextAt }) => nextAt !== null && nextAt <= now)
      .sort((one, other) => earliestFollowUp(one.followUp, other.followUp))
      .slice(0, limit);
    for (const kept of due) kept.nextAt = now + leaseMs;
    return due.map(({ tenant, followUp }) => ({ tenant, followUp: { ...followUp } }));
  }

  async told(tenant: string, task: string, user: string): Promise<void> {
    this.#checkOpen();
    for (const kept of this.#kept) if (isOf(kept, tenant, task, user)) kept.nextAt = null;
  }

  async nextDue(): Promise<number | null> {
    this.#checkOpen();
    const moments = this.#kept.flatMap(({ nextAt }) => nextAt ?? []);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  async sweep(): Promise<void> {
    this.#checkOpen();
    this.#kept = this.#kept.filter(({ tenant, followUp }) => this.#isOpen(tenant, followUp.task));
  }

  /** Whether a person wants to be reminded of a task by then. */
  isDue(tenant: string, task: string, user: string, until: number): boolean {
    return this.#kept.some((kept) => isOf(kept, tenant, task, user) && kept.followUp.at <= until);
  }
}

const isOf = (kept: Kept, tenant: string, task: string, user: string): boolean =>
  kept.tenant === tenant && kept.followUp.task === task && kept.followUp.user === user;
