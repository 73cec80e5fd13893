import { expect, test } from 'vitest';
import type { NumberList, NumberPage } from '../../src/http/index.ts';
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

const block = { flow: 'letter', series: 'out', unit: 'A', count: 3, reason: 'power cut' };
const numbersOf = ({ items }: NumberList) =>
  items.map(({ name, series, n, suffix }) => ({ name, series, n, suffix }));

test('[H73] numbers are set aside, entered and declared void, each act once under its key', async () => {
  const office = await openOffice({ flows: [{ definition: letter }] });
  const op = office.as('op');
  const key = (id: string) => ({ 'idempotency-key': id });
  const set = await op.post<NumberList>('/numbers/blocks', block, key('a'));
  expect(set.body.items.map(({ text, status }) => [text, status])).toEqual([
    ['1/A/2026', 'reserved'],
    ['2/A/2026', 'reserved'],
    ['3/A/2026', 'reserved'],
  ]);
  expect((await op.post('/numbers/blocks', block, key('a'))).body).toEqual(set.body);
  const [one, ...rest] = numbersOf(set.body);
  const entered = { number: one, letter: 'Invitation' };
  const first = await op.post<NumberList>('/numbers/enter', entered, key('b'));
  expect(first.body.items).toMatchObject([{ n: 1, status: 'used', letter: 'Invitation' }]);
  expect((await op.post('/numbers/enter', entered, key('b'))).body).toEqual(first.body);
  expect(await op.post('/numbers/enter', entered)).toMatchObject({
    status: 409,
    body: { code: 'NUMBER_NOT_RESERVED' },
  });
  const spoilt = { numbers: rest, reason: 'not used' };
  const gone = await op.post<NumberList>('/numbers/void', spoilt, key('c'));
  expect(gone.body.items).toMatchObject([
    { n: 2, status: 'void' },
    { n: 3, voidReason: 'not used' },
  ]);
  expect((await op.post('/numbers/void', spoilt, key('c'))).body).toEqual(gone.body);
  expect(await op.post('/numbers/void', { ...spoilt, reason: 'x' }, key('c'))).toMatchObject({
    status: 409,
    body: { code: 'KEY_REUSED' },
  });
  expect((await op.get<NumberPage>('/numbers')).body.items).toHaveLength(3);
});

test('[R40] a block that comes again on the next day is answered as on the first', async () => {
  const office = await openOffice({ flows: [{ definition: letter }] });
  const post = () =>
    office
      .as('op')
      .post<NumberList>(
        '/numbers/blocks',
        { ...block, date: '2026-03-02' },
        { 'idempotency-key': 'a' },
      );
  const first = await post();
  expect(first.status).toBe(200);
  office.wait(24 * 3_600_000);
  expect((await post()).body).toEqual(first.body);
});

test('[H73] what cannot be is refused, and nothing is drawn', async () => {
  const office = await openOffice({ flows: [{ definition: letter }] });
  const op = office.as('op');
  const refused = async (path: string, body: object, who = op): Promise<unknown> =>
    (await who.post<{ code: string }>(path, body)).body.code;
  expect(await refused('/numbers/blocks', { ...block, count: 501 })).toBe('REQUEST_INVALID');
  expect(await refused('/numbers/blocks', { ...block, count: 1.5 })).toBe('REQUEST_INVALID');
  expect(await refused('/numbers/blocks', { ...block, series: 'ot' })).toBe(
    'NUMBER_SERIES_UNKNOWN',
  );
  expect(await refused('/numbers/blocks', { ...block, flow: 'x' })).toBe('FLOW_NOT_FOUND');
  expect(await refused('/numbers/blocks', { ...block, reason: ' ' })).toBe('COMMENT_REQUIRED');
  expect(await refused('/numbers/blocks', { ...block, date: '2026-01-01' })).toBe(
    'NUMBER_DATE_REFUSED',
  );
  const number = { name: 'out', series: 'out/A/2026', n: 1, suffix: 0 };
  expect(await refused('/numbers/enter', { number, letter: 'x' })).toBe('NUMBER_NOT_FOUND');
  expect(await refused('/numbers/void', { numbers: [], reason: 'x' })).toBe('REQUEST_INVALID');
  for (const [path, body] of [
    ['/numbers/blocks', block],
    ['/numbers/enter', { number, letter: 'x' }],
    ['/numbers/void', { numbers: [number], reason: 'x' }],
  ] as const)
    expect(await refused(path, body, office.as('bob'))).toBe('NOT_ALLOWED');
  expect((await op.get<NumberPage>('/numbers')).body.items).toEqual([]);
  expect(office.faults).toEqual([]);
});

