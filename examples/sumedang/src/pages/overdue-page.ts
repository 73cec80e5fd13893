import { html } from 'hono/html';
import { sayIn, type Lang } from './language.ts';
import type { OverdueEntry, OverdueUnit } from './overdue.ts';
import { screen, stackedTable, type Markup } from './page.ts';
import { quarterName } from './quarter-name.ts';
import type { StateTitle } from './state-titles.ts';
import { shortDay } from './words.ts';

export interface OverdueView {
  readonly units: readonly OverdueUnit[];
  readonly unitName: (unit: string) => string;
  readonly positionName: (position: string) => string;
  readonly stateTitle: StateTitle;
  /** Where an entry can be read by this person; null when they may not. */
  readonly linkTo: (entry: OverdueEntry) => string | null;
  /** ms UTC */
  readonly now: number;
  readonly lang: Lang;
}

const style = `
main { max-width: 62rem; }
details { background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; }
summary { display: flex; gap: .75rem; align-items: center; justify-content: space-between; min-height: 2.75rem;
  padding: .5rem .75rem; cursor: pointer; font-weight: 600; }
details > div { padding: 0 .75rem .75rem; }
.badge { background: var(--warn-soft); color: var(--warn); border-radius: 1rem; padding: .125rem .6rem; white-space: nowrap; }
td a { display: inline-flex; align-items: center; min-height: 2.75rem; }
`;

/** The flows whose instances are listed, by kind. */
export const overdueFlows: Readonly<Record<OverdueEntry['kind'], string>> = {
  letter: 'surat-masuk',
  disposition: 'disposisi',
  report: 'laporan-kinerja-desa',
};

/** Overdue letters, dispositions and reports by unit, those with the most first. */
export function overduePage(view: OverdueView): Markup {
  const { units, lang } = view;
  const say = sayIn(lang);
  const title = say('Terlambat per unit', 'Overdue by unit');
  const all = units.flatMap(({ entries }) => entries);
  const count = (kind: OverdueEntry['kind']): number =>
    all.filter((entry) => entry.kind === kind).length;
  const [letters, dispositions, reports] = [count('letter'), count('disposition'), count('report')];
  return screen(
    { title, style, lang },
    html`
      <p class="soft">
        ${
          all.length === 0
            ? say('Tidak ada yang melewati batasnya.', 'Nothing is past its deadline.')
            : say(
                `${letters} surat, ${dispositions} disposisi, dan ${reports} laporan desa melewati batasnya, di ${units.length} unit.`,
                `${letters} letters, ${dispositions} dispositions and ${reports} village reports are past their deadline, in ${units.length} units.`,
              )
        }
      </p>
      ${units.map((unit, index) => section(unit, view, index < 3))}
    `,
  );
}

function section({ unit, entries }: OverdueUnit, view: OverdueView, open: boolean): Markup {
  const say = sayIn(view.lang);
  return html`<details ${open ? 'open' : ''}>
    <summary>
      <span>${view.unitName(unit)}</span>
      <span class="badge">${entries.length} ${say('terlambat', 'overdue')}</span>
    </summary>
    <div>
      ${stackedTable(
        [
          say('Perihal', 'Subject'),
          say('Menunggu', 'Waits for'),
          say('Dari', 'Given by'),
          say('Batas', 'Deadline'),
        ],
        entries.map((entry) => row(entry, view)),
      )}
    </div>
  </details>`;
}

function row(entry: OverdueEntry, view: OverdueView): Markup {
  const { lang, now, positionName, stateTitle, linkTo } = view;
  const say = sayIn(lang);
  const { kind, subject, sender, waitsFor, giver, states, dueAt } = entry;
  const days = Math.max(1, Math.floor((now - dueAt) / 86_400_000));
  const words =
    kind === 'report'
      ? say(`Laporan ${quarterName(subject, lang)}`, `Report of ${quarterName(subject, lang)}`)
      : subject || say('Surat belum dicatat', 'Letter not registered yet');
  const link = linkTo(entry);
  const state = states.map((one) => stateTitle(overdueFlows[kind], one, lang)).join(', ');
  return html`<tr>
    <td>
      ${link === null ? words : html`<a href="${link}">${words}</a>`}
      <div class="soft">${kind === 'report' ? '' : sender}</div>
    </td>
    <td data-label="${say('Menunggu', 'Waits for')}">
      ${waitsFor === null ? state : html`${positionName(waitsFor)} <span class="soft">(${state})</span>`}
    </td>
    <td data-label="${say('Dari', 'Given by')}">${giver === null ? '–' : positionName(giver)}</td>
    <td data-label="${say('Batas', 'Deadline')}">
      ${shortDay(new Date(dueAt).toISOString(), lang)}
      <div class="soft">${days} ${say('hari', days === 1 ? 'day' : 'days')}</div>
    </td>
  </tr>`;
}
