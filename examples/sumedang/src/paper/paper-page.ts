// `/prosedur-kertas`: the paper procedures of the units whose numbers somebody keeps, and one of them with its numbers.

import { html } from 'hono/html';
import { sayIn, type Lang, type Say } from '../pages/language.ts';
import { page, screen, stackedTable, type Markup } from '../pages/page.ts';
import { longMoment } from '../pages/words.ts';
import type { Block, PaperNumber, PaperState, Procedure, Tally } from './paper-procedures.ts';
import type { Series } from './paper-series.ts';

export interface Row {
  readonly procedure: Procedure;
  readonly tally: Tally;
}

interface View {
  readonly unitName: (unit: string) => string;
  readonly lang: Lang;
}

export interface ListView extends View {
  readonly rows: readonly Row[];
  /** Whether this person may prepare one. */
  readonly mayPrepare: boolean;
}

export interface ProcedureView extends View, Row {
  /** Whether this person is the registrar of the unit; others see how it stands. */
  readonly mayAct: boolean;
  /** Whether they may declare numbers void. */
  readonly mayVoid: boolean;
  /** What is told of the act before; null: nothing. */
  readonly message: string | null;
  readonly isRefused: boolean;
  /** Now in the regency, as a field of date and time takes it: `2026-03-02T09:00`. */
  readonly localNow: string;
  /** Draws the id of the command of a form: sent twice, it is one act. */
  readonly newKey: () => string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
}

const style = `
.card { background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; padding: .75rem 1rem; margin: .75rem 0; }
.card h2, .card h3 { margin-top: 0; color: var(--ink); font-size: 1.0625rem; }
.card form { margin: .5rem 0 0; }
.state { font-weight: 600; } .state.berlaku { color: var(--warn); }
.fields { display: grid; gap: .6rem; } .fields label { display: grid; gap: .2rem; font-weight: 600; }
.fields input, .fields select { width: 100%; font-weight: 400; }
.numbers { list-style: none; padding: 0; margin: .5rem 0 0; }
.numbers li { border-top: 1px solid var(--line); padding: .5rem 0; }
.numbers .line { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
summary::before { content: '▸'; margin-right: .4rem; } details[open] > summary::before { content: '▾'; }
summary { cursor: pointer; min-height: 2.75rem; display: flex; align-items: center; color: var(--accent); font-weight: 600; }
.refused { color: #8c1d18; background: #fdecea; }
`;

const stateNames: Readonly<Record<PaperState, readonly [string, string]>> = {
  penyisihan: ['Nomor sedang disisihkan', 'Numbers are being set aside'],
  siap: ['Nomor dan blangko siap, belum berlaku', 'Numbers and forms ready, not in force'],
  berlaku: ['Sedang berlaku', 'In force'],
  penyusulan: ['Berakhir; surat kertas sedang disusulkan', 'Ended; letters are being entered'],
  selesai: ['Ditutup', 'Closed'],
  gagal: ['Nomor tidak dapat disisihkan', 'Numbers could not be set aside'],
  dibatalkan: ['Persiapan dibatalkan', 'Preparation given up'],
};

const seriesNames: Readonly<Record<Series, readonly [string, string]>> = {
  agenda: ['Agenda surat masuk', 'Agenda of incoming letters'],
  keluar: ['Surat keluar', 'Outgoing letters'],
};

export const seriesName = (series: Series, say: Say): string => say(...seriesNames[series]);

export function paperList({ rows, mayPrepare, unitName, lang }: ListView): Markup {
  const say = sayIn(lang);
  const title = say('Prosedur kertas', 'Paper procedure');
  return screen(
    { title, style, lang },
    html`
      <p>
        ${say(
          'Sisihkan nomor dan cetak blangko sebelum diperlukan. Bila sistem tidak dapat dipakai, surat dicatat di kertas dengan nomor itu; sesudah pulih, setiap surat disusulkan dengan nomor dan tanggalnya di kertas.',
          'Set numbers aside and print forms before they are needed. When the system is not to be reached, letters are registered on paper with those numbers; afterwards each is entered with the number and date it has on paper.',
        )}
      </p>
      ${
        mayPrepare
          ? html`<p>
              <a class="button primary" href="/#/start/prosedur-kertas"
                >${say('Siapkan nomor', 'Prepare numbers')}</a
              >
            </p>`
          : ''
      }
      ${rows.map(
        ({ procedure, tally }) =>
          html`<section class="card">
            <h2>
              <a href="/prosedur-kertas/${encodeURIComponent(procedure.id)}"
                >${unitName(procedure.unit)}: ${procedure.reason}</a
              >
            </h2>
            ${stateLine(procedure, lang)} ${tallyLine(tally, say)}
          </section>`,
      )}
      ${
        rows.length === 0
          ? html`<p class="soft">
              ${say('Belum ada prosedur kertas.', 'There is no paper procedure yet.')}
            </p>`
          : ''
      }
    `,
  );
}

