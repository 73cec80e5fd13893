// Plays a scenario: step by step, and looks after each whether things stand as it says.

import type { Simulation } from '../simulate/simulation.ts';
import { Player, type Failure, type ScenarioSetting } from './player.ts';
import type { Given, Scenario, Step } from './scenario-types.generated.ts';

/** What came of a scenario. */
export interface Played {
  /** Name of the scenario. */
  readonly name: string;
  /** All that is wrong with the first step that fails; the rest is not played. */
  readonly failures: readonly Failure[];
  /** As it stands at the end. */
  readonly simulation: Simulation;
}

/**
 * Plays a scenario until a step goes otherwise than it says.
 *
 * @param given - what all scenarios of the file begin with
 */
export function playScenario(
  scenario: Scenario,
  setting: ScenarioSetting,
  given: Given = {},
): Played {
  const player = new Player(setting, { ...given, ...scenario.given });
  const { simulation } = player;
  for (const [index, step] of scenario.steps.entries()) {
    const failures = player.step(step, index);
    if (failures.length > 0) return { name: scenario.name, failures, simulation };
  }
  return { name: scenario.name, failures: [], simulation };
}

/** A scenario with what is missing: after each step that expects nothing it says how things stand then. */
export interface Recorded extends Played {
  /** With what was missing. */
  readonly scenario: Scenario;
}

/**
 * Plays a scenario and writes down how things stand after each step that does not say it.
 *
 * @param given - what all scenarios of the file begin with
 */
export function recordScenario(
  scenario: Scenario,
  setting: ScenarioSetting,
  given: Given = {},
): Recorded {
  const player = new Player(setting, { ...given, ...scenario.given });
  const { simulation } = player;
  const steps: Step[] = [];
  const { name } = scenario;
  for (const [index, step] of scenario.steps.entries()) {
    const failures = player.step(step, index);
    if (failures.length > 0) return { name, failures, simulation, scenario };
    const expect = step.expect ?? (step.refused === undefined ? player.witnessed() : undefined);
    steps.push({ ...step, ...(expect && { expect }) });
  }
  return { name, failures: [], simulation, scenario: { ...scenario, steps } };
}
