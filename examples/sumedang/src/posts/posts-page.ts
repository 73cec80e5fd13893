import { html } from 'hono/html';
import { sayIn, type Lang } from '../pages/language.ts';
import { screen, type Markup } from '../pages/page.ts';
import { longDay } from '../pages/words.ts';
import type { OverdueActing } from './acting-limits.ts';

export interface PostsView {
  readonly acting: readonly OverdueActing[];
  readonly vacant: readonly string[];
  readonly positionName: (position: string) => string;
  readonly superiorName: (position: string) => string | null;
  readonly userName: (user: string) => string;
  readonly lang: Lang;
}

/** For who looks after the application: posts that need a decree. */
export function postsPage(view: PostsView): Markup {
  const { acting, vacant, positionName, superiorName, userName, lang } = view;
  const say = sayIn(lang);
  const title = say('Jabatan yang perlu diurus', 'Positions that need attention');
  return screen(
    { title, lang },
    html`
      <h2>${say('Pelaksana tugas melewati batas', 'Acting officers past the limit')}</h2>
      ${acting.map(
        ({ position, user, capacity, since, limit, basis }) =>
          html`<p class="alarm">
            <strong>${capacity === 'plt' ? 'Plt.' : 'Plh.'} ${positionName(position)}</strong>:
            ${userName(user)}, ${say('sejak', 'since')} ${longDay(since, lang)};
            ${say('batasnya', 'the limit was')} ${longDay(limit, lang)}.
            <span class="soft">${basis}</span>
          </p>`,
      )}
      ${acting.length === 0 ? html`<p class="soft">${say('Tidak ada yang melewati batas.', 'None is past it.')}</p>` : ''}
      <h2>${say('Jabatan lowong', 'Vacant positions')}</h2>
      ${vacant.map(
        (position) =>
          html`<p class="alarm">
            <strong>${positionName(position)}</strong>
            ${say('tidak dapat menerima disposisi.', 'cannot be disposed to.')}
            ${
              superiorName(position) === null
                ? ''
                : say(
                    `Tunjuk Plt. atau Plh., atau disposisikan kepada ${superiorName(position)}.`,
                    `Name an acting officer, or dispose to ${superiorName(position)}.`,
                  )
            }
          </p>`,
      )}
      ${vacant.length === 0 ? html`<p class="soft">${say('Tidak ada jabatan lowong.', 'No position is vacant.')}</p>` : ''}
    `,
  );
}
