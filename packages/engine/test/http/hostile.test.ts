// Every route, tried with what is not one's own, what is over, what is not there, what was asked before, and too much of it.
// The list of routes is that of the description: one that is added without a line here fails.

import { expect, test } from 'vitest';
import type { ProblemView } from '../../src/http/index.ts';
import { memoryAttachments } from '../../src/index.ts';
import { openOffice, type Answered, type Office } from './office.ts';
import { completed, ordered, path, taskOf } from './walk.ts';

const maxBytes = 1_000;
const reason = { reason: 'because' };
const seen = { version: 999 };

/** What is sent to a route that does something, and the same in other words. Null: it takes none. */
interface Sent {
  readonly body: object;
  readonly other: object;
  /** A version that nobody can have seen, where one says what was seen. */
  readonly unseen?: object;
}

const alike = (body: object, other: object = body): Sent => ({ body, other });
const order = { flow: 'order', data: { item: 'lamp', amount: 2 } };
const block = { flow: 'order', series: 'order', unit: 'A', count: 2, reason: 'because' };
/** A flow of two versions. */
const parcel = (version: number): { readonly definition: object } => ({
  definition: {
    flow: 'parcel',
    version,
    title: 'Parcel',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'done',
    states: { done: { type: 'final' } },
  },
});
const plan = { flow: 'parcel', from: 1, to: 2, states: {}, data: {} };
const number = { name: 'order', series: 'order/A/2026', n: 1, suffix: 0 };

const commands: Readonly<Record<string, Sent | 'file'>> = {
  '/instances': alike(order, { ...order, data: { item: 'sofa', amount: 3 } }),
  '/instances/{id}/actions/{action}': { ...alike({}, { comment: 'x' }), unseen: { seen } },
  '/instances/{id}/attachments': 'file',
  '/instances/{id}/cancel': alike(reason, { reason: 'other' }),
  '/instances/{id}/comments': alike({ text: 'one' }, { text: 'two' }),
  '/instances/{id}/copy': alike({ to: ['cy'] }),
  '/instances/{id}/incidents/{incident}/resolve': alike({ how: { type: 'retry' } }),
  '/instances/{id}/jump': alike({ state: 'board', ...reason }, { state: 'review', ...reason }),
  '/instances/{id}/reopen': alike(reason),
  '/instances/{id}/resume': alike({}),
  '/instances/{id}/suspend': alike(reason, { reason: 'other' }),
  '/instances/{id}/urge': alike({}, { comment: 'x' }),
  '/attachments/{id}/remove': alike({}),
  '/positions/{id}/transfer': alike({ to: 'cy', reason: 'left' }),
  '/tasks/complete': alike({ items: [{ task: 'i/review#1', outcome: 'approve' }] }),
  '/tasks/{id}/abstain': { ...alike({}), unseen: { seen } },
  '/tasks/{id}/add-signers': alike({ positions: ['cy'] }),
  '/tasks/{id}/claim': alike({}, { as: 'bob' }),
  '/tasks/{id}/complete': {
    ...alike({ outcome: 'approve' }, { outcome: 'approve', comment: 'x' }),
    unseen: { outcome: 'approve', seen },
  },
  '/tasks/{id}/decline': alike(reason),
  '/tasks/{id}/delegate': alike({ to: ['cy'] }),
  '/tasks/{id}/follow-up': alike({ after: 'P1D' }),
  '/tasks/{id}/follow-up/drop': alike({}),
  '/tasks/{id}/draft': alike({ comment: 'x' }),
  '/tasks/{id}/draft/drop': alike({}),
  '/tasks/{id}/hand-back': { ...alike({}), unseen: { seen } },
  '/tasks/{id}/merge': alike({ into: 'x' }),
  '/tasks/{id}/read': alike({}, { as: 'bob' }),
  '/tasks/{id}/release': alike({}),
  '/tasks/{id}/remove-signer': alike({ seat: 1, ...reason }),
  '/tasks/{id}/resume': alike({}),
  '/tasks/{id}/skip': alike(reason),
  '/tasks/{id}/suspend': alike(reason),
  '/tasks/{id}/take-back': alike({}),
  '/tasks/{id}/transfer': alike({ to: 'cy' }),
  '/numbers/blocks': alike(block, { ...block, count: 3 }),
  '/numbers/enter': alike({ number, letter: 'one' }, { number, letter: 'two' }),
  '/numbers/void': alike({ numbers: [number], ...reason }, { numbers: [number], reason: 'other' }),
  '/notices/preference': alike({}),
  '/notices/read': alike({}),
  '/notices/{id}/read': alike({}),
  '/notices/{id}/retry': alike({}),
  '/flows': alike({ definition: { flow: 'order' } }),
  '/flows/examine': alike({ definition: { flow: 'order' } }),
  '/flows/proposals': alike({ definition: { flow: 'order' } }),
  '/flows/proposals/{id}/approve': alike({}),
  '/flows/proposals/{id}/reject': alike(reason),
  '/flows/proposals/{id}/withdraw': alike({}),
  '/migrations': alike({ plan, ...reason }, { plan, reason: 'other' }),
  '/migrations/dry-run': alike({ plan }),
  '/migrations/propose': alike({ flow: 'parcel' }),
  '/migrations/{id}/back': alike(reason),
  '/migrations/{id}/resume': alike({}),
  '/migrations/{id}/run': alike({}),
  '/migrations/{id}/stop': alike({}),
  '/start-clocks/{flow}/retry': alike({}),
};

