// `/cetak/sppd/…` and `/cetak/rincian-biaya/…` of a travel order or of all orders of a letter, for those who may read them; `/perjalanan?bulan=2026-05`: who
// of a unit travels when, for its head, its secretary and those who keep its money.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import type { Instance, OrganisationData } from '@alir/engine';
import { dayOf, type Office } from '../office/open-office.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { travelCosts } from './travel-costs.ts';
import { travelEntries } from './travel-entries.ts';
import { travelOrders } from './travel-order.ts';
import { travelsPage } from './travels-page.ts';
import { textOf } from './words.ts';

export function travelRoutes(office: Office, api: Handler): Hono {
  const { engine, organisation, now } = office;
  const { positions, units } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;
  /** The order, or all orders of a letter, that this person may read. */
  const ordersOf = async (request: Request, id: string): Promise<readonly Instance[]> => {
    const read = readApi(api, request);
    const asked = await engine.instances.get(id);
    const below =
      asked?.flow === 'surat-tugas-sppd'
        ? (await engine.instances.query({ flow: 'sppd', parent: id, sort: 'started', limit: 60 }))
            .items
        : [];
    const ids = asked?.flow === 'sppd' ? [id] : below.map((order) => order.id);
    const orders = ids.map(async (order) => {
      const readable = await read(`/instances/${encodeURIComponent(order)}`);
      return readable === null ? null : engine.instances.get(order);
    });
    return (await Promise.all(orders)).filter((order) => order !== null);
  };

  return new Hono()
    .get('/cetak/surat-tugas/:travel', async (c) => {
      const parent = c.req.param('travel');
      const { items } = await engine.instances.query({
        flow: 'surat-keluar',
        parent,
        sort: '-started',
        limit: 1,
      });
      const [letter] = items;
      return letter === undefined
        ? c.notFound()
        : c.redirect(`/cetak/surat/${encodeURIComponent(letter.id)}`);
    })
    .get('/cetak/sppd/:instance', async (c) => {
      const orders = await ordersOf(c.req.raw, c.req.param('instance'));
      if (orders.length === 0) return c.notFound();
      c.header('cache-control', 'no-store');
      const sheets = orders.map(({ id, data, status, result }) => ({
        data,
        unitName: unitName(textOf(data['unit'])),
        nameOf,
        verifyAt: new URL(`/verifikasi/${encodeURIComponent(id)}`, c.req.url).href,
        isVoid: status !== 'open' && result !== 'dibayar',
      }));
      return c.html(travelOrders(sheets, languageOf(c)));
    })
    .get('/cetak/rincian-biaya/:instance', async (c) => {
      const orders = await ordersOf(c.req.raw, c.req.param('instance'));
      const sheets = orders.flatMap(({ data }) => {
        const unit = textOf(data['unit']);
        if (data['rincian'] === undefined) return [];
        return [{ data, unitName: unitName(unit), treasurer: `bendahara-${unit}`, nameOf }];
      });
      if (sheets.length === 0) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.html(travelCosts(sheets, languageOf(c)));
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
