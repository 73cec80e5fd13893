import { html } from 'hono/html';
import { sayIn, type Lang } from './language.ts';
import { screen, type Markup } from './page.ts';

export function notFoundPage(lang: Lang): Markup {
  const say = sayIn(lang);
  const title = say('Tidak ditemukan', 'Not found');
  return screen(
    { title, lang },
    html`
      <p>
        ${say(
          'Halaman itu tidak ada, atau bukan untuk Anda.',
          'There is no such page, or it is not for you.',
        )}
      </p>
    `,
  );
}
