// Who may act for a position on a day: definitive holders, acting holders (Plt, Plh) with their decree, several posts.

import { expect, test } from 'vitest';
import { createEngine, memoryStore, organisationDirectory, type Engine } from '../../src/index.ts';
import type { OrganisationData } from '../../src/index.ts';
import { day, end, monday, noData } from './stage.ts';

const organisation: OrganisationData = {
  units: [
    { id: 'setda', kind: 'setda', name: 'Sekretariat Daerah' },
    { id: 'dinkes', kind: 'dinas', name: 'Dinas Kesehatan', parent: 'setda' },
  ],
  positions: [
    { id: 'sekda', name: 'Sekretaris Daerah', unit: 'setda', roles: ['head'] },
    { id: 'kadis', name: 'Kepala Dinas', unit: 'dinkes', roles: ['head'] },
    { id: 'sekdis', name: 'Sekretaris Dinas', unit: 'dinkes', roles: ['secretary', 'agendaris'] },
    { id: 'staf', name: 'Staf', unit: 'dinkes', roles: ['agendaris'] },
  ],
  assignments: [
    { user: 'u-sekda', position: 'sekda' },
    { user: 'u-sekdis', position: 'sekdis' },
    // Plt for a vacant post, who keeps the post of their own.
    { user: 'u-sekdis', position: 'kadis', capacity: 'plt', basis: 'SK 800/12/2026' },
    // Plh while the holder is away.
    {
      user: 'u-staf',
      position: 'sekda',
      capacity: 'plh',
      basis: 'ST 90/2026',
      from: '2026-03-12',
      until: '2026-03-20',
    },
    { user: 'u-staf', position: 'staf' },
  ],
  users: ['u-sekda', 'u-sekdis', 'u-staf'].map((id) => ({ id, name: id })),
};

const flow = {
  flow: 'sign',
  version: 1,
  title: 'Sign',
  data: noData,
  initial: 'dinas',
  states: {
    dinas: {
      task: {
        title: 'Dinas',
        assign: { position: { from: "head('dinkes')" } },
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'setda' },
    },
    setda: {
      task: {
        title: 'Setda',
        assign: { position: { from: "superior('kadis')" } },
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'arsip' },
    },
    arsip: {
      task: {
        title: 'Arsip',
        assign: { role: 'agendaris', unit: { from: "'dinkes'" } },
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'z' },
    },
    z: end,
  },
};

async function begun(): Promise<{ engine: Engine; id: string; clock: { now: number } }> {
  const clock = { now: monday };
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory(organisation),
    flows: [{ definition: flow }],
    clock: { now: () => clock.now },
  });
  const started = await engine.flow('sign').start({ data: {}, by: 'u-staf' });
  return { engine, id: started.ok ? started.instance : '', clock };
}

test('[D17] an acting holder acts in the post’s name, and history keeps capacity and decree', async () => {
  const { engine, id } = await begun();
  expect(await engine.tasks.complete(`${id}/dinas#1`, 'ok', { by: 'u-sekdis' })).toMatchObject({
    ok: true,
  });
  expect((await engine.instances.history(id)).at(-1)?.event.by).toEqual({
    user: 'u-sekdis',
    position: 'kadis',
    capacity: 'plt',
    basis: 'SK 800/12/2026',
  });
});

test('[D17] who holds two posts sees the tasks of both, and acts in the one they chose', async () => {
  const { engine, id } = await begun();
  expect(await engine.tasks.for('u-sekdis')).toHaveLength(1);
  expect(await engine.tasks.for({ user: 'u-sekdis', as: 'sekdis' })).toHaveLength(0);
  const by = { user: 'u-sekdis', as: 'sekdis' };
  expect(await engine.tasks.complete(`${id}/dinas#1`, 'ok', { by })).toMatchObject({
    code: 'NOT_ASSIGNEE',
  });
});

test('[D18] an assignment counts on its days only, and a change of holder writes nothing', async () => {
  const { engine, id, clock } = await begun();
  await engine.tasks.complete(`${id}/dinas#1`, 'ok', { by: 'u-sekdis' });
  const before = await engine.instances.get(id);
  expect(await engine.tasks.complete(`${id}/setda#1`, 'ok', { by: 'u-staf' })).toMatchObject({
    code: 'NOT_ASSIGNEE',
  });
  clock.now = monday + 10 * day;
  expect((await engine.tasks.for('u-staf')).map(({ state }) => state)).toEqual(['setda']);
  expect(await engine.instances.get(id)).toEqual(before);
  clock.now = monday + 19 * day;
  expect(await engine.tasks.for('u-staf')).toEqual([]);
  clock.now = monday + 18 * day;
  expect(await engine.tasks.complete(`${id}/setda#1`, 'ok', { by: 'u-staf' })).toMatchObject({
    ok: true,
  });
  expect((await engine.instances.history(id)).at(-1)?.event.by).toMatchObject({
    position: 'sekda',
    capacity: 'plh',
    basis: 'ST 90/2026',
  });
});

test('[D19] a pool is those who hold the role in the unit', async () => {
  const { engine, id } = await begun();
  await engine.tasks.complete(`${id}/dinas#1`, 'ok', { by: 'u-sekdis' });
  await engine.tasks.complete(`${id}/setda#1`, 'ok', { by: 'u-sekda' });
  for (const user of ['u-sekdis', 'u-staf']) {
    expect((await engine.tasks.for(user)).map(({ state }) => state)).toEqual(['arsip']);
  }
  expect(await engine.tasks.for('u-sekda')).toEqual([]);
});