const secretLetter = {
  ...letter,
  flow: 'secret',
  access: { confidential: 'true' },
};

test('[H74] of a confidential letter the register tells that it has the number, and nothing else, to who may not read it', async () => {
  const office = await openOffice({
    flows: [{ definition: letter }, { definition: secretLetter }],
  });
  const options = { tenant: 'acme' };
  const started = await office.engine.flow('secret').start({ data: {}, by: 'ann' }, options);
  if (!started.ok) throw new Error(started.message);
  const { instance } = started;
  await office.engine.tasks.complete(`${instance}/sign#1`, 'ok', { by: 'bob' }, options);
  const op = office.as('op');
  const untold = { instance: null, by: null, reason: null, letter: null, voidReason: null };
  const { body } = await op.get<NumberPage>('/numbers');
  expect(body.items).toMatchObject([
    { text: '1/A/2026', status: 'used', confidential: true, ...untold },
  ]);
  expect(JSON.stringify(body)).not.toContain(instance);
  expect((await op.get<NumberPage>(`/numbers?instance=${instance}`)).body.items).toEqual([]);
  const [one] = numbersOf(body);
  const voided = await op.post<NumberList>('/numbers/void', {
    numbers: [one],
    reason: 'withdrawn',
  });
  expect(voided.body.items).toMatchObject([{ status: 'void', confidential: true, ...untold }]);
  // An instance that one may not read is none for whoever enters a number for it.
  const set = await op.post<NumberList>('/numbers/blocks', block);
  const [paper] = numbersOf(set.body);
  const entered = { number: paper, letter: 'x', instance };
  expect(await op.post('/numbers/enter', entered)).toMatchObject({ status: 404 });
  await office.engine.numbers.enter(
    set.body.items[0] ?? { name: '', series: '', n: 0, suffix: 0 },
    { letter: 'Report on a person', by: 'op', instance },
    options,
  );
  expect(JSON.stringify((await op.get('/numbers')).body)).not.toContain('person');
});

test('[H74] who may read the confidential letter reads its row, who reads it not is told of open letters all the same', async () => {
  const office = await openOffice({
    flows: [{ definition: letter }, { definition: secretLetter }],
    keepsNumbers: () => true,
  });
  const options = { tenant: 'acme' };
  const started = await office.engine.flow('secret').start({ data: {}, by: 'ann' }, options);
  const instance = started.ok ? started.instance : '';
  await office.engine.tasks.complete(`${instance}/sign#1`, 'ok', { by: 'bob' }, options);
  await signed(office);
  const rows = async (who: string) =>
    (await office.as(who).get<NumberPage>('/numbers?unit=A')).body.items;
  expect(await rows('bob')).toMatchObject([
    { confidential: true, instance, by: 'bob' },
    { confidential: false },
  ]);
  const [first, second] = await rows('eve');
  expect(first).toMatchObject({ confidential: true, instance: null, by: null });
  expect(second).toMatchObject({ confidential: false, by: 'bob' });
});

test('[H75] who keeps the book of a unit reads and changes it alone', async () => {
  const office = await openOffice({
    flows: [{ definition: letter }],
    keepsNumbers: (tenant, user, { unit, series }) =>
      tenant === 'acme' && user === 'dee' && unit === 'A' && series === 'out',
  });
  const dee = office.as('dee');
  const set = await dee.post<NumberList>('/numbers/blocks', block);
  expect(set.status).toBe(200);
  const { body } = await dee.get<NumberPage>('/numbers?unit=A&name=out');
  expect(body.items).toHaveLength(3);
  const refused = { status: 403, body: { code: 'NOT_ALLOWED' } };
  for (const query of ['', '?name=out', '?unit=A', '?unit=B&name=out', '?series=out/A/2026'])
    expect(await dee.get(`/numbers${query}`)).toMatchObject(refused);
  expect(await office.as('dee', 'other').get('/numbers?unit=A&name=out')).toMatchObject(refused);
  expect(await dee.post('/numbers/blocks', { ...block, unit: 'B' })).toMatchObject(refused);
  expect(
    await dee.post('/numbers/void', { numbers: numbersOf(set.body), reason: 'x' }),
  ).toMatchObject({ status: 200 });
});
