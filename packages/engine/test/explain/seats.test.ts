// Who chose no position: in which of theirs they act, and that it is what an explanation, a screen and history say.

import { expect, test } from 'vitest';
import { compileFlow, indexOrganisation, parseFlow } from '../../src/core/index.ts';
import { Simulation } from '../../src/core/simulate/simulation.ts';
import { createHandler, type Handler } from '../../src/http/index.ts';
import type { OrganisationData, Result } from '../../src/index.ts';
import { organisationDirectory } from '../../src/index.ts';
import { office } from '../signing/office.ts';
import { flowOf, openDesk, step, taskOf, type Desk } from './desk.ts';

/** Citra acts for two divisions, and holds no post of her own. */
const acting: OrganisationData = {
  ...office,
  assignments: [
    { user: 'ani', position: 'kadis' },
    { user: 'citra', position: 'kabid-1', capacity: 'plt', basis: 'SP 1' },
    { user: 'citra', position: 'kabid-2', capacity: 'plh', basis: 'SP 2' },
    { user: 'fajar', position: 'staf' },
  ],
  limits: { plt: { not: ['kepegawaian'] }, plh: { not: [] } },
};

const pooled = (more: object = {}): object => ({
  task: { ...taskOf('staf'), assign: { role: 'kabid' }, ...more },
  on: { ya: 'selesai', tidak: 'gagal' },
});

const open = (flow: object, organisation: OrganisationData): Promise<Desk> =>
  openDesk([flow], { directory: organisationDirectory(organisation) });

async function lastBy({ engine }: Desk, id: string): Promise<unknown> {
  return (await engine.instances.history(id)).at(-1)?.event.by;
}

const httpOf = ({ engine }: Desk): Handler =>
  createHandler({ engine, identity: () => ({ tenant: 'default', user: 'citra' }) });

const taskAt = (task: string, act = '', init: RequestInit = {}): Request =>
  new Request(`http://alir.test/tasks/${encodeURIComponent(task)}${act}`, init);

const asSecond = { user: 'citra', position: 'kabid-2', capacity: 'plh', basis: 'SP 2' };
const decided = flowOf({ mulai: pooled({ decides: 'kepegawaian' }) });

test('[X26] whoever chose no position acts in the first of theirs in which nothing is in the way, and history names that one', async () => {
  const desk = await open(decided, acting);
  const id = await desk.begin();
  const task = `${id}/mulai#1`;
  const { engine } = desk;
  const refused = await engine.tasks.complete(task, 'ya', { by: { user: 'citra', as: 'kabid-1' } });
  expect(refused).toMatchObject({ ok: false, code: 'ACTING_NOT_ALLOWED' });
  const { waits } = (await engine.instances.explain(id, { by: 'opi' })) ?? { waits: [] };
  const able = waits[0]?.movers.filter(({ may }) => may.some(({ kind }) => kind === 'outcome'));
  expect(able).toMatchObject([asSecond]);
  expect(await engine.tasks.complete(task, 'ya', { by: 'citra' })).toMatchObject({ ok: true });
  expect(await lastBy(desk, id)).toEqual(asSecond);
});

test('[X26] where in each of them something is in the way, it is said of the first', async () => {
  const limits = { plt: { not: ['kepegawaian'] }, plh: { not: ['kepegawaian'] } };
  const desk = await open(decided, { ...acting, limits });
  const id = await desk.begin();
  const refused = await desk.engine.tasks.complete(`${id}/mulai#1`, 'ya', { by: 'citra' });
  expect(refused).toMatchObject({ ok: false, code: 'ACTING_NOT_ALLOWED' });
  expect(refused).toMatchObject({ details: { capacity: 'plt' } });
});

