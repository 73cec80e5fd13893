import { Hono } from 'hono';
import type { SessionCookie } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { findPosts, postOf } from './find-positions.ts';
import { tenant } from './sessions.ts';
import { signInPage } from './sign-in-page.ts';
import { storyPositions } from './story-positions.ts';

const mostFound = 20;

/** `/masuk` and `/keluar`. */
export function signInRoutes({ organisation }: Office, sessions: SessionCookie): Hono {
  const view = (search: string, problem: string | null) => {
    const day = dayOf(Date.now());
    return signInPage({
      search,
      problem,
      found: findPosts(organisation, search, day, mostFound),
      stories: storyPositions.flatMap(({ position, does }) => {
        const post = postOf(organisation, position, day);
        return post === null ? [] : [{ ...post, does }];
      }),
      positions: organisation.positions.length,
    });
  };
  return new Hono()
    .get('/masuk', (c) => c.html(view(c.req.query('cari') ?? '', null)))
    .post('/masuk', async (c) => {
      const { jabatan } = await c.req.parseBody();
      const chosen = postOf(organisation, String(jabatan), dayOf(Date.now()));
      if (chosen === null) return c.html(view('', 'Jabatan itu tidak ada.'), 400);
      if (chosen.holder === null)
        return c.html(view('', `${chosen.name} sedang lowong; pilih jabatan lain.`), 409);
      c.header('set-cookie', await sessions.signIn({ tenant, user: chosen.holder }));
      return c.redirect('/', 303);
    })
    .post('/keluar', (c) => {
      c.header('set-cookie', sessions.signOut());
      return c.redirect('/masuk', 303);
    });
}
