// Two people publish, over HTTP.

import { expect, test } from 'vitest';
import { createHandler, type ProposedVersionView } from '../../src/http/index.ts';
import { letter, openOffice } from './office.ts';

interface Answered extends Partial<Omit<ProposedVersionView, 'status'>> {
  readonly code?: string;
  readonly detail?: string;
  readonly items?: readonly Partial<ProposedVersionView>[];
  readonly next?: string | null;
}

/** Asks in somebody's name. */
async function opened(tenant = 'default') {
  const engine = await openOffice();
  const handlerOf = (of: string) =>
    createHandler({
      engine,
      identity: (request) => ({ tenant: of, user: request.headers.get('x-who') ?? '' }),
    });
  const [own, other] = [handlerOf(tenant), handlerOf('north')];
  const ask = async (
    who: string,
    path: string,
    body?: object,
    handler = own,
  ): Promise<{ status: number; body: Answered }> => {
    const response = await handler(
      new Request(`http://office${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { 'x-who': who, 'content-type': 'application/json', 'accept-language': 'id' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: await response.json() };
  };
  return { engine, ask, elsewhere: other };
}

test('[H116] [H119] one proposes, another looks at it and approves, and the list tells what became of it', async () => {
  const { engine, ask } = await opened();
  const definition = letter(2, 'Stuck');
  const alone = await ask('op', '/flows', { definition, reason: 'Hari ini' });
  expect(alone).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
  expect(alone.body.detail).toContain('dua orang');
  expect(await ask('op', '/flows/examine', { definition })).toMatchObject({
    body: { approval: 'second-person', findings: [{ code: 'STUCK' }] },
  });
  expect(await ask('op', '/flows/proposals', { definition })).toMatchObject({
    status: 422,
    body: { code: 'FLOW_UNPROVED' },
  });
  const said = { note: 'Batas waktu baru', reason: 'Hari ini' };
  const made = await ask('op', '/flows/proposals', { definition, ...said });
  expect(made).toMatchObject({ status: 201, body: { ...said, status: 'waiting', by: 'op' } });
  const { id } = made.body;
  const at = `/flows/proposals/${id}`;
  expect(await ask('second', '/flows/proposals')).toMatchObject({
    status: 200,
    body: { items: [{ id, flow: 'letter', version: 2, against: 1, status: 'waiting' }] },
  });
  const looked = await ask('second', at);
  expect(looked.body).toMatchObject({ definition, forms: [], findings: [{ code: 'STUCK' }] });
  expect(await ask('op', `${at}/approve`, {})).toMatchObject({
    status: 403,
    body: { code: 'PROPOSAL_OWN', detail: expect.stringContaining('orang lain') },
  });
  expect(await ask('second', `${at}/approve`, {})).toMatchObject({
    status: 200,
    body: { id, status: 'approved', hash: looked.body.hash, decision: { by: 'second' } },
  });
  const versions = await ask('op', '/flows/letter/versions');
  expect(versions.body.items).toMatchObject([
    {
      version: 2,
      note: { by: 'op', text: 'Batas waktu baru' },
      despite: { by: 'op', reason: 'Hari ini' },
      approval: { proposal: id, proposedBy: 'op', approvedBy: 'second' },
    },
    { version: 1, approval: null },
  ]);
  await engine.close();
});

test('[H121] [H120] rejecting, withdrawing and what became old, each with its status', async () => {
  const { engine, ask, elsewhere } = await opened();
  const propose = async (who: string, title: string): Promise<string> => {
    const { body } = await ask(who, '/flows/proposals', { definition: letter(2, title) });
    return `/flows/proposals/${body.id}`;
  };
  const [first, second, third] = [
    await propose('op', 'One'),
    await propose('op', 'Two'),
    await propose('op', 'Three'),
  ];
  expect(await ask('second', `${first}/reject`, {})).toMatchObject({ status: 400 });
  const rejected = await ask('second', `${first}/reject`, { reason: 'Terlalu cepat' });
  expect(rejected).toMatchObject({ status: 200, body: { decision: { reason: 'Terlalu cepat' } } });
  expect(await ask('second', `${first}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'PROPOSAL_DECIDED' },
  });
  expect(await ask('second', `${second}/withdraw`, {})).toMatchObject({
    status: 403,
    body: { code: 'PROPOSAL_NOT_OWN' },
  });
  await ask('second', `${second}/approve`, {});
  expect(await ask('second', `${third}/approve`, {})).toMatchObject({
    status: 409,
    body: { code: 'PROPOSAL_OLD', detail: expect.stringContaining('Versi 2') },
  });
  expect((await ask('op', `${third}/withdraw`, {})).status).toBe(200);
  const listed = (await ask('op', '/flows/proposals')).body.items ?? [];
  expect(new Set(listed.map(({ status }) => status))).toEqual(
    new Set(['rejected', 'approved', 'withdrawn']),
  );
  // Another tenant has none of it, and nobody but operators has any.
  const none = { status: 404, body: { code: 'PROPOSAL_NOT_FOUND' } };
  for (const at of [first, '/flows/proposals/nothing']) {
    expect(await ask('op', at, undefined, elsewhere)).toMatchObject(none);
    expect(await ask('second', `${at}/approve`, {}, elsewhere)).toMatchObject(none);
    expect(await ask('second', `${at}/reject`, { reason: 'x' }, elsewhere)).toMatchObject(none);
    expect(await ask('op', `${at}/withdraw`, {}, elsewhere)).toMatchObject(none);
  }
  for (const [at, body] of [
    ['/flows/proposals'],
    ['/flows/proposals', { definition: letter(3) }],
    [first],
    [`${first}/approve`, {}],
    [`${first}/reject`, { reason: 'x' }],
    [`${first}/withdraw`, {}],
  ] as const)
    expect([at, (await ask('ana', at, body)).status]).toEqual([at, 403]);
  await engine.close();
});

