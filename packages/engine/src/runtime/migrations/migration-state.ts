// A migration as it is kept: one body a step, and what became of the instances of that step.

import type { RejectionCode } from '../../core/codes.ts';
import type { JsonObject } from '../../core/json.ts';
import type { MigrationPlan } from '../../core/migrate/migration-plan.ts';
import type { MigrationStep } from '../../ports/migration-store.ts';
import type { MigrationStatus, MigrationView } from '../api/migrations.ts';

/** All that is known of a migration after a step. */
export interface MigrationState extends Omit<MigrationView, 'ok' | 'id'> {
  /** Of the operator, as their commands are given. */
  readonly as: string | null;
  /** Where the next batch begins: the list of instances, or on the way back the steps. Null: at the beginning. */
  readonly cursor: string | null;
  /** Who makes the way back, and why. */
  readonly returning: {
    readonly by: string;
    readonly as: string | null;
    readonly reason: string;
  } | null;
  /** Of a way back from one that was stopped: where the batch began that may have been cut off. Null: it came to its end. */
  readonly cutAt: { readonly cursor: string | null } | null;
  /** Revision of the last step that carried instances over. */
  readonly lastBatch: number;
}

/** What became of one instance in a step. */
export interface StepResult {
  readonly instance: string;
  readonly did: 'migrated' | 'refused' | 'returned' | 'stays';
  /** Version of the instance after it; null where nothing was done. */
  readonly seq: number | null;
  readonly code: RejectionCode | null;
  readonly details: JsonObject;
}

/** Of migrations that go on by themselves. */
export const goingStatuses: readonly MigrationStatus[] = ['running', 'returning'];

export function readState({ body }: MigrationStep): MigrationState {
  const state: MigrationState = JSON.parse(JSON.stringify(body));
  return state;
}

export function readResults({ results }: MigrationStep): readonly StepResult[] {
  const read: readonly StepResult[] = JSON.parse(JSON.stringify(results));
  return read;
}

/** As plain JSON, which is what stores keep. */
export function toStep(
  { id, revision }: Pick<MigrationStep, 'id' | 'revision'>,
  state: MigrationState,
  results: readonly StepResult[],
): MigrationStep {
  const body: JsonObject = JSON.parse(JSON.stringify(state));
  const kept: readonly JsonObject[] = JSON.parse(JSON.stringify(results));
  return { id, revision, body, results: kept };
}

export function viewOf(id: string, state: MigrationState): MigrationView {
  const { plan, by, reason, startedAt, status, migrated, refused, returned, staying } = state;
  return {
    ok: true,
    id,
    plan,
    by,
    reason,
    startedAt,
    status,
    migrated,
    refused,
    returned,
    staying,
  };
}

/** A migration at its beginning. */
export function newState(
  plan: MigrationPlan,
  who: { readonly by: string; readonly as: string | null; readonly reason: string },
  startedAt: number,
): MigrationState {
  const counts = { migrated: 0, refused: 0, returned: 0, staying: 0 };
  const status: MigrationStatus = 'running';
  return {
    plan,
    ...who,
    startedAt,
    status,
    ...counts,
    cursor: null,
    returning: null,
    cutAt: null,
    lastBatch: 0,
  };
}
