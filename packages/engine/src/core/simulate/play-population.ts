// Plays a population, run after run.

import type { Population } from './population.ts';
import { reportOf, type PopulationReport, type RunResult } from './population-report.ts';
import { PopulationRun } from './population-run.ts';
import type { SimulatedOffice } from './simulated-office.ts';

/** How far a population has come that is played bit by bit. */
export interface PopulationProgress {
  /** Which run it is in, from 0. */
  readonly run: number;
  /** The moment that it has come to in it, ms UTC. */
  readonly now: number;
  /** What the runs before come to; null: this is the first. */
  readonly report: PopulationReport | null;
}

/** Runs a population, so often as it says, each time with another seed that follows from the office's. */
export function runPopulation(office: SimulatedOffice, population: Population): PopulationReport {
  const playing = playPopulation(office, population);
  for (;;) {
    const next = playing.next();
    if (next.done === true) return next.value;
  }
}

/** As {@link runPopulation}, moment by moment, for whoever has other things to do between: a page that is to answer. */
export function* playPopulation(
  office: SimulatedOffice,
  population: Population,
): Generator<PopulationProgress, PopulationReport> {
  const { runs = 20 } = population;
  const all: RunResult[] = [];
  let report: PopulationReport | null = null;
  for (let run = 0; run < runs; run++) {
    const one = new PopulationRun(office, population, (office.seed ?? 1) * 1_000 + run);
    for (const now of one.moments()) yield { run, now, report };
    all.push(one.result());
    report = reportOf(all);
  }
  return report ?? reportOf([]);
}
