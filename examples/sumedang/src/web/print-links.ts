import type { InboxProps } from '@alir/inbox';

type Links = NonNullable<InboxProps['printLinks']>;

/** What may be printed of an instance, by its flow. */
const pages: Readonly<Record<string, readonly Page[]>> = {
  'surat-masuk': [{ path: 'lembar-disposisi', id: 'Lembar disposisi', en: 'Disposition sheet' }],
  'surat-keluar': [{ path: 'surat', id: 'Lihat dan cetak surat', en: 'See and print the letter' }],
  // The links of a travel stand on its letter, and print what each reader may see of the orders below.
  'surat-tugas-sppd': [
    { path: 'surat-tugas', id: 'Surat tugas', en: 'Letter of assignment', needs: 'penandatangan' },
    { path: 'sppd', id: 'Cetak SPPD', en: 'Print the travel orders', needs: 'nomorSurat' },
    {
      path: 'rincian-biaya',
      id: 'Cetak rincian biaya',
      en: 'Print the costs',
      needs: 'nomorSurat',
    },
  ],
};

interface Page {
  readonly path: string;
  readonly id: string;
  readonly en: string;
  /** Only where this field is filled. */
  readonly needs?: string;
}

export const printLinks: Links = ({ id, flow, data }) =>
  (pages[flow] ?? [])
    .filter(({ needs }) => needs === undefined || data[needs] !== undefined)
    .map(({ path, id: indonesian, en }) => ({
      label: { id: indonesian, en },
      href: `/cetak/${path}/${encodeURIComponent(id)}`,
    }));
