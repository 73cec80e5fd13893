// Files of instances over HTTP: what is taken, what is sent, and to whom.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fileAttachments } from '../../src/adapters/files/index.ts';
import type {
  AcceptedView,
  AttachedView,
  AttachmentListView,
  ProblemView,
  Timeline,
} from '../../src/http/index.ts';
import { memoryAttachments, type AttachmentOptions, type ScanAnswer } from '../../src/index.ts';
import { openOffice, type Office } from './office.ts';
import { serve } from './served.ts';
import { completed, ordered, path } from './walk.ts';

const kinds: readonly (readonly [beginning: string, type: string])[] = [
  ['%PDF', 'application/pdf'],
  ['\u0089PNG', 'image/png'],
  ['PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
];

/** Reads the kind off the first letters, as a sniffing library does. */
const mediaType: AttachmentOptions['mediaType'] = async (file) => {
  const bytes = Buffer.from(await new Response(await file.open()).arrayBuffer());
  return kinds.find(([beginning]) => bytes.toString('latin1').startsWith(beginning))?.[1] ?? null;
};

const maxBytes = 1_000;

async function archive(options: Partial<AttachmentOptions> = {}): Promise<Office> {
  return openOffice({
    attachments: { store: memoryAttachments(), mediaType, maxBytes, ...options },
  });
}

const who = (user: string, tenant = 'acme') => ({
  'x-who': `${tenant}/${user}`,
  'accept-language': 'en',
});

interface Upload {
  readonly user?: string;
  readonly tenant?: string;
  readonly name?: string;
  readonly more?: string;
  readonly body?: BodyInit | null;
  readonly headers?: Record<string, string>;
}

function upload(
  { handler }: Office,
  id: string,
  { user = 'ann', tenant, name = 'surat.pdf', more = '', body = '%PDF one', headers }: Upload = {},
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { ...who(user, tenant), ...headers },
    body: body ?? null,
    duplex: 'half',
  };
  const url = `http://office/instances/${path(id)}/attachments?name=${path(name)}${more}`;
  return handler(new Request(url, init));
}

async function uploaded(office: Office, id: string, given: Upload = {}): Promise<string> {
  const response = await upload(office, id, given);
  const body: AttachedView = await response.json();
  if (response.status !== 201) throw new Error(JSON.stringify(body));
  return body.attachment.id;
}

const refusalOf = async (response: Response): Promise<[number, string]> => {
  const { code }: ProblemView = await response.json();
  return [response.status, code];
};

const download = (
  { handler }: Office,
  id: string,
  { user = 'ann', query = '', headers = {}, method = 'GET' } = {},
): Promise<Response> =>
  handler(
    new Request(`http://office/attachments/${path(id)}${query}`, {
      method,
      headers: { ...who(user), ...headers },
    }),
  );

test('[H39] a file is uploaded as the body of a request, listed, and noted in the history', async () => {
  const office = await archive();
  const order = await ordered(office);
  const response = await upload(office, order);
  const body: AttachedView = await response.json();
  expect(response.status).toBe(201);
  expect(body).toMatchObject({
    ok: true,
    instance: order,
    attachment: { name: 'surat.pdf', size: 8, mediaType: 'application/pdf', scan: 'skipped' },
  });
  expect(response.headers.get('location')).toBe(`/attachments/${path(body.attachment.id)}`);
  const list = await office.as('bob').get<AttachmentListView>(`/instances/${order}/attachments`);
  expect(list.body.items).toMatchObject([
    { id: body.attachment.id, by: { user: 'ann', name: 'Ann' }, field: null, removable: false },
  ]);
  expect(list.body.accepts).toMatchObject({ maxBytes });
  await completed(office, 'bob', 'reject', { comment: 'No' });
  const ended = await office.as('bob').get<AttachmentListView>(`/instances/${order}/attachments`);
  expect(ended.body.accepts).toBeNull();
  const { body: timeline } = await office.as('bob').get<Timeline>(`/instances/${order}/timeline`);
  expect(timeline.items.at(-2)).toMatchObject({
    type: 'attachment.added',
    by: { user: 'ann' },
    detail: { attachment: body.attachment.id, name: 'surat.pdf', size: 8 },
  });
});

