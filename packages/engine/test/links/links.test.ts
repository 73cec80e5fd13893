// Links by which people act from a mail: who may, once, and what a forged or late one comes to.

import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createEngine,
  memoryStore,
  type Engine,
  type EngineOptions,
  type OrganisationData,
} from '../../src/index.ts';
import { createHandler } from '../../src/http/index.ts';
import { monday } from '../behaviour/stage.ts';

const secret = 'a secret of at least thirty-two bytes';
const hour = 3_600_000;

const form = {
  form: 'review',
  sections: [{ title: 'Review', fields: [{ field: 'text', requiredFor: ['fill'] }] }],
};

const flow = {
  flow: 'letter',
  version: 1,
  title: { id: 'Surat <b>', en: 'Letter <b>' },
  access: { confidential: 'has(data.hush) && data.hush' },
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { text: { type: 'string' }, hush: { type: 'boolean' }, hold: { type: 'boolean' } },
  },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { position: 'kadis' },
        form: 'review',
        outcomes: {
          ok: { label: { id: 'Setuju', en: 'Agree' } },
          no: { label: 'No', comment: 'required' },
          fill: { label: 'Fill' },
          ask: { label: 'Ask', input: { type: 'string' } },
        },
        can: { transfer: true, suspend: true },
      },
      on: {
        ok: [{ guard: '!has(data.hold) || !data.hold', why: 'On hold', target: 'second' }],
        no: 'z',
        fill: 'z',
        ask: 'z',
      },
    },
    second: {
      task: { title: 'Second', assign: { position: 'kadis' }, outcomes: { ok: { label: 'OK' } } },
      on: { ok: 'z' },
    },
    z: { type: 'final' },
  },
};

class Office {
  readonly clock = { now: monday };
  assignments: OrganisationData['assignments'] = [
    { user: 'lama', position: 'kadis' },
    { user: 'sek', position: 'sekdis' },
  ];

  organisation(): OrganisationData {
    return {
      units: [{ id: 'dinas', kind: 'dinas', name: 'Dinas' }],
      positions: ['kadis', 'sekdis'].map((id) => ({ id, name: id, unit: 'dinas', roles: [] })),
      assignments: this.assignments,
      users: ['lama', 'baru', 'sek'].map((id) => ({ id, name: `Ibu ${id}` })),
    };
  }
}

interface Opened {
  readonly office: Office;
  readonly engine: Engine;
  readonly task: string;
  readonly instance: string;
  link(given?: { outcome?: string; expiresIn?: number }): Promise<string>;
  page(
    token: string,
    method?: string,
    language?: string,
  ): Promise<{ status: number; html: string; headers: Headers }>;
  state(): Promise<string>;
}

async function opened(
  data: Record<string, string | boolean> = {},
  options: Partial<EngineOptions> = { links: { keys: [{ id: 'k1', secret }] } },
): Promise<Opened> {
  const office = new Office();
  const engine = await createEngine({
    store: memoryStore(),
    directory: { organisation: () => office.organisation() },
    flows: [{ definition: flow, forms: [form] }],
    clock: { now: () => office.clock.now },
    ...options,
  });
  const started = await engine.flow('letter').start({ data, by: 'sek' });
  const instance = started.ok ? started.instance : '';
  const handler = createHandler({ engine, identity: () => null, basePath: '/api' });
  const task = `${instance}/review#1`;
  return {
    office,
    engine,
    task,
    instance,
    async link({ outcome = 'ok', ...more } = {}) {
      const made = await engine.links.create({ task, outcome, user: 'lama', ...more });
      if (!made.ok) throw new Error(made.code);
      return made.token;
    },
    async page(token, method = 'GET', language = 'en') {
      const headers = { 'accept-language': language };
      const request = new Request(`http://x/api/links/${token}`, { method, headers });
      const response = await handler(request);
      const { status } = response;
      return { status, html: await response.text(), headers: response.headers };
    },
    async state() {
      const found = await engine.instances.get(instance);
      return Object.keys(found?.open ?? {}).join();
    },
  };
}

const codeOf = (result: { ok: boolean; code?: string }): string => result.code ?? 'ok';

