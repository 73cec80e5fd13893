import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { languageOf } from '../pages/language.ts';
import { readMe } from '../server/read-api.ts';
import { overdueActing, vacantOn } from './acting-limits.ts';
import { postsPage } from './posts-page.ts';

/** `/jabatan`, for who looks after the application. */
export function postRoutes({ organisation, now }: Office, api: Handler): Hono {
  const { positions, users, superior } = indexOrganisation(organisation);
  const positionName = (position: string): string => positions.get(position)?.name ?? position;
  return new Hono().get('/jabatan', async (c) => {
    const me = await readMe(api, c.req.raw);
    if (me === null) return c.redirect('/masuk', 303);
    if (!me.operator) return c.notFound();
    const today = dayOf(now());
    return c.html(
      postsPage({
        acting: overdueActing(organisation, today),
        vacant: vacantOn(organisation, today),
        positionName,
        superiorName: (position) => {
          const above = superior(position);
          return above === null ? null : positionName(above);
        },
        userName: (user) => users.get(user)?.name ?? user,
        lang: languageOf(c),
      }),
    );
  });
}
