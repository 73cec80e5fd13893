// @alir/engine/simulate: an office that is played by hand or by chance, before there is one.

export { learnFrom, type Learnt } from './learn.ts';
export { populationOf, type Told } from './population-of.ts';
export { playPopulation, runPopulation, type PopulationProgress } from './play-population.ts';
export type { Arrival, Choice, Population, Weighted, WorkingTime } from './population.ts';
export type { PopulationReport, StepLoad } from './population-report.ts';
export type {
  Acting,
  OpenCall,
  SetAside,
  Simulated,
  SimulatedBlock,
  SimulatedNotice,
  SimulatedOffice,
} from './simulated-office.ts';
export { Simulation } from './simulation.ts';
export { sayReport, type Played, type ToldReport } from './say-report.ts';
export type { Estimate } from './statistics.ts';
export type { NumberRow } from '../numbering/number-row.ts';
