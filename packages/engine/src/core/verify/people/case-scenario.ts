// A scenario in one case: what is filled into its fields is what the case says.

import type { Flow } from '../../compile/flow.ts';
import type { JsonObject } from '../../json.ts';
import type { Scenario, ScenarioStep } from '../../scenario/scenario.ts';
import type { Case } from './situation.ts';

/** Fields that no step fills yet are given at the start, or by the first form that has them. */
export function scenarioIn(scenario: Scenario, only: Case, flow: Flow): Scenario {
  const [start, ...steps] = scenario.steps;
  const missing = new Set(
    [...only.keys()].filter((field) =>
      [start, ...steps].every((step) => !Object.hasOwn(dataOf(step), field)),
    ),
  );
  const filled = (data: JsonObject, writes: (field: string) => boolean): JsonObject => {
    const next: Record<string, JsonObject[string]> = { ...data };
    for (const [field, value] of only) {
      if (!Object.hasOwn(data, field) && !(missing.has(field) && writes(field))) continue;
      next[field] = value;
      missing.delete(field);
    }
    return next;
  };
  const { startForm, nodes } = flow;
  const data = filled(start.start.data, (field) => startForm?.writable.has(field) ?? true);
  return {
    ...scenario,
    steps: [
      { start: { ...start.start, data } },
      ...steps.map((step): ScenarioStep => {
        if (!('complete' in step)) return step;
        const { complete } = step;
        const form = nodes.get(complete.state)?.task?.form;
        const own = filled(complete.data ?? {}, (field) => form?.writable.has(field) ?? false);
        return { complete: { ...complete, ...(Object.keys(own).length > 0 && { data: own }) } };
      }),
    ],
  };
}

function dataOf(step: ScenarioStep): JsonObject {
  if ('start' in step) return step.start.data;
  return ('complete' in step && step.complete.data) || {};
}
