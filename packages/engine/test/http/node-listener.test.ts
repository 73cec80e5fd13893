import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { sessionCookie, toNodeListener, type AcceptedView } from '../../src/http/index.ts';
import { openOffice } from './office.ts';
import { serve } from './served.ts';

const order = JSON.stringify({ flow: 'order', data: { item: 'chair', amount: 10 } });

test('[H25] over node:http requests and answers are the same', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const headers = { 'x-who': 'acme/ann', 'content-type': 'application/json' };
  const started = await fetch(`${url}/instances`, { method: 'POST', headers, body: order });
  expect(started.status).toBe(201);
  const { instance }: AcceptedView = await started.json();
  const read = await fetch(`${url}/instances/${instance}`, { headers, method: 'HEAD' });
  expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/json']);
  const task = await fetch(`${url}/tasks/${encodeURIComponent(`${instance}/review#1`)}`, {
    headers,
  });
  expect(task.status).toBe(200);
});

test('[H25] cookies go both ways, and a browser of another site is refused', async () => {
  const { identity, signIn } = sessionCookie({
    secrets: ['a secret of thirty-two characters!'],
    secure: false,
  });
  const office = await openOffice({ identity });
  const url = await serve(async (request) => {
    if (!request.url.endsWith('/sign-in')) return office.handler(request);
    const headers = new Headers([
      ['set-cookie', 'theme=dark'],
      ['set-cookie', await signIn({ tenant: 'acme', user: 'ann' })],
    ]);
    return new Response(null, { status: 204, headers });
  });
  const cookies = (await fetch(`${url}/sign-in`)).headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const write = (origin: string): Promise<Response> =>
    fetch(`${url}/instances`, {
      method: 'POST',
      body: order,
      headers: { cookie, origin, 'content-type': 'application/json' },
    });
  expect((await write(url)).status).toBe(201);
  const refused = await write('https://evil.example');
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'ORIGIN_REFUSED']);
});

interface Raw {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are; the answer, as far as it came with its head. */
async function raw(url: string, text: string): Promise<Raw> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) {
    answer += String(chunk);
    if (/\r\n\r\n[^]*\r\n0\r\n|\r\n\r\n[^]*\}/.test(answer)) break;
  }
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body };
}

const me = 'x-who: acme/ann\r\n\r\n';

test.each([
  ['TRACE, which Fetch does not know', `TRACE /me HTTP/1.1\r\nHost: x\r\n${me}`, 405],
  ['no host', `GET /me HTTP/1.0\r\n${me}`, 200],
  ['a host that is none', `GET /me HTTP/1.1\r\nHost: a b\r\n${me}`, 400],
  ['a whole address', `GET http://office.example/me HTTP/1.1\r\nHost: x\r\n${me}`, 200],
  ['an asterisk', `OPTIONS * HTTP/1.1\r\nHost: x\r\n${me}`, 400],
])('[H25] %s is answered as JSON, and the server goes on', async (_, text, status) => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const answer = await raw(url, text);
  expect(answer.status).toBe(status);
  expect(answer.head).toMatch(/content-type: application\/(problem\+)?json/);
  expect(answer.head).toContain('cache-control: no-store');
  expect(answer.body).toContain(status === 200 ? '"user":"ann"' : `"status":${status}`);
  expect((await fetch(`${url}/me`, { headers: { 'x-who': 'acme/ann' } })).status).toBe(200);
});

test('[H25] TRACE is told which methods are taken, and what is malformed in the language asked for', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const trace = await raw(url, `TRACE /tasks HTTP/1.1\r\nHost: x\r\n${me}`);
  expect(trace.head).toContain('allow: get, head, options');
  const asterisk = `OPTIONS * HTTP/1.1\r\nHost: x\r\nAccept-Language: id\r\n\r\n`;
  expect((await raw(url, asterisk)).head).toContain('content-language: id');
});

test('[H25] a whole address names the host, whatever the Host header says', async () => {
  const asked: string[] = [];
  const url = await serve(async (request) => {
    asked.push(request.url);
    return new Response('{}');
  });
  await raw(url, 'GET http://office.example/me?x=1 HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(asked).toEqual(['http://office.example/me?x=1']);
});

test.each([
  ['GET', '/foo/../api/me', 'x'],
  ['GET', '/api/tasks/%2e%2e/me', 'x'],
  ['GET', '/api/tasks/.%2E/me', 'x'],
  ['GET', '/api/./me', 'x'],
  ['GET', '/api\\me', 'x'],
  ['GET', '/me', 'o/api'],
  ['GET', '/public', 'o/api/me#'],
  ['GET', '/me', 'o/api?'],
  ['GET', '/api/me', 'ann@x'],
  ['GET', '/api/me#x', 'x'],
  ['GET', 'http://o/foo/../api/me', 'x'],
  ['POST', '/foo/../api/instances', 'x'],
])('[H11] %s %s at the host “%s” is no way to what lies elsewhere', async (method, at, host) => {
  const office = await openOffice({ basePath: '/api' });
  const url = await serve(office.handler);
  const answer = await raw(url, `${method} ${at} HTTP/1.1\r\nHost: ${host}\r\n${me}`);
  expect([answer.status, answer.body]).toEqual([400, expect.stringContaining('REQUEST_INVALID')]);
});

test('[H11] ids are taken as they come, encoded', async () => {
  const office = await openOffice({ basePath: '/api' });
  const url = await serve(office.handler);
  for (const at of [
    '/api/tasks/a%2Fb%231',
    "/api/tasks/it's(*)!~",
    '/api/tasks/..%2fme',
    '/api/tasks/a?',
  ]) {
    const { body } = await raw(url, `GET ${at} HTTP/1.1\r\nHost: x\r\n${me}`);
    expect([at, body]).toEqual([at, expect.stringContaining('TASK_NOT_FOUND')]);
  }
});

test.each(['https://alir.example/', 'alir.example', '*'])(
  '[H12] the origin “%s” is refused when the listener is made',
  (origin) => {
    expect(() => toNodeListener(async () => new Response(), { origin })).toThrow(TypeError);
  },
);

test('[H25] a body larger than is taken is refused while it is still being sent', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const head = `POST /instances HTTP/1.1\r\nHost: x\r\nx-who: acme/ann\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\n\r\n{`;
  expect((await raw(url, head)).status).toBe(413);
});

test('[H25] after a body that was too large the same connection serves the next request', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const size = 3_000_000;
  socket.write(
    `POST /instances HTTP/1.1\r\nHost: x\r\nx-who: acme/ann\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n`,
  );
  socket.write(Buffer.alloc(size, 'x'));
  socket.write('GET /me HTTP/1.1\r\nHost: x\r\nx-who: acme/ann\r\n\r\n');
  let answers = '';
  for await (const chunk of socket) {
    answers += String(chunk);
    if (answers.includes('HTTP/1.1 200')) break;
  }
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

test('[H25] a client who goes away in the middle of a body leaves nothing and disturbs nobody', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const begun = new Promise((resolve) =>
    socket.write(
      `POST /instances HTTP/1.1\r\nHost: x\r\nx-who: acme/ann\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"flow":`,
      resolve,
    ),
  );
  await begun;
  socket.destroy();
  expect((await fetch(`${url}/instances`, { headers: { 'x-who': 'acme/ann' } })).status).toBe(200);
  expect(office.faults).toEqual([]);
});
