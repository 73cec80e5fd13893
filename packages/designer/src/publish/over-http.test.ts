import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument } from '../model/index.ts';
import { httpPublishing } from './http-publishing.ts';

/** Publishing at a server that answers so, whatever is asked. */
const answered = (body: string, status = 200, lang: 'id' | 'en' = 'id') =>
  httpPublishing({
    baseUrl: 'http://kantor/api',
    lang,
    fetch: async () => new Response(body, { status }),
  });
const document = createDocument({ ...letter, version: 2 });

const unreadable = /^Jawaban yang tidak dapat dibaca \(200\)\. Mungkin Anda harus masuk lagi\.$/;

test.each([
  ['a page to sign in', '<html>Masuk</html>'],
  ['nothing', ''],
  ['something else', '{"flow":"surat"}'],
])('[DM75] %s where an answer was expected is never taken for one', async (_, body) => {
  const publishing = answered(body);
  const { proposals } = publishing;
  await expect(publishing.examine(document)).rejects.toThrow(unreadable);
  await expect(publishing.publish(document, {})).rejects.toThrow(unreadable);
  await expect(publishing.versions('surat')).rejects.toThrow(unreadable);
  await expect(publishing.goOver('surat', 'Baru', () => undefined)).rejects.toThrow(unreadable);
  await expect(proposals?.propose(document, {})).rejects.toThrow(unreadable);
  await expect(proposals?.open('p1')).rejects.toThrow(unreadable);
  await expect(proposals?.of('surat')).rejects.toThrow(unreadable);
});

test('[DM75] a server that says nothing of its fault is spoken for, in the language of the page', async () => {
  const gateway = '<html>502 Bad Gateway</html>';
  expect(await answered(gateway, 502).publish(document, {})).toEqual({
    ok: false,
    message: 'Server sedang terganggu (502).',
  });
  expect(await answered(gateway, 502, 'en').publish(document, {})).toEqual({
    ok: false,
    message: 'The server has a fault at the moment (502).',
  });
  await expect(answered(gateway, 503).versions('surat')).rejects.toThrow('(503)');
});

test('[DM76] whether somebody published meanwhile is known, or nothing is published', async () => {
  const asked: string[] = [];
  const publishing = httpPublishing({
    baseUrl: '',
    fetch: async (input) => {
      const path = String(input);
      asked.push(path);
      if (path === '/flows/examine')
        return Response.json({ findings: [], changes: { against: 3, items: [] } });
      return path.endsWith('version=3')
        ? Response.json({ definition: { ...letter, version: 3 }, forms: [] })
        : new Response('', { status: 503 });
    },
  });
  await expect(publishing.examine(document)).rejects.toThrow('(503)');
  expect(asked.at(-1)).toBe('/flows/surat/source?version=2');
});
