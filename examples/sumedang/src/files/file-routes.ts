// Upload and download of scans. A file is served to whoever may read the letter it belongs to, and to its uploader.

import { Hono } from 'hono';
import type { InstanceView } from '@alir/engine/core/types';
import type { Handler, SessionCookie } from '@alir/engine/http';
import { readApi, type ReadApi } from '../server/read-api.ts';
import { attachmentsIn } from './attachments.ts';
import type { ExampleScans } from './example-scans.ts';
import { parseFileId, type FileId } from './file-id.ts';
import { maxBytes, type FileStore, type OpenedFile } from './file-store.ts';

export interface FileRoutes {
  readonly store: FileStore;
  readonly scans: ExampleScans;
  readonly api: Handler;
  readonly sessions: SessionCookie;
}

const refusals = {
  empty: 'Berkas itu kosong.',
  'too-large': `Berkas lebih besar dari ${maxBytes / 1_000_000} MB. Pindai dengan resolusi lebih rendah, atau hitam-putih.`,
  'wrong-kind': 'Berkas harus PDF atau foto (JPEG, PNG, WebP).',
} as const;

export function fileRoutes({ store, scans, api, sessions }: FileRoutes): Hono {
  const openFile = async (id: FileId): Promise<OpenedFile | null> => {
    if (id.kind === 'kept') return store.open(id.hash, id.name);
    const bytes = await scans(id.letter);
    const type = 'application/pdf';
    return bytes === null ? null : { blob: new Blob([new Uint8Array(bytes)]), type };
  };

  return new Hono()
    .post('/berkas', async (c) => {
      const who = await sessions.identity(c.req.raw);
      if (who === null || !('user' in who)) return c.json({ detail: 'Masuk dahulu.' }, 401);
      const { body } = c.req.raw;
      if (body === null) return c.json({ detail: refusals.empty }, 422);
      if (Number(c.req.header('content-length') ?? 0) > maxBytes)
        return c.json({ detail: refusals['too-large'] }, 413);
      const kept = await store.keep(body, c.req.query('nama') ?? '', who.user);
      if (kept.ok) return c.json({ id: kept.id }, 201);
      return c.json({ detail: refusals[kept.reason] }, kept.reason === 'too-large' ? 413 : 422);
    })
    .get('/berkas/:id{.+}', async (c) => {
      const text = c.req.param('id');
      const id = parseFileId(text);
      const who = await sessions.identity(c.req.raw);
      if (id === null || who === null || !('user' in who)) return c.notFound();
      const own = id.kind === 'kept' && (await store.isUploader(id.hash, who.user));
      const instance = c.req.query('surat') ?? '';
      if (!own && !(await isIn(readApi(api, c.req.raw), instance, text))) return c.notFound();
      const file = await openFile(id);
      if (file === null) return c.notFound();
      return c.body(file.blob.stream(), 200, {
        'content-type': file.type,
        'content-length': String(file.blob.size),
        'content-disposition': 'inline',
        'cache-control': 'private, max-age=3600',
      });
    });
}

/** Whether the reader sees this file in the data of an instance or of the letter it belongs to. */
async function isIn(read: ReadApi, instance: string, file: string): Promise<boolean> {
  const view = await instanceView(read, instance);
  if (view === null) return false;
  if (attachmentsIn(view.data).includes(file)) return true;
  const letter = view.root === view.id ? null : await instanceView(read, view.root);
  return letter !== null && attachmentsIn(letter.data).includes(file);
}

async function instanceView(read: ReadApi, id: string): Promise<InstanceView | null> {
  const answer = await read(`/instances/${encodeURIComponent(id)}`);
  return answer === null ? null : answer.json();
}
