// Who of a unit travels when, month by month.

import { html } from 'hono/html';
import { daysInWords } from '../travel/travel-desk.ts';
import { sayIn, type Lang } from './language.ts';
import { screen, stackedTable, type Markup } from './page.ts';
import type { StateTitle } from './state-titles.ts';
import type { TravelEntry } from './travel-entries.ts';
import { monthName } from './words.ts';

export interface TravelsView {
  /** `2026-05` */
  readonly month: string;
  /** Names of the units. */
  readonly names: readonly string[];
  readonly entries: readonly TravelEntry[];
  /** Whether whoever looks may open an instance. */
  readonly mayRead: (instance: string) => Promise<boolean>;
  readonly nameOf: (position: string) => string;
  readonly stateTitle: StateTitle;
  /** ISO date */
  readonly today: string;
  readonly lang: Lang;
}

const style = `
main { max-width: 62rem; }
td a { display: inline-flex; align-items: center; min-height: 2.75rem; }
.away { border-left: .25rem solid var(--accent); }
`;

export async function travelsPage(view: TravelsView): Promise<Markup> {
  const { month, names, entries, today, lang } = view;
  const say = sayIn(lang);
  const title = say('Siapa bepergian kapan', 'Who travels when');
  const away = entries.filter(({ from, until }) => from <= today && today <= until).length;
  const readable = await readableAmong(view);
  const rows = entries.map((entry) => row(entry, view, readable.has(entry.instance)));
  return screen(
    { title, style, lang },
    html`
      <p class="soft">${names.join('; ')}</p>
      <h2>${monthName(month, lang)}</h2>
      <nav class="row" aria-label="${say('Bulan lain', 'Other months')}">
        <a class="button" href="?bulan=${shifted(month, -1)}" rel="prev"
          >‹ ${monthName(shifted(month, -1), lang)}</a
        >
        <a class="button" href="?bulan=${shifted(month, 1)}" rel="next"
          >${monthName(shifted(month, 1), lang)} ›</a
        >
      </nav>
      <p>
        ${
          entries.length === 0
            ? say('Tidak ada perjalanan dinas bulan ini.', 'There is no travel this month.')
            : say(
                `${entries.length} perjalanan bulan ini; ${away} orang bertugas hari ini.`,
                `${entries.length} travels this month; ${away} on duty today.`,
              )
        }
      </p>
      ${
        rows.length === 0
          ? ''
          : stackedTable(
              [
                say('Pelaksana', 'Traveller'),
                say('Tanggal', 'Days'),
                say('Tujuan', 'Place'),
                say('Surat tugas', 'Letter'),
                say('Keadaan', 'Status'),
              ],
              rows,
            )
      }
      ${
        entries.every(({ instance }) => readable.has(instance))
          ? ''
          : html`<p class="soft">
              ${say(
                'Perjalanan tanpa tautan hanya dapat dibuka oleh mereka yang menerima atau memproses suratnya.',
                'Travels without a link can be opened only by those who receive or handle their letter.',
              )}
            </p>`
      }
    `,
  );
}

/** What of the month whoever looks may open. */
async function readableAmong({ entries, mayRead }: TravelsView): Promise<ReadonlySet<string>> {
  const instances = [...new Set(entries.map(({ instance }) => instance))];
  const may = await Promise.all(instances.map(mayRead));
  return new Set(instances.filter((_, at) => may[at]));
}

function row(entry: TravelEntry, view: TravelsView, readable: boolean): Markup {
  const { nameOf, stateTitle, today, lang } = view;
  const say = sayIn(lang);
  const { position, from, until, place, number, instance, state, late } = entry;
  const away = from <= today && today <= until;
  const said =
    state === null
      ? say('Surat tugas disusun', 'Letter being written')
      : stateTitle('sppd', state, lang);
  const told = late ? `${said} (${say('terlambat', 'late')})` : said;
  return html`<tr>
    <td class="${away ? 'away' : ''}">${nameOf(position)}</td>
    <td data-label="${say('Tanggal', 'Days')}">${daysInWords(from, until, lang)}</td>
    <td data-label="${say('Tujuan', 'Place')}">${place ?? say('Naskah rahasia', 'Secret')}</td>
    <td data-label="${say('Surat tugas', 'Letter')}">${number || '–'}</td>
    <td data-label="${say('Keadaan', 'Status')}">
      ${readable ? html`<a href="/#/letter/${encodeURIComponent(instance)}">${told}</a>` : told}
    </td>
  </tr>`;
}

/** Another month. */
function shifted(month: string, by: number): string {
  const date = new Date(`${month}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}