test('[H39] a file that says that it is too large is refused before anything of it is read', async () => {
  const office = await archive();
  const order = await ordered(office);
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(100));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'content-length': String(maxBytes + 1) };
  expect(await refusalOf(await upload(office, order, { body, headers }))).toEqual([
    413,
    'ATTACHMENT_TOO_LARGE',
  ]);
  expect(read).toBe(0);
});

test('[H39] one that says too little is refused when it is too large, and the rest is not read', async () => {
  const office = await archive();
  const order = await ordered(office);
  let read = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 1;
      if (read > 1_000) controller.close();
      else controller.enqueue(new Uint8Array(100).fill(37));
    },
  });
  const headers = { 'content-length': '5' };
  expect(await refusalOf(await upload(office, order, { body, headers }))).toEqual([
    413,
    'ATTACHMENT_TOO_LARGE',
  ]);
  expect(read).toBeLessThan(100);
  expect((await office.engine.instances.get(order, { tenant: 'acme' }))?.attachments).toBe(
    undefined,
  );
});

test('[H39] what is wrong with an upload is said by code, and nothing of it is kept', async () => {
  const scan = async (): Promise<ScanAnswer> => 'infected';
  const office = await archive();
  const order = await ordered(office);
  const cases: [Upload, number, string][] = [
    [{ body: '' }, 422, 'ATTACHMENT_EMPTY'],
    [{ body: null }, 422, 'ATTACHMENT_EMPTY'],
    [{ name: '../' }, 400, 'REQUEST_INVALID'],
    [{ name: '' }, 400, 'REQUEST_INVALID'],
    [{ more: '&nam=x' }, 400, 'REQUEST_INVALID'],
    [{ more: '&field=nothing' }, 422, 'COMMAND_INVALID'],
    [{ more: '&as=chief' }, 403, 'NOT_ALLOWED'],
  ];
  for (const [given, status, code] of cases) {
    const answer = await refusalOf(await upload(office, order, given));
    expect([given, ...answer]).toEqual([given, status, code]);
  }
  const strict = await archive({ scan });
  const second = await ordered(strict);
  expect(await refusalOf(await upload(strict, second))).toEqual([422, 'ATTACHMENT_INFECTED']);
  const closed = await openOffice();
  expect(await refusalOf(await upload(closed, await ordered(closed)))).toEqual([
    404,
    'ATTACHMENTS_OFF',
  ]);
});

test('[H39] an upload with an Idempotency-Key is done once and answered alike', async () => {
  const office = await archive();
  const order = await ordered(office);
  const headers = { 'idempotency-key': 'scan-1' };
  const first = await (await upload(office, order, { headers })).json();
  const again = await upload(office, order, { headers });
  expect([again.status, await again.json()]).toEqual([201, first]);
  const other = await upload(office, order, { headers, body: '%PDF two' });
  expect(await refusalOf(other)).toEqual([409, 'KEY_REUSED']);
  const { body } = await office
    .as('ann')
    .get<AttachmentListView>(`/instances/${order}/attachments`);
  expect(body.items).toHaveLength(1);
});

test('[H39] a scanner that fails is a fault that passes, told to the host', async () => {
  const office = await archive({
    scan: () => Promise.reject(new Error('clamd is at 10.0.0.7')),
  });
  const order = await ordered(office);
  const response = await upload(office, order);
  expect(response.headers.get('retry-after')).toBe('2');
  const text = await response.text();
  expect(text).toContain('ATTACHMENT_SCAN_FAILED');
  expect(text).not.toContain('10.0.0.7');
  expect(office.faults).toHaveLength(1);
});

test('[H40] the kind of a file is what its bytes show, whatever its name or the request says', async () => {
  const office = await archive();
  const order = await ordered(office);
  const html = {
    body: '<script>alert(1)</script>',
    headers: { 'content-type': 'application/pdf' },
  };
  expect(await refusalOf(await upload(office, order, html))).toEqual([415, 'ATTACHMENT_TYPE']);
  const id = await uploaded(office, order, {
    name: 'page.html',
    headers: { 'content-type': 'text/html' },
  });
  const { headers } = await download(office, id);
  expect(headers.get('content-type')).toBe('application/pdf');
});

