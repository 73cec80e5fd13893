// The inbox of the demo: the tiles of the flows that are there, and what only this house knows.

import { lazy } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Inbox, createClient } from '@alir/inbox';
import type { FlowPicture, InboxProps } from '@alir/inbox';
import '@alir/inbox/style.css';
import { describe } from './describe.ts';
import { fetchSigning } from './fetch-signing.ts';
import { files } from './files.ts';
import { useHouseMenu } from './house-menu.ts';
import { instructions } from './instructions.ts';
import { Menu } from './menu.tsx';
import { printLinks } from './print-links.ts';
import { sayings } from './sayings.ts';
import { startDefaults } from './start-defaults.ts';
import { suggestRecipients } from './suggest-recipients.ts';
import { tiles } from './tiles.ts';
import { TopLine } from './top-line.tsx';
import { words } from './words.ts';
import './app.css';

const client = createClient({ baseUrl: '/api', fetch: fetchSigning });

/** Tasks of uploading a letter to SRIKANDI by hand. */
const uploaded: ReadonlySet<string> = new Set([
  'surat-keluar/pengiriman-srikandi',
  'surat-keluar/susulan-srikandi',
  'undangan/susulan-srikandi',
]);

/** Its code is as large as the inbox itself, and comes when somebody asks where a letter is. */
const WhereItIs: FlowPicture = lazy(async (): Promise<{ readonly default: FlowPicture }> =>
  import('./where-it-is.tsx').then(
    ({ WhereItIs: drawn }) => ({ default: drawn }),
    () => ({ default: NoPicture }),
  ),
);
const NoPicture: FlowPicture = ({ lang }) => (
  <p>
    {lang === 'id'
      ? 'Gambar tidak dapat dimuat. Muat ulang halaman ini.'
      : 'The picture could not be loaded. Load this page again.'}
  </p>
);

const house: Omit<InboxProps, 'notice' | 'menu'> = {
  client,
  tiles,
  title: 'e-Office Sumedang',
  zone: 'Asia/Jakarta',
  describe,
  sayings,
  attachments: files(client),
  suggestPositions: suggestRecipients,
  startDefaults,
  instructions,
  words,
  printLinks,
  flowPicture: WhereItIs,
  taskLinks: ({ flow, instance, state }) =>
    uploaded.has(`${flow}/${state}`)
      ? [
          {
            label: { id: 'Unduh paket untuk SRIKANDI', en: 'Download the package for SRIKANDI' },
            href: `/srikandi/paket/${encodeURIComponent(instance)}`,
          },
        ]
      : [],
};

function House(): ReactElement {
  const { entries, warnings } = useHouseMenu();
  return (
    <Inbox {...house} notice={<TopLine warnings={warnings} />} menu={<Menu entries={entries} />} />
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<House />);
