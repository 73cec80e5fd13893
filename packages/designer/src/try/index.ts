// @alir/designer/try: trying a flow by the engine itself. Loaded when somebody tries one.

export { castOfFlow, beginner } from './cast-of-flow.ts';
export { groupsOf, type TrialChance, type TrialGroup } from './chances.ts';
export {
  passedUntil,
  replayOf,
  storyIn,
  storyOf,
  tryFrom,
  type Filled,
  type Frame,
  type Replay,
  type Story,
} from './replay.ts';
export {
  beginTrial,
  lookAt,
  officeOf,
  scenarioOf,
  stepsOccupied,
  trailOf,
  tryAct,
  type Moment,
  type Trial,
  type TrialAct,
  type TrialOffice,
  type Tried,
} from './trial.ts';
export {
  playScenarios,
  readScenarios,
  type Passage,
  type ReadScenarios,
  type TestedScenario,
  type Testing,
  type Unpassed,
} from './test-scenarios.ts';
export {
  loadOf,
  playLoad,
  sayLoad,
  type Load,
  type LoadedStep,
  type LoadSettings,
} from './load.ts';
export type { Passed, Watch } from './watched-flow.ts';
export { wayAt } from '../model/outline/way-at.ts';
export { compiledFlows, type CompiledFlows } from './compiled-flow.ts';
export { say } from '@alir/engine/core';
