// `/cetak/sppd/<order>` and `/cetak/rincian-biaya/<order>` for those who may read the order; `/perjalanan?bulan=2026-05`: who
// of a unit travels when, for its head, its secretary and those who keep its money.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import type { OrganisationData } from '@alir/engine';
import { dayOf, type Office } from '../office/open-office.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { travelCosts } from './travel-costs.ts';
import { travelEntries } from './travel-entries.ts';
import { travelOrder } from './travel-order.ts';
import { travelsPage } from './travels-page.ts';
import { textOf } from './words.ts';

export function travelRoutes(office: Office, api: Handler): Hono {
  const { engine, organisation, now } = office;
  const { positions, units } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;
  /** The order, where this person may read it. */
  const orderOf = async (request: Request, id: string) => {
    const readable = await readApi(api, request)(`/instances/${encodeURIComponent(id)}`);
    const found = readable === null ? null : await engine.instances.get(id);
    return found?.flow === 'sppd' ? found : null;
  };

  return new Hono()
    .get('/cetak/sppd/:order', async (c) => {
      const order = await orderOf(c.req.raw, c.req.param('order'));
      if (order === null) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.html(
        travelOrder({
          data: order.data,
          unitName: unitName(textOf(order.data['unit'])),
          nameOf,
          verifyAt: new URL(`/verifikasi/${encodeURIComponent(order.id)}`, c.req.url).href,
          isVoid: order.status !== 'open' && order.result !== 'dibayar',
          lang: languageOf(c),
        }),
      );
    })
    .get('/cetak/rincian-biaya/:order', async (c) => {
      const order = await orderOf(c.req.raw, c.req.param('order'));
      if (order === null || order.data['rincian'] === undefined) return c.notFound();
      const unit = textOf(order.data['unit']);
      c.header('cache-control', 'no-store');
      return c.html(
        travelCosts({
          data: order.data,
          unitName: unitName(unit),
          treasurer: `bendahara-${unit}`,
          nameOf,
          lang: languageOf(c),
        }),
      );
    })
    .get('/perjalanan', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const own = unitsWithTravels(organisation, me);
      if (own.length === 0) return c.notFound();
      const month =
        /^20\d\d-(0[1-9]|1[0-2])$/.exec(c.req.query('bulan') ?? '')?.[0] ??
        dayOf(now()).slice(0, 7);
      const read = readApi(api, c.req.raw);
      return c.html(
        await travelsPage({
          month,
          names: own.map(unitName),
          entries: await travelEntries(office, own, month),
          mayRead: async (id) => (await read(`/instances/${encodeURIComponent(id)}`)) !== null,
          nameOf,
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
