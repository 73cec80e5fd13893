import { createEngine, memoryStore, usersDirectory } from '@alir/engine';
import { createHandler } from '@alir/engine/http';
import { expect, test } from 'vitest';
import { letter } from '../editor/stories/sample-flow.ts';
import { renewedLetter } from '../editor/stories/trying-flows.ts';
import { createDocument } from '../model/index.ts';
import { httpPublishing } from './http-publishing.ts';

const everybody = [
  { id: 'ani', name: 'Ani', manager: 'budi' },
  { id: 'budi', name: 'Budi', roles: ['sekretaris', 'kabid'] },
];

test('[DM215] the published version comes with the examination, and notes with the versions', async () => {
  await using engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory(everybody),
    isOperator: (_tenant, user) => user === 'budi',
    flows: [{ definition: letter }],
  });
  const handler = createHandler({ engine, identity: () => ({ tenant: 'default', user: 'budi' }) });
  const publishing = httpPublishing({
    baseUrl: 'http://kantor/api',
    fetch: (input, init) => {
      const { pathname, search } = new URL(String(input));
      return handler(new Request(`http://kantor${pathname.replace('/api', '')}${search}`, init));
    },
  });
  const next = createDocument({ ...renewedLetter, version: 2 });
  const { against, before, changes } = await publishing.examine(next);
  expect(against).toBe(1);
  expect(before?.flow).toMatchObject({ flow: 'surat', version: 1, states: letter['states'] });
  expect(changes).toContainEqual({
    message: expect.stringContaining('“Tanda tangan”'),
    how: 'removed',
    step: 'tanda-tangan',
    what: 'state',
    pointer: '/states/tanda-tangan',
  });
  expect(await publishing.publish(next, { note: 'Paraf menggantikan tanda tangan.' })).toEqual({
    ok: true,
    version: 2,
  });
  expect(await publishing.versions('surat')).toEqual([
    {
      version: 2,
      publishedAt: expect.any(String),
      note: { by: 'budi', text: 'Paraf menggantikan tanda tangan.' },
    },
    { version: 1, publishedAt: expect.any(String), note: null },
  ]);
});
