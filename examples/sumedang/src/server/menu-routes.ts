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
import { ownBooks } from '../pages/own-books.ts';
import { longDay } from '../pages/words.ts';
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

export function menuRoutes({ organisation, notices, now }: Office, api: Handler): Hono {
  const { positions } = indexOrganisation(organisation);
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
      ...(oversight.villages.size > 0
        ? [entry('/laporan', 'Laporan desa', 'Village reports')]
        : []),
      ...(me.operator
        ? [entry('/jabatan', 'Jabatan yang perlu diurus', 'Posts that need attention', posts)]
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
    const menu: HouseMenu = {
      entries: entriesOf(me, posts),
      warnings: concerned.map((one) => warningOf(one, positionName(one.position))),
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