test('[H40] a name is no path and breaks no header', async () => {
  const office = await archive();
  const order = await ordered(office);
  const names: [given: string, kept: string, header: string][] = [
    ['../../../etc/passwd', 'passwd', `inline; filename="passwd"; filename*=UTF-8''passwd`],
    [
      'a"; filename="evil.exe',
      'a"; filename="evil.exe',
      `inline; filename="a_; filename=_evil.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe`,
    ],
    [
      'Nota – é (1).pdf',
      'Nota – é (1).pdf',
      `inline; filename="Nota _ _ (1).pdf"; filename*=UTF-8''Nota%20%E2%80%93%20%C3%A9%20%281%29.pdf`,
    ],
    ['C:\\x\\surat.pdf', 'surat.pdf', `inline; filename="surat.pdf"; filename*=UTF-8''surat.pdf`],
  ];
  for (const [given, kept, header] of names) {
    const id = await uploaded(office, order, { name: given });
    const { headers } = await download(office, id);
    expect(headers.get('content-disposition')).toBe(header);
    const { body } = await office
      .as('ann')
      .get<AttachmentListView>(`/instances/${order}/attachments`);
    expect(body.items.at(-1)?.name).toBe(kept);
  }
  const id = await uploaded(office, order, { name: 'a\r\nx-evil: 1.pdf' });
  const { headers } = await download(office, id);
  expect(headers.get('x-evil')).toBeNull();
  expect(headers.get('content-disposition')).toContain('filename="ax-evil: 1.pdf"');
});

test('[H41] a file of what one may not read is answered as one that does not exist', async () => {
  const office = await archive();
  const order = await ordered(office);
  const id = await uploaded(office, order);
  const nothing = `${order}/99/surat.pdf`;
  const stranger = (user: string, tenant: string) => ({
    list: office.as(user, tenant).get(`/instances/${order}/attachments`),
    upload: upload(office, order, { user, tenant }).then((response) => response.status),
    remove: office.as(user, tenant).post(`/attachments/${path(id)}/remove`),
    removeNothing: office.as(user, tenant).post(`/attachments/${path(nothing)}/remove`),
  });
  for (const [user, tenant] of [
    ['eve', 'acme'],
    ['ann', 'other'],
    ['op', 'other'],
  ] as const) {
    const asked = stranger(user, tenant);
    expect((await asked.list).status).toBe(404);
    expect(await asked.upload).toBe(404);
    const [one, other] = [await asked.remove, await asked.removeNothing];
    expect(one).toMatchObject({ status: 404, body: other.body });
  }
  const answers = await Promise.all(
    [id, nothing, 'x', '../x', `${id}/..`].map(async (one) => {
      const response = await download(office, one, { user: 'eve' });
      return [response.status, await response.text()];
    }),
  );
  expect(new Set(answers.map(String)).size).toBe(1);
  expect(answers[0]?.[0]).toBe(404);
  expect((await download(office, id, { user: 'bob' })).status).toBe(200);
});

test('[H41] a file that was added for a field is hidden with it, in lists, history and comments too', async () => {
  const office = await archive();
  const order = await ordered(office);
  await completed(office, 'bob', 'approve');
  const id = await uploaded(office, order, { user: 'cy', name: 'nilai.pdf', more: '&field=score' });
  expect((await download(office, id, { user: 'cy' })).status).toBe(200);
  for (const user of ['ann', 'bob']) {
    const response = await download(office, id, { user });
    expect(await refusalOf(response)).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
    const { body } = await office
      .as(user)
      .get<AttachmentListView>(`/instances/${order}/attachments`);
    expect(body.items).toEqual([]);
    const timeline = await office.as(user).get<Timeline>(`/instances/${order}/timeline`);
    expect(timeline.body.items.at(-1)?.type).toBe('attachment.added');
    expect(JSON.stringify(timeline.body)).not.toContain('nilai');
    const removed = await office.as(user).post<ProblemView>(`/attachments/${path(id)}/remove`);
    expect([removed.status, removed.body.code]).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
    // As a field that does not exist.
    const own = await upload(office, order, { user, more: '&field=score' });
    expect(await refusalOf(own)).toEqual([422, 'COMMAND_INVALID']);
  }
});

