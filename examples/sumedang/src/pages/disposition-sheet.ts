// The disposition sheet: half a sheet of F4 with the head of the letter and every disposition below it, all levels on one
// side. The deeper and wider the tree, the smaller the type.

import { html } from 'hono/html';
import type { InstanceView, Json, JsonObject, TreeView } from '@alir/engine/core/types';
import {
  instructionName,
  isSecret,
  longDay,
  secrecyName,
  shortDay,
  textOf,
  urgencyName,
} from './words.ts';
import { page, type Markup } from './page.ts';
import { printBar, printStyle } from './print-bar.ts';

export interface DispositionSheet {
  readonly letter: InstanceView;
  readonly tree: TreeView;
  /** Name of the unit whose letter it is; null for the regency itself. */
  readonly unitName: string | null;
  /** Post of its head. */
  readonly headName: string;
  readonly nameOf: (position: string) => string;
}

/** One disposition, numbered by its place: `2.1.3`. */
interface Line {
  readonly number: string;
  readonly node: TreeView;
}

const style = `
@page { size: 165mm 215mm; margin: 8mm 9mm; }
.sheet { width: 147mm; font-size: 9pt; line-height: 1.3; }
.sheet.full { font-size: 7.5pt; line-height: 1.2; } .sheet.crowded { font-size: 6.2pt; line-height: 1.15; }
.sheet table { background: none; } .sheet th, .sheet td { border: .3mm solid #000; font-size: 1em; padding: .8mm 1.2mm; }
.sheet .head { text-align: center; border-bottom: .6mm double #000; padding-bottom: 1mm; margin-bottom: 1.5mm; }
.sheet .head strong { display: block; text-transform: uppercase; } .sheet .head .kind { font-size: 1.25em; letter-spacing: .08em; }
.sheet .facts td { width: 30%; } .sheet .facts th { width: 20%; font-weight: 400; }
.sheet h2 { font-size: 1em; margin: 2mm 0 1mm; color: inherit; }
.sheet .number { width: 13mm; } .sheet .due { width: 15mm; } .sheet .state { width: 31mm; }
.sheet .gone td { color: #555; text-decoration: line-through; } .sheet .gone td.state { text-decoration: none; }
.sheet .foot { display: flex; justify-content: space-between; margin-top: 3mm; } .sheet .sign { text-align: center; min-width: 55mm; }
.sheet .sign span { display: block; height: 10mm; }
.sheet .secret { text-align: center; font-weight: 700; letter-spacing: .2em; border: .5mm solid #000; margin: 1mm 0; }
`;

export function dispositionSheet(sheet: DispositionSheet): Markup {
  const { letter, tree, unitName, headName } = sheet;
  const { data, summary } = letter;
  const secrecy = textOf(data['keamanan']) || 'biasa';
  const secret = isSecret(secrecy);
  const lines = linesOf(tree);
  const first = lines[0]?.node.startedAt;
  const crowd = lines.length > 26 ? 'crowded' : lines.length > 9 ? 'full' : '';
  return page({
    title: `Lembar disposisi ${textOf(data['nomorSurat'])}`,
    style: printStyle + style,
    body: html`${printBar('Lembar disposisi, setengah F4 (165 × 215 mm)')}
      <div class="desk">
        <section class="sheet paper ${crowd}">
          <div class="head">
            <strong>Pemerintah Kabupaten Sumedang</strong>${unitName ?? ''}
            <strong class="kind">Lembar Disposisi</strong>
          </div>
          ${secret ? html`<p class="secret">${secrecyName(secrecy).toUpperCase()}</p>` : ''}
          <table class="facts">
            <tr>
              <th>Surat dari</th>
              <td>${textOf(data['pengirim'])}</td>
              <th>Diterima tanggal</th>
              <td>${longDay(data['diterima'])}</td>
            </tr>
            <tr>
              <th>Nomor surat</th>
              <td>${textOf(data['nomorSurat'])}</td>
              <th>Nomor agenda</th>
              <td>${textOf(data['nomorAgenda'])}</td>
            </tr>
            <tr>
              <th>Tanggal surat</th>
              <td>${longDay(data['tanggalSurat'])}</td>
              <th>Sifat</th>
              <td>${urgencyName(textOf(data['urgensi']))} / ${secrecyName(secrecy)}</td>
            </tr>
            <tr>
              <th>Hal</th>
              <td colspan="3">${textOf(summary['perihal'])}</td>
            </tr>
          </table>
          <h2>Diteruskan kepada</h2>
          ${
            lines.length === 0
              ? html`<p>Belum didisposisikan.</p>`
              : html`<table>
                  <tr>
                    <th class="number">No.</th>
                    <th>Jabatan</th>
                    <th>Instruksi dan catatan</th>
                    <th class="due">Batas</th>
                    <th class="state">Keadaan</th>
                  </tr>
                  ${lines.map((line) => row(line, sheet, secret))}
                </table>`
          }
          <div class="foot">
            <div>Penomoran 1, 1.1, 1.1.1 menunjukkan siapa meneruskan kepada siapa.</div>
            <div class="sign">
              ${headName}<span></span>${first === undefined ? 'Tanggal ………………' : longDay(first)}
            </div>
          </div>
        </section>
      </div>`,
  });
}

function row({ number, node }: Line, { nameOf }: DispositionSheet, secret: boolean): Markup {
  const { jabatan, peran, instruksi, catatan, batas } = itemOf(node.item);
  const role =
    peran === 'koordinator' ? ' (koordinator)' : peran === 'untuk-diketahui' ? ' (tembusan)' : '';
  const note = catatan === '' || secret ? '' : ` “${catatan}”`;
  return html`<tr class="${node.status === 'cancelled' ? 'gone' : ''}">
    <td class="number">${number}</td>
    <td style="padding-left: ${1.2 + 2 * (number.split('.').length - 1)}mm">
      ${nameOf(jabatan)}${role}
    </td>
    <td>${instruksi.map(instructionName).join('; ')}.${note}</td>
    <td class="due">${shortDay(batas)}</td>
    <td class="state">${stateOf(node)}</td>
  </tr>`;
}

function linesOf({ children }: TreeView, above = ''): readonly Line[] {
  return children.flatMap((node, index) => {
    const number = above === '' ? String(index + 1) : `${above}.${index + 1}`;
    return [{ number, node }, ...linesOf(node, number)];
  });
}

interface Item {
  readonly jabatan: string;
  readonly peran: string;
  readonly instruksi: readonly string[];
  readonly catatan: string;
  readonly batas: string;
}

function itemOf(item: Json): Item {
  const values = isObject(item) ? item : {};
  const list = values['instruksi'];
  return {
    jabatan: textOf(values['jabatan']),
    peran: textOf(values['peran']),
    instruksi: Array.isArray(list) ? list.map(textOf) : [],
    catatan: textOf(values['catatan']),
    batas: textOf(values['batas']),
  };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const results: Readonly<Record<string, string>> = {
  selesai: 'Selesai',
  diketahui: 'Sudah dibaca',
  dialihkan: 'Dialihkan',
};

function stateOf({ status, result, endedAt, states, read }: TreeView): string {
  if (status === 'cancelled') return `Ditarik ${shortDay(endedAt)}`;
  if (status === 'done') return `${results[result ?? ''] ?? 'Selesai'} ${shortDay(endedAt)}`;
  const titles = states.map(({ title }) => (typeof title === 'string' ? title : (title.id ?? '')));
  return read ? titles.join(', ') : 'Belum dibaca';
}
