import { expect, test } from 'vitest';
import type {
  NoticeCount,
  NoticePage,
  PreferenceView,
  UndeliveredList,
} from '../../src/http/index.ts';
import { createHandler } from '../../src/http/index.ts';
import { openHouse, type House } from './house.ts';

interface Asked<T> {
  readonly status: number;
  readonly body: T;
}

function asking(house: House): <T>(user: string, path: string, body?: object) => Promise<Asked<T>> {
  const handler = createHandler({
    engine: house.engine,
    identity: (request) => ({ tenant: 'default', user: request.headers.get('x-who') ?? '' }),
  });
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks knows what is answered
  return async <T>(user: string, path: string, body?: object) => {
    const response = await handler(
      new Request(`http://house${path}`, {
        headers: { 'x-who': user, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
    );
    const answered: T = await response.json();
    return { status: response.status, body: answered };
  };
}

test('[H46] a person lists what they were told, counts the unread and marks it as read, and nobody else’s', async () => {
  const house = await openHouse();
  const ask = asking(house);
  const id = await house.letter();
  await house.tell(id, 'siarkan');
  house.clock.advance(1_000);
  await house.tell(id, 'sekantor');
  const first = await ask<NoticePage>('adi', '/notices?limit=1');
  const rest = await ask<NoticePage>('adi', `/notices?after=${first.body.next ?? ''}`);
  expect(rest.body.next).toBeNull();
  expect([...first.body.items, ...rest.body.items]).toMatchObject([
    {
      at: '2026-01-05T01:00:01.000Z',
      readAt: null,
      instance: id,
      confidential: false,
      flow: 'surat',
      flowTitle: { id: 'Surat masuk', en: 'Incoming letter' },
      state: 'telaah',
      title: { id: 'Telaah surat', en: 'Review the letter' },
      to: { role: 'staf', unitName: 'Kecamatan' },
      dueAt: '2026-01-06T01:00:00.000Z',
      summary: { perihal: 'Banjir', sifat: 'biasa' },
    },
    { at: '2026-01-05T01:00:00.000Z', to: { role: 'staf', unit: null } },
  ]);
  const notice = encodeURIComponent(first.body.items[0]?.id ?? '');
  expect((await ask<NoticeCount>('siti', `/notices/${notice}/read`, {})).body).toEqual({
    unread: 2,
  });
  expect((await ask<NoticeCount>('adi', '/notices/count')).body).toEqual({ unread: 2 });
  expect((await ask<NoticeCount>('adi', `/notices/${notice}/read`, {})).body).toEqual({
    unread: 1,
  });
  const unread = await ask<NoticePage>('adi', '/notices?unread=true');
  expect(unread.body.items.map(({ at }) => at)).toEqual(['2026-01-05T01:00:00.000Z']);
  expect((await ask<NoticeCount>('adi', '/notices/read', {})).body).toEqual({ unread: 0 });
  expect((await ask<NoticeCount>('siti', '/notices/count')).body).toEqual({ unread: 2 });
  expect((await ask('siti', `/notices?after=${first.body.next ?? ''}`)).status).toBe(400);
});

test('[N16] who holds the position no more sees what they were told, and nothing of what has become of it', async () => {
  const house = await openHouse();
  const id = await house.letter();
  await house.tell(id, 'ingatkan');
  const ask = asking(house);
  const listed = async (): Promise<unknown> => {
    const { body } = await ask<NoticePage>('cici', '/notices');
    return body.items.map(({ title, summary }) => [title, summary]);
  };
  const title = { id: 'Telaah surat', en: 'Review the letter' };
  expect(await listed()).toEqual([[title, { perihal: 'Banjir', sifat: 'biasa' }]]);
  house.clock.advance(3 * 86_400_000);
  expect(await listed()).toEqual([[title, {}]]);
});

test('[N16] so does whoever was told as a person, such as by their own reminder', async () => {
  const house = await openHouse();
  const id = await house.letter();
  const set = await house.engine.tasks.followUp(`${id}/telaah#1`, {
    by: 'cici',
    day: '2026-01-06',
  });
  expect(set).toMatchObject({ ok: true });
  await house.at('2026-01-06T03:00:00Z');
  const ask = asking(house);
  const listed = async (): Promise<unknown> => {
    const { body } = await ask<NoticePage>('cici', '/notices');
    return body.items.filter(({ to }) => to === null).map(({ summary }) => summary);
  };
  expect(await listed()).toEqual([{ perihal: 'Banjir', sifat: 'biasa' }]);
  house.clock.advance(3 * 86_400_000);
  expect(await listed()).toEqual([{}]);
});

test('[H47] of what is confidential the list tells that there is something, and its instance to open', async () => {
  const house = await openHouse();
  const id = await house.letter({ rahasia: true });
  await house.tell(id, 'ingatkan');
  const { body } = await asking(house)<NoticePage>('cici', '/notices');
  expect(body.items).toEqual([
    {
      id: expect.any(String),
      at: '2026-01-05T01:00:00.000Z',
      readAt: null,
      instance: id,
      confidential: true,
      flow: null,
      flowTitle: null,
      state: null,
      title: null,
      to: null,
      dueAt: null,
      summary: {},
    },
  ]);
});

test('[H48] a person says how they want to be told, and is refused where it says nothing', async () => {
  const house = await openHouse();
  const ask = asking(house);
  const quiet = { from: '21:00', until: '05:00' };
  const set = await ask<PreferenceView>('siti', '/notices/preference', {
    channels: ['email'],
    quiet,
  });
  const expected = {
    channels: ['email'],
    digest: 'instant',
    digestAt: '07:00',
    quiet,
    language: 'id',
  };
  expect(set).toEqual({ status: 200, body: expected });
  expect((await ask('siti', '/notices/preference')).body).toEqual(expected);
  expect((await ask('adi', '/notices/preference')).body).toMatchObject({ channels: [] });
  expect((await ask('siti', '/notices/preference', { digest: 'weekly' })).status).toBe(400);
  expect((await ask('siti', '/notices/preference', { digestAt: '25:00' })).status).toBe(422);
  expect((await ask('siti', '/notices/preference', { colour: 'red' })).status).toBe(400);
});

test('[H49] what could not be handed over is for operators, who may try it again', async () => {
  const house = await openHouse({ defaults: { channels: ['email'] } });
  const ask = asking(house);
  house.breakWith(new Error('down'));
  await house.tell(await house.letter(), 'ingatkan');
  house.breakWith(null);
  expect((await ask('cici', '/notices/undelivered')).status).toBe(403);
  const { body } = await ask<UndeliveredList>('op', '/notices/undelivered');
  expect(body.items).toMatchObject([
    {
      user: 'cici',
      channel: 'email',
      attempts: 1,
      error: 'down',
      nextAt: '2026-01-05T01:00:05.000Z',
    },
  ]);
  const retry = `/notices/${encodeURIComponent(body.items[0]?.id ?? '')}/retry`;
  expect((await ask('cici', retry, {})).status).toBe(403);
  expect((await ask('op', retry, {})).body).toEqual({ found: true });
  await house.engine.runDue();
  expect(house.sent).toHaveLength(1);
  expect((await ask('op', retry, {})).body).toEqual({ found: false });
});
