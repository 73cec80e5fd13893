// The smallest host, as in the README: what first load costs is measured on this.

import { createRoot } from 'react-dom/client';
import { Inbox, createClient, instanceAttachments, letterTiles } from '@alir/inbox';
import '@alir/inbox/style.css';

const client = createClient({ baseUrl: '/api' });
const files = instanceAttachments(client);
const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(
    <Inbox client={client} tiles={letterTiles} attachments={files} lang="id" zone="Asia/Jakarta" />,
  );
