// `/perjalanan?bulan=2026-05`: who of a unit travels when, for its head, its secretary and those who keep its money.

import { Hono } from 'hono';
import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { readStateTitles } from './state-titles.ts';
import { travelEntries } from './travel-entries.ts';
import { travelsPage } from './travels-page.ts';

export function travelListRoutes(office: Office, api: Handler): Hono {
  const { organisation, now } = office;
  const { positions, units } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;
  return new Hono().get('/perjalanan', async (c) => {
    const me = await readMe(api, c.req.raw);
    if (me === null) return c.redirect('/masuk', 303);
    const own = unitsWithTravels(organisation, me);
    if (own.length === 0) return c.notFound();
    const month =
      /^20\d\d-(0[1-9]|1[0-2])$/.exec(c.req.query('bulan') ?? '')?.[0] ?? dayOf(now()).slice(0, 7);
    const read = readApi(api, c.req.raw);
    return c.html(
      await travelsPage({
        month,
        names: own.map(unitName),
        entries: await travelEntries(office, own, month),
        mayRead: async (id) => (await read(`/instances/${encodeURIComponent(id)}`)) !== null,
        nameOf,
        stateTitle: await readStateTitles(read, ['sppd']),
        today: dayOf(now()),
        lang: languageOf(c),
      }),
    );
  });
}

const overseers: ReadonlySet<string> = new Set(['head', 'secretary']);
const keepers: ReadonlySet<string> = new Set(['kuasa-anggaran', 'bendahara']);

/** Units with a budget of their own that this person leads, or whose money they keep. */
export function unitsWithTravels(
  { relations = [] }: OrganisationData,
  { seats }: Pick<MeView, 'seats'>,
): readonly string[] {
  const budgets = relations.filter(({ kind }) => keepers.has(kind));
  const withBudget = new Set(budgets.map(({ to }) => to));
  const held = new Set(seats.map(({ position }) => position));
  const led = seats
    .filter(({ roles }) => roles.some((role) => overseers.has(role)))
    .flatMap(({ unit }) => unit ?? []);
  const kept = budgets.filter(({ from }) => held.has(from)).map(({ to }) => to);
  return [...new Set([...led, ...kept])].filter((unit) => withBudget.has(unit));
}
