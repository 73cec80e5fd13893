// @alir/engine/simulate: an office that is played by hand.

export type {
  Acting,
  OpenCall,
  Simulated,
  SimulatedNotice,
  SimulatedOffice,
} from './simulation.ts';
export { Simulation } from './simulation.ts';
