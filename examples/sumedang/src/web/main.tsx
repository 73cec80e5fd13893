// The inbox of the demo: the tiles of the flows that are there, and what only this house knows.

import { createRoot } from 'react-dom/client';
import { Inbox, createClient } from '@alir/inbox';
import type { InboxProps } from '@alir/inbox';
import '@alir/inbox/style.css';
import { describe } from './describe.ts';
import { files } from './files.ts';
import { Menu } from './menu.tsx';
import { instructions, words } from './instructions.ts';
import { suggestRecipients } from './suggest-recipients.ts';
import { startDefaults } from './start-defaults.ts';
import { tiles } from './tiles.ts';
import './app.css';

const host: InboxProps = {
  client: createClient({ baseUrl: '/api', fetch: fetchOrSignIn }),
  tiles,
  title: { id: 'e-Office Sumedang', en: 'e-Office Sumedang' },
  notice: 'Data contoh, bukan resmi',
  menu: <Menu />,
  zone: 'Asia/Jakarta',
  describe,
  attachments: files,
  suggestPositions: suggestRecipients,
  startDefaults,
  instructions,
  words,
  printLinks: ({ id, flow }) =>
    flow === 'surat-masuk'
      ? [{ label: 'Lembar disposisi', href: `/cetak/lembar-disposisi/${encodeURIComponent(id)}` }]
      : [],
};

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<Inbox {...host} />);

/** A session that has ended leads to the sign-in; what was typed stays in the drafts. */
async function fetchOrSignIn(...asked: Parameters<typeof fetch>): Promise<Response> {
  const answer = await fetch(...asked);
  if (answer.status === 401) window.location.assign('/masuk');
  return answer;
}
