import { expect, test } from 'vitest';
import { createClient } from '../client/create-client.ts';
import { Unreachable } from '../client/problem.ts';
import { UploadRefused } from './environment.tsx';
import { instanceAttachments } from './instance-attachments.ts';

const file = new File(['%PDF'], 'a.pdf');

function over(answer: () => Response) {
  const asked: string[] = [];
  const client = createClient({
    baseUrl: '/api',
    attempts: 1,
    fetch: async (input) => {
      asked.push(String(input));
      return answer();
    },
  });
  return { asked, attachments: instanceAttachments(client) };
}

test('a file of a form is added to its instance, for the field', async () => {
  const { asked, attachments } = over(() => Response.json({ attachment: { id: 'i/3/a.pdf' } }));
  const place = { instance: 'i', field: 'berkas' };
  expect(await attachments.upload(file, place)).toBe('i/3/a.pdf');
  expect(asked).toEqual(['/api/instances/i/attachments?name=a.pdf&field=berkas']);
  expect(attachments.url('i/3/a.pdf')).toBe('/api/attachments/i%2F3%2Fa.pdf');
});

test('what the server refuses is said in its words; what got no answer can be tried again', async () => {
  const problem = { code: 'ATTACHMENT_TYPE', detail: 'Berkas jenis ini tidak diterima.' };
  const headers = { 'content-type': 'application/problem+json' };
  const refusing = over(() => new Response(JSON.stringify(problem), { status: 415, headers }));
  const upload = refusing.attachments.upload(file, { instance: 'i', field: null });
  await expect(upload).rejects.toThrow(new UploadRefused(problem.detail));
  const silent = over(() => {
    throw new TypeError('Failed to fetch');
  });
  const lost = silent.attachments.upload(file, { instance: 'i', field: null });
  await expect(lost).rejects.toBeInstanceOf(Unreachable);
});

test('before there is an instance there is nothing to add a file to', async () => {
  const { asked, attachments } = over(() => Response.json({}));
  expect(attachments.beforeStart).toBe(false);
  const upload = attachments.upload(file, { instance: null, field: 'berkas' });
  await expect(upload).rejects.toBeInstanceOf(UploadRefused);
  expect(asked).toEqual([]);
});

test('a file that is not wanted after all is removed again', async () => {
  const { asked, attachments } = over(() => Response.json({ ok: true }));
  await attachments.discard?.('i/3/a.pdf');
  expect(asked).toEqual(['/api/attachments/i%2F3%2Fa.pdf/remove']);
});
