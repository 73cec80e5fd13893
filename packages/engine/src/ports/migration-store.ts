// Where migrations of instances are kept: step by step, each with all that is known then. A step is added whole or not at all,
// so that whoever goes on after a crash knows exactly how far it came.
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

import type { JsonObject } from '../core/json.ts';

/** One step of a migration. */
export interface MigrationStep {
  /** Id of the migration. */
  readonly id: string;
  /** 1, 2, 3 …: counts its steps. */
  readonly revision: number;
  /** What the migration is after this step: plan, progress, where it goes on. */
  readonly body: JsonObject;
  /** What became of the instances of this step. */
  readonly results: readonly JsonObject[];
}

/** Where migrations are kept. */
export interface MigrationStore {
  /** Adds a step that is one more than the last. @returns false: somebody else was faster, and nothing is added. @throws TEXT_INVALID */
  add(tenant: string, step: MigrationStep): Promise<boolean>;
  /** The last step of a migration; null: there is none of this id. */
  last(tenant: string, id: string): Promise<MigrationStep | null>;
  /** The last step of each, by id. */
  list(tenant: string): Promise<readonly MigrationStep[]>;
  /** Migrations of all tenants whose last step has one of these as the `status` of its body, by tenant and id. */
  inStatus(
    statuses: readonly string[],
  ): Promise<readonly { readonly tenant: string; readonly id: string }[]>;
  /** Steps in order, from `after` (exclusive). */
  steps(
    tenant: string,
    id: string,
    after: number,
    limit: number,
  ): Promise<readonly MigrationStep[]>;
}
