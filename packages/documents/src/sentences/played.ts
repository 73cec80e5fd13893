// The office of the example as scenarios and simulations play it.

import {
  compileFlow,
  extendCalendars,
  indexOrganisation,
  parseCalendars,
  parseFlow,
  parseOrganisation,
  type Flow,
  type World,
} from '@alir/engine/core';
import {
  calendars,
  changed,
  contextWith,
  flowNamed,
  flows,
  organisation,
  type Edits,
} from './real.ts';

/** All flows of the example, compiled, by name. */
export const playedFlows: ReadonlyMap<string, Flow> = new Map(
  flows.map((definition) => {
    const { flow, problems } = compileFlow(definition, contextWith());
    if (!flow) throw new Error(JSON.stringify(problems));
    return [flow.name, flow];
  }),
);

/** A flow of the example with something changed. */
export function changedFlow(name: string, edits: Edits): Flow {
  const { definition, problems: wrong } = parseFlow(changed(flowNamed(name), edits));
  const compiled = definition && compileFlow(definition, contextWith(definition));
  if (!compiled?.flow) throw new Error(JSON.stringify(compiled?.problems ?? wrong));
  return compiled.flow;
}

/** @param name - of a flow of the example */
export function playedFlow(name: string): Flow {
  const flow = playedFlows.get(name);
  if (!flow) throw new Error(`There is no flow ${name}`);
  return flow;
}

const { organisation: office, problems } = parseOrganisation(organisation);
if (!office) throw new Error(JSON.stringify(problems));
const days = extendCalendars(parseCalendars([...calendars]).calendars ?? []).calendars;

/** Its people and calendars. */
export const playedWorld: World = {
  organisation: indexOrganisation(office),
  calendars: new Map(days.map((one) => [one.id, one])),
};
