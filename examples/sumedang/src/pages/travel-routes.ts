// `/cetak/sppd/…` and `/cetak/rincian-biaya/…` of a travel order or of all orders of a letter, for those who may read them, and
// the way from a travel to its letter of assignment.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import type { Instance } from '@alir/engine';
import type { Office } from '../office/open-office.ts';
import { readApi } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { travelCosts } from './travel-costs.ts';
import { travelOrders } from './travel-order.ts';
import { textOf } from './words.ts';

export function travelRoutes({ engine, organisation }: Office, api: Handler): Hono {
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
      // Before there are costs it is a form to be filled with a pen.
      const sheets = orders.map(({ data }) => {
        const unit = textOf(data['unit']);
        return { data, unitName: unitName(unit), treasurer: `bendahara-${unit}`, nameOf };
      });
      if (sheets.length === 0) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.html(travelCosts(sheets, languageOf(c)));
    });
}
