// The tiles officers know from letters, over the flows `surat-masuk` and `disposisi`.

import type { TaskQuery } from '../client/queries.ts';
import type { Tile } from './tiles.ts';

/** Open tasks, the most pressing first. */
const toDo = (which: TaskQuery = {}): TaskQuery => ({ status: 'open', ...which, sort: 'due' });

/** Open tasks that are there to be read, the newest first. */
const toRead = (which: TaskQuery): TaskQuery => ({ status: 'open', ...which, sort: '-opened' });

/** A disposition on the desk of its recipient. */
const followUp = { flow: 'disposisi', state: 'tindak-lanjut' } as const;

/** The tiles officers know from letters, over the flows `surat-masuk` and `disposisi`. */
export const letterTiles: readonly Tile[] = [
  {
    id: 'tugas',
    label: { id: 'Semua tugas', en: 'All tasks' },
    icon: 'inbox',
    tasks: toDo(),
  },
  {
    id: 'surat-belum-dibaca',
    label: { id: 'Surat belum dibaca', en: 'Unread letters' },
    icon: 'letter',
    tasks: toRead({ flow: 'surat-masuk', unread: true }),
  },
  {
    id: 'disposisi-belum-dibaca',
    label: { id: 'Disposisi belum dibaca', en: 'Unread dispositions' },
    icon: 'share',
    tasks: toRead({ ...followUp, unread: true }),
  },
  {
    id: 'belum-ditindaklanjuti',
    label: { id: 'Belum ditindaklanjuti', en: 'To be followed up' },
    icon: 'work',
    tasks: toDo(followUp),
  },
  {
    id: 'untuk-diketahui',
    label: { id: 'Untuk diketahui', en: 'For information' },
    icon: 'eye',
    tasks: toRead({ flow: 'disposisi', state: 'untuk-diketahui' }),
  },
  {
    id: 'tembusan',
    label: { id: 'Tembusan belum dibaca', en: 'Unread copies' },
    icon: 'eye',
    tasks: toRead({ state: '~copy' }),
  },
  {
    id: 'laporan-menunggu',
    label: { id: 'Laporan menunggu diterima', en: 'Reports to accept' },
    icon: 'report',
    tasks: toDo({ flow: 'disposisi', state: 'dilaporkan' }),
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
      ...followUp,
      status: 'open',
      where: { pemberi: '$position' },
      sort: 'due',
    },
  },
  {
    id: 'terlambat',
    label: { id: 'Terlambat', en: 'Overdue' },
    icon: 'clock',
    tone: 'alarm',
    tasks: toDo({ dueBefore: '$now' }),
  },
  {
    id: 'pengingat',
    label: { id: 'Pengingat hari ini', en: 'Reminders for today' },
    description: {
      id: 'Tugas yang Anda minta diingatkan hari ini atau sebelumnya.',
      en: 'Tasks of which you wanted to be reminded today or before.',
    },
    icon: 'bell',
    tasks: toDo({ followUpDue: true }),
  },
  {
    id: 'selesai-oleh-saya',
    label: { id: 'Selesai oleh saya', en: 'Done by me' },
    icon: 'check',
    tasks: { status: 'done', closedByMe: true, sort: '-opened' },
  },
];
