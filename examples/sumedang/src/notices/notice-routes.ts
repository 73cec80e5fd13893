import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import type { Office } from '../office/open-office.ts';
import { languageOf } from '../pages/language.ts';
import { readStateTitles } from '../pages/state-titles.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { myNotices } from './my-notices.ts';
import { noticesPage } from './notices-page.ts';

const mostShown = 100;

/** `/pemberitahuan`; what is shown there has been seen. */
export function noticeRoutes(office: Office, api: Handler): Hono {
  const { engine, organisation, notices, now } = office;
  const { positions } = indexOrganisation(organisation);
  return new Hono().get('/pemberitahuan', async (c) => {
    const me = await readMe(api, c.req.raw);
    if (me === null) return c.redirect('/masuk', 303);
    const told = await myNotices(notices, engine, me, mostShown);
    notices.markSeen(me.user, now());
    const positionName = (position: string): string => positions.get(position)?.name ?? position;
    c.header('cache-control', 'no-store');
    const read = readApi(api, c.req.raw);
    const stateTitle = await readStateTitles(
      read,
      told.map(({ flow }) => flow),
    );
    return c.html(noticesPage({ notices: told, positionName, stateTitle, lang: languageOf(c) }));
  });
}