export function paperPage(view: ProcedureView): Markup {
  const { procedure, tally, unitName, lang, message, isRefused } = view;
  const say = sayIn(lang);
  const title = say('Prosedur kertas', 'Paper procedure');
  return page({
    title: `${title} ${unitName(procedure.unit)}`,
    style,
    lang,
    body: html`<main>
      <p>
        <a class="back" href="/prosedur-kertas"
          >${say('Semua prosedur kertas', 'All paper procedures')}</a
        >
      </p>
      <h1>${title}: ${unitName(procedure.unit)}</h1>
      ${
        message === null
          ? ''
          : html`<p class="message ${isRefused ? 'refused' : ''}" role="status">${message}</p>`
      }
      <p>${procedure.reason}</p>
      ${stateLine(procedure, lang)} ${blocks(view)}
      <p>
        <a class="button" href="/prosedur-kertas/${encodeURIComponent(procedure.id)}/cetak"
          >${say('Cetak blangko', 'Print the forms')}</a
        >
      </p>
      ${acts(view)} ${tally.missing > 0 && procedure.state !== 'siap' ? missing(view) : ''}
      ${view.mayVoid && tally.missing > 0 ? voiding(view) : ''}
    </main>`,
  });
}

function stateLine({ state, since, until }: Procedure, lang: Lang): Markup {
  const say = sayIn(lang);
  return html`<p class="state ${state}">
    ${say(...stateNames[state])}${
      since === ''
        ? ''
        : html`. ${say('Berlaku sejak', 'In force since')}
          ${longMoment(since, lang)}${
            until === '' ? '' : `, ${say('berakhir', 'ended')} ${longMoment(until, lang)}`
          }`
    }.
  </p>`;
}

const tallyLine = ({ entered, voided, missing }: Tally, say: Say): string =>
  say(
    `${entered} disusulkan, ${voided} batal, ${missing} belum.`,
    `${entered} entered, ${voided} void, ${missing} missing.`,
  );

function blocks({ procedure, tally, lang }: ProcedureView): Markup {
  const say = sayIn(lang);
  const counted = (block: Block, status: string): number =>
    tally.numbers.filter((one) => one.of === block.series && one.status === status).length;
  return stackedTable(
    [
      say('Deret', 'Series'),
      say('Nomor', 'Numbers'),
      say('Disusulkan', 'Entered'),
      say('Batal', 'Void'),
      say('Belum', 'Missing'),
    ],
    procedure.blocks.map(
      (block) =>
        html`<tr>
          <th scope="row">${seriesName(block.series, say)}</th>
          <td>${say(`${block.first} sampai ${block.last}`, `${block.first} to ${block.last}`)}</td>
          <td class="count" data-label="${say('Disusulkan', 'Entered')}">
            ${counted(block, 'used')}
          </td>
          <td class="count" data-label="${say('Batal', 'Void')}">${counted(block, 'void')}</td>
          <td class="count" data-label="${say('Belum', 'Missing')}">
            ${counted(block, 'reserved')}
          </td>
        </tr>`,
    ),
  );
}

function actForm(
  { procedure, newKey }: ProcedureView,
  act: string,
  label: string,
  fields: Markup | '' = '',
): Markup {
  return html`<form
    method="post"
    action="/prosedur-kertas/${encodeURIComponent(procedure.id)}/${act}"
  >
    <input type="hidden" name="kunci" value="${newKey()}" />
    <div class="fields">
      ${fields}
      <div><button class="primary">${label}</button></div>
    </div>
  </form>`;
}

function acts(view: ProcedureView): Markup | '' {
  const { procedure, tally, lang, localNow, mayAct } = view;
  const say = sayIn(lang);
  if (!mayAct) return '';
  switch (procedure.state) {
    case 'siap':
      if (tally.missing === 0)
        return html`<section class="card">
          <h2>${say('Semua nomor sudah jelas', 'Every number is explained')}</h2>
          ${actForm(view, 'batalkan', say('Batalkan persiapan', 'Give the preparation up'))}
        </section>`;
      return html`<section class="card">
        <h2>${say('Sistem tidak dapat dipakai?', 'Is the system not to be reached?')}</h2>
        ${actForm(
          view,
          'berlakukan',
          say('Berlakukan prosedur kertas', 'Declare the paper procedure'),
          html`<label
              >${say('Berlaku sejak', 'In force since')}
              <input type="datetime-local" name="sejak" value="${localNow}" required />
            </label>
            <label
              >${say('Alasan', 'Reason')}
              <input name="alasan" maxlength="300" value="${procedure.reason}" required />
            </label>`,
        )}
      </section>`;
    case 'berlaku':
      return html`<section class="card">
        <h2>${say('Sistem sudah pulih?', 'Is the system back?')}</h2>
        ${actForm(view, 'akhiri', say('Akhiri prosedur kertas', 'End the paper procedure'))}
      </section>`;
    case 'penyusulan':
      return tally.missing === 0
        ? html`<section class="card">
            <h2>${say('Semua nomor sudah jelas', 'Every number is explained')}</h2>
            ${actForm(view, 'tutup', say('Tutup prosedur kertas', 'Close the paper procedure'))}
          </section>`
        : html`<p class="alarm">
            ${say(
              `Prosedur ini ditutup sesudah ${tally.missing} nomor di bawah disusulkan atau dibatalkan.`,
              `This procedure is closed when the ${tally.missing} numbers below are entered or void.`,
            )}
          </p>`;
    default:
      return '';
  }
}

