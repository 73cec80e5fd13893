// Migrations of instances in memory.

import type { MigrationStep, MigrationStore } from '../../ports/migration-store.ts';
import { checkMigrationStep } from '../unit/check-texts.ts';
import { compareText } from '../unit/order.ts';

export class MemoryMigrations implements MigrationStore {
  /** By tenant, then id: all steps in order. */
  readonly #kept = new Map<string, Map<string, MigrationStep[]>>();
  readonly #checkOpen: () => void;

  constructor(checkOpen: () => void) {
    this.#checkOpen = checkOpen;
  }

  async add(tenant: string, step: MigrationStep): Promise<boolean> {
    this.#checkOpen();
    checkMigrationStep(tenant, step);
    const own = this.#kept.get(tenant) ?? new Map<string, MigrationStep[]>();
    const steps = own.get(step.id) ?? [];
    if (step.revision !== steps.length + 1) return false;
    steps.push(structuredClone(step));
    own.set(step.id, steps);
    this.#kept.set(tenant, own);
    return true;
  }

  async last(tenant: string, id: string): Promise<MigrationStep | null> {
    return structuredClone(this.#of(tenant, id).at(-1) ?? null);
  }

  async list(tenant: string): Promise<MigrationStep[]> {
    this.#checkOpen();
    return [...(this.#kept.get(tenant)?.values() ?? [])]
      .flatMap((steps) => structuredClone(steps.at(-1) ?? []))
      .sort((one, other) => compareText(one.id, other.id));
  }

  async inStatus(statuses: readonly string[]): Promise<{ tenant: string; id: string }[]> {
    this.#checkOpen();
    return [...this.#kept]
      .flatMap(([tenant, own]) => [...own].map(([id, steps]) => ({ tenant, id, steps })))
      .filter(({ steps }) => statuses.some((one) => one === steps.at(-1)?.body['status']))
      .map(({ tenant, id }) => ({ tenant, id }))
      .sort((one, other) => compareText(one.tenant, other.tenant) || compareText(one.id, other.id));
  }

  async steps(tenant: string, id: string, after: number, limit: number): Promise<MigrationStep[]> {
    const own = this.#of(tenant, id).filter(({ revision }) => revision > after);
    return structuredClone(own.slice(0, limit));
  }

  #of(tenant: string, id: string): readonly MigrationStep[] {
    this.#checkOpen();
    return this.#kept.get(tenant)?.get(id) ?? [];
  }
}
