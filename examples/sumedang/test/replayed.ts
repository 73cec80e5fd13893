// A counterexample of the proof, played with the people of the regency.

import {
  compileFlow,
  extendCalendars,
  indexOrganisation,
  parseFlow,
  parseForm,
  readCalendar,
  type Flow,
  type Instance,
  type JsonObject,
} from '@alir/engine/core';
import { parseScenarios, playScenario, type Failure } from '@alir/engine/scenarios';
import { calendars } from '../src/calendars.ts';
import { readFlowSources } from '../src/flow-sources.ts';
import { sumedang } from '../src/organisation/sumedang.ts';

export interface Replayed {
  readonly failures: readonly Failure[];
  readonly flow: Flow;
  /** As the instance stands at the end. */
  readonly state: Instance;
  readonly world: Parameters<typeof playScenario>[1]['world'];
  /** ms UTC */
  readonly now: number;
}

/**
 * Plays it on a version that is not published, with all other flows as they are.
 *
 * @param scenario - as a finding has it
 */
export async function replay(definition: unknown, scenario: JsonObject | null): Promise<Replayed> {
  const sources = await readFlowSources();
  const changed = parsed(definition);
  const definitions = sources
    .map((one) => parsed(one.definition))
    .map((one) => (one.flow === changed.flow ? changed : one));
  const context = {
    flows: new Map(definitions.map((one) => [one.flow, one])),
    forms: new Map(
      sources
        .flatMap(({ forms = [] }) => forms.flatMap((form) => parseForm(form).form ?? []))
        .map((form) => [form.form, form]),
    ),
  };
  const flows = definitions.flatMap((one) => compileFlow(one, context).flow ?? []);
  const flow = flows.find(({ name }) => name === changed.flow);
  const read = calendars.flatMap((one) => readCalendar(one).definition ?? []);
  const whole = extendCalendars(read).calendars.map((one) => [one.id, one] as const);
  const organisation = indexOrganisation(await sumedang());
  const world = { organisation, calendars: new Map(whole) };
  const { at, steps = [] } = scenario ?? {};
  const given = at === undefined ? {} : { given: { at } };
  const file = { flow: changed.flow, scenarios: [{ name: 'counterexample', ...given, steps }] };
  const { scenarios, problems } = parseScenarios(
    file,
    new Map(flows.map((one) => [one.name, one])),
  );
  const [story] = scenarios?.scenarios ?? [];
  if (!flow || !story) throw new Error(JSON.stringify(problems));
  const { failures, simulation } = playScenario(story, { flow: flow.name, flows, world });
  const state = simulation.instances.find((one) => one.flow === flow.name);
  if (!state) throw new Error(JSON.stringify(failures));
  return { failures, flow, state, world, now: simulation.now };
}

function parsed(given: unknown) {
  const { definition, problems } = parseFlow(given);
  if (!definition) throw new Error(JSON.stringify(problems));
  return definition;
}
