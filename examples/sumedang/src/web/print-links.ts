// What of an instance can be printed or taken along, by its flow.

import type { InboxProps, PrintLink } from '@alir/inbox';

type PrintLinks = NonNullable<InboxProps['printLinks']>;

export const printLinks: PrintLinks = ({ id, root, flow, data, summary }) => {
  const at = encodeURIComponent(id);
  const paper = papers[flow]?.(at, encodeURIComponent(root)) ?? [];
  // An own invitation is somebody's concern once it is signed.
  if (flow === 'undangan' && typeof data['nomor'] !== 'string') return [];
  const isEvent = events.has(flow) && typeof data['acaraMulai'] === 'string';
  return isEvent && !secret.has(String(summary['keamanan'])) ? [...paper, calendarFile(at)] : paper;
};

const papers: Readonly<Record<string, (id: string, root: string) => readonly PrintLink[]>> = {
  'surat-masuk': (id) => [
    {
      label: { id: 'Lembar disposisi', en: 'Disposition sheet' },
      href: `/cetak/lembar-disposisi/${id}`,
    },
  ],
  'surat-keluar': (id) => [
    {
      label: { id: 'Lihat dan cetak surat', en: 'See and print the letter' },
      href: `/cetak/surat/${id}`,
    },
  ],
  undangan: (id) => [
    {
      label: { id: 'Rekap kehadiran', en: 'Recap of attendance' },
      href: `/cetak/rekap-undangan/${id}`,
    },
  ],
  'nota-dinas': (id) => [memo(id)],
  // The paper is the sender's.
  'nota-masuk': (_id, root) => [memo(root)],
};

const events: ReadonlySet<string> = new Set(['surat-masuk', 'undangan']);
const secret: ReadonlySet<string> = new Set(['rahasia', 'sangat-rahasia']);

const calendarFile = (id: string): PrintLink => ({
  label: { id: 'Simpan acara ke kalender', en: 'Save the event to a calendar' },
  href: `/acara/${id}.ics`,
});

const memo = (id: string): PrintLink => ({
  label: { id: 'Lihat dan cetak nota dinas', en: 'See and print the memo' },
  href: `/cetak/nota-dinas/${id}`,
});
