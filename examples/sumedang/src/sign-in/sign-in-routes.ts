import { Hono } from 'hono';
import type { SessionCookie } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { languageOf, sayIn, type Lang } from '../pages/language.ts';
import { findPosts, postOf } from './find-positions.ts';
import { tenant } from './sessions.ts';
import { signInPage } from './sign-in-page.ts';
import { storyPositions } from './story-positions.ts';

const mostFound = 20;

/** `/masuk` and `/keluar`. */
export function signInRoutes({ organisation }: Office, sessions: SessionCookie): Hono {
  const view = (search: string, problem: string | null, lang: Lang) => {
    const day = dayOf(Date.now());
    return signInPage({
      search,
      problem,
      lang,
      found: findPosts(organisation, search, day, mostFound),
      stories: storyPositions.flatMap(({ position, does }) => {
        const post = postOf(organisation, position, day);
        return post === null ? [] : [{ ...post, does }];
      }),
      positions: organisation.positions.length,
    });
  };
  return new Hono()
    .get('/masuk', (c) => c.html(view(c.req.query('cari') ?? '', null, languageOf(c))))
    .post('/masuk', async (c) => {
      const { jabatan } = await c.req.parseBody();
      const lang = languageOf(c);
      const say = sayIn(lang);
      const chosen = postOf(organisation, String(jabatan), dayOf(Date.now()));
      const refuse = (status: 400 | 409, id: string, en: string) =>
        c.html(view('', say(id, en), lang), status);
      if (chosen === null)
        return refuse(400, 'Jabatan itu tidak ada.', 'There is no such position.');
      if (chosen.holder === null)
        return refuse(
          409,
          `${chosen.name} sedang lowong; pilih jabatan lain.`,
          `${chosen.name} is vacant; choose another position.`,
        );
      c.header('set-cookie', await sessions.signIn({ tenant, user: chosen.holder }));
      return c.redirect('/', 303);
    })
    .post('/keluar', (c) => {
      c.header('set-cookie', sessions.signOut());
      return c.redirect('/masuk', 303);
    });
}
