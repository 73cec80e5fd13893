import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { PositionView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { letterPaths } from '../organisation/letter-paths.ts';
import type { Office } from '../office/open-office.ts';
import { wordsMatch } from '../sign-in/find-positions.ts';
import { readApi } from './read-api.ts';

/** As many as one looks over; the others are found by their names. */
const mostSuggested = 14;

/** `/bantuan/penerima?jabatan=sekda&cari=kesehatan`: to whom a position may dispose, the nearest first. */
export function recipientRoutes({ organisation }: Office, api: Handler): Hono {
  const paths = letterPaths(organisation);
  const { units } = indexOrganisation(organisation);
  const names = new Map(
    organisation.positions.map(({ id, name, unit }) => [
      id,
      `${name} ${units.get(unit ?? '')?.name ?? ''}`,
    ]),
  );
  return new Hono().get('/bantuan/penerima', async (c) => {
    const search = c.req.query('cari') ?? '';
    const ids = paths
      .recipients(c.req.query('jabatan') ?? '')
      .filter((id) => wordsMatch(search, names.get(id) ?? ''))
      .slice(0, mostSuggested);
    if (ids.length === 0) return c.json({ items: [] });
    const answer = await readApi(api, c.req.raw)(`/positions?ids=${ids.join(',')}`);
    if (answer === null) return c.json({ items: [] }, 401);
    const positions: { readonly items: readonly PositionView[] } = await answer.json();
    return c.json(positions);
  });
}
