import { html } from 'hono/html';
import { page, type Markup } from './page.ts';

export interface ReportsView {
  /** `2026-TW4`, newest first. */
  readonly quarters: readonly QuarterRow[];
  readonly message: string | null;
  readonly mayStart: boolean;
}

export interface QuarterRow {
  readonly quarter: string;
  readonly villages: number;
  readonly started: number;
  readonly overdue: number;
  readonly done: number;
}

/** The village reports of each quarter, and the button that starts them. */
export function reportsPage({ quarters, message, mayStart }: ReportsView): Markup {
  return page({
    title: 'Laporan kinerja triwulan desa',
    body: html`<main>
      <p><a href="/">Kembali ke kotak kerja</a></p>
      <h1>Laporan kinerja triwulan desa</h1>
      ${message === null ? '' : html`<p class="message" role="status">${message}</p>`}
      <p class="soft">
        Satu perintah memulai laporan semua desa untuk sebuah triwulan; yang sudah dimulai
        dibiarkan.
      </p>
      <table>
        <tr>
          <th>Triwulan</th>
          <th>Dimulai</th>
          <th>Selesai</th>
          <th>Terlambat</th>
          <th></th>
        </tr>
        ${quarters.map(
          ({ quarter, villages, started, overdue, done }) =>
            html`<tr>
              <td>${quarter}</td>
              <td>${started} dari ${villages} desa</td>
              <td>${done}</td>
              <td>${overdue}</td>
              <td>
                ${
                  mayStart && started < villages
                    ? html`<form method="post" action="/laporan">
                        <input type="hidden" name="triwulan" value="${quarter}" />
                        <button class="primary">Mulai ${villages - started} laporan</button>
                      </form>`
                    : ''
                }
              </td>
            </tr>`,
        )}
      </table>
    </main>`,
  });
}
