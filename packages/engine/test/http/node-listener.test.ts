import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { sessionCookie, type AcceptedView } from '../../src/http/index.ts';
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

/** Sends bytes as they are; the status of the answer. */
async function raw(url: string, text: string): Promise<number> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) {
    answer += String(chunk);
    if (answer.includes('\r\n\r\n')) break;
  }
  return Number(answer.split(' ')[1]);
}

test.each([
  ['a method Fetch does not know', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['no host', 'GET /me HTTP/1.0\r\n\r\n', 401],
  ['a host that is none', 'GET /me HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
  ['an address of another server', 'GET http://evil.example/me HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 400],
])('[H25] %s is answered, and the server goes on', async (_, text, status) => {
  const office = await openOffice();
  const url = await serve(office.handler);
  expect(await raw(url, text)).toBe(status);
  expect((await fetch(`${url}/me`, { headers: { 'x-who': 'acme/ann' } })).status).toBe(200);
});

test('[H25] a body larger than is taken is refused while it is still being sent', async () => {
  const office = await openOffice();
  const url = await serve(office.handler);
  const head = `POST /instances HTTP/1.1\r\nHost: x\r\nx-who: acme/ann\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\n\r\n{`;
  expect(await raw(url, head)).toBe(413);
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
