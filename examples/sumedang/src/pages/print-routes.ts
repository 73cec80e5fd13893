// The pages that are printed: `/cetak/lembar-disposisi/<letter>` and `/cetak/buku-agenda?unit=…&bulan=2026-01`.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { InstanceView, MeView, TreeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { letterPaths } from '../organisation/letter-paths.ts';
import { readApi } from '../server/read-api.ts';
import { agendaBook } from './agenda-book.ts';
import { agendaEntries } from './agenda-entries.ts';
import { dispositionSheet } from './disposition-sheet.ts';
import { textOf } from './words.ts';

/** Whoever keeps or answers for the book of their unit. */
const bookkeepers: ReadonlySet<string> = new Set(['agendaris', 'secretary', 'head']);

export function printRoutes({ engine, organisation }: Office, api: Handler): Hono {
  const { positions, units, head } = indexOrganisation(organisation);
  const { register } = letterPaths(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;

  /** Units whose books this person may open; operators all. */
  const booksOf = (me: MeView): readonly string[] => {
    if (me.operator)
      return [...new Set(organisation.positions.flatMap(({ id }) => register(id) ?? []))];
    const seats = me.seats.filter(({ roles }) => roles.some((role) => bookkeepers.has(role)));
    return [...new Set(seats.flatMap(({ position }) => register(position) ?? []))];
  };

  return new Hono()
    .get('/cetak/lembar-disposisi/:instance', async (c) => {
      const read = readApi(api, c.req.raw);
      const asked = await read(`/instances/${encodeURIComponent(c.req.param('instance'))}`);
      if (asked === null) return c.notFound();
      const letter: InstanceView = await asked.json();
      if (letter.root !== letter.id)
        return c.redirect(`/cetak/lembar-disposisi/${encodeURIComponent(letter.root)}`);
      const answer = await read(`/instances/${encodeURIComponent(letter.id)}/tree`);
      if (answer === null || letter.flow !== 'surat-masuk') return c.notFound();
      const tree: TreeView = await answer.json();
      const unit = textOf(letter.data['unit']);
      const headName = nameOf(head(unit) ?? unit);
      return c.html(
        dispositionSheet({
          letter,
          tree,
          unitName: unit === 'kabupaten' ? null : unitName(unit),
          headName,
          nameOf,
        }),
      );
    })
    .get('/cetak/buku-agenda', async (c) => {
      const answer = await readApi(api, c.req.raw)('/me');
      if (answer === null) return c.redirect('/masuk', 303);
      const me: MeView = await answer.json();
      const books = booksOf(me);
      const today = dayOf(Date.now());
      const unit = c.req.query('unit') ?? books[0] ?? '';
      const month =
        /^20\d\d-(0[1-9]|1[0-2])$/.exec(c.req.query('bulan') ?? '')?.[0] ?? today.slice(0, 7);
      if (!books.includes(unit)) return c.notFound();
      const choices = books.map((id) => ({ id, name: unitName(id) }));
      const entries = await agendaEntries(engine, unit, month);
      return c.html(
        agendaBook({
          unit,
          unitName: unitName(unit),
          month,
          units: choices,
          entries,
          nameOf,
          today,
        }),
      );
    });
}
