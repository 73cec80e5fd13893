// What has really happened in an instance of an application, as one more scenario beside its flow.

import type { Flow } from '@alir/engine/core';
import { recordHistory, type ScenarioFile } from '@alir/engine/scenarios';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore } from '../database/open-store.ts';
import { isEvent, readEvents } from '../history/read-events.ts';

/** Which instance, and how it is told. */
export interface Recorded {
  readonly database: string;
  readonly instance: string;
  readonly tenant?: string;
  readonly keepPeople?: boolean;
}

/** The file of the flow with the scenario added, and what of the history it has no words for. */
export interface WithInstance {
  readonly flow: string;
  readonly file: ScenarioFile;
  readonly notes: readonly string[];
}

/** @param fileOf - the scenarios that there are of a flow; null: none */
export async function recordInstance(
  cli: Cli,
  { database, instance, tenant = 'default', keepPeople = false }: Recorded,
  {
    flows,
    fileOf,
  }: { flows: ReadonlyMap<string, Flow>; fileOf(flow: string): ScenarioFile | null },
): Promise<WithInstance> {
  const { texts } = cli;
  const { name, events } = await withStore(cli, database, {}, async (store) => {
    const found = await store.load(tenant, instance);
    if (!found)
      throw new Unusable('INSTANCE_NOT_FOUND', texts.database.noInstance(instance, tenant));
    const { flow, version } = found.instance;
    const read = await readEvents(store, tenant, instance, version);
    return { name: flow, events: read.events.map(({ event }) => event).filter(isEvent) };
  });
  const flow = flows.get(name);
  if (!flow) throw new Unusable('USAGE', texts.test.flowNotHere(name));
  const story = texts.test.happened(instance);
  const { scenario, left } = recordHistory({ flow, events, name: story, keepsPeople: keepPeople });
  if (!scenario) throw new Unusable('USAGE', texts.test.notTold(instance));
  const { generated: _, ...there } = fileOf(name) ?? {
    $schema: 'urn:alir:scenarios:1' as const,
    flow: name,
    scenarios: [],
  };
  const others = there.scenarios.filter((one) => one.name !== story);
  return {
    flow: name,
    file: { ...there, scenarios: [...others, scenario] },
    notes: left.map(({ seq, type }) => texts.test.leftOut(seq, type)),
  };
}
