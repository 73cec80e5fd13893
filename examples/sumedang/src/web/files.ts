// Files of letters: what people upload is an attachment of the letter; the scans of the example letters are drawn by the
// demo's server.

import { instanceAttachments, type Attachments, type Client } from '@alir/inbox';

export function files(client: Client): Attachments {
  const kept = instanceAttachments(client);
  return {
    ...kept,
    url: (id) => (id.includes('/') ? kept.url(id) : drawn(id)),
    kind: (id) => (id.endsWith('.pdf') ? 'pdf' : 'image'),
  };
}

function drawn(id: string): string {
  return `/berkas/${encodeURIComponent(id)}?surat=${encodeURIComponent(instanceOnPage())}`;
}

/** The server shows a scan to whoever may read the letter it is in; the address of the page says which. */
function instanceOnPage(): string {
  const [, page, id = ''] = window.location.hash.replace(/\?.*$/, '').split('/');
  const [instance = ''] = decodeURIComponent(id).split('/');
  return page === 'letter' || page === 'task' ? instance : '';
}