function missing(view: ProcedureView): Markup {
  const { tally, procedure, lang } = view;
  const say = sayIn(lang);
  return html`${procedure.blocks.map(({ series }) => {
    const open = tally.numbers.filter((one) => one.of === series && one.status === 'reserved');
    return open.length === 0
      ? ''
      : html`<section class="card">
          <h2>
            ${say(
              `Belum disusulkan: ${seriesName(series, say)} (${open.length})`,
              `Missing: ${seriesName(series, say)} (${open.length})`,
            )}
          </h2>
          <ul class="numbers">
            ${open.map((number) => html`<li>${numberLine(number, view)}</li>`)}
          </ul>
        </section>`;
  })}`;
}

function numberLine(number: PaperNumber, view: ProcedureView): Markup {
  const { lang, mayAct } = view;
  const say = sayIn(lang);
  const name = say(`Nomor ${number.n}`, `Number ${number.n}`);
  if (number.begun !== null)
    return html`<div class="line">
      <strong>${name}</strong>
      <a href="/#/letter/${encodeURIComponent(number.begun)}"
        >${say('Sedang dicatat, lanjutkan', 'Being entered, go on')}</a
      >
    </div>`;
  if (!mayAct) return html`<strong>${name}</strong>`;
  return html`<details>
    <summary>${name}: ${say('susulkan surat', 'enter the letter')}</summary>
    ${actForm(
      view,
      'susulkan',
      say('Lanjut ke pencatatan', 'Go on to the registration'),
      html`<input type="hidden" name="deret" value="${number.of}" />
        <input type="hidden" name="n" value="${number.n}" />
        ${number.of === 'agenda' ? arrival(view) : outgoing(view)}`,
    )}
  </details>`;
}

function arrival({ lang, procedure }: ProcedureView): Markup {
  const day = procedure.since.slice(0, 10);
  return html`<label
    >${sayIn(lang)('Diterima, menurut kertas', 'Received, as on paper')}
    <input type="datetime-local" name="diterima" value="${day}T08:00" required />
  </label>`;
}

function outgoing({ lang, kinds }: ProcedureView): Markup {
  const say = sayIn(lang);
  return html`<label
      >${say('Jenis naskah', 'Kind')}
      <select name="jenis">
        ${kinds.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
      </select>
    </label>
    <label
      >${say('Hal', 'Subject')}
      <input name="perihal" maxlength="500" required />
    </label>`;
}

function voiding(view: ProcedureView): Markup | '' {
  const { tally, procedure, lang } = view;
  const say = sayIn(lang);
  const open = tally.numbers.filter(
    ({ status, begun }) => status === 'reserved' && begun === null,
  ).length;
  if (open === 0 || procedure.state === 'berlaku') return '';
  if (procedure.state !== 'siap')
    return html`<section class="card">
      <h2>${say('Nomor sisa', 'Numbers left over')}</h2>
      ${voidForm(view, open)}
    </section>`;
  // What is rarely wanted lies behind a door.
  return html`<details class="card">
    <summary>${say('Tidak jadi dipakai', 'Not needed after all')}</summary>
    ${voidForm(view, open)}
  </details>`;
}

function voidForm(view: ProcedureView, open: number): Markup {
  const say = sayIn(view.lang);
  return html` <p>
      ${say(
        `${open} nomor yang tidak dipakai di kertas dinyatakan batal sekaligus. Nomor batal tidak pernah diberikan lagi.`,
        `${open} numbers that were not used on paper are declared void at once. A void number is never given again.`,
      )}
    </p>
    ${actForm(
      view,
      'buang',
      say(`Batalkan ${open} nomor sisa`, `Declare ${open} numbers void`),
      html`<label
        >${say('Alasan', 'Reason')}
        <input
          name="alasan"
          maxlength="300"
          value="${say('Tidak terpakai selama prosedur kertas', 'Not used during the paper procedure')}"
          required
        />
      </label>`,
    )}`;
}
