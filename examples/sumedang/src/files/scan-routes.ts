// The scans of the example letters, drawn when they are looked at. What people upload, the engine keeps and serves.

import { Hono } from 'hono';
import type { InstanceView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { readApi, type ReadApi } from '../server/read-api.ts';
import { attachmentsIn } from './attachments.ts';
import type { ExampleScans } from './example-scans.ts';

export interface ScanRoutes {
  readonly scans: ExampleScans;
  readonly api: Handler;
}

/** A scan is served to whoever sees it in the data of a letter: `/berkas/<letter>.pdf?surat=<instance>`. */
export function scanRoutes({ scans, api }: ScanRoutes): Hono {
  return new Hono().get('/berkas/:id', async (c) => {
    const id = c.req.param('id');
    const letter = /^([\w-]{1,60})\.pdf$/.exec(id)?.[1];
    if (letter === undefined) return c.notFound();
    if (!(await isIn(readApi(api, c.req.raw), c.req.query('surat') ?? '', id))) return c.notFound();
    const bytes = await scans(letter);
    if (bytes === null) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
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
