// @alir/designer/try: trying a flow by the engine itself. Loaded when somebody tries one.

export { castOfFlow, beginner } from './cast-of-flow.ts';
export { groupsOf, type TrialChance, type TrialGroup } from './chances.ts';
export {
  beginTrial,
  lookAt,
  officeOf,
  scenarioOf,
  stepsOccupied,
  tryAct,
  type Moment,
  type Trial,
  type TrialAct,
  type TrialOffice,
  type Tried,
} from './trial.ts';
export { compiledFlows, type CompiledFlows } from './compiled-flow.ts';
export { say } from '@alir/engine/core';
