// Migrations of instances over HTTP.

import { expect, test } from 'vitest';
import {
  createHandler,
  type ExaminationView,
  type DryRunView,
  type MigrationItemView,
  type ProposalView,
} from '../../src/http/index.ts';
import { end, step } from '../behaviour/stage.ts';
import { openOffice } from '../migration/office.ts';

const flow = (version: number, review: string) => ({
  flow: 'letter',
  version,
  title: 'Letter',
  data: { type: 'object', additionalProperties: false, properties: {} },
  initial: 'draft',
  states: { draft: step('ana', review), [review]: step('bos', 'end'), end },
});

test('[H110] operators propose, try, make, run and undo a migration; nobody else does', async () => {
  const office = await openOffice(flow(1, 'review'));
  const drafted = await office.start();
  office.clock.time += 1;
  const reviewed = await office.start();
  await office.complete(reviewed, 'draft#1', 'ok', 'ana');
  const { engine } = office;
  const handler = createHandler({
    engine,
    identity: (request) => ({ tenant: 'default', user: request.headers.get('x-who') ?? '' }),
  });
  const ask = async (who: string, path: string, body?: object): Promise<Response> =>
    handler(
      new Request(`http://office${path}`, {
        headers: { 'x-who': who, 'content-type': 'application/json', 'accept-language': 'id' },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      }),
    );
  const asked = async <T>(path: string, body?: object): Promise<T> =>
    (await ask('op', path, body)).json();
  const early = await ask('op', '/migrations/propose', { flow: 'letter' });
  expect([early.status, await early.json()]).toMatchObject([
    422,
    {
      code: 'MIGRATION_SAME_VERSION',
      detail:
        'Alur ini baru mempunyai satu versi, yaitu versi 1. Terbitkan versi berikutnya dahulu.',
    },
  ]);
  engine.flow(flow(2, 'reading'));
  const proposal = await asked<ProposalView>('/migrations/propose', { flow: 'letter' });
  expect(proposal).toMatchObject({
    plan: { from: 1, to: 2 },
    open: [{ state: 'review', title: 'Do' }],
  });
  const { plan } = proposal;
  const dry = await asked<DryRunView>('/migrations/dry-run', { plan });
  expect(dry.items).toEqual([
    { instance: drafted, did: 'yes', code: null, message: null },
    {
      instance: reviewed,
      did: 'no',
      code: 'MIGRATION_STATE_UNMAPPED',
      message:
        'Langkah “Do” sedang terbuka, dan rencana belum menyebut lanjutannya. Pilih langkah pada versi baru.',
    },
  ]);
  const made = await asked<MigrationItemView>('/migrations', { plan, reason: 'Perda baru' });
  expect(await asked(`/migrations/${made.id}/run`, {})).toMatchObject({
    status: 'done',
    migrated: 1,
    refused: 1,
  });
  expect(await asked('/migrations')).toMatchObject({ items: [{ id: made.id, by: 'op' }] });
  expect(await asked(`/migrations/${made.id}/results`)).toMatchObject({
    items: [{ did: 'migrated' }, { did: 'refused', code: 'MIGRATION_STATE_UNMAPPED' }],
  });
  await asked(`/migrations/${made.id}/back`, { reason: 'Dicabut' });
  expect(await asked(`/migrations/${made.id}/run`, {})).toMatchObject({
    status: 'returned',
    returned: 1,
  });
  expect(await asked('/flows/letter/versions')).toMatchObject({
    items: [{ version: 2 }, { version: 1 }],
  });
  for (const [path, body] of [
    ['/flows/letter/versions'],
    ['/migrations'],
    ['/migrations', { plan, reason: 'x' }],
    ['/migrations/dry-run', { plan }],
    ['/migrations/propose', { flow: 'letter' }],
    [`/migrations/${made.id}/run`, {}],
    [`/migrations/${made.id}/stop`, {}],
    [`/migrations/${made.id}/resume`, {}],
    [`/migrations/${made.id}/back`, { reason: 'x' }],
    [`/migrations/${made.id}/results`],
  ] as const)
    expect([path, (await ask('ana', path, body)).status]).toEqual([path, 403]);
  await engine.close();
});

test('[H98] operators examine a version and publish it; nobody else does', async () => {
  const { engine } = await openOffice(flow(1, 'review'));
  const handler = createHandler({
    engine,
    identity: (request) => ({ tenant: 'default', user: request.headers.get('x-who') ?? '' }),
  });
  const ask = async (who: string, path: string, body: object): Promise<Response> =>
    handler(
      new Request(`http://office${path}`, {
        method: 'POST',
        headers: { 'x-who': who, 'content-type': 'application/json', 'accept-language': 'id' },
        body: JSON.stringify(body),
      }),
    );
  const faulty = { ...flow(2, 'review'), initial: 'nowhere' };
  const examined = await ask('op', '/flows/examine', { definition: faulty });
  const { findings }: ExaminationView = await examined.json();
  expect(findings).toMatchObject([
    { code: 'INITIAL_UNKNOWN', severity: 'error', message: expect.stringContaining('nowhere') },
  ]);
  const refused = await ask('op', '/flows', { definition: faulty });
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'FLOW_INVALID' }]);
  const published = await ask('op', '/flows', { definition: flow(2, 'review') });
  expect([published.status, await published.json()]).toEqual([201, { flow: 'letter', version: 2 }]);
  const taken = await ask('op', '/flows', { definition: { ...flow(2, 'review'), title: 'Other' } });
  expect([taken.status, await taken.json()]).toMatchObject([409, { code: 'FLOW_VERSION_TAKEN' }]);
  for (const path of ['/flows', '/flows/examine'])
    expect((await ask('ana', path, { definition: flow(3, 'review') })).status).toBe(403);
  await engine.close();
});