test('[H63] looking at a link shows what it is for, and never acts', async () => {
  const { link, page, state } = await opened();
  const token = await link();
  for (const method of ['GET', 'HEAD', 'GET']) expect((await page(token, method)).status).toBe(200);
  expect(await state()).toBe('review#1');
  const { html, headers } = await page(token);
  for (const word of ['Agree', 'Review', 'Letter &lt;b&gt;', 'Ibu lama', '<form method="post">'])
    expect(html).toContain(word);
  expect(html).not.toContain('<b>');
  expect(html).not.toContain('<script');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  const indonesian = (await page(token, 'GET', 'id')).html;
  for (const word of ['lang="id"', 'Setuju', 'Surat', 'Belum ada yang dilakukan'])
    expect(indonesian).toContain(word);
  expect((await page(token, 'PUT')).status).toBe(404);
});

test('[H64] posting a link ends the task as its person, in their position', async () => {
  const { engine, instance, link, page, state } = await opened();
  const { status, html } = await page(await link(), 'POST');
  expect([status, html.includes('It is done')]).toEqual([200, true]);
  expect(await state()).toBe('second#1');
  expect((await engine.instances.history(instance)).at(-1)?.event.by).toMatchObject({
    user: 'lama',
    position: 'kadis',
  });
});

test('[H65] a link acts once: again, at once, late, and after its person has gone, it says that it is done', async () => {
  const { office, engine, instance, link, page, state } = await opened();
  const token = await link();
  const pages = await Promise.all([page(token, 'POST'), page(token, 'POST'), page(token, 'POST')]);
  office.clock.now += 90 * 24 * hour;
  office.assignments = [];
  pages.push(await page(token, 'POST'), await page(token));
  for (const { status, html } of pages)
    expect([status, html.includes('It is done')]).toEqual([200, true]);
  expect(pages.at(-1)?.html).not.toContain('<form');
  expect(await state()).toBe('second#1');
  const ended = (await engine.instances.history(instance)).filter(
    ({ event }) => event.type === 'task.completed',
  );
  expect(ended).toHaveLength(1);
});

test('[H66] no link that differs in any character, or is signed with another key, is one', async () => {
  const { link, page, state, task } = await opened();
  const token = await link();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  for (let at = 0; at < token.length; at += 1) {
    for (const bit of [1, 2, 4, 32]) {
      const other = letters[(letters.indexOf(token[at] ?? '') ^ bit) % letters.length];
      if (other === token[at]) continue;
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      expect((await page(forged, 'POST')).status).toBe(404);
    }
  }
  for (const cut of [
    token.slice(0, -1),
    `${token}A`,
    `${token}.`,
    `.${token}`,
    token.split('.')[0] ?? '',
  ])
    expect((await page(cut, 'POST')).status).toBe(404);
  const said = ['k1', 'default', task, 'ok', 'lama', 'kadis', 1, monday + hour, 'n'];
  const text = Buffer.from(JSON.stringify(said)).toString('base64url');
  const sign = (key: string, about: string): string =>
    `${text}.${createHmac('sha256', key).update(about).digest('base64url')}`;
  for (const forged of [sign('', `alir-link-1.${text}`), sign(secret, text), `${text}.`])
    expect((await page(forged, 'POST')).status).toBe(404);
  expect(await state()).toBe('review#1');
});

test('[H66] whatever is sent as a link, nothing is done and nothing fails', async () => {
  const { engine, state } = await opened();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (one, other) => {
      for (const token of [one, `${one}.${other}`, `${Buffer.from(one).toString('base64url')}.x`])
        expect(codeOf(await engine.links.use(token))).toBe('LINK_INVALID');
    }),
    { numRuns: 25 },
  );
  expect(await state()).toBe('review#1');
});

test('[H67] a link of another outcome, tenant or task does not do this one', async () => {
  const { engine, link, page, state, task } = await opened();
  const other = await opened();
  expect((await other.page(await link(), 'POST')).status).toBe(404);
  const made = await engine.links.create(
    { task, outcome: 'ok', user: 'lama' },
    { tenant: 'other' },
  );
  expect(codeOf(made)).toBe('TASK_NOT_FOUND');
  expect(await state()).toBe('review#1');
  expect((await page(await link(), 'POST')).status).toBe(200);
  expect(await state()).toBe('second#1');
});

test('[H68] an expired link does nothing', async () => {
  const { office, link, page, state } = await opened();
  const token = await link({ expiresIn: hour });
  office.clock.now += hour - 1;
  expect((await page(token)).status).toBe(200);
  office.clock.now += 1;
  for (const method of ['GET', 'POST']) expect((await page(token, method)).status).toBe(410);
  expect(await state()).toBe('review#1');
});

