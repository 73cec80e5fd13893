// What became of a load, over all its runs.

import { estimate, meanOf, quantileOf, type Estimate } from './statistics.ts';

/** How one step fares. Times are hours of work. */
export interface StepLoad {
  /** `state`, or `flow/state` of another flow. */
  readonly step: string;
  /** How many were done in a run. */
  readonly done: Estimate | null;
  /** From when it lay there to when somebody began with it. */
  readonly waiting: Estimate | null;
  /** What half of them did not wait longer than. */
  readonly waitingOfHalf: Estimate | null;
  /** What nine of ten did not wait longer than. */
  readonly waitingOfMost: Estimate | null;
  /** How many were left lying at the end of a run. */
  readonly left: Estimate | null;
}

/** What became of the load. */
export interface PopulationReport {
  /** How many runs there were. */
  readonly runs: number;
  /** In a run. */
  readonly started: Estimate | null;
  /** Of those that were started. */
  readonly ended: Estimate | null;
  /** From start to end, hours of work. */
  readonly duration: Estimate | null;
  /** By name. */
  readonly steps: readonly StepLoad[];
  /** What part of the hours of work whoever holds a position was busy, by position. */
  readonly busy: Readonly<Record<string, Estimate | null>>;
  /** Steps at which none of the choices was accepted, with the code; nothing went on there. */
  readonly stuck: Readonly<Record<string, string>>;
}

/** What became of one step in a run. */
export interface StepResult {
  readonly waits: number[];
  left: number;
}

/** What became of one run. Times are hours of work. */
export interface RunResult {
  readonly started: number;
  readonly durations: readonly number[];
  readonly steps: ReadonlyMap<string, StepResult>;
  readonly busy: ReadonlyMap<string, number>;
  readonly stuck: ReadonlyMap<string, string>;
}

/** What runs come to. */
export function reportOf(all: readonly RunResult[]): PopulationReport {
  const of = (value: (run: RunResult) => number | null): Estimate | null =>
    estimate(all.flatMap((run) => value(run) ?? []));
  const steps = [...new Set(all.flatMap((run) => [...run.steps.keys()]))].sort();
  const positions = [...new Set(all.flatMap((run) => [...run.busy.keys()]))].sort();
  return {
    runs: all.length,
    started: of((run) => run.started),
    ended: of((run) => run.durations.length),
    duration: of((run) => (run.durations.length === 0 ? null : meanOf(run.durations))),
    steps: steps.map((step) => {
      const waits = (run: RunResult): readonly number[] => run.steps.get(step)?.waits ?? [];
      return {
        step,
        done: of((run) => waits(run).length),
        waiting: of((run) => (waits(run).length === 0 ? null : meanOf(waits(run)))),
        waitingOfHalf: of((run) => (waits(run).length === 0 ? null : quantileOf(waits(run), 0.5))),
        waitingOfMost: of((run) => (waits(run).length === 0 ? null : quantileOf(waits(run), 0.9))),
        left: of((run) => run.steps.get(step)?.left ?? 0),
      };
    }),
    busy: Object.fromEntries(positions.map((one) => [one, of((run) => run.busy.get(one) ?? 0)])),
    stuck: Object.fromEntries(all.flatMap((run) => [...run.stuck])),
  };
}
