import type { Text } from '../../core/format/flow-types.generated.ts';
import type { JsonObject } from '../../core/json.ts';
import type { MigrationPlan } from '../../core/migrate/migration-plan.ts';
import type { RejectionCode } from '../../core/codes.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** Carries open instances from one version of a flow to another. Operators only, all of it. */
export interface Migrations {
  /**
   * A plan by the keys of states and fields, and what it leaves open. Without versions: from the one before the newest to the
   * newest. Rejects with `FLOW_NOT_FOUND`, `MIGRATION_PLAN_INVALID` where there is no such version, and
   * `MIGRATION_SAME_VERSION` where there is only one or both are the same.
   */
  propose(
    flow: string,
    versions?: { readonly from?: number; readonly to?: number },
    options?: { readonly tenant?: string },
  ): Promise<Proposal | Refused>;
  /**
   * What would become of each open instance, one page: decided as the migration would, and nothing kept. Rejects with
   * `NOT_ALLOWED`, `MIGRATION_PLAN_INVALID` (its details list the problems), `MIGRATION_SAME_VERSION`.
   */
  dryRun(
    plan: MigrationPlan,
    input: { readonly by: By; readonly after?: string | undefined; readonly limit?: number },
    options?: { readonly tenant?: string },
  ): Promise<DryRun | Refused>;
  /**
   * Makes a migration of a plan; `run` does it. With an `id` of the caller's the same again gives the same migration. Rejects as
   * `dryRun`, and with `COMMENT_REQUIRED`, `KEY_REUSED`.
   */
  start(
    plan: MigrationPlan,
    input: { readonly by: By; readonly reason: string },
    options?: { readonly tenant?: string; readonly id?: string },
  ): Promise<MigrationView | Refused>;
  /**
   * Goes on with a migration, batch by batch, until it is done, stopped, or the budget is spent. After a crash the same again
   * goes on where it came to; an instance is carried over once. Rejects with `MIGRATION_NOT_FOUND`.
   */
  run(
    id: string,
    budget?: MigrationBudget,
    options?: { readonly tenant?: string },
  ): Promise<MigrationView | Refused>;
  /** Stops it after the batch under way. Rejects with `MIGRATION_NOT_FOUND`, `MIGRATION_OVER`. */
  stop(
    id: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<MigrationView | Refused>;
  /** Lets one that was stopped run again. Rejects with `MIGRATION_NOT_FOUND`, `MIGRATION_OVER`. */
  resume(
    id: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<MigrationView | Refused>;
  /**
   * Makes it a way back: `run` then brings those back that nobody has acted on since. Rejects with `MIGRATION_NOT_FOUND`,
   * `MIGRATION_RUNNING`, `MIGRATION_OVER`, `COMMENT_REQUIRED`.
   */
  back(
    id: string,
    input: { readonly by: By; readonly reason: string },
    options?: { readonly tenant?: string },
  ): Promise<MigrationView | Refused>;
  /** All of them, the newest first. */
  list(options?: { readonly tenant?: string }): Promise<readonly MigrationView[]>;
  /** What became of each instance, batch by batch; `limit` batches at once, 10 at most. */
  results(
    id: string,
    query?: { readonly after?: string | undefined; readonly limit?: number },
    options?: { readonly tenant?: string },
  ): Promise<MigrationResults | Refused>;
}

/** How much one call of `run` does. */
export interface MigrationBudget {
  /** Most instances to look at. Default: all. */
  readonly limit?: number;
  /** When to stop, ms from now. Default: at the end. */
  readonly budgetMs?: number;
  /** Instances a batch, 1 to 500. Default 100: after each the progress is kept. */
  readonly batch?: number;
}

/** A plan that is proposed. */
export interface Proposal {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** What is proposed. */
  readonly plan: MigrationPlan;
  /** States that the plan says nothing of, with what people call them. */
  readonly open: readonly { readonly state: string; readonly title: Text | null }[];
  /** Fields that the new version takes for granted and the old one does not have. */
  readonly missing: readonly string[];
  /** States of the new version, to choose from. */
  readonly states: readonly { readonly state: string; readonly title: Text | null }[];
}

/** What would become of some instances. */
export interface DryRun {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** One for each instance that is open on the old version. */
  readonly items: readonly Verdict[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** What would become of one instance, or has. */
export interface Verdict {
  /** Its id. */
  readonly instance: string;
  /** It would be carried over, or was. */
  readonly ok: boolean;
  /** Why not. */
  readonly code: RejectionCode | null;
  /** What the sentence speaks of. */
  readonly details: JsonObject;
  /** The same as a sentence in the engine's language; null where it would be. */
  readonly message: string | null;
  /** Where it stands then: keys of states. */
  readonly states: readonly string[];
}

/** A migration and how far it is. */
export interface MigrationView {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** Its id. */
  readonly id: string;
  /** Its plan. */
  readonly plan: MigrationPlan;
  /** Id of the operator who made it. */
  readonly by: string;
  /** Why, as histories tell it. */
  readonly reason: string;
  /** ms UTC */
  readonly startedAt: number;
  /** Whether it goes on. */
  readonly status: MigrationStatus;
  /** Instances carried over so far. */
  readonly migrated: number;
  /** Instances that could not be. */
  readonly refused: number;
  /** Of a way back: instances that are as they were. */
  readonly returned: number;
  /** Of a way back: instances that stay, since somebody has acted. */
  readonly staying: number;
}

/** `running` until it is `done`; `stopped` between; `returning` and `returned` on the way back. */
export type MigrationStatus =
  'running' | 'stopped' | 'done' | 'returning' | 'returning-stopped' | 'returned';

/** What became of some instances. */
export interface MigrationResults {
  /** True: tells it from `Refused`. */
  readonly ok: true;
  /** One for each instance that was looked at. */
  readonly items: readonly MigrationResult[];
  /** Pass as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** What became of one instance. */
export interface MigrationResult {
  /** Its id. */
  readonly instance: string;
  /** What was done. */
  readonly did: 'migrated' | 'refused' | 'returned' | 'stays';
  /** Why not. */
  readonly code: RejectionCode | null;
  /** What the sentence speaks of. */
  readonly details: JsonObject;
  /** The same as a sentence in the engine's language. */
  readonly message: string | null;
}