test('[H68] who does not hold the position any more does nothing by their link, nor does their successor', async () => {
  const { office, link, page, state } = await opened();
  const token = await link();
  office.assignments = [
    { user: 'baru', position: 'kadis' },
    { user: 'lama', position: 'sekdis' },
  ];
  for (const method of ['GET', 'POST']) expect((await page(token, method)).status).toBe(403);
  expect(await state()).toBe('review#1');
});

test('[H68] a task that somebody else has ended is told as such', async () => {
  const { engine, link, page, task } = await opened();
  const token = await link();
  await engine.tasks.complete(task, 'ok', { by: 'lama' });
  for (const method of ['GET', 'POST']) {
    const { status, html } = await page(token, method);
    expect([status, html.includes('It is done')]).toEqual([409, false]);
  }
});

test('[H68] what has changed since the link was made is looked at before anything is done', async () => {
  const { engine, task, link, state } = await opened({ text: 'old' });
  const token = await link();
  await engine.tasks.transfer(task, { by: 'lama', to: 'sekdis' });
  await engine.tasks.transfer(task, { by: 'sek', to: 'kadis' });
  expect(codeOf(await engine.links.use(token))).toBe('STALE');
  expect(await state()).toBe('review#1');
});

test('[H69] there is no link of what is confidential, nor of an outcome that asks for more', async () => {
  const { engine, task } = await opened();
  const code = async (outcome: string, user = 'lama', about = task): Promise<string> =>
    codeOf(await engine.links.create({ task: about, outcome, user }));
  for (const outcome of ['no', 'fill', 'ask']) expect(await code(outcome)).toBe('LINK_NOT_OFFERED');
  expect(await code('nothing')).toBe('OUTCOME_UNKNOWN');
  expect(await code('ok', 'sek')).toBe('NOT_ASSIGNEE');
  expect(await code('ok', 'lama', 'nothing')).toBe('TASK_NOT_FOUND');
  const secretly = await opened({ hush: true });
  expect(
    codeOf(
      await secretly.engine.links.create({ task: secretly.task, outcome: 'ok', user: 'lama' }),
    ),
  ).toBe('LINK_NOT_OFFERED');
  for (const expiresIn of [0, -1, Number.NaN, 31 * 24 * hour])
    await expect(
      engine.links.create({ task, outcome: 'ok', user: 'lama', expiresIn }),
    ).rejects.toThrow(TypeError);
});

test('[H70] a new key takes over while links of the old one hold; without it they are void', async () => {
  const [old, fresh] = [
    { id: 'old', secret },
    { id: 'new', secret: Buffer.alloc(32, 7) },
  ];
  const { createLinkSigner } = await import('../../src/runtime/link-token.ts');
  const claims = {
    tenant: 'default',
    task: 't',
    outcome: 'ok',
    user: 'lama',
    position: 'kadis',
    version: 1,
    expiresAt: 1,
    nonce: 'n',
  };
  const before = createLinkSigner({ keys: [old] }).sign(claims);
  const both = createLinkSigner({ keys: [fresh, old] });
  expect(both.read(before)).toEqual(claims);
  expect(createLinkSigner({ keys: [old] }).read(both.sign(claims))).toBeNull();
  expect(createLinkSigner({ keys: [fresh] }).read(before)).toBeNull();
  // The same id with another secret is another key.
  expect(createLinkSigner({ keys: [{ ...fresh, id: 'old' }] }).read(before)).toBeNull();
});

test('[H70] keys that are none are refused on opening; without keys there are no links', async () => {
  const bad = [
    [],
    [{ id: 'a', secret: 'short' }],
    [{ id: 'a b', secret }],
    [
      { id: 'a', secret },
      { id: 'a', secret },
    ],
  ];
  for (const keys of bad) await expect(opened({}, { links: { keys } })).rejects.toThrow(TypeError);
  const without = await opened({}, {});
  expect(codeOf(await without.engine.links.use('x.y'))).toBe('LINKS_OFF');
  expect((await without.page('x.y')).status).toBe(404);
});

test('[H90] nobody is made or shown a link that would come to nothing: laid aside, or against the flow’s rules', async () => {
  const { engine, link, page, task } = await opened();
  const token = await link();
  await engine.tasks.suspend(task, { by: 'lama', reason: 'Later' });
  const input = { task, outcome: 'ok', user: 'lama' };
  expect(codeOf(await engine.links.create(input))).toBe('TASK_SUSPENDED');
  const { status, html } = await page(token);
  expect([status, html.includes('<form')]).toEqual([409, false]);
  const held = await opened({ hold: true });
  const refused = await held.engine.links.create({ ...input, task: held.task });
  expect(codeOf(refused)).toBe('GUARD_REFUSED');
});