type Method = 'GET' | 'POST';
type Route = readonly [method: Method, path: string];

const archive = (): Promise<Office> =>
  openOffice({
    flows: [parcel(1), parcel(2)],
    attachments: { store: memoryAttachments(), mediaType: () => 'application/pdf', maxBytes },
  });

async function routesOf({ handler }: Office): Promise<Route[]> {
  const response = await handler(new Request('http://office/openapi.json'));
  const { paths }: { paths: Record<string, object> } = await response.json();
  return Object.entries(paths).flatMap(([at, methods]) =>
    (['GET', 'POST'] as const)
      .filter((one) => one.toLowerCase() in methods)
      .map((one) => [one, at] as const),
  );
}

interface Ids {
  readonly instances: string;
  readonly tasks: string;
  readonly attachments: string;
  readonly notices: string;
}

const unknown: Ids = {
  instances: 'nothing',
  tasks: 'nothing/review#1',
  attachments: 'nothing/1-x.pdf',
  notices: 'nothing',
};

/** The path with ids in it; null where it has none. */
function filled(at: string, ids: Ids): string | null {
  const kind = Object.entries(ids).find(([name]) => at.startsWith(`/${name}/{id}`));
  if (!kind) return null;
  return at
    .replace('{id}', path(kind[1]))
    .replace('{action}', 'withdraw')
    .replace('{incident}', '1')
    .replace('{field}', 'note');
}

