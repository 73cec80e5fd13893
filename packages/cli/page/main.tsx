// The inbox as `alir dev` shows it, whatever the flows are. Built into dist/inbox with all it needs.

import { Inbox, createClient, type Tile } from '@alir/inbox';
import '@alir/inbox/style.css';
import { createRoot } from 'react-dom/client';

const tiles: readonly Tile[] = [
  {
    id: 'tasks',
    label: { id: 'Tugas saya', en: 'My tasks' },
    icon: 'inbox',
    tasks: { status: 'open', sort: 'due' },
  },
  {
    id: 'overdue',
    label: { id: 'Terlambat', en: 'Overdue' },
    icon: 'clock',
    tone: 'alarm',
    tasks: { status: 'open', dueBefore: '$now', sort: 'due' },
  },
  {
    id: 'running',
    label: { id: 'Berjalan', en: 'Running' },
    icon: 'work',
    instances: { status: 'open', topOnly: true },
  },
  {
    id: 'finished',
    label: { id: 'Selesai', en: 'Finished' },
    icon: 'check',
    instances: { status: 'done', topOnly: true },
  },
];

const isIndonesian = navigator.languages[0]?.startsWith('id') === true;
const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <Inbox
      client={createClient({ baseUrl: '/api' })}
      tiles={tiles}
      title="alir dev"
      lang={isIndonesian ? 'id' : 'en'}
      zone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      menu={
        <a className="alir-button alir-button-quiet" href="/as">
          {isIndonesian ? 'Ganti orang' : 'Be someone else'}
        </a>
      }
    />,
  );
}
