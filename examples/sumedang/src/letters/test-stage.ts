// A stage for tests: the real engine with the flows of this deployment on a memory store and a clock that stands still.

import {
  createEngine,
  memoryStore,
  organisationDirectory,
  type OrganisationData,
} from '@alir/engine';
import { calendars } from '../calendars.ts';
import { readFlowSources } from '../flow-sources.ts';
import { reportServices } from '../reports/report-services.ts';
import { setClock, type Stage } from './play-story.ts';

export async function testStage(organisation: OrganisationData): Promise<Stage> {
  const clock = setClock();
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory(organisation),
    flows: await readFlowSources(),
    calendars,
    effects: { services: reportServices() },
    clock,
    language: 'id',
  });
  return { engine, organisation, clock };
}
