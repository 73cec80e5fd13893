import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from './create-client.ts';
import type { Client } from './client.ts';
import { intents } from './intents.ts';
import { ApiProblem, Unreachable } from './problem.ts';

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (response: ServerResponse) => void;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A real server that gives these answers in turn, the last one for ever. */
async function serverAnswering(
  ...answers: readonly Answer[]
): Promise<{ client: Client; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
      });
      answers[Math.min(asked.length, answers.length) - 1]?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const client = createClient({
    baseUrl: `http://127.0.0.1:${address.port}/api/`,
    headers: { authorization: 'Bearer x' },
    backoffMs: 1,
    attempts: 3,
  });
  return { client, asked };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
const dropped: Answer = (response) => response.destroy();
const problem = (status: number, code: string): Answer =>
  json({ type: 'x', title: 'x', status, code, detail: `sentence of ${code}`, params: {} }, status, {
    'content-type': 'application/problem+json',
  });
const accepted = json({ ok: true, instance: 'i', version: 2, status: 'open', incident: null });
const approve = intents.complete('i/boss#1', { outcome: 'approve' });

describe('reads', () => {
  test('are sent below the base with the host’s headers and the language', async () => {
    const { client, asked } = await serverAnswering(json({ items: [], next: null }));
    await client.inLanguage('en').tasks({ search: 'surat & hal', unread: true, limit: 5 });
    expect(asked).toMatchObject([
      {
        method: 'GET',
        url: '/api/tasks?search=surat+%26+hal&unread=true&limit=5',
        headers: { authorization: 'Bearer x', 'accept-language': 'en' },
      },
    ]);
  });

  test('are asked again after a lost connection and a busy server', async () => {
    const { client, asked } = await serverAnswering(
      dropped,
      problem(503, 'STORE_BUSY'),
      json({ count: 7 }),
    );
    expect(await client.countTasks({})).toBe(7);
    expect(asked).toHaveLength(3);
  });

  test('give up as Unreachable when nobody answers', async () => {
    const { client, asked } = await serverAnswering(dropped);
    await expect(client.me()).rejects.toMatchObject({ name: 'Unreachable', reason: 'network' });
    expect(asked).toHaveLength(3);
  });

  test('that are refused say so at once, with the code', async () => {
    const { client, asked } = await serverAnswering(problem(404, 'TASK_NOT_FOUND'));
    await expect(client.task('x')).rejects.toMatchObject({
      name: 'ApiProblem',
      code: 'TASK_NOT_FOUND',
    });
    expect(asked).toHaveLength(1);
  });

  test('of a server that breaks without a problem get a code of their own', async () => {
    const { client } = await serverAnswering((response) =>
      response.writeHead(500).end('<h1>oops</h1>'),
    );
    await expect(client.me()).rejects.toMatchObject({ code: 'HTTP_500' });
  });

  test('a refusal of the host that says no more than why is whole', async () => {
    const problem = { code: 'GUARD_REFUSED', detail: 'Not signed.' };
    const answer = json(problem, 409, { 'content-type': 'application/problem+json' });
    const { client } = await serverAnswering(answer);
    await expect(client.me()).rejects.toMatchObject({
      problem: { ...problem, type: 'about:blank', status: 409, params: {} },
    });
  });

  test('stop when the caller gives up', async () => {
    const { client } = await serverAnswering(() => undefined);
    const leave = new AbortController();
    const asking = client.me({ signal: leave.signal });
    leave.abort(new Error('left the page'));
    await expect(asking).rejects.toThrow('left the page');
  });

  test('time out where no answer comes', async () => {
    const { asked } = await serverAnswering(() => undefined);
    const client = createClient({
      baseUrl: 'http://fake',
      timeoutMs: 5,
      attempts: 2,
      backoffMs: 1,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
        ),
    });
    await expect(client.me()).rejects.toMatchObject({ reason: 'timeout' });
    expect(asked).toEqual([]);
  });
});

