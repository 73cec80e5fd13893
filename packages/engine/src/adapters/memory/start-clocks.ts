// Clocks of flows in memory.

import type {
  DueStartClock,
  StartClockStore,
  StoredStartClock,
} from '../../ports/start-clock-store.ts';
import { checkStartClock } from '../unit/check-texts.ts';
import { compareText } from '../unit/order.ts';

interface Kept {
  readonly tenant: string;
  readonly clock: StoredStartClock;
  /** When it is given out; null: never. */
  nextAt: number | null;
}

export class MemoryStartClocks implements StartClockStore {
  #kept: readonly Kept[] = [];
  readonly #checkOpen: () => void;

  constructor(checkOpen: () => void) {
    this.#checkOpen = checkOpen;
  }

  async of(tenant: string, flow: string): Promise<StoredStartClock | null> {
    this.#checkOpen();
    return structuredClone(this.#find(tenant, flow)?.clock ?? null);
  }

  async list(tenant: string): Promise<StoredStartClock[]> {
    this.#checkOpen();
    return this.#kept
      .filter((kept) => kept.tenant === tenant)
      .map(({ clock }) => structuredClone(clock))
      .sort((one, other) => compareText(one.flow, other.flow));
  }

  async keep(tenant: string, clock: StoredStartClock): Promise<boolean> {
    this.#checkOpen();
    checkStartClock(tenant, clock);
    const before = this.#find(tenant, clock.flow);
    if (clock.revision !== (before?.clock.revision ?? 0) + 1) return false;
    const others = this.#kept.filter((kept) => kept !== before);
    this.#kept = [...others, { tenant, clock: structuredClone(clock), nextAt: clock.next }];
    return true;
  }

  async due(now: number, limit: number, leaseMs: number): Promise<DueStartClock[]> {
    this.#checkOpen();
    const due = this.#kept.flatMap((kept) =>
      kept.nextAt !== null && kept.nextAt <= now ? [{ kept, at: kept.nextAt }] : [],
    );
    const given = due.sort((one, other) => one.at - other.at).slice(0, limit);
    given.sort(({ kept: one }, { kept: other }) => (one.clock.next ?? 0) - (other.clock.next ?? 0));
    for (const { kept } of given) kept.nextAt = now + leaseMs;
    return given.map(({ kept: { tenant, clock } }) => ({ tenant, flow: clock.flow }));
  }

  /** The earliest moment at which one may be given out, ms UTC. */
  nextDue(): number | null {
    const moments = this.#kept.flatMap(({ nextAt }) => nextAt ?? []);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  #find(tenant: string, flow: string): Kept | undefined {
    return this.#kept.find((kept) => kept.tenant === tenant && kept.clock.flow === flow);
  }
}
