// A village's report as those read it who answer for it but have no task of it.

import { html } from 'hono/html';
import type { Instance } from '@alir/engine';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { objectOf } from '../json-object.ts';
import { indicators } from '../reports/village-targets.ts';
import { sayIn, type Lang } from './language.ts';
import { screen, type Markup } from './page.ts';
import { quarterName } from './quarter-name.ts';
import type { StateTitle } from './state-titles.ts';
import { longDay, textOf } from './words.ts';

export interface VillageReport {
  readonly report: Instance;
  readonly unitName: (unit: string) => string;
  readonly stateTitle: StateTitle;
  /** ms UTC */
  readonly now: number;
  readonly lang: Lang;
}

export function villageReportPage(view: VillageReport): Markup {
  const { report, unitName, stateTitle, now, lang } = view;
  const say = sayIn(lang);
  const { data, configuration, open, status } = report;
  const village = textOf(data['desa']);
  const title = say('Laporan kinerja desa', 'Village performance report');
  const quarter = quarterName(textOf(data['periode']), lang);
  const dues = Object.values(open).flatMap(({ dueAt }) => dueAt ?? []);
  const due = dues.length === 0 ? null : Math.min(...dues);
  const states = configuration.map((state) =>
    stateTitle(report.flow, state.replace('/finished', ''), lang),
  );
  return screen(
    { title: `${title}, ${quarter}`, lang, heading: textOf(data['nama']) || unitName(village) },
    html`
      <p class="soft">${title}, ${quarter}</p>
      <p>
        ${status === 'open' ? say('Sekarang:', 'Now:') : say('Berakhir:', 'Ended:')}
        <strong>${states.join(', ')}</strong
        >${due === null ? '' : `, ${say('batas', 'due')} ${longDay(new Date(due).toISOString(), lang)}`}
      </p>
      ${
        due !== null && due < now
          ? html`<p class="alarm">
              ${say('Terlambat', 'Overdue')} ${Math.max(1, Math.floor((now - due) / 86_400_000))}
              ${say('hari', 'days')}
            </p>`
          : ''
      }
      ${indicatorTable(data, lang)} ${notes(data, lang)}
    `,
  );
}

function indicatorTable(data: JsonObject, lang: Lang): Markup {
  const say = sayIn(lang);
  const [targets, actual] = [objectOf(data['sasaran']), objectOf(data['capaian'])];
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${say('Indikator', 'Indicator')}</th>
          <th scope="col" class="count">${say('Target', 'Target')}</th>
          <th scope="col" class="count">${say('Realisasi', 'Actual value')}</th>
        </tr>
      </thead>
      <tbody>
        ${indicators.map(
          ({ kode, nama, satuan }) =>
            html`<tr>
              <td>${nama[lang]} (${satuan[lang]})</td>
              <td class="count">${decimal(targets[kode], lang)}</td>
              <td class="count">${decimal(objectOf(actual[kode])['realisasi'], lang)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function notes(data: JsonObject, lang: Lang): Markup {
  const say = sayIn(lang);
  const told = [
    [say('Nilai kecamatan', 'Score of the district'), decimal(data['nilai'], lang)],
    [say('Kendala', 'Obstacles'), textOf(data['kendala'])],
    [say('Catatan kecamatan', 'Note of the district'), textOf(data['catatanKecamatan'])],
    [say('Catatan DPMD', 'Note of the village agency'), textOf(data['catatanDpmd'])],
    [say('Catatan pembinaan', 'Note of guidance'), textOf(data['catatanPembinaan'])],
  ].filter(([, words]) => words !== '' && words !== '–');
  return html`${told.map(
    ([name, words]) =>
      html`<h2>${name}</h2>
        <p>${words}</p>`,
  )}`;
}

/** With the reader's decimal sign; a dash for none. */
function decimal(value: Json | undefined, lang: Lang): string {
  const text = textOf(value);
  if (text === '') return '–';
  return lang === 'id' ? text.replace('.', ',') : text;
}
