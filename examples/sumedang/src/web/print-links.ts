import type { InboxProps } from '@alir/inbox';

type Links = NonNullable<InboxProps['printLinks']>;

/** States of a travel without a letter, and without a signed one. */
const planning = ['rencana'];
const writing = [...planning, 'surat-tugas'];

/** What may be printed of an instance, by its flow. */
const pages: Readonly<Record<string, readonly Page[]>> = {
  'surat-masuk': [{ path: 'lembar-disposisi', id: 'Lembar disposisi', en: 'Disposition sheet' }],
  'surat-keluar': [{ path: 'surat', id: 'Lihat dan cetak surat', en: 'See and print the letter' }],
  'surat-tugas-sppd': [
    { path: 'surat-tugas', id: 'Surat tugas', en: 'Letter of assignment', not: planning },
    { path: 'sppd', id: 'Cetak SPPD', en: 'Print the travel orders', not: writing },
    { path: 'rincian-biaya', id: 'Cetak rincian biaya', en: 'Print the costs', not: writing },
  ],
};

interface Page {
  readonly path: string;
  readonly id: string;
  readonly en: string;
  /** Not in these states, where there is nothing to print yet. */
  readonly not?: readonly string[];
}

export const printLinks: Links = ({ id, flow, states }) =>
  (pages[flow] ?? [])
    .filter(({ not = [] }) => !states.some(({ state }) => not.includes(state)))
    .map(({ path, id: indonesian, en }) => ({
      label: { id: indonesian, en },
      href: `/cetak/${path}/${encodeURIComponent(id)}`,
    }));
