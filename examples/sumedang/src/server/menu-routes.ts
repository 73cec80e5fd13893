// `/bantuan/menu`: the pages of the house that are there for whoever asks, so that no entry leads to a closed door, and what
// they have to be warned of.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { MeView, Text } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { readableAgendas } from '../agenda/agenda-reader.ts';
import { noticesTo } from '../notices/my-notices.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { overseesAnything, oversightOf } from '../office/oversight.ts';
import { letterPaths } from '../organisation/letter-paths.ts';
import { keptUnits } from '../paper/paper-books.ts';
import { inForce, type Procedure } from '../paper/paper-procedures.ts';
import { ownBooks } from '../pages/own-books.ts';
import { unitsWithTravels } from '../pages/travel-list-routes.ts';
import { longDay, longMoment } from '../pages/words.ts';
import { overdueActing, vacantOn, type OverdueActing } from '../posts/acting-limits.ts';
import { readMe } from './read-api.ts';

export interface HouseMenu {
  readonly entries: readonly MenuEntry[];
  /** Sentences that stand at the top of every page. */
  readonly warnings: readonly Text[];
}

export interface MenuEntry {
  readonly href: string;
  readonly label: Text;
  /** What is new or needs attention there. */
  readonly count: number;
}

export function menuRoutes({ engine, organisation, notices, now }: Office, api: Handler): Hono {
  const { positions, units } = indexOrganisation(organisation);
  const { register } = letterPaths(organisation);
  const positionName = (position: string): string => positions.get(position)?.name ?? position;

  /** Whoever leads a unit, is its secretary, or reads for a leader. */
  const hasAgenda = (me: MeView): boolean =>
    me.seats.some(({ roles }) => roles.includes('head') || roles.includes('secretary')) ||
    readableAgendas(organisation, me, dayOf(now())).length > me.seats.length;

  const entriesOf = (me: MeView, posts: number): readonly MenuEntry[] => {
    const oversight = oversightOf(organisation, me);
    const unseen = notices.countUnseen(me.user, noticesTo(me));
    const entry = (href: string, id: string, en: string, count = 0): MenuEntry => ({
      href,
      label: { id, en },
      count,
    });
    return [
      entry('/pemberitahuan', 'Pemberitahuan', 'Notices', unseen),
      ...(hasAgenda(me) ? [entry('/agenda-pimpinan', 'Agenda pimpinan', 'Leader’s agenda')] : []),
      ...(overseesAnything(oversight)
        ? [entry('/terlambat', 'Terlambat per unit', 'Overdue by unit')]
        : []),
      ...(ownBooks(organisation, me).length > 0
        ? [entry('/cetak/buku-agenda', 'Buku agenda', 'Agenda book')]
        : []),
      ...(unitsWithTravels(organisation, me).length > 0
        ? [entry('/perjalanan', 'Siapa bepergian kapan', 'Who travels when')]
        : []),
      ...(keptUnits(organisation, me).length > 0
        ? [
            entry('/buku-nomor', 'Buku nomor', 'Register of numbers'),
            entry('/prosedur-kertas', 'Prosedur kertas', 'Paper procedure'),
          ]
        : []),
      ...(oversight.villages.size > 0
        ? [entry('/laporan', 'Laporan desa', 'Village reports')]
        : []),
      ...(me.operator
        ? [
            entry('/jabatan', 'Jabatan yang perlu diurus', 'Positions that need attention', posts),
            entry('/srikandi', 'Surat keluar lewat SRIKANDI', 'Letters through SRIKANDI'),
            entry('/perancang', 'Perancang alur', 'Flow designer'),
          ]
        : []),
    ];
  };

  return new Hono().get('/bantuan/menu', async (c) => {
    const me = await readMe(api, c.req.raw);
    if (me === null) return c.json({ entries: [], warnings: [] }, 401);
    const today = dayOf(now());
    const acting = overdueActing(organisation, today);
    const posts = acting.length + (me.operator ? vacantOn(organisation, today).length : 0);
    const concerned = me.operator ? acting : acting.filter(({ user }) => user === me.user);
    const own = new Set(me.seats.map(({ position }) => register(position)));
    const paper = (await inForce(engine)).filter(({ unit }) => own.has(unit));
    const menu: HouseMenu = {
      entries: entriesOf(me, posts),
      warnings: [
        ...paper.map((one) => paperWarning(one, units.get(one.unit)?.name ?? one.unit)),
        ...concerned.map((one) => warningOf(one, positionName(one.position))),
      ],
    };
    c.header('cache-control', 'no-store');
    return c.json(menu);
  });
}

function warningOf({ capacity, since, limit }: OverdueActing, position: string): Text {
  const prefix = capacity === 'plt' ? 'Plt.' : 'Plh.';
  return {
    id: `${prefix} ${position} sejak ${longDay(since)} melewati batasnya, ${longDay(limit)}`,
    en: `${prefix} ${position} since ${longDay(since, 'en')} is past the limit, ${longDay(limit, 'en')}`,
  };
}

/** For everybody of a unit that works on paper. */
function paperWarning({ since, reason }: Procedure, unit: string): Text {
  return {
    id: `Prosedur kertas berlaku di ${unit} sejak ${longMoment(since)}: ${reason}. Surat dicatat di kertas dengan nomor yang disisihkan.`,
    en: `The paper procedure is in force in ${unit} since ${longMoment(since, 'en')}: ${reason}. Letters are registered on paper with the numbers set aside.`,
  };
}
