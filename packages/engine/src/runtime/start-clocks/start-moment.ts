// Starts what a flow starts at one moment of its clock. Every start has a key, so doing it again starts nothing twice,
// whoever was interrupted where.

import { CLOCK_KEY, type ClockMoment } from '../../core/clock/moments.ts';
import type { MachineCommand } from '../../core/command.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import { isoOf } from '../../core/instant.ts';
import type { JsonObject } from '../../core/json.ts';
import type { World } from '../../core/organisation/world.ts';
import { executeThrough } from '../deliver.ts';
import type { Shell } from '../shell.ts';
import { plannedStarts } from '../../core/clock/planned-starts.ts';

/** A start that was refused. */
export interface RefusedStart {
  /** Key of the instance that is not there; null: it came to none. */
  readonly key: string | null;
  readonly refusal: Rejection;
}

export interface StartedMoment {
  /** How many instances it has started now. */
  readonly started: number;
  readonly refused: readonly RefusedStart[];
}

/** What a moment is started with. */
export interface Starting {
  readonly tenant: string;
  /** The newest version. */
  readonly flow: Flow;
  readonly world: World;
}

export async function startMoment(
  shell: Shell,
  { tenant, flow, world }: Starting,
  { named }: Pick<ClockMoment, 'named'>,
): Promise<StartedMoment> {
  const { startPlan, calendar } = flow;
  const refused: RefusedStart[] = [];
  let started = 0;
  for (const planned of startPlan
    ? plannedStarts(startPlan, { world, now: named, calendar })
    : []) {
    if ('refusal' in planned) {
      refused.push({ key: null, refusal: planned.refusal });
      continue;
    }
    const key = planned.start.key ?? CLOCK_KEY + isoOf(named);
    const refusal = await begin(shell, tenant, { ...planned.start, key, flow: flow.name, named });
    if (refusal === null) started++;
    else if (refusal.code !== 'KEY_EXISTS') refused.push({ key, refusal });
  }
  return { started, refused };
}

/** @returns why it could not be started; null: it was */
async function begin(
  shell: Shell,
  tenant: string,
  start: Omit<Extract<MachineCommand, { type: 'begin' }>, 'type'>,
): Promise<Rejection | null> {
  const result = await executeThrough(shell, {
    id: shell.ids.next(),
    isDrawn: true,
    tenant,
    instance: shell.ids.next(),
    command: { type: 'begin', ...start },
    by: null,
  });
  return result.ok ? null : { code: result.code, details: result.details };
}

/** Refusals of one moment that are kept with their words; of the rest the number. */
const MAX_EXAMPLES = 10;

/** What operators are to know of a moment, as it is kept. */
export function refusedRecord(
  { named }: Pick<ClockMoment, 'named'>,
  refused: readonly RefusedStart[],
): JsonObject {
  return {
    named,
    count: refused.length,
    starts: refused
      .slice(0, MAX_EXAMPLES)
      .map(({ key, refusal: { code, details } }) => ({ key, code, details })),
  };
}
