// `/agenda-pimpinan?jabatan=bupati&mulai=2026-01-12&tampil=minggu`, and `/acara/<instance>.ics` for one event of it.

import { Hono } from 'hono';
import type { Engine, Instance } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import { letterOf } from '../office/letter-of.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { languageOf } from '../pages/language.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { leadersAgenda } from './agenda-events.ts';
import { addDays, agendaPage } from './agenda-page.ts';
import { readableAgendas } from './agenda-reader.ts';
import { eventFile } from './event-file.ts';

export function agendaRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { positions } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  return new Hono()
    .get('/agenda-pimpinan', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const today = dayOf(now());
      const readable = readableAgendas(organisation, me, today);
      const position = c.req.query('jabatan') ?? readable[0] ?? '';
      if (!readable.includes(position)) return c.notFound();
      const span = c.req.query('tampil') === 'hari' ? 'hari' : 'minggu';
      const asked = isoDay(c.req.query('mulai') ?? '') ?? today;
      const first = span === 'hari' ? asked : mondayOf(asked);
      const from = Date.parse(`${first}T00:00:00+07:00`);
      const until = from + (span === 'hari' ? 1 : 7) * 86_400_000;
      const agenda = await leadersAgenda(engine, organisation, { position, from, until });
      c.header('cache-control', 'no-store');
      return c.html(
        agendaPage({ ...agenda, position, readable, first, span, nameOf, lang: languageOf(c) }),
      );
    })
    .get('/acara/:file{.+\\.ics}', async (c) => {
      const id = c.req.param('file').replace(/\.ics$/, '');
      const readable = await readApi(api, c.req.raw)(`/instances/${encodeURIComponent(id)}`);
      const event = readable === null ? null : await eventOf(engine, id);
      // What is secret leaves no trace in calendars.
      if (event === null || event.confidential) return c.notFound();
      const file = eventFile({
        id: event.id,
        sequence: Math.max(0, (event.visits['pengiriman'] ?? 1) - 1),
        data: event.data,
        isCancelled: event.result === 'dibatalkan' || event.configuration.some(isCancelling),
        url: new URL(`/#/letter/${encodeURIComponent(id)}`, c.req.url).href,
        now: now(),
      });
      if (file === null) return c.notFound();
      c.header('content-type', 'text/calendar; charset=utf-8');
      c.header('content-disposition', 'attachment; filename="acara.ics"');
      return c.body(file);
    });
}

/** The invitation of this regency that a letter or disposition is about, or the letter itself. */
async function eventOf(engine: Engine, id: string): Promise<Instance | null> {
  const found = await engine.instances.get(id);
  if (found?.flow === 'undangan') return found;
  const letter = await letterOf(engine, id);
  const above = letter?.parent ? await engine.instances.get(letter.parent.instance) : null;
  return above?.flow === 'undangan' ? above : letter;
}

const isCancelling = (state: string): boolean =>
  state === 'diedarkan-batal' || state === 'arsip-pembatalan';

/** An ISO date, or null for anything else. */
function isoDay(text: string): string | null {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
