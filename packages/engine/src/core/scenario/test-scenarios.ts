// The scenarios of a flow, played one by one, and what of the flow they go through.

import type { World } from '../organisation/world.ts';
import type { Flow } from '../compile/flow.ts';
import { Coverage, type FlowCoverage } from './coverage.ts';
import { playScenario } from './play-scenario.ts';
import type { Failure } from './player.ts';
import type { Given, ScenarioFile } from './scenario-types.generated.ts';

export { madeUpPeople } from './made-up-people.ts';
export type { Covered, FlowCoverage } from './coverage.ts';
export type { Unmet } from './expectations.ts';
export {
  generateScenarios,
  type Generated,
  type Generating,
  type Missed,
} from './generate-scenarios.ts';
export { recordHistory, type RecordedHistory, type Recording } from './recorded-history.ts';
export type { Obstacle } from '../rehearse/goal.ts';
export { happeningOf, parseScenarios } from './parse-scenarios.ts';
export type { Unable } from './perform-step.ts';
export { playScenario, recordScenario, type Recorded, type Played } from './play-scenario.ts';
export { Player, type Failure, type ScenarioSetting } from './player.ts';
export {
  sayFailure,
  sayHappening,
  sayStep,
  sayTested,
  type ScenarioNaming,
} from './say-failure.ts';
export type { Given, Scenario, ScenarioFile, Step } from './scenario-types.generated.ts';

/** What scenarios are played with. */
export interface ScenarioOffice {
  /** The flow that is told about, and all that it may start or listen to. */
  readonly flows: readonly Flow[];
  /** The people and calendars that a scenario begins with. */
  world(given: Given): World;
}

/** How one scenario went. */
export interface ScenarioResult {
  /** Name of the scenario. */
  readonly name: string;
  /** Empty: as it says. */
  readonly failures: readonly Failure[];
}

/** How the scenarios of a flow went. */
export interface ScenarioReport {
  /** Name of the flow. */
  readonly flow: string;
  /** In the order of the file. */
  readonly results: readonly ScenarioResult[];
  /** Null: there is no such flow. */
  readonly coverage: FlowCoverage | null;
}

/**
 * Plays scenarios by the engine's own functions, in memory, with a clock that stands still until a step moves it.
 *
 * @param coverage - goes on counting; default: one that begins anew
 */
export function testScenarios(
  { flow: name, given = {}, scenarios }: ScenarioFile,
  { flows, world }: ScenarioOffice,
  coverage: Coverage | null = coverageOf(flows, name),
): ScenarioReport {
  const watched = flows.map((flow) => (flow.name === name ? (coverage?.watched ?? flow) : flow));
  const results = scenarios.map((scenario) => {
    const setting = { flow: name, flows: watched, world: world({ ...given, ...scenario.given }) };
    const { failures } = playScenario(scenario, setting, given);
    return { name: scenario.name, failures };
  });
  return { flow: name, results, coverage: coverage?.report ?? null };
}

function coverageOf(flows: readonly Flow[], name: string): Coverage | null {
  const flow = flows.find((one) => one.name === name);
  return flow ? new Coverage(flow) : null;
}