test('[H41] whoever added a file takes it away, once; operators as well', async () => {
  const office = await archive();
  const order = await ordered(office);
  const [one, two] = [await uploaded(office, order), await uploaded(office, order)];
  const refused = await office.as('bob').post<ProblemView>(`/attachments/${path(one)}/remove`);
  expect([refused.status, refused.body.code]).toEqual([403, 'NOT_ALLOWED']);
  const headers = { 'idempotency-key': 'k' };
  const remove = () =>
    office
      .as('ann')
      .post<AcceptedView>(`/attachments/${path(one)}/remove`, { reason: 'x' }, headers);
  const first = await remove();
  expect(first.status).toBe(200);
  expect(await remove()).toMatchObject({ status: 200, body: first.body });
  expect((await download(office, one)).status).toBe(404);
  expect((await office.as('op').post(`/attachments/${path(two)}/remove`)).status).toBe(200);
});

test('[H41] a comment over HTTP names the files it speaks of', async () => {
  const office = await archive();
  const order = await ordered(office);
  const id = await uploaded(office, order);
  const comments = `/instances/${order}/comments`;
  const body = { text: 'See the scan', attachments: [id] };
  expect((await office.as('ann').post(comments, body)).status).toBe(200);
  const { body: timeline } = await office.as('bob').get<Timeline>(`/instances/${order}/timeline`);
  expect(timeline.items.at(-1)).toMatchObject({
    comment: 'See the scan',
    detail: { attachments: [id] },
  });
  const unknown = await office
    .as('ann')
    .post<ProblemView>(comments, { ...body, attachments: ['x'] });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
});