async function send(
  { handler }: Office,
  [method, at]: Route,
  {
    who,
    template = at,
    body,
    key,
  }: { who: string; template?: string; body?: object | string; key?: string },
): Promise<Answered<Partial<ProblemView>>> {
  const sent = commands[template];
  const isFile = sent === 'file' && method === 'POST';
  const content = body ?? (isFile || sent === 'file' ? '%PDF' : (sent?.body ?? {}));
  const response = await handler(
    new Request(`http://office${at}${isFile ? '?name=surat.pdf' : ''}`, {
      method,
      headers: {
        'x-who': who,
        ...(method === 'POST' && !isFile ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body:
        method === 'GET' ? null : typeof content === 'string' ? content : JSON.stringify(content),
    }),
  );
  const { status, headers } = response;
  const text = await response.text();
  const answer =
    headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : { text };
  return { status, headers, body: answer };
}

/** An order of Ann's, with its task and a file, and a number that is set aside. */
async function begun(office: Office): Promise<Ids> {
  const instances = await ordered(office);
  const content = new Blob(['%PDF']).stream();
  const added = await office.engine.attachments.add(
    instances,
    { by: 'ann', name: 'surat.pdf', content },
    { tenant: 'acme' },
  );
  const attachments = added.ok ? added.attachment.id : '';
  await office.engine.numbers.reserveBlock({ ...block, by: 'op' }, { tenant: 'acme' });
  const tasks = decodeURIComponent((await taskOf(office, 'bob')).slice('/tasks/'.length));
  return { instances, tasks, attachments, notices: unknown.notices };
}

const versionOf = async ({ engine }: Office, id: string): Promise<number | undefined> =>
  (await engine.instances.get(id, { tenant: 'acme' }))?.version;

test('[H82] every route that does something is tried below, and nothing that is not there', async () => {
  const routes = await routesOf(await archive());
  const described = routes.flatMap(([method, at]) => (method === 'POST' ? [at] : []));
  expect(Object.keys(commands).sort()).toEqual(described.sort());
});

test.each(['acme/eve', 'other/bob', 'other/op'])(
  '[H83] on every route somebody else’s is answered to %s as what does not exist, and stays as it is',
  async (who) => {
    const office = await archive();
    const ids = await begun(office);
    const version = await versionOf(office, ids.instances);
    for (const [method, template] of await routesOf(office)) {
      const theirs = filled(template, ids);
      const none = filled(template, unknown);
      if (theirs === null || none === null) continue;
      const answer = await send(office, [method, theirs], { who, template });
      const expected = await send(office, [method, none], { who, template });
      expect([theirs, answer.status, answer.body.code]).toEqual([
        theirs,
        expected.status,
        expected.body.code,
      ]);
      expect(JSON.stringify(answer.body)).not.toContain('chair');
      if (!template.startsWith('/notices')) expect([theirs, answer.status]).toEqual([theirs, 404]);
    }
    expect(await versionOf(office, ids.instances)).toBe(version);
  },
);

test('[H84] an id that nothing has is answered 404 on every route, also to operators', async () => {
  const office = await archive();
  for (const [method, template] of await routesOf(office)) {
    const at = filled(template, unknown);
    if (at === null || template.startsWith('/notices')) continue;
    const { status } = await send(office, [method, at], { who: 'acme/op', template });
    expect([at, status]).toEqual([at, 404]);
  }
  expect(office.faults).toEqual([]);
});

test('[H85] with a task that is over nothing is done any more, on any route', async () => {
  const office = await archive();
  const ids = await begun(office);
  await completed(office, 'bob', 'reject', { comment: 'no' });
  const version = await versionOf(office, ids.instances);
  for (const [method, template] of await routesOf(office)) {
    if (method !== 'POST' || !template.startsWith('/tasks/{id}')) continue;
    // One's own draft and reminder of it may still be thrown away.
    if (/\/(draft|follow-up)\/drop$/.test(template)) continue;
    const at = filled(template, ids) ?? '';
    const { status, body } = await send(office, [method, at], { who: 'acme/bob', template });
    expect([at, status >= 400 && status < 500, body.code]).toEqual([at, true, expect.any(String)]);
  }
  expect(await versionOf(office, ids.instances)).toBe(version);
  expect(office.faults).toEqual([]);
});

test('[H86] a key that comes again with another body is refused, on every route where it was used', async () => {
  const replayed: string[] = [];
  for (const [method, template] of await routesOf(await archive())) {
    const sent = commands[template];
    if (method !== 'POST' || sent === undefined || sent === 'file' || sent.body === sent.other)
      continue;
    const office = await archive();
    const ids = await begun(office);
    const at = filled(template, ids) ?? template;
    for (const who of ['acme/ann', 'acme/bob', 'acme/op']) {
      const first = await send(office, [method, at], { who, template, key: 'key' });
      if (first.status >= 300) continue;
      const version = await versionOf(office, ids.instances);
      const other = await send(office, [method, at], {
        who,
        template,
        key: 'key',
        body: sent.other,
      });
      expect([at, other.body.code]).toEqual([at, 'KEY_REUSED']);
      expect(await versionOf(office, ids.instances)).toBe(version);
      replayed.push(template);
      break;
    }
  }
  expect(replayed.sort()).toEqual(
    Object.entries(commands)
      .flatMap(([at, sent]) => (sent !== 'file' && sent.body !== sent.other ? [at] : []))
      .sort(),
  );
});

test('[H87] a version that nobody can have seen is refused, on every route that takes one', async () => {
  const office = await archive();
  const ids = await begun(office);
  const version = await versionOf(office, ids.instances);
  for (const [template, sent] of Object.entries(commands)) {
    if (sent === 'file' || !sent.unseen) continue;
    const at = filled(template, ids) ?? '';
    for (const who of ['acme/ann', 'acme/bob']) {
      const { status } = await send(office, ['POST', at], { who, template, body: sent.unseen });
      expect([at, status >= 400 && status < 500]).toEqual([at, true]);
    }
  }
  expect(await versionOf(office, ids.instances)).toBe(version);
});

test('[H88] a body that is too large is refused on every route, and nothing is done', async () => {
  const office = await archive();
  const ids = await begun(office);
  const version = await versionOf(office, ids.instances);
  for (const [template, sent] of Object.entries(commands)) {
    const at = filled(template, ids) ?? template;
    const large =
      sent === 'file'
        ? '%PDF'.padEnd(maxBytes + 1)
        : JSON.stringify({ ...sent.body, as: ' '.repeat(1_100_000) });
    const { status } = await send(office, ['POST', at], { who: 'acme/ann', template, body: large });
    expect([at, status]).toEqual([at, 413]);
  }
  expect(await versionOf(office, ids.instances)).toBe(version);
  expect(office.faults).toEqual([]);
});
