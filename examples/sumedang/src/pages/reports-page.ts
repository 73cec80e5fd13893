import { html } from 'hono/html';
import { sayIn, type Lang } from './language.ts';
import { screen, stackedTable, type Markup } from './page.ts';
import { quarterName } from './quarter-name.ts';

export interface ReportsView {
  /** `2026-TW4`, newest first. */
  readonly quarters: readonly QuarterRow[];
  readonly message: string | null;
  readonly mayStart: boolean;
  readonly lang: Lang;
}

export interface QuarterRow {
  readonly quarter: string;
  readonly villages: number;
  readonly started: number;
  /** With the village again, after somebody sent it back. */
  readonly returned: number;
  readonly overdue: number;
  readonly done: number;
}

/** The village reports of each quarter, and the button that starts them. */
export function reportsPage({ quarters, message, mayStart, lang }: ReportsView): Markup {
  const say = sayIn(lang);
  const title = say('Laporan kinerja triwulan desa', 'Quarterly performance reports of villages');
  return screen(
    {
      title,
      style:
        '.quarter { display: inline-block; } .quarter::first-letter { text-transform: uppercase; }',
      lang,
    },
    html`
      ${message === null ? '' : html`<p class="message" role="status">${message}</p>`}
      <p class="soft">
        ${say(
          'Laporan semua desa dimulai sendiri pada hari kerja pertama sesudah triwulannya. Yang belum dimulai dapat dimulai dengan tombol; yang sudah dimulai dibiarkan.',
          'The reports of all villages begin by themselves on the first working day after their quarter. Those that have not begun can be started with the button; the others stay as they are.',
        )}
      </p>
      <p>
        <a class="button" href="/terlambat"
          >${say('Yang terlambat, per unit', 'What is overdue, by unit')}</a
        >
      </p>
      ${stackedTable(
        [
          say('Triwulan', 'Quarter'),
          say('Dimulai', 'Started'),
          say('Selesai', 'Finished'),
          say('Dikembalikan', 'Returned'),
          say('Terlambat', 'Overdue'),
          say('Tindakan', 'Action'),
        ],
        quarters.map((row) => quarterRow(row, mayStart, lang)),
      )}
    `,
  );
}

function quarterRow(row: QuarterRow, mayStart: boolean, lang: Lang): Markup {
  const say = sayIn(lang);
  const { quarter, villages, started, returned, overdue, done } = row;
  const missing = villages - started;
  return html`<tr>
    <td><strong class="quarter">${quarterName(quarter, lang)}</strong></td>
    <td data-label="${say('Dimulai', 'Started')}">
      ${say(`${started} dari ${villages} desa`, `${started} of ${villages} villages`)}
    </td>
    <td data-label="${say('Selesai', 'Finished')}">${done}</td>
    <td data-label="${say('Dikembalikan', 'Returned')}">${returned}</td>
    <td data-label="${say('Terlambat', 'Overdue')}">${overdue}</td>
    <td>
      ${
        mayStart && missing > 0
          ? html`<form method="post" action="/laporan">
              <input type="hidden" name="triwulan" value="${quarter}" />
              <button class="primary">
                ${say(`Mulai ${missing} laporan`, `Start ${missing} reports`)}
              </button>
            </form>`
          : missing > 0
            ? say('Dimulai oleh verifikator DPMD', 'Started by a verifier of DPMD')
            : say('Sudah dimulai semua', 'All are started')
      }
    </td>
  </tr>`;
}
