// What one plays with in a simulation: who acts, what becomes of it, which services wait for an answer.

import type { Flow } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { FlowEvent, Outgoing } from '../event.ts';
import type { JsonObject } from '../json.ts';
import type { NumberRow } from '../numbering/number-row.ts';
import type { World } from '../organisation/world.ts';

/** What is simulated: flows, and the people and calendars around them. */
export interface SimulatedOffice {
  /** Every flow that may be started, by a person or by another; of a name the newest. */
  readonly flows: readonly Flow[];
  /** People and calendars. */
  readonly world: World;
  /** Users who may do what operators may. */
  readonly operators?: readonly string[];
  /** When it begins, ms UTC. */
  readonly now: number;
  /** The same seed draws the same. Default 1. */
  readonly seed?: number;
}

/** Who acts: a user, in one of their positions where they choose one. */
export interface Acting {
  /** Id of the user. */
  readonly user: string;
  /** The position they act in; absent: whichever of theirs may. */
  readonly as?: string;
}

/** What became of a command. */
export type Simulated =
  | {
      readonly ok: true;
      readonly instance: string;
      /** Null: there was nothing to do. */
      readonly event: FlowEvent | null;
      /** Id of the incident that it was recorded in instead of being done. */
      readonly incident: string | null;
    }
  | ({ readonly ok: false } & Rejection);

/** A service that was called and has not answered. */
export interface OpenCall {
  /** Tells it from all others. */
  readonly id: string;
  /** Id of the instance that called. */
  readonly instance: string;
  /** State that called. */
  readonly state: string;
  /** Its visit, `state#visit`. */
  readonly visit: string;
  /** 1, 2, 3 … */
  readonly attempt: number;
  /** Name of the service. */
  readonly service: string;
  /** What it is given. */
  readonly input: JsonObject;
  /** When it is too late to answer, ms UTC; null: never. */
  readonly until: number | null;
}

/** Somebody who was told of something. */
export type SimulatedNotice = Extract<Outgoing, { kind: 'notice' }>;

/** Numbers that are set aside for letters on paper. */
export interface SetAside {
  /** Name of the flow. */
  readonly flow: string;
  /** Name of the series in it. */
  readonly series: string;
  /** Id of the unit that counts. */
  readonly unit: string;
  /** What the series counts by besides, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many. */
  readonly count: number;
}

/** What was set aside, or why nothing was. */
export type SimulatedBlock =
  | { readonly ok: true; readonly numbers: readonly NumberRow[] }
  | ({ readonly ok: false } & Rejection);
