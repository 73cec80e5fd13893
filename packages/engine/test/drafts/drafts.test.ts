// Drafts of tasks: whose they are, who is offered them, what is kept, and when they end.

import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

const data = { text: 'Half a sentence' };

test('[R30] who may act keeps one draft, and is given back what they saved last', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  const first = await tasks.saveDraft(desk.task(), { by: 'lama', data, comment: 'hm' });
  desk.clock.now += 1_000;
  const inputs = { ask: { whom: 'sek' } };
  const saved = await tasks.saveDraft(desk.task(), { by: 'lama', data, inputs });
  const draft = {
    data,
    inputs,
    comment: '',
    by: { user: 'lama', position: 'kadis' },
    savedAt: desk.clock.now,
  };
  expect(first.ok).toBe(true);
  expect(saved).toEqual({ ok: true, draft });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toEqual(draft);
});

test('[R30] nobody else keeps or is offered one', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  const code = async (by: string, task = desk.task(), as?: string): Promise<unknown> => {
    const who = as === undefined ? by : { user: by, as };
    const result = await tasks.saveDraft(task, { by: who, data });
    return result.ok ? 'ok' : result.code;
  };
  expect(await code('sek')).toBe('NOT_ASSIGNEE');
  expect(await code('ghost')).toBe('NOT_ASSIGNEE');
  expect(await code('lama', `${desk.id}/pool#1`)).toBe('TASK_NOT_FOUND');
  expect(await code('lama', 'nothing')).toBe('TASK_NOT_FOUND');
  expect(await code('lama', desk.task(), 'sekdis')).toBe('POSITION_NOT_HELD');
  for (const by of ['sek', 'ghost', 'ari'])
    expect(await tasks.draft(desk.task(), { by })).toBeNull();
  await expect(tasks.saveDraft(desk.task(), { by: '', data })).rejects.toThrow(TypeError);
});

test('[R30] a delegate keeps a draft of their part, which the owner is not offered', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.delegate(desk.task(), { by: 'lama', to: ['sekdis'] });
  const [part] = await tasks.for('sek');
  expect(await tasks.saveDraft(part?.id ?? '', { by: 'sek', data })).toMatchObject({ ok: true });
  expect(await tasks.draft(part?.id ?? '', { by: 'sek' })).toMatchObject({ data });
  expect(await tasks.draft(part?.id ?? '', { by: 'lama' })).toBeNull();
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toBeNull();
});

test('[R31] a new holder is offered the draft of the one before, and nothing was written for it', async () => {
  const desk = await openDesk();
  const { tasks, instances } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  const events = (await instances.history(desk.id)).length;
  desk.succeed();
  const offered = await tasks.draft(desk.task(), { by: 'baru' });
  expect(offered).toMatchObject({ data, by: { user: 'lama', position: 'kadis' } });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toBeNull();
  expect(await instances.history(desk.id)).toHaveLength(events);
});

test('[R31] one’s own draft goes before that of the one before', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  const own = { text: 'New broom' };
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  desk.succeed();
  await tasks.saveDraft(desk.task(), { by: 'baru', data: own });
  expect(await tasks.draft(desk.task(), { by: 'baru' })).toMatchObject({ data: own });
  await tasks.dropDraft(desk.task(), { by: 'baru' });
  expect(await tasks.draft(desk.task(), { by: 'baru' })).toMatchObject({ data });
});

test('[R31] a claim that lapsed leaves its draft to the pool; colleagues keep theirs to themselves', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.complete(desk.task(), 'ok', { by: 'lama' });
  const pool = desk.task('pool');
  await tasks.claim(pool, { by: 'ari' });
  await tasks.saveDraft(pool, { by: 'ari', comment: 'Box 7' });
  const taken = await tasks.saveDraft(pool, { by: 'bima', comment: 'Mine' });
  expect(taken).toMatchObject({ ok: false, code: 'TASK_CLAIMED' });
  expect(await tasks.draft(pool, { by: 'bima' })).toBeNull();
  await tasks.release(pool, { by: 'ari' });
  expect(await tasks.draft(pool, { by: 'bima' })).toBeNull();
  await tasks.claim(pool, { by: 'ari' });
  desk.assignments = desk.assignments.filter(({ user }) => user !== 'ari');
  expect(await tasks.draft(pool, { by: 'bima' })).toMatchObject({ comment: 'Box 7' });
});

