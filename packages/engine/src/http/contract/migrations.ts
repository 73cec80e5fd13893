// Instances that go over to another version.

import type { Text } from '../../core/format/flow-types.generated.ts';

/** Which versions a plan is proposed for: `POST /migrations/propose`. Operators only. */
export interface ProposeBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Version that instances are on. Default: the one before the newest. @asType integer @minimum 1 */
  readonly from?: number;
  /** Version that they go to. Default: the newest. @asType integer @minimum 1 */
  readonly to?: number;
}

/** A plan to be looked at: `POST /migrations/dry-run`. Operators only. */
export interface DryRunBody {
  /** How instances go over. */
  readonly plan: MigrationPlanBody;
  /** `next` of the page before. */
  readonly after?: string;
  /** Default 100. @asType integer @minimum 1 @maximum 200 */
  readonly limit?: number;
}

/** A migration to be made: `POST /migrations`. Operators only. */
export interface MigrateBody {
  /** How instances go over. */
  readonly plan: MigrationPlanBody;
  /** Kept in the history of each instance. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How instances of one version of a flow go over to another. */
export interface MigrationPlanBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Version that the instances are on. @asType integer @minimum 1 */
  readonly from: number;
  /** Version that they go to. @asType integer @minimum 1 */
  readonly to: number;
  /** State of the new version by state of the old one. */
  readonly states: { readonly [state: string]: string };
  /** Expressions over the data as it was, by field of the new version. */
  readonly data: { readonly [field: string]: string };
}

/** How much is done at once: `POST /migrations/{id}/run`. Operators only. */
export interface RunMigrationBody {
  /** Most instances to look at. Default 1000. @asType integer @minimum 1 @maximum 10000 */
  readonly limit?: number;
}

/** A plan that is proposed. */
export interface ProposalView {
  /** The plan. */
  readonly plan: MigrationPlanBody;
  /** States that it says nothing of. */
  readonly open: readonly NamedStateView[];
  /** Fields that the new version takes for granted and the old one does not have. */
  readonly missing: readonly string[];
  /** States of the new version, to choose from. */
  readonly states: readonly NamedStateView[];
}

/** A state, and what people call it. */
export interface NamedStateView {
  /** Its key. */
  readonly state: string;
  /** Its title; null: it has none. */
  readonly title: Text | null;
}

/** What would become of some instances. */
export interface DryRunView {
  /** One for each that is open on the version. */
  readonly items: readonly VerdictView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** What would become of an instance, or has. */
export interface VerdictView {
  /** Its id. */
  readonly instance: string;
  /** `yes`, `no`; afterwards `migrated`, `refused`, `returned`, `stays`. */
  readonly did: string;
  /** Why not; null where nothing is in the way. */
  readonly code: string | null;
  /** The same in a sentence. */
  readonly message: string | null;
}

/** A migration and how far it is. */
export interface MigrationItemView {
  /** Its id. */
  readonly id: string;
  /** Its plan. */
  readonly plan: MigrationPlanBody;
  /** Who made it. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** `running`, `stopped`, `done`, `returning`, `returning-stopped`, `returned` */
  readonly status: string;
  /** Instances that went over so far. */
  readonly migrated: number;
  /** Instances that could not. */
  readonly refused: number;
  /** Of a way back: instances that are as they were. */
  readonly returned: number;
  /** Of a way back: instances on which somebody has acted since. */
  readonly staying: number;
}

/** Migrations of instances. */
export interface MigrationList {
  /** All, the newest first. */
  readonly items: readonly MigrationItemView[];
}
