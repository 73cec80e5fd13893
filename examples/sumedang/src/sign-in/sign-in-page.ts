import { html, raw } from 'hono/html';
import { sayIn, type Lang } from '../pages/language.ts';
import { page, type Markup } from '../pages/page.ts';
import type { FoundPosts, Post } from './find-positions.ts';
import type { StoryPosition } from './story-positions.ts';

export interface SignInView {
  readonly search: string;
  readonly found: FoundPosts;
  readonly stories: readonly (Post & Pick<StoryPosition, 'does'>)[];
  readonly positions: number;
  readonly problem: string | null;
  readonly lang: Lang;
}

const style = `
.posts { list-style: none; margin: 0; padding: 0; display: grid; gap: .375rem; }
.posts button { width: 100%; text-align: left; display: block; border-color: var(--line); }
.posts button:hover:not(:disabled) { border-color: var(--accent); background: var(--accent-soft); }
.posts strong, .posts small { display: block; }
.posts small { color: var(--soft); font-size: .8125rem; }
.posts button:disabled { color: var(--soft); cursor: not-allowed; }
form.search { display: flex; gap: .5rem; margin: .5rem 0; }
form.search input { flex: 1; min-width: 0; }
@media (min-width: 46rem) { .stories { grid-template-columns: 1fr 1fr; } }
`;

/** Finds while one types; without it the button finds. Signing in leads to the page of the inbox that was asked for. */
const script = `
const field = document.querySelector('input[name=cari]');
let waiting = 0;
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const asked = field.value;
    const answer = await fetch('/masuk?cari=' + encodeURIComponent(asked));
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#hasil');
    if (field.value === asked) document.querySelector('#hasil').replaceWith(found);
  }, 200);
});
document.addEventListener('submit', ({ target }) => { target.action += location.hash; });
`;

/** Chooses a position; it is a demo's, and says so. */
export function signInPage(view: SignInView): Markup {
  const { search, stories, positions, problem, lang } = view;
  const say = sayIn(lang);
  return page({
    title: say('Masuk: e-Office Sumedang (contoh)', 'Sign in: e-Office Sumedang (example)'),
    style,
    lang,
    body: html`<main>
        <h1>${say('Masuk sebagai …', 'Sign in as …')}</h1>
        <p class="soft">
          ${say(
            'Contoh: pilih jabatan, tanpa kata sandi. Semua surat, jabatan, dan nomor adalah rekaan; nama wilayah mengikuti kode resmi.',
            'A demo: choose a position, without a password. All letters, positions and numbers are made up; places have their official codes.',
          )}
        </p>
        ${problem === null ? '' : html`<p class="message" role="alert">${problem}</p>`}
        <form class="search" method="get" action="/masuk" role="search">
          <input
            type="search"
            name="cari"
            value="${search}"
            autocomplete="off"
            aria-label="${say('Cari jabatan', 'Find a position')}"
            placeholder="${say(
              `Salah satu dari ${positions} jabatan`,
              `One of ${positions} positions`,
            )}"
          />
          <button>${say('Cari', 'Find')}</button>
        </form>
        <div id="hasil" aria-live="polite">${search === '' ? '' : resultOf(view)}</div>
        <h2>${say('Ikuti sebuah surat', 'Follow a letter')}</h2>
        ${choices(stories, lang, 'stories')}
      </main>
      <script>
        ${raw(script)};
      </script>`,
  });
}

function resultOf({ search, found: { posts, more }, lang }: SignInView): Markup {
  const say = sayIn(lang);
  if (posts.length === 0)
    return html`<p class="soft">
      ${say(`Tidak ada jabatan dengan kata “${search}”.`, `No position has the words “${search}”.`)}
    </p>`;
  return html`${choices(posts, lang)}
  ${
    more === 0
      ? ''
      : html`<p class="soft">
          ${say(
            `Ada ${more} jabatan lain; tambahkan kata, misalnya nama tempatnya.`,
            `There are ${more} more; add a word, such as the name of the place.`,
          )}
        </p>`
  }`;
}

function choices(
  posts: readonly (Post & Partial<Pick<StoryPosition, 'does'>>)[],
  lang: Lang,
  kind = '',
): Markup {
  const vacant = sayIn(lang)('Lowong: belum ada pemangku', 'Vacant: nobody holds it');
  return html`<form method="post" action="/masuk">
    <ul class="posts ${kind}">
      ${posts.map(
        ({ id, name, unitName, holder, capacity, does }) =>
          html`<li>
            <button name="jabatan" value="${id}" ${holder === null ? raw('disabled') : ''}>
              <strong>${capacity}${name}</strong>
              <small>${holder === null ? vacant : (does?.[lang] ?? unitName)}</small>
            </button>
          </li>`,
      )}
    </ul>
  </form>`;
}
