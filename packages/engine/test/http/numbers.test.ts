import { expect, test } from 'vitest';
import type { NumberPage } from '../../src/http/index.ts';
import { end, object, step } from '../behaviour/stage.ts';
import { openOffice, type Office } from './office.ts';

const letter = {
  flow: 'letter',
  version: 1,
  lang: 'en',
  title: 'Letter',
  data: object({ number: { type: 'string' } }),
  series: { out: { format: '{n}/{unit}/{yyyy}' } },
  initial: 'sign',
  states: {
    sign: step('bob', { target: 'sent', set: { number: "number('out', 'A')" } }),
    sent: end,
  },
};

async function signed(office: Office): Promise<string> {
  const options = { tenant: 'acme' };
  const started = await office.engine.flow('letter').start({ data: {}, by: 'ann' }, options);
  if (!started.ok) throw new Error(started.message);
  await office.engine.tasks.complete(`${started.instance}/sign#1`, 'ok', { by: 'bob' }, options);
  return started.instance;
}

const textsIn = async (office: Office, query: string): Promise<readonly string[]> =>
  (await office.as('op').get<NumberPage>(`/numbers?${query}`)).body.items.map(({ text }) => text);

test('[H36] the register is read by operators, in pages, and by nobody else', async () => {
  const office = await openOffice({ flows: [{ definition: letter }] });
  const first = await signed(office);
  await signed(office);
  office.wait(24 * 3_600_000);
  await signed(office);
  expect(await office.as('bob').get('/numbers')).toMatchObject({
    status: 403,
    body: { code: 'NOT_ALLOWED' },
  });
  const page = await office.as('op').get<NumberPage>('/numbers?limit=2');
  expect(page.body.items.map(({ text }) => text)).toEqual(['1/A/2026', '2/A/2026']);
  expect(await textsIn(office, `limit=2&after=${page.body.next}`)).toEqual(['3/A/2026']);
  expect(await textsIn(office, 'from=2026-03-03')).toEqual(['3/A/2026']);
  expect(await textsIn(office, 'to=2026-03-02&status=used&name=out')).toHaveLength(2);
  expect(await textsIn(office, `instance=${first}&series=out/A/2026`)).toEqual(['1/A/2026']);
  expect(await textsIn(office, 'status=void')).toEqual([]);
  expect((await office.as('op').get('/numbers?status=lost')).status).toBe(400);
  expect((await office.as('op').get(`/numbers?name=x&after=${page.body.next}`)).status).toBe(400);
});

test('[H37] days are days of the calendar, moments are instants', async () => {
  const office = await openOffice({ flows: [{ definition: letter }] });
  const instance = await signed(office);
  for (const wrong of ['2026-02-30', '2026-3-1', 'today'])
    expect(await office.as('op').get(`/numbers?from=${wrong}`)).toMatchObject({
      status: 400,
      body: { issues: [{ code: 'VALUE_FORMAT', pointer: '/from' }] },
    });
  const { body } = await office.as('op').get<NumberPage>('/numbers?from=2026-02-28');
  expect(body.items).toMatchObject([
    {
      instance,
      date: '2026-03-02',
      drawnAt: '2026-03-02T02:00:00.000Z',
      changedAt: '2026-03-02T02:00:00.000Z',
      by: 'bob',
      status: 'used',
    },
  ]);
});
