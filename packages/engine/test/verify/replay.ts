// Replays a scenario with the real engine, as whoever holds the post does it.

import type { Json } from '../../src/core/json.ts';
import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import type { OrganisationData } from '../../src/core/organisation/organisation.ts';
import type { Scenario, ScenarioStep } from '../../src/core/scenario/scenario.ts';
import { testFlow } from '../../src/testing/test-flow.ts';
import type { FlowTest } from '../../src/testing/flow-test.ts';

export interface Replayed {
  readonly definition: FlowDefinition;
  readonly flows?: readonly FlowDefinition[];
  readonly forms?: readonly FormDefinition[];
  /** Who does everything that nobody is named for. Default: `boss`. */
  readonly by?: string;
  readonly organisation?: OrganisationData;
}

/** Everybody is the boss. */
const bosses: OrganisationData = {
  units: [],
  positions: [{ id: 'kepala', name: 'Kepala', roles: ['boss'] }],
  users: [{ id: 'boss', name: 'Boss' }],
  assignments: [{ user: 'boss', position: 'kepala' }],
};

/** @returns the test as it stands at the end of the scenario; to be closed */
export async function replay(
  { steps, at }: Scenario,
  { definition, flows = [], forms = [], by = 'boss', organisation = bosses }: Replayed,
): Promise<FlowTest> {
  const answers = steps.flatMap((step) => ('service' in step ? [step.service] : []));
  const answer = async (): Promise<Json> => {
    const next = answers.shift();
    if (!next || 'error' in next) throw new Error(next?.error ?? 'nothing is answered');
    return next.result;
  };
  const named = JSON.stringify(definition).matchAll(/"service":"([^"]+)"/g);
  const services = Object.fromEntries([...named].map(([, name = '']) => [name, answer]));
  const t = await testFlow({
    definition,
    flows,
    forms,
    organisation,
    services,
    ...(at !== undefined && { now: at }),
  });
  for (const step of steps) await once(t, step, by);
  return t;
}

async function once(t: FlowTest, step: ScenarioStep, by: string): Promise<void> {
  if ('start' in step) await t.start(step.start.data, { by });
  else if ('complete' in step) {
    const { state, outcome, data, input, comment } = step.complete;
    const extra = {
      ...(input !== undefined && { input }),
      ...(comment !== undefined && { comment }),
    };
    await t.as(by).complete(state, outcome, data, extra);
  } else if ('act' in step) await t.as(by).act(step.act.action, step.act.input);
  else if ('reopen' in step) await t.as(by).reopen(step.reopen.reason);
  else if ('clock' in step && 'timer' in step.clock) await t.advance('P30D');
}