describe('commands', () => {
  test('carry the key of their intent, the same one at every attempt', async () => {
    const { client, asked } = await serverAnswering(dropped, dropped, accepted);
    expect(await client.send(approve)).toMatchObject({ ok: true, version: 2 });
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual([
      approve.key,
      approve.key,
      approve.key,
    ]);
    expect(new Set(asked.map(({ body }) => body))).toEqual(new Set(['{"outcome":"approve"}']));
  });

  test('encode ids that hold slashes and hashes', async () => {
    const { client, asked } = await serverAnswering(accepted);
    await client.send(approve);
    expect(asked[0]?.url).toBe('/api/tasks/i%2Fboss%231/complete');
  });

  test('answer a refusal as a value', async () => {
    const { client } = await serverAnswering(problem(409, 'STALE'));
    expect(await client.send(approve)).toMatchObject({
      ok: false,
      problem: { code: 'STALE', detail: 'sentence of STALE' },
    });
  });

  test('throw Unreachable, and nothing else, when it is unknown whether they were done', async () => {
    const { client } = await serverAnswering(dropped);
    await expect(client.send(approve)).rejects.toBeInstanceOf(Unreachable);
  });

  test('are different commands when made twice', () => {
    const again = intents.complete('i/boss#1', { outcome: 'approve' });
    expect(again.key).not.toBe(approve.key);
  });
});

describe('many tasks at once', () => {
  const items = [{ task: 'a', ok: false, code: 'TASK_NOT_OPEN', detail: 'too late' }];
  const intent = intents.completeMany({ items: [{ task: 'a', outcome: 'ok' }], as: 'sekda' });

  test('are answered one by one', async () => {
    const { client, asked } = await serverAnswering(json({ items }));
    expect(await client.sendBatch(intent)).toEqual({ ok: true, items });
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/tasks/complete' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual(intent.body);
  });

  test('are refused as a whole where the request is', async () => {
    const { client } = await serverAnswering(
      json({ code: 'NOT_ALLOWED', detail: 'no', status: 403 }, 403),
    );
    expect(await client.sendBatch(intent)).toMatchObject({
      ok: false,
      problem: { code: 'NOT_ALLOWED' },
    });
  });
});

describe('changes', () => {
  test('are told until the listener leaves, and a lost stream is taken up again', async () => {
    const stream =
      (text: string): Answer =>
      (response) =>
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
    const { client } = await serverAnswering(
      stream(
        ': ping\n\nevent: changed\ndata: {"instance":"a","root":"r","type":"task.read","seq":3}\n\n',
      ),
      stream('event: changed\ndata: not json\n\nevent: changed\ndata: {"instance":"b"}\n\n'),
    );
    const leave = new AbortController();
    const heard: unknown[] = [];
    await client.listen((notice) => {
      heard.push(notice);
      if (heard.length === 3) leave.abort();
    }, leave.signal);
    expect(heard).toEqual([{ instance: 'a', root: 'r' }, null, { instance: 'b', root: 'b' }]);
  });
});

test('a refusal can be told from a missing answer by its class and code', () => {
  const refusal = new ApiProblem({
    type: '',
    title: '',
    status: 409,
    code: 'STALE',
    detail: 'changed',
    params: {},
  });
  expect([refusal.message, refusal.code]).toEqual(['changed', 'STALE']);
});

describe('files', () => {
  test('are sent as they are, and again under the same key when no answer came', async () => {
    const added = { ok: true, attachment: { id: 'i/3/surat%20tugas.pdf' } };
    const { client, asked } = await serverAnswering(json({}, 503), json(added, 201));
    const file = new File(['%PDF'], 'surat tugas.pdf', { type: 'application/pdf' });
    expect(await client.attach('i/1', file, { as: 'sekda' })).toEqual(added);
    expect(asked.map(({ url, body }) => [url, body])).toEqual([
      ['/api/instances/i%2F1/attachments?name=surat+tugas.pdf&as=sekda', '%PDF'],
      ['/api/instances/i%2F1/attachments?name=surat+tugas.pdf&as=sekda', '%PDF'],
    ]);
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect([new Set(keys).size, typeof keys[0]]).toEqual([1, 'string']);
    expect(asked[0]?.headers['content-type']).toBe('application/pdf');
  });

  test('have an address of their own', async () => {
    const { client } = await serverAnswering(json({}));
    expect(client.attachmentUrl('i/3/a.pdf')).toMatch(/\/api\/attachments\/i%2F3%2Fa\.pdf$/);
  });

  test('a text is asked for by its versions', async () => {
    const { client, asked } = await serverAnswering(json({ items: [] }));
    await client.textVersions('i', 'naskah');
    await client.textDiff('i', 'naskah', { version: 3, against: 0 });
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/instances/i/texts/naskah',
      '/api/instances/i/texts/naskah/diff?version=3&against=0',
    ]);
  });
});
