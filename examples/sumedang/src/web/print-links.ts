// What of an instance can be printed or taken along, by its flow.

import type { InboxProps, PrintLink } from '@alir/inbox';

type PrintLinks = NonNullable<InboxProps['printLinks']>;

export const printLinks: PrintLinks = ({ id, root, flow, states, data, summary }) => {
  const at = encodeURIComponent(id);
  if (flow === 'surat-tugas-sppd')
    return travelPapers(at, new Set(states.map(({ state }) => state)));
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
      label: { id: 'Lihat dan cetak rekap kehadiran', en: 'See and print the recap of attendance' },
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

/** Of a travel there is nothing to print before it has a letter, and no orders before that is signed. */
function travelPapers(id: string, states: ReadonlySet<string>): readonly PrintLink[] {
  if (states.has('rencana')) return [];
  const link = (path: string, indonesian: string, en: string): PrintLink => ({
    label: { id: indonesian, en },
    href: `/cetak/${path}/${id}`,
  });
  const letter = link('surat-tugas', 'Surat tugas', 'Letter of assignment');
  if (states.has('surat-tugas')) return [letter];
  return [
    letter,
    link('sppd', 'Cetak SPPD', 'Print the travel orders'),
    link('rincian-biaya', 'Cetak rincian biaya', 'Print the costs'),
  ];
}
