// Clocks of flows over HTTP.

import { expect, test } from 'vitest';
import { createHandler, type StartClockList } from '../../src/http/index.ts';
import { createEngine, memoryStore, usersDirectory } from '../../src/index.ts';
import { fakeClock } from '../../src/testing/index.ts';

const flow = (version: number, who: string): object => ({
  flow: 'report',
  version,
  lang: 'en',
  title: { en: 'Report', id: 'Laporan' },
  start: { clock: [{ cron: '0 9 * * *' }], key: 'string(date(now))', with: { who } },
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { who: { type: 'string', maxLength: 3 } },
  },
  initial: 'write',
  states: {
    write: {
      task: { title: 'Write', assign: { user: 'ann' }, outcomes: { send: { label: 'Send' } } },
      on: { send: 'sent' },
    },
    sent: { type: 'final' },
  },
});

test('[H71] operators see clocks and what was refused, in a sentence, and start it again; nobody else does', async () => {
  const clock = fakeClock();
  await using engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ann' }, { id: 'op' }]),
    flows: [{ definition: flow(1, "'much too long'") }],
    isOperator: (_tenant, user) => user === 'op',
    onFault: () => {},
    clock,
  });
  const handler = createHandler({
    engine,
    identity: (request) => ({ tenant: 'default', user: request.headers.get('x-who') ?? '' }),
  });
  const ask = async (who: string, path: string, post = false): Promise<Response> =>
    handler(
      new Request(`http://office${path}`, {
        headers: { 'x-who': who, 'content-type': 'application/json', 'accept-language': 'id' },
        ...(post ? { method: 'POST', body: '{}' } : {}),
      }),
    );
  const listed = async (): Promise<StartClockList> => (await ask('op', '/start-clocks')).json();
  await engine.runDue();
  expect(await listed()).toEqual({
    items: [
      {
        flow: 'report',
        title: { en: 'Report', id: 'Laporan' },
        nextAt: '2026-01-05T02:00:00.000Z',
        doneAt: '2026-01-05T01:00:00.000Z',
        refused: [],
      },
    ],
  });
  clock.moveTo('2026-01-05T09:00:00+07:00');
  await engine.runDue();
  expect((await listed()).items[0]).toMatchObject({
    nextAt: '2026-01-06T02:00:00.000Z',
    refused: [
      {
        at: '2026-01-05T02:00:00.000Z',
        count: 1,
        starts: [
          {
            key: '2026-01-05',
            code: 'DATA_INVALID',
            detail: expect.stringMatching(/^[A-Z].*\.$/),
          },
        ],
      },
    ],
  });
  const retry = '/start-clocks/report/retry';
  for (const path of ['/start-clocks', retry])
    expect((await ask('ann', path, path === retry)).status).toBe(403);
  expect(await (await ask('op', retry, true)).json()).toEqual({ started: 0, refused: 1 });
  expect((await ask('op', '/start-clocks/other/retry', true)).status).toBe(404);
  engine.flow(flow(2, "'ann'"));
  expect(await (await ask('op', retry, true)).json()).toEqual({ started: 1, refused: 0 });
  expect((await listed()).items[0]?.refused).toEqual([]);
});
