// `/perancang` for operators: the designer of flows. `/bantuan/perancang`: what it is to know of the regency.

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { parseCalendars, type CalendarData } from '@alir/engine/core';
import type { OrganisationData } from '@alir/engine';
import type { Handler } from '@alir/engine/http';
import { houseRules, type Rule } from '@alir/engine/verify';
import { calendars } from '../calendars.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { readMe } from '../server/read-api.ts';

/** What the designer is to know of the regency. */
export interface DesignersOffice {
  /** Who designs. */
  readonly me: string;
  /** Who holds what. */
  readonly organisation: OrganisationData;
  /** The calendars that flows name. */
  readonly calendars: readonly CalendarData[];
  /** The office's clock, ms UTC. */
  readonly now: number;
  /** The days for which people are looked at when a flow is proved, ISO dates. */
  readonly days: readonly [from: string, until: string];
  /** Rules of the house. */
  readonly rules: readonly Rule[];
}

/** ms; appointments are known so far ahead. */
const quarter = 90 * 86_400_000;

/** @param web - folder of the built pages */
export function designerRoutes({ organisation, now }: Office, api: Handler, web: string): Hono {
  const kept = parseCalendars(calendars).calendars ?? [];
  return new Hono()
    .get('/perancang', async (c, next) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      if (!me.operator) return c.notFound();
      c.header('cache-control', 'no-store');
      return next();
    })
    .get('/perancang', serveStatic({ root: web, path: 'perancang.html' }))
    .get('/bantuan/perancang', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me?.operator !== true) return c.notFound();
      c.header('cache-control', 'no-store');
      const answer: DesignersOffice = {
        me: me.user,
        organisation,
        calendars: kept,
        now: now(),
        days: [dayOf(now()), dayOf(now() + quarter)],
        rules: houseRules,
      };
      return c.json(answer);
    });
}
