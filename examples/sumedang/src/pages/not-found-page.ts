import { html } from 'hono/html';
import { sayIn, type Lang } from './language.ts';
import { page, wayBack, type Markup } from './page.ts';

export function notFoundPage(lang: Lang): Markup {
  const say = sayIn(lang);
  const title = say('Tidak ditemukan', 'Not found');
  return page({
    title,
    lang,
    body: html`<main>
      ${wayBack(lang)}
      <h1>${title}</h1>
      <p>
        ${say(
          'Halaman itu tidak ada, atau bukan untuk Anda.',
          'There is no such page, or it is not for you.',
        )}
      </p>
    </main>`,
  });
}