test('[X26] a task is declined to the superior of the first position whose superior may have it', async () => {
  const superiors: OrganisationData = {
    ...acting,
    positions: office.positions.map((one) =>
      one.id === 'kabid-2' ? { ...one, superior: 'sekretaris' } : one,
    ),
    assignments: [
      ...acting.assignments.filter(({ user }) => user !== 'ani'),
      { user: 'budi', position: 'sekretaris' },
      { user: 'fajar', position: 'kadis', capacity: 'plh' },
    ],
  };
  // Kabid 1 answers to the head of the agency, for whom the one who started it acts.
  const flow = flowOf({
    mulai: pooled({ allocate: { initiator: 'forbid' }, can: { decline: true } }),
  });
  const desk = await open(flow, superiors);
  const id = await desk.begin();
  const decline = (as?: string): Promise<Result> =>
    desk.engine.tasks.decline(`${id}/mulai#1`, {
      by: { user: 'citra', ...(as === undefined ? {} : { as }) },
      comment: 'x',
    });
  expect(await decline('kabid-1')).toMatchObject({ ok: false, code: 'POSITION_EXCLUDED' });
  expect(await decline()).toMatchObject({ ok: true });
  expect(await lastBy(desk, id)).toEqual(asSecond);
  const state = await desk.engine.instances.get(id);
  expect(state?.open['mulai#1']?.task?.assignee).toEqual({ position: 'sekretaris' });
});

test('[X26] what they have claimed in one of their positions they do in that one', async () => {
  const desk = await open(flowOf({ mulai: pooled() }), acting);
  const id = await desk.begin();
  const task = `${id}/mulai#1`;
  await desk.engine.tasks.claim(task, { by: { user: 'citra', as: 'kabid-2' } });
  const seen: unknown = await (await httpOf(desk)(taskAt(task))).json();
  expect(seen).toMatchObject({ seats: [{ position: 'kabid-2' }, { position: 'kabid-1' }] });
  await desk.engine.tasks.complete(task, 'ya', { by: 'citra' });
  expect(await lastBy(desk, id)).toEqual(asSecond);
});

test('[X26] of several who sign, an action of theirs is taken in a seat that nobody else has claimed', async () => {
  const signed = {
    ...step('staf', 'selesai'),
    task: {
      ...taskOf('staf'),
      assign: [{ position: 'kabid-1' }, { position: 'kabid-2' }],
      decide: 'all',
    },
    on: {
      ya: 'selesai',
      tidak: 'gagal',
      catat: { by: 'assignee', notify: 'starter' },
    },
  };
  const two: OrganisationData = {
    ...acting,
    assignments: [...acting.assignments, { user: 'eka', position: 'kabid-1', capacity: 'plh' }],
  };
  const desk = await open(flowOf({ mulai: signed }), two);
  const id = await desk.begin();
  await desk.engine.tasks.claim(`${id}/mulai#1/1`, { by: 'eka' });
  const { actions } = (await desk.engine.instances.explain(id, { by: 'opi' })) ?? { actions: [] };
  expect(actions.flatMap(({ movers }) => movers.map(({ user }) => user))).toContain('citra');
  const took = await desk.engine.instances.act(id, 'catat', { by: 'citra', state: 'mulai' });
  expect(took).toMatchObject({ ok: true });
  expect(await lastBy(desk, id)).toEqual(asSecond);
});

test('[X26] a screen offers what is let through so, and it is let through over HTTP', async () => {
  const desk = await open(decided, acting);
  const id = await desk.begin();
  const handler = httpOf(desk);
  const task = `${id}/mulai#1`;
  const seen: unknown = await (await handler(taskAt(task))).json();
  expect(seen).toMatchObject({
    outcomes: [
      { name: 'ya', permission: { allowed: true } },
      { name: 'tidak', permission: { allowed: true } },
    ],
  });
  const done = await handler(
    taskAt(task, '/complete', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
      body: JSON.stringify({ outcome: 'ya' }),
    }),
  );
  expect(done.status).toBe(200);
  expect(await lastBy(desk, id)).toEqual(asSecond);
});

test('[X26] a simulation in a browser lets through the same', () => {
  const { definition } = parseFlow(decided);
  const { flow } = definition
    ? compileFlow(definition, { flows: new Map(), forms: new Map() })
    : { flow: null };
  if (!flow) throw new Error('the flow does not compile');
  const world = { organisation: indexOrganisation(acting), calendars: new Map() };
  const now = Date.parse('2026-03-02T09:00:00+07:00');
  const simulation = new Simulation({ flows: [flow], world, now });
  simulation.start({ flow: 'berkas', data: {} }, { user: 'fajar' });
  const [id = ''] = simulation.instances.map((one) => one.id);
  const command = { type: 'complete', visit: 'mulai#1', outcome: 'ya' } as const;
  expect(simulation.send(id, command, { user: 'citra' })).toMatchObject({ ok: true });
  expect(simulation.events.at(-1)?.by).toEqual(asSecond);
});
