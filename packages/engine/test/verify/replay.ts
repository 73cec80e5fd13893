// Plays a scenario as the scenarios beside a flow are played, in an office where everybody is the boss.

import { compileFlow, indexOrganisation, type Flow } from '../../src/core/index.ts';
import type { FlowDefinition } from '../../src/core/format/flow-types.generated.ts';
import type { FormDefinition } from '../../src/core/forms/form-types.generated.ts';
import type { OrganisationData } from '../../src/core/organisation/organisation.ts';
import type { Failure } from '../../src/core/scenario/player.ts';
import { playScenario } from '../../src/core/scenario/play-scenario.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Step } from '../../src/core/scenario/scenario-types.generated.ts';

export interface Replayed {
  readonly definition: FlowDefinition;
  readonly flows?: readonly FlowDefinition[];
  readonly forms?: readonly FormDefinition[];
  readonly organisation?: OrganisationData;
  /** What is done, and said no to, where the scenario has ended. */
  readonly after?: readonly Step[];
}

/** Everybody is the boss. */
const bosses: OrganisationData = {
  units: [],
  positions: [{ id: 'kepala', name: 'Kepala', roles: ['boss'] }],
  users: [{ id: 'boss', name: 'Boss' }],
  assignments: [{ user: 'boss', position: 'kepala' }],
};

/** @returns what went otherwise than it says, and where the flow rests at the end */
export function replay(
  { steps, at }: Scenario,
  { definition, flows: others = [], forms = [], organisation = bosses, after = [] }: Replayed,
): { readonly failures: readonly Failure[]; readonly states: readonly string[] } {
  const definitions = [definition, ...others];
  const context = {
    flows: new Map(definitions.map((one) => [one.flow, one])),
    forms: new Map(forms.map((one) => [one.form, one])),
  };
  const flows = definitions.map((one): Flow => {
    const { flow, problems } = compileFlow(one, context);
    if (!flow) throw new Error(JSON.stringify(problems));
    return flow;
  });
  const story = {
    name: 'replay',
    given: { ...(at !== undefined && { at }) },
    steps: [...steps, ...after],
  };
  const world = { organisation: indexOrganisation(organisation), calendars: new Map() };
  const { failures, simulation } = playScenario(story, { flow: definition.flow, flows, world });
  const told = simulation.instances.find(({ flow }) => flow === definition.flow);
  return { failures, states: told?.configuration ?? [] };
}
