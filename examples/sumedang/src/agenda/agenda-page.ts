// The agenda of a leader for a day or a week, read on a phone and printed.

import { html } from 'hono/html';
import { dayOf } from '../office/open-office.ts';
import { sayIn, type Lang, type Say } from '../pages/language.ts';
import { screen, type Markup } from '../pages/page.ts';
import { clockTime, longDay, weekday } from '../pages/words.ts';
import type { AgendaEvent, LeadersAgenda } from './agenda-events.ts';
import { endOf, overlaps } from './overlaps.ts';

export interface AgendaView extends LeadersAgenda {
  readonly position: string;
  /** Agendas that the reader may open. */
  readonly readable: readonly string[];
  /** First day, ISO. */
  readonly first: string;
  readonly span: 'hari' | 'minggu';
  readonly nameOf: (position: string) => string;
  readonly lang: Lang;
}

const style = `
main { max-width: 56rem; }
.ways { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .75rem 0; }
.ways a, .ways button { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; text-decoration: none; min-height: 2.75rem;
  box-sizing: border-box; display: inline-flex; align-items: center; }
.ways label { max-width: 100%; } .ways select { max-width: 100%; box-sizing: border-box; }
.ways [aria-current] { font-weight: 700; border-color: currentColor; }
.day { margin: 1.25rem 0 .25rem; }
.event { display: grid; grid-template-columns: 8.5rem 1fr; gap: .25rem 1rem; border: 1px solid var(--line); border-radius: .5rem; padding: .625rem .875rem;
  margin: .5rem 0; break-inside: avoid; }
.event.open { border-style: dashed; } .event.out { color: var(--soft); }
.event p { margin: 0; } .event .time { font-weight: 700; font-variant-numeric: tabular-nums; }
.state { font-size: .875rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75rem; }
.event a { display: inline-flex; align-items: center; min-height: 2.75rem; }
@media (max-width: 40rem) { .event { grid-template-columns: 1fr; } }
@media print { .ways, .back { display: none; } @page { size: A4; margin: 15mm; } }
`;

export function agendaPage(view: AgendaView): Markup {
  const { position, first, span, events, secrets, nameOf, lang } = view;
  const say = sayIn(lang);
  const title = say('Agenda pimpinan', 'Leader’s agenda');
  const last = addDays(first, span === 'hari' ? 0 : 6);
  const days = Map.groupBy(events, ({ from }) => dayOf(from));
  return screen(
    { title: `${title} ${nameOf(position)}`, style, lang, heading: title },
    html`
      ${choice(view)}
      <p>
        <strong>${nameOf(position)}</strong>,
        ${longDay(first, lang)}${
          first === last ? '' : html` ${say('sampai', 'to')} ${longDay(last, lang)}`
        }
      </p>
      ${ways(view)} ${clashes(view)}
      ${
        secrets === 0
          ? ''
          : html`<p class="message">
              ${say(`Ada undangan rahasia (${secrets}).`, `There are secret invitations (${secrets}).`)}
              ${say('Isinya hanya di kotak kerja pimpinan.', 'They are read in the leader’s own inbox only.')}
            </p>`
      }
      ${[...days].map(
        ([day, list]) =>
          html`<h2 class="day">${weekday(day, lang)}, ${longDay(day, lang)}</h2>
            ${list.map((event) => card(event, view))}`,
      )}
      ${events.length === 0 ? html`<p class="soft">${say('Tidak ada acara.', 'No events.')}</p>` : ''}
    `,
  );
}

function card(event: AgendaEvent, { nameOf, lang }: AgendaView): Markup {
  const say = sayIn(lang);
  const { instance, subject, sender, place, isFirm, attendance } = event;
  const out = attendance === 'declines' || attendance === 'represented';
  return html`<article class="event ${isFirm ? '' : 'open'} ${out ? 'out' : ''}">
    <p class="time">${timeOf(event, say)}</p>
    <div>
      <p>
        <a href="/#/letter/${encodeURIComponent(instance)}"><strong>${subject}</strong></a>
      </p>
      <p>
        ${[place, sender === '' ? '' : `${say('Dari', 'From')} ${sender}`].filter(Boolean).join(' · ')}
      </p>
      <p class="state">
        <span>
          ${isFirm ? say('Definitif', 'Firm') : say('Tentatif', 'Tentative')}:
          <strong>${attendanceOf(event, nameOf, say)}</strong>
        </span>
        ${
          attendance === 'host' && !isFirm
            ? ''
            : html`<a href="/acara/${encodeURIComponent(instance)}.ics"
                >${say('Simpan ke kalender', 'Save to calendar')}</a
              >`
        }
      </p>
    </div>
  </article>`;
}

