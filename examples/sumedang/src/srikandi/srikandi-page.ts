import { html } from 'hono/html';
import { sayIn, type Lang } from '../pages/language.ts';
import { screen, type Markup } from '../pages/page.ts';
import { longMoment } from '../pages/words.ts';
import { kindName } from './outgoing-kinds.ts';
import { ways, type SwitchChange, type Way } from './switches.ts';

export interface SwitchesView {
  readonly kinds: readonly { readonly kind: string; readonly way: Way }[];
  /** Newest first. */
  readonly log: readonly SwitchChange[];
  readonly userName: (user: string) => string;
  readonly positionName: (position: string) => string;
  /** Whether something has just been changed; null: nothing was sent. */
  readonly saved: boolean | null;
  readonly lang: Lang;
}

const style = `
.switches fieldset { border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); margin: 0 0 .5rem;
  padding: .5rem .75rem; }
.switches legend { font-weight: 600; padding: 0 .25rem; }
.switches label { display: inline-flex; align-items: center; gap: .5rem; min-height: 2.75rem; margin-right: 1.25rem; }
.switches input { min-height: 0; width: 1.25rem; height: 1.25rem; }
.log { padding-left: 1.25rem; } .log li { margin: .375rem 0; }
`;

/** For who looks after the application: which kinds go through SRIKANDI from now on, and who has said so. */
export function srikandiPage(view: SwitchesView): Markup {
  const { kinds, log, saved, lang } = view;
  const say = sayIn(lang);
  const title = say('Surat keluar lewat SRIKANDI', 'Outgoing letters through SRIKANDI');
  return screen(
    { title, style, lang },
    html`
      <p>
        ${say(
          'Berlaku untuk surat yang ditandatangani mulai sekarang; alurnya tidak perlu diterbitkan ulang. Naskah rahasia tidak pernah lewat SRIKANDI.',
          'It counts for letters that are signed from now on; the flow need not be published again. Secret letters never go through SRIKANDI.',
        )}
      </p>
      ${
        saved === null
          ? ''
          : html`<p class="message" role="status">
              ${saved ? say('Tersimpan.', 'Saved.') : say('Tidak ada yang berubah.', 'Nothing has changed.')}
            </p>`
      }
      <form class="switches" method="post" action="/srikandi">
        ${kinds.map(({ kind, way }) => switchOf(kind, way, lang))}
        <p><button class="primary">${say('Simpan', 'Save')}</button></p>
      </form>
      <h2>${say('Riwayat perubahan', 'What was changed')}</h2>
      ${
        log.length === 0
          ? html`<p class="soft">
              ${say('Belum ada perubahan.', 'Nothing has been changed yet.')}
            </p>`
          : html`<ol class="log">
              ${log.map((change) => line(change, view))}
            </ol>`
      }
    `,
  );
}

function switchOf(kind: string, way: Way, lang: Lang): Markup {
  return html`<fieldset>
    <legend>${kindName(kind, lang)}</legend>
    ${ways.map(
      (one) =>
        html`<label>
          <input type="radio" name="${kind}" value="${one}" ${one === way ? 'checked' : ''} />
          ${wayName(one, lang)}
        </label>`,
    )}
  </fieldset>`;
}

function line(
  { kind, before, after, user, position, at }: SwitchChange,
  { userName, positionName, lang }: SwitchesView,
): Markup {
  const who = position === null ? userName(user) : `${positionName(position)} (${userName(user)})`;
  return html`<li>
    <strong>${kindName(kind, lang)}</strong>: ${wayName(before, lang)} → ${wayName(after, lang)}
    <br /><span class="soft">${who}, ${longMoment(at, lang)}</span>
  </li>`;
}

function wayName(way: Way, lang: Lang): string {
  const say = sayIn(lang);
  if (way === 'wajib') return say('Wajib', 'Compulsory');
  return way === 'boleh' ? say('Boleh', 'Possible') : say('Dikecualikan', 'Exempt');
}
