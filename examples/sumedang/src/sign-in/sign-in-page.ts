import { html, raw } from 'hono/html';
import { page, type Markup } from '../pages/page.ts';
import type { Post } from './find-positions.ts';

export interface SignInView {
  readonly search: string;
  readonly found: readonly Post[];
  readonly stories: readonly (Post & { readonly does: string })[];
  readonly positions: number;
  readonly problem: string | null;
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

/** Finds while one types; without it the button finds. */
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
`;

/** Chooses a position; it is a demo's, and says so. */
export function signInPage(view: SignInView): Markup {
  const { search, found, stories, positions, problem } = view;
  return page({
    title: 'Masuk: e-Office Sumedang (contoh)',
    style,
    body: html`<main>
        <h1>Masuk sebagai …</h1>
        <p class="soft">
          Contoh: pilih jabatan, tanpa kata sandi. Semua surat, jabatan, dan nomor adalah rekaan;
          nama wilayah mengikuti kode resmi.
        </p>
        ${problem === null ? '' : html`<p class="message" role="alert">${problem}</p>`}
        <form class="search" method="get" action="/masuk" role="search">
          <input
            type="search"
            name="cari"
            value="${search}"
            autocomplete="off"
            aria-label="Cari jabatan"
            placeholder="Cari di antara ${positions} jabatan: camat jatinangor, kadis, kaur …"
          />
          <button>Cari</button>
        </form>
        <div id="hasil" aria-live="polite">
          ${
            search === ''
              ? ''
              : found.length === 0
                ? html`<p class="soft">Tidak ada jabatan dengan kata “${search}”.</p>`
                : choices(found)
          }
        </div>
        <h2>Ikuti sebuah surat</h2>
        ${choices(stories, 'stories')}
      </main>
      <script>
        ${raw(script)};
      </script>`,
  });
}

function choices(posts: readonly (Post & { readonly does?: string })[], kind = ''): Markup {
  return html`<form method="post" action="/masuk">
    <ul class="posts ${kind}">
      ${posts.map(
        ({ id, name, unitName, holder, capacity, does }) =>
          html`<li>
            <button name="jabatan" value="${id}" ${holder === null ? raw('disabled') : ''}>
              <strong>${capacity}${name}</strong>
              <small>${holder === null ? 'Lowong: belum ada pemangku' : (does ?? unitName)}</small>
            </button>
          </li>`,
      )}
    </ul>
  </form>`;
}
