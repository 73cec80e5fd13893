// Files of letters, kept by the demo's server.

import { UploadRefused, type Attachments } from '@alir/inbox';

export const files: Attachments = {
  async upload(file) {
    const answer = await fetch(`/berkas?nama=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const body: { readonly id?: string; readonly detail?: string } = await answer.json();
    if (body.id === undefined) throw new UploadRefused(body.detail);
    return body.id;
  },
  url: (id) =>
    `/berkas/${id.split('/').map(encodeURIComponent).join('/')}?surat=${encodeURIComponent(instanceOnPage())}`,
  kind: (id) => (id.endsWith('.pdf') ? 'pdf' : 'image'),
};

/** The server shows a file to whoever may read the letter it is in; the address of the page says which. */
function instanceOnPage(): string {
  const [, page, id = ''] = window.location.hash.replace(/\?.*$/, '').split('/');
  const [instance = ''] = decodeURIComponent(id).split('/');
  return page === 'letter' || page === 'task' ? instance : '';
}