test('[H42] a file is sent so that browsers neither guess its kind nor keep it nor let it act as a page', async () => {
  const office = await archive();
  const order = await ordered(office);
  const pdf = await download(office, await uploaded(office, order));
  expect(await pdf.clone().text()).toBe('%PDF one');
  expect(Object.fromEntries(pdf.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-length': '8',
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
  const docx = await uploaded(office, order, { name: 'x.docx', body: 'PK...' });
  const { headers } = await download(office, docx);
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  const saved = await download(office, await uploaded(office, order), { query: '?download=true' });
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /);
});

test('[H42] its tag is its hash: who has it already is not sent it again', async () => {
  const office = await archive();
  const order = await ordered(office);
  const id = await uploaded(office, order);
  const first = await download(office, id);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  const again = await download(office, id, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await download(office, id, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
    200,
    '8',
    '',
  ]);
});

test('[H42] a file that is being scanned, or that is infected, is sent to nobody', async () => {
  let answer: ScanAnswer = 'pending';
  const office = await archive({ scan: async () => answer });
  const order = await ordered(office);
  const one = await uploaded(office, order, { body: '%PDF one' });
  const two = await uploaded(office, order, { body: '%PDF two' });
  expect(await refusalOf(await download(office, one))).toEqual([409, 'ATTACHMENT_PENDING']);
  answer = 'infected';
  expect(await refusalOf(await download(office, one))).toEqual([422, 'ATTACHMENT_INFECTED']);
  answer = 'clean';
  expect((await download(office, two)).status).toBe(200);
  const { body } = await office
    .as('ann')
    .get<AttachmentListView>(`/instances/${order}/attachments`);
  expect(body.items.map(({ scan }) => scan)).toEqual(['infected', 'clean']);
});

test('[H43] a part of a file is sent where one is asked for', async () => {
  const office = await archive();
  const order = await ordered(office);
  const id = await uploaded(office, order, { body: '%PDF456789' });
  const etag = (await download(office, id)).headers.get('etag') ?? '';
  const cases: [headers: Record<string, string>, status: number, text: string, range: string][] = [
    [{ range: 'bytes=0-3' }, 206, '%PDF', 'bytes 0-3/10'],
    [{ range: 'bytes=4-' }, 206, '456789', 'bytes 4-9/10'],
    [{ range: 'bytes=-2' }, 206, '89', 'bytes 8-9/10'],
    [{ range: 'bytes=-50' }, 206, '%PDF456789', 'bytes 0-9/10'],
    [{ range: 'bytes=8-99' }, 206, '89', 'bytes 8-9/10'],
    [{ range: 'bytes=0-3', 'if-range': etag }, 206, '%PDF', 'bytes 0-3/10'],
    [{ range: 'bytes=0-3', 'if-range': '"other"' }, 200, '%PDF456789', 'null'],
    [{ range: 'bytes=0-1,3-4' }, 200, '%PDF456789', 'null'],
    [{ range: 'bytes=5-2' }, 200, '%PDF456789', 'null'],
    [{ range: 'bytes=-' }, 200, '%PDF456789', 'null'],
    [{ range: 'pages=1-2' }, 200, '%PDF456789', 'null'],
  ];
  for (const [headers, status, text, range] of cases) {
    const response = await download(office, id, { headers });
    expect([headers, response.status, String(response.headers.get('content-range'))]).toEqual([
      headers,
      status,
      range,
    ]);
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe(text);
  }
  for (const range of ['bytes=10-', 'bytes=99-100', 'bytes=-0']) {
    const response = await download(office, id, { headers: { range } });
    expect(response.headers.get('content-range')).toBe('bytes */10');
    expect(await refusalOf(response)).toEqual([416, 'RANGE_UNSATISFIABLE']);
  }
});

interface Archive {
  readonly office: Office;
  readonly url: string;
  /** Names of the files that lie in the folder, those that are arriving included. */
  files(): Promise<string[]>;
}

async function archiveOnDisk(limit = maxBytes): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), 'alir-http-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const office = await archive({ store: fileAttachments(folder), maxBytes: limit });
  const url = await serve(office.handler);
  return {
    office,
    url,
    async files() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

test('[H44] over a connection, a large file arrives whole and is sent whole', async () => {
  const { office, url } = await archiveOnDisk(20_000_000);
  const order = await ordered(office);
  const content = Buffer.alloc(15_000_000, '0123456789abcdef');
  content.write('%PDF');
  const response = await fetch(`${url}/instances/${order}/attachments?name=besar.pdf`, {
    method: 'POST',
    headers: who('ann'),
    body: content,
  });
  const body: AttachedView = await response.json();
  expect([response.status, body.attachment.size]).toEqual([201, content.length]);
  const sent = await fetch(`${url}/attachments/${path(body.attachment.id)}`, {
    headers: who('bob'),
  });
  expect(Buffer.from(await sent.arrayBuffer()).equals(content)).toBe(true);
});

test('[H44] a file that is too large is refused on a connection that goes on, and leaves nothing', async () => {
  const { office, url, files } = await archiveOnDisk();
  const order = await ordered(office);
  const body = new Blob(['%PDF', 'x'.repeat(3_000_000)]);
  const sizes = [
    { body },
    // Without a length: `transfer-encoding: chunked`.
    { body: body.stream(), duplex: 'half' as const },
  ];
  for (const init of sizes) {
    const response = await fetch(`${url}/instances/${order}/attachments?name=besar.pdf`, {
      method: 'POST',
      headers: who('ann'),
      ...init,
    });
    expect(await refusalOf(response)).toEqual([413, 'ATTACHMENT_TOO_LARGE']);
  }
  expect(await files()).toEqual([]);
  expect((await fetch(`${url}/me`, { headers: who('ann') })).status).toBe(200);
  expect(office.faults).toEqual([]);
});

test('[H44] an upload that breaks off leaves nothing, and the server goes on', async () => {
  const { office, url, files } = await archiveOnDisk(1_000_000);
  const order = await ordered(office);
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /instances/${order}/attachments?name=a.pdf HTTP/1.1\r\nhost: x\r\nx-who: acme/ann\r\n` +
      `content-length: 500000\r\n\r\n%PDF${'x'.repeat(100_000)}`,
  );
  // It has begun to arrive.
  while ((await files()).length === 0) await new Promise(setImmediate);
  socket.destroy();
  while ((await files()).length > 0) await new Promise(setImmediate);
  expect((await office.engine.instances.get(order, { tenant: 'acme' }))?.attachments).toBe(
    undefined,
  );
  expect((await fetch(`${url}/me`, { headers: who('ann') })).status).toBe(200);
  expect(office.faults).toEqual([]);
});

test('[H44] whoever stops reading a file stops the server from reading it', async () => {
  const cancelled = Promise.withResolvers<void>();
  const endless = (): ReadableStream<Uint8Array> =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
      cancel: () => cancelled.resolve(),
    });
  const store = { ...memoryAttachments(), open: async () => endless() };
  const office = await archive({ store });
  const id = await uploaded(office, await ordered(office));
  const socket = connect(Number(new URL(await serve(office.handler)).port), '127.0.0.1');
  socket.write(`GET /attachments/${path(id)} HTTP/1.1\r\nhost: x\r\nx-who: acme/ann\r\n\r\n`);
  for await (const chunk of socket) if (String(chunk).includes('200 OK')) break;
  socket.destroy();
  await cancelled.promise;
  expect(office.faults).toEqual([]);
});