test('[R31] a task that is passed on takes its draft along', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  await tasks.transfer(desk.task(), { by: 'lama', to: 'sekdis' });
  expect(await tasks.draft(desk.task(), { by: 'sek' })).toMatchObject({
    data,
    by: { user: 'lama' },
  });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toBeNull();
});

test('[R32] only what the form lets one write and the outcomes ask for is kept', async () => {
  const desk = await openDesk({ secret: 'x', note: 'y' });
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), {
    by: 'lama',
    data: { ...data, secret: 'guess', note: 'n', made: 'up' },
    inputs: { ask: { whom: 'sek' }, nothing: 1 },
  });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toMatchObject({
    data,
    inputs: { ask: { whom: 'sek' } },
  });
  await tasks.saveDraft(desk.task(), { by: 'lama', data: { secret: 'guess' }, comment: ' ' });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toBeNull();
});

test('[R32] what is no draft or too large is refused, and what was saved stays', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  const refused = async (given: object): Promise<unknown> => {
    const result = await tasks.saveDraft(desk.task(), { by: 'lama', ...given });
    return result.ok ? 'ok' : [result.code, result.details];
  };
  const invalid = (word: string): unknown => ['DRAFT_INVALID', { word }];
  expect(await refused({ data: { text: new Date(0) } })).toEqual(invalid('data'));
  expect(await refused({ data: 'text' })).toEqual(invalid('data'));
  expect(await refused({ inputs: [] })).toEqual(invalid('inputs'));
  expect(await refused({ comment: 'x'.repeat(10_001) })).toEqual(invalid('comment'));
  const limit = 256 * 1024;
  expect(await refused({ data: { text: 'é'.repeat(limit / 2) } })).toEqual([
    'DRAFT_TOO_LARGE',
    { limit },
  ]);
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toMatchObject({ data });
  expect(await refused({ data: { text: 'é'.repeat(limit / 2 - 100) } })).toBe('ok');
});

test('[R33] a draft is offered to nobody once its task has ended, and is gone with the next pass', async () => {
  const desk = await openDesk();
  const { tasks, shell } = desk.engine;
  await desk.engine.runDue();
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  await tasks.complete(desk.task(), 'ok', { by: 'lama' });
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toBeNull();
  const late = await tasks.saveDraft(desk.task(), { by: 'lama', data });
  expect(late).toMatchObject({ ok: false, code: 'TASK_NOT_OPEN' });
  desk.clock.now += 60_000;
  await tasks.saveDraft(desk.task('pool'), { by: 'ari', comment: 'Box 7' });
  await desk.engine.runDue();
  expect(await shell.store.drafts.of('default', desk.task())).toEqual([]);
  expect(await shell.store.drafts.of('default', desk.task('pool'))).toHaveLength(1);
});

test('[R34] who passes a task on may leave no draft behind; what the next one writes stays', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  const pass = (): Promise<unknown> =>
    tasks.transfer(desk.task(), { by: 'lama', to: 'sekdis', keepDraft: false }, { id: 'once' });
  expect(await pass()).toMatchObject({ ok: true });
  expect(await tasks.draft(desk.task(), { by: 'sek' })).toBeNull();
  await tasks.saveDraft(desk.task(), { by: 'sek', data: { text: 'New' } });
  expect(await pass()).toMatchObject({ ok: true });
  expect(await tasks.draft(desk.task(), { by: 'sek' })).toMatchObject({ data: { text: 'New' } });
});

test('[R34] a transfer that is refused drops nothing, and one in the host’s transaction drops none', async () => {
  const desk = await openDesk();
  const { tasks } = desk.engine;
  await tasks.saveDraft(desk.task(), { by: 'lama', data });
  const to = 'nobody';
  const refused = await tasks.transfer(desk.task(), { by: 'lama', to, keepDraft: false });
  expect(refused.ok).toBe(false);
  const tx = { query: () => Promise.resolve({ rows: [] }) };
  await expect(
    tasks.transfer(desk.task(), { by: 'lama', to: 'sekdis', keepDraft: false }, { tx }),
  ).rejects.toThrow(TypeError);
  expect(await tasks.draft(desk.task(), { by: 'lama' })).toMatchObject({ data });
});
