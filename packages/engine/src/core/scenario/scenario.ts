// A scenario as a proof tells it: the story of one instance, so that whoever replays it sees what was found.

import type { Step } from './scenario-types.generated.ts';

export type { Actor as ScenarioActor, Step as ScenarioStep } from './scenario-types.generated.ts';

/** What happens in one instance, from its start. */
export interface Scenario {
  /** Name of the flow. */
  readonly flow: string;
  /** The moment it begins, ISO 8601 with zone or offset. Absent: any moment. */
  readonly at?: string;
  /** The first is its start. Without `by` anybody does a step who may. */
  readonly steps: readonly Step[];
}
