import { html } from 'hono/html';
import { sayIn, type Lang } from '../pages/language.ts';
import { screen, type Markup } from '../pages/page.ts';
import { quarterName } from '../pages/quarter-name.ts';
import type { StateTitle } from '../pages/state-titles.ts';
import { longDay, longMoment } from '../pages/words.ts';
import type { ToldNotice } from './my-notices.ts';

export interface NoticesView {
  readonly notices: readonly ToldNotice[];
  readonly positionName: (position: string) => string;
  readonly stateTitle: StateTitle;
  readonly lang: Lang;
}

/** What things are called. */
type Naming = Pick<NoticesView, 'positionName' | 'stateTitle'>;

const style = `
.notices { list-style: none; margin: 0; padding: 0; }
.notices a { display: block; padding: .75rem 1rem; margin: .375rem 0; border: 1px solid var(--line); border-radius: .5rem;
  background: var(--surface); color: inherit; text-decoration: none; }
.notices a:hover { border-color: var(--accent); }
.notices .unseen { border-left: .3rem solid var(--accent); }
.notices strong, .notices span { display: block; }
`;

/** What the flows have told this person, newest first. */
export function noticesPage({ notices, lang, ...naming }: NoticesView): Markup {
  const say = sayIn(lang);
  const title = say('Pemberitahuan', 'Notices');
  return screen(
    { title, style, lang },
    html`
      ${
        notices.length === 0
          ? html`<p class="soft">
              ${say('Belum ada pemberitahuan untuk Anda.', 'There is no notice for you yet.')}
            </p>`
          : html`<ul class="notices">
              ${notices.map((notice) => item(notice, naming, lang))}
            </ul>`
      }
    `,
  );
}

function item(notice: ToldNotice, naming: Naming, lang: Lang): Markup {
  const say = sayIn(lang);
  const { unseen, at } = notice;
  return html`<li>
    <a href="${linkTo(notice)}" class="${unseen ? 'unseen' : ''}">
      <strong
        >${unseen ? `${say('Baru', 'New')}: ` : ''}${headOf(notice, naming.stateTitle, lang)}</strong
      >
      <span>${aboutOf(notice, naming.positionName, lang)}</span>
      <span class="soft">${longMoment(new Date(at).toISOString(), lang)}</span>
    </a>
  </li>`;
}

/** What is the matter with it, by its deadline at the moment it was told. */
function headOf(
  { dueAt, at, flow, state }: ToldNotice,
  stateTitle: StateTitle,
  lang: Lang,
): string {
  const say = sayIn(lang);
  const where = state === null ? '' : ` · ${stateTitle(flow, state, lang)}`;
  if (dueAt === null) return say('Ada yang perlu Anda ketahui', 'Something to know') + where;
  const day = longDay(new Date(dueAt).toISOString(), lang);
  if (at < dueAt) return `${say('Batasnya', 'Due on')} ${day}${where}`;
  return `${say('Sudah sampai batasnya', 'The deadline has come')}, ${day}${where}`;
}

function aboutOf(
  { secret, subject, sender, recipient, flow }: ToldNotice,
  positionName: NoticesView['positionName'],
  lang: Lang,
): string {
  const say = sayIn(lang);
  if (secret) return say('Ada naskah rahasia.', 'There is a secret letter.');
  if (flow === 'laporan-kinerja-desa')
    return `${sender}, ${say('laporan', 'report')} ${quarterName(subject ?? '', lang)}`;
  const to = recipient === null ? '' : ` · ${say('kepada', 'to')} ${positionName(recipient)}`;
  // A travel has no sender.
  const from = sender ? ` · ${sender}` : '';
  return `${subject}${from}${to}`;
}

/** Reports of villages have a page for those who answer for them without a task of their own. */
function linkTo({ flow, instance }: ToldNotice): string {
  const id = encodeURIComponent(instance);
  return flow === 'laporan-kinerja-desa' ? `/laporan-desa/${id}` : `/#/letter/${id}`;
}
