// One instance of a database with all around it: its flow as it was published, the people and calendars of a folder.

import { resolve } from 'node:path';
import { createEngine, type Engine, type OrganisationData, type Store } from '@alir/engine';
import type { Flow, Instance } from '@alir/engine/core';
import type { Explained } from '@alir/engine/explain';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { readPeople } from '../dev/people.ts';
import { parseFiles } from '../folder/parse-files.ts';
import { readProjects } from '../folder/source-file.ts';
import { readSound } from '../organisation/read-sound.ts';
import type { Naming } from './open-store.ts';

export interface InstanceOptions extends Naming {
  readonly tenant?: string;
  /** Where the calendars are, and the organisation where none is named. */
  readonly folder?: string;
  /** An organisation, instead of that of the folder. */
  readonly organisation?: string;
}

export interface OpenedInstance {
  readonly engine: Engine;
  readonly tenant: string;
  readonly state: Instance;
  readonly flow: Flow;
  /** What explanations are made from. */
  readonly explained: Explained;
  /** @throws Unusable that names the calendar of a flow, where the folder does not have it */
  checkCalendar(flow: string): void;
}

/**
 * Opens an instance for the commands that ask about it.
 *
 * @param operator - who counts as one
 * @throws Unusable where it is not there, and where the folder lacks its people or its calendar
 */
export async function openInstance(
  cli: Cli,
  store: Store,
  id: string,
  {
    tenant = 'default',
    folder = '.',
    organisation: named,
    operator,
  }: InstanceOptions & { readonly operator?: string },
): Promise<OpenedInstance> {
  const { texts } = cli;
  const state = (await store.load(tenant, id))?.instance;
  if (!state) throw new Unusable('INSTANCE_NOT_FOUND', texts.database.noInstance(id, tenant));
  const [project] = await readProjects(cli, [folder]);
  const { calendars } = parseFiles(project?.files ?? []);
  const organisation =
    named === undefined ? await peopleOf(cli, folder) : await readSound(cli, named);
  const engine = await createEngine({
    store,
    directory: { organisation: () => organisation },
    calendars: calendars.map(({ definition }) => definition),
    isOperator: (_tenant, user) => user === operator,
    language: cli.lang,
    migrate: false,
  });
  const { shell } = engine;
  await shell.flows.load(tenant);
  const { flow: name, flowVersion } = state;
  const seen = shell.flows.definitionsSeenBy(tenant, name, flowVersion);
  const world = await shell.world(tenant);
  const checkCalendar = (of: string): void => {
    const calendar = seen.get(of)?.calendar;
    if (calendar !== undefined && !world.calendars.has(calendar))
      throw new Unusable('CALENDAR_UNKNOWN', texts.explain.noCalendar(calendar, folder));
  };
  checkCalendar(name);
  const flow = shell.flows.version(tenant, name, flowVersion);
  const explained: Explained = {
    flow,
    state,
    world,
    now: Date.now(),
    resolve: (other) => seen.get(other ?? name)?.data ?? null,
  };
  return { engine, tenant, state, flow, explained, checkCalendar };
}

async function peopleOf(cli: Cli, folder: string): Promise<OrganisationData> {
  const { isMadeUp, organisation } = await readPeople(cli, resolve(cli.cwd, folder), []);
  if (isMadeUp) throw new Unusable('NO_ORGANISATION', cli.texts.explain.nobody(folder));
  return organisation;
}
