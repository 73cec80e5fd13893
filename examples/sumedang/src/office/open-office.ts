// The regency at work: one engine over one SQLite file, with the organisation, the calendar and the flows of this
// deployment. The server, the seed and the commands all open it here.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  AlirError,
  createEngine,
  organisationDirectory,
  type CalendarData,
  type Clock,
  type Engine,
  type OrganisationData,
  type Store,
} from '@alir/engine';
import { indexOrganisation, parseCalendar } from '@alir/engine/core';
import { sqlite } from '@alir/engine/sqlite';
import calendarFile from '../../calendars/kabupaten.json' with { type: 'json' };
import { readFlowSources } from '../flow-sources.ts';
import { sumedang } from '../organisation/sumedang.ts';

export interface Office {
  readonly engine: Engine;
  readonly organisation: OrganisationData;
}

export interface OfficeOptions {
  /** Path of the SQLite file, made when it is not there; or a store. */
  readonly database: string | Store;
  readonly clock?: Clock;
}

/** Zone of the regency. */
export const zone = 'Asia/Jakarta';

/** Who looks after the application: they see incidents and may resolve them. */
const operatorPosts = ['kabag-umum', 'kabid-diskominfo-aptika'];

/** @throws AlirError STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT */
export async function openOffice({ database, clock }: OfficeOptions): Promise<Office> {
  const organisation = await sumedang();
  const { holds } = indexOrganisation(organisation);
  const store = typeof database === 'string' ? openStore(database) : database;
  const engine = await createEngine({
    store,
    directory: organisationDirectory(organisation),
    flows: await readFlowSources(),
    calendars: [calendar()],
    isOperator: (_tenant, user) =>
      operatorPosts.some((post) => holds(user, post, dayOf((clock ?? Date).now()))),
    language: 'id',
    ...(clock && { clock }),
  });
  return { engine, organisation };
}

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });

/** ISO date in the zone of the regency. @param at - ms UTC */
export function dayOf(at: number): string {
  return isoDay.format(at);
}

function openStore(path: string): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new AlirError('STORE_UNWRITABLE', { path }, { cause });
  }
  return sqlite(path);
}

function calendar(): CalendarData {
  const { calendar: parsed, problems } = parseCalendar(calendarFile);
  if (!parsed) throw new Error(`calendars/kabupaten.json: ${JSON.stringify(problems)}`);
  return parsed;
}
