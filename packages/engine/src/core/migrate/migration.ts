// A plan that was checked against both versions: what `decide` carries an instance over by.

import type { CertainFields } from '../compile/certain-fields.ts';
import type { Assigned, Flow } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import type { MigrationPlan } from './migration-plan.ts';

/** A checked plan with both versions. */
export interface Migration {
  /** As it was written. */
  readonly plan: MigrationPlan;
  /** The version that instances are on. */
  readonly from: Flow;
  /** The version that they go to. */
  readonly to: Flow;
  /** New state by old one. */
  readonly states: ReadonlyMap<string, string>;
  /** Expressions over the old data, by new field. */
  readonly data: readonly Assigned[];
  /** Fields that the new version has. */
  readonly fields: ReadonlySet<string>;
  /** Which fields the new version takes for granted where. */
  readonly certain: CertainFields;
  /** Tasks of the new version that go to whoever did another state, with that state. */
  readonly sameAs: readonly { readonly state: string; readonly doer: string }[];
  /** Whether a state of the new version is reached from another without passing a third. */
  reaches(from: string, to: string, avoiding: string): boolean;
  /** Both versions end alike: what a parent is told does not change. */
  readonly endsAlike: boolean;
}

/** Between which versions an instance passes: forward by a plan, or back to what it was. */
export type Passage =
  | { readonly kind: 'forward'; readonly migration: Migration }
  | {
      readonly kind: 'back';
      /** The instance as it was before it was migrated. */
      readonly before: Instance;
      /** The event that migrated it. */
      readonly event: FlowEvent;
    };
