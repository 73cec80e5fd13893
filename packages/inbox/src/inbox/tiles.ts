// A tile is a saved query with a name and a count. Hosts configure them as data.

import type { Text } from '@alir/engine/core/types';
import type { InstanceQuery, TaskQuery } from '../client/queries.ts';
import type { IconName } from '../parts/icon.tsx';

/**
 * Two values stand for what is only known when it is asked: `$now` (for `dueBefore`), and in `where` `$position`,
 * the position acted in (each of the person's in turn, when they act in all).
 */
export type Tile = TileWords &
  ({ readonly tasks: TaskQuery } | { readonly instances: InstanceQuery });

interface TileWords {
  readonly id: string;
  readonly label: Text;
  /** A sentence under the heading of the list. */
  readonly description?: Text;
  readonly icon?: IconName;
  /** `alarm`: the count is shown in red when it is not nought. */
  readonly tone?: 'normal' | 'alarm';
}

export interface TileMoment {
  /** ms UTC */
  readonly now: number;
  /** Positions acted in. */
  readonly positions: readonly string[];
  readonly acting: string | null;
  /** Whether that one was delegated to them: then everything is asked for in it. */
  readonly lent?: boolean;
}

/** The task query to send; null for a tile of instances. */
export function taskQueryOf(tile: Tile, moment: TileMoment): TaskQuery | null {
  if (!('tasks' in tile)) return null;
  const { tasks } = tile;
  return {
    ...tasks,
    ...(tasks.dueBefore === '$now' ? { dueBefore: wholeMinute(moment.now) } : {}),
    ...(moment.acting === null ? {} : { as: moment.acting }),
  };
}

/** The instance queries to send, one for each position where the tile asks by position. */
export function instanceQueriesOf(tile: Tile, moment: TileMoment): readonly InstanceQuery[] {
  if (!('instances' in tile)) return [];
  const { where } = tile.instances;
  const as = moment.lent === true && moment.acting !== null ? { as: moment.acting } : {};
  if (where === undefined || !Object.values(where).includes('$position'))
    return [{ ...tile.instances, ...as }];
  return moment.positions.map((position) => ({
    ...tile.instances,
    ...as,
    where: Object.fromEntries(
      Object.entries(where).map(([name, value]) => [
        name,
        value === '$position' ? position : value,
      ]),
    ),
  }));
}

/** Rounded, so that asking again within the minute is the same question. */
function wholeMinute(now: number): string {
  return new Date(Math.ceil(now / 60_000) * 60_000).toISOString();
}

/** The tiles officers know from letters, over the flows `surat-masuk` and `disposisi`. */
export const letterTiles: readonly Tile[] = [
  {
    id: 'tugas',
    label: { id: 'Semua tugas', en: 'All tasks' },
    icon: 'inbox',
    tasks: { status: 'open', sort: 'due' },
  },
  {
    id: 'surat-belum-dibaca',
    label: { id: 'Surat belum dibaca', en: 'Unread letters' },
    icon: 'letter',
    tasks: { status: 'open', flow: 'surat-masuk', unread: true, sort: '-opened' },
  },
  {
    id: 'disposisi-belum-dibaca',
    label: { id: 'Disposisi belum dibaca', en: 'Unread dispositions' },
    icon: 'share',
    tasks: {
      status: 'open',
      flow: 'disposisi',
      state: 'tindak-lanjut',
      unread: true,
      sort: '-opened',
    },
  },
  {
    id: 'belum-ditindaklanjuti',
    label: { id: 'Belum ditindaklanjuti', en: 'To be followed up' },
    icon: 'work',
    tasks: { status: 'open', flow: 'disposisi', state: 'tindak-lanjut', sort: 'due' },
  },
  {
    id: 'untuk-diketahui',
    label: { id: 'Untuk diketahui', en: 'For information' },
    icon: 'eye',
    tasks: { status: 'open', flow: 'disposisi', state: 'untuk-diketahui', sort: '-opened' },
  },
  {
    id: 'tembusan',
    label: { id: 'Tembusan belum dibaca', en: 'Unread copies' },
    icon: 'eye',
    tasks: { status: 'open', state: '~copy', sort: '-opened' },
  },
  {
    id: 'laporan-menunggu',
    label: { id: 'Laporan menunggu diterima', en: 'Reports to accept' },
    icon: 'report',
    tasks: { status: 'open', flow: 'disposisi', state: 'dilaporkan', sort: 'due' },
  },
  {
    id: 'disposisi-saya',
    label: { id: 'Disposisi saya belum dilaporkan', en: 'My dispositions not yet reported' },
    description: {
      id: 'Disposisi yang Anda berikan, yang penerimanya belum melapor.',
      en: 'Dispositions you gave whose recipients have not reported yet.',
    },
    icon: 'share',
    instances: {
      flow: 'disposisi',
      status: 'open',
      state: 'tindak-lanjut',
      where: { pemberi: '$position' },
      sort: 'due',
    },
  },
  {
    id: 'terlambat',
    label: { id: 'Terlambat', en: 'Overdue' },
    icon: 'clock',
    tone: 'alarm',
    tasks: { status: 'open', dueBefore: '$now', sort: 'due' },
  },
  {
    id: 'pengingat',
    label: { id: 'Pengingat hari ini', en: 'Reminders for today' },
    description: {
      id: 'Tugas yang Anda minta diingatkan hari ini atau sebelumnya.',
      en: 'Tasks of which you wanted to be reminded today or before.',
    },
    icon: 'bell',
    tasks: { status: 'open', followUpDue: true, sort: 'due' },
  },
  {
    id: 'selesai-oleh-saya',
    label: { id: 'Selesai oleh saya', en: 'Done by me' },
    icon: 'check',
    tasks: { status: 'done', closedByMe: true, sort: '-opened' },
  },
];
