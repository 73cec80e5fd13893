// The pages that are printed: `/cetak/lembar-disposisi/<letter>` and `/cetak/buku-agenda?unit=…&bulan=2026-01`.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { InstanceView, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { letterOf } from '../office/letter-of.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { readApi, readMe, type ReadApi } from '../server/read-api.ts';
import { agendaBook } from './agenda-book.ts';
import { agendaEntries } from './agenda-entries.ts';
import { dispositionSheet } from './disposition-sheet.ts';
import { languageOf } from './language.ts';
import { ownBooks } from './own-books.ts';
import { textOf } from './words.ts';

export function printRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { positions, units, head } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;

  return new Hono()
    .get('/cetak/lembar-disposisi/:instance', async (c) => {
      const read = readApi(api, c.req.raw);
      const reader = await readMe(api, c.req.raw);
      const letter = await readJson<InstanceView>(read, instancePath(c.req.param('instance')));
      if (reader === null || letter === null) return c.notFound();
      // A letter that came from within the regency stands below the one that was sent.
      const own = letter.flow === 'surat-masuk' ? letter : await letterOf(engine, letter.id);
      if (own !== null && own.id !== letter.id)
        return c.redirect(`/cetak/lembar-disposisi/${encodeURIComponent(own.id)}`);
      const path = instancePath(letter.id);
      const tree = await readJson<TreeView>(read, `${path}/tree`);
      const told = await readJson<History>(read, `${path}/timeline?tree=true`);
      if (tree === null || letter.flow !== 'surat-masuk') return c.notFound();
      const unit = textOf(letter.data['unit']);
      return c.html(
        dispositionSheet({
          letter,
          tree,
          history: told?.items ?? [],
          unitName: unit === 'kabupaten' ? null : unitName(unit),
          head: head(unit) ?? unit,
          nameOf,
          reader,
          now: now(),
          lang: languageOf(c),
        }),
      );
    })
    .get('/cetak/buku-agenda', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const books = ownBooks(organisation, me);
      const today = dayOf(now());
      const unit = c.req.query('unit') ?? books[0] ?? '';
      const month =
        /^20\d\d-(0[1-9]|1[0-2])$/.exec(c.req.query('bulan') ?? '')?.[0] ?? today.slice(0, 7);
      if (!books.includes(unit)) return c.notFound();
      return c.html(
        agendaBook({
          unit,
          unitName: unitName(unit),
          month,
          units: books.map((id) => ({ id, name: unitName(id) })),
          entries: await agendaEntries(engine, unit, month),
          nameOf,
          today,
          lang: languageOf(c),
        }),
      );
    });
}

interface History {
  readonly items: readonly TimelineEntryView[];
}

const instancePath = (id: string): string => `/instances/${encodeURIComponent(id)}`;

async function readJson<T>(read: ReadApi, path: string): Promise<T | null> {
  const answer = await read(path);
  return answer === null ? null : answer.json();
}