function timeOf(event: AgendaEvent, say: Say): string {
  const from = clockTime(event.from);
  if (event.until === null) return `${from} WIB`;
  if (dayOf(event.until) !== dayOf(event.from))
    return `${from} ${say('sampai', 'to')} ${longDay(event.until)} ${clockTime(event.until)}`;
  return `${from}–${clockTime(event.until)} WIB`;
}

function attendanceOf(
  { attendance, other, isFirm }: AgendaEvent,
  nameOf: AgendaView['nameOf'],
  say: Say,
): string {
  const name = other === null ? '' : nameOf(other);
  switch (attendance) {
    case 'host':
      return isFirm
        ? say('mengundang', 'hosts')
        : say('undangan sendiri, belum ditandatangani', 'own invitation, not signed yet');
    case 'deputy':
      return say(`mewakili ${name}`, `represents ${name}`);
    case 'attends':
      return say('hadir', 'attends');
    case 'represented':
      return name === ''
        ? say('diwakilkan', 'is represented')
        : say(`diwakilkan kepada ${name}`, `is represented by ${name}`);
    case 'declines':
      return say('tidak hadir', 'does not attend');
    case 'unanswered':
      return say('belum dijawab', 'not answered yet');
  }
}

function clashes({ events, lang }: AgendaView): Markup {
  const say = sayIn(lang);
  return html`${overlaps(events).map(([one, other]) => {
    const at = `${weekday(other.from, lang)}, ${clockTime(Math.max(one.from, other.from))}–${clockTime(Math.min(endOf(one), endOf(other)))}`;
    return html`<p class="alarm" role="status">
      ${say('Bertumpuk', 'Overlap')} (${at}): ${one.subject}; ${other.subject}
    </p>`;
  })}`;
}

function choice({ position, readable, first, span, nameOf, lang }: AgendaView): Markup | '' {
  if (readable.length < 2) return '';
  const say = sayIn(lang);
  return html`<form class="ways" method="get" action="/agenda-pimpinan">
    <label
      >${say('Agenda', 'Agenda of')}
      <select name="jabatan">
        ${readable.map(
          (id) =>
            html`<option value="${id}" ${id === position ? 'selected' : ''}>${nameOf(id)}</option>`,
        )}
      </select></label
    >
    <input type="hidden" name="mulai" value="${first}" />
    <input type="hidden" name="tampil" value="${span}" />
    <button>${say('Buka', 'Open')}</button>
  </form>`;
}

function ways({ position, first, span, lang }: AgendaView): Markup {
  const say = sayIn(lang);
  const step = span === 'hari' ? 1 : 7;
  const to = (day: string, shown: string): string =>
    `/agenda-pimpinan?jabatan=${encodeURIComponent(position)}&mulai=${day}&tampil=${shown}`;
  return html`<nav class="ways" aria-label="${say('Waktu', 'Time')}">
    <a href="${to(addDays(first, -step), span)}">${say('Sebelumnya', 'Earlier')}</a>
    <a href="${to(addDays(first, step), span)}">${say('Berikutnya', 'Later')}</a>
    <a href="${to(first, 'hari')}" ${span === 'hari' ? 'aria-current=true' : ''}
      >${say('Hari', 'Day')}</a
    >
    <a href="${to(first, 'minggu')}" ${span === 'minggu' ? 'aria-current=true' : ''}
      >${say('Minggu', 'Week')}</a
    >
    <button onclick="print()">${say('Cetak', 'Print')}</button>
  </nav>`;
}

/** @param day - ISO date */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
