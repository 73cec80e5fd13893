// What of an instance can be printed or taken along, by its flow.

import type { InboxProps, PrintLink } from '@alir/inbox';

type PrintLinks = NonNullable<InboxProps['printLinks']>;

const pages: Readonly<Record<string, (id: string, root: string) => readonly PrintLink[]>> = {
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
  'nota-dinas': (id) => [memo(id)],
  // The paper is the sender's.
  'nota-masuk': (_id, root) => [memo(root)],
};

export const printLinks: PrintLinks = ({ id, root, flow }) =>
  pages[flow]?.(encodeURIComponent(id), encodeURIComponent(root)) ?? [];

const memo = (id: string): PrintLink => ({
  label: { id: 'Lihat dan cetak nota dinas', en: 'See and print the memo' },
  href: `/cetak/nota-dinas/${id}`,
});