test('[H132] a proposal is of one flow: flows beside it are refused, so that none is lost', async () => {
  const { engine, ask } = await opened();
  const beside = [{ definition: { ...letter(1), flow: 'memo' } }];
  const made = await ask('op', '/flows/proposals', { definition: letter(2), beside });
  expect(made).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  expect(JSON.stringify(made.body)).toContain('beside');
  expect((await ask('op', '/flows/proposals')).body.items).toEqual([]);
  await engine.close();
});

test('[H139] proposals come in pages, of one flow or all, waiting or decided', async () => {
  const { engine, ask } = await opened();
  const ids: string[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    const made = await ask('op', '/flows/proposals', { definition: letter(2, title) });
    ids.push(made.body.id ?? '');
  }
  const memo = { definition: { ...letter(1), flow: 'memo' } };
  const other = (await ask('op', '/flows/proposals', memo)).body.id;
  await ask('second', `/flows/proposals/${ids[0]}/reject`, { reason: 'Nanti' });
  const list = async (query: string): Promise<{ ids: readonly unknown[]; next: string | null }> => {
    const { body } = await ask('second', `/flows/proposals?${query}`);
    return { ids: (body.items ?? []).map(({ id }) => id), next: body.next ?? null };
  };
  const first = await list('flow=letter&limit=2');
  const second = await list(`flow=letter&limit=2&after=${first.next}`);
  expect(new Set([...first.ids, ...second.ids])).toEqual(new Set(ids));
  expect([first.ids.length, second.next]).toEqual([2, null]);
  expect(await list('flow=memo')).toEqual({ ids: [other], next: null });
  expect(await list('decided=true')).toEqual({ ids: [ids[0]], next: null });
  expect((await list('decided=false')).ids).toHaveLength(3);
  expect(await ask('second', `/flows/proposals?after=${first.next}`)).toMatchObject({
    status: 400,
    body: { code: 'CURSOR_INVALID' },
  });
  expect((await ask('second', '/flows/proposals?limit=201')).status).toBe(400);
  await engine.close();
});

test('[H140] a version number that no store could keep is refused, as it is proposed and as it is looked at', async () => {
  const { engine, ask } = await opened();
  const definition = letter(1_000_000_000);
  expect(await ask('op', '/flows/proposals', { definition })).toMatchObject({
    status: 422,
    body: { code: 'FLOW_INVALID' },
  });
  expect(await ask('op', '/flows/examine', { definition })).toMatchObject({
    body: { findings: [{ code: 'NUMBER_OUT_OF_RANGE', pointer: '/version' }] },
  });
  expect((await ask('op', '/flows/proposals', { definition: letter(999_999_999) })).status).toBe(
    201,
  );
  await engine.close();
});

test('[H141] where steps are drawn and what was tried is kept beside a version, and read by nothing', async () => {
  const { engine, ask } = await opened();
  const siblings = {
    layout: { direction: 'right', steps: { wait: { x: 8, y: 24 } } },
    scenarios: { scenarios: { nonsense: true } },
  };
  const definition = letter(2);
  const plain = await ask('op', '/flows/examine', { definition });
  expect(await ask('op', '/flows/examine', { definition, siblings })).toEqual(plain);
  const { body: made } = await ask('op', '/flows/proposals', { definition, siblings });
  const looked = await ask('second', `/flows/proposals/${made.id}`);
  expect(looked.body).toMatchObject({ definition, siblings });
  const approved = await ask('second', `/flows/proposals/${made.id}/approve`, {});
  expect(approved).toMatchObject({ status: 200, body: { hash: made.hash } });
  expect(await ask('op', '/flows/letter/source')).toMatchObject({ body: { version: 2, siblings } });
  expect(await ask('op', '/flows/letter/source?version=1')).toMatchObject({
    body: { version: 1, siblings: {} },
  });
  // Brought without, as by a program that knows nothing of pictures.
  const { body: next } = await ask('op', '/flows/proposals', { definition: letter(3) });
  await ask('second', `/flows/proposals/${next.id}/approve`, {});
  expect(await ask('op', '/flows/letter/source')).toMatchObject({ body: { version: 3, siblings } });
  const { body: bare } = await ask('op', '/flows/proposals', {
    definition: letter(4),
    siblings: { layout: {} },
  });
  expect((await ask('op', `/flows/proposals/${bare.id}`)).body.siblings).toEqual({
    layout: {},
    scenarios: siblings.scenarios,
  });
  // The same once more is no other proposal; with other scenarios it is one.
  const again = async (given: object) =>
    (await ask('op', '/flows/proposals', { definition: letter(4), siblings: given })).body.id;
  expect(await again({ layout: {} })).toBe(bare.id);
  expect(await again({ scenarios: {} })).not.toBe(bare.id);
  expect(
    await ask('op', '/flows/proposals', { definition, siblings: { picture: {} } }),
  ).toMatchObject({ status: 400 });
  await engine.close();
});
