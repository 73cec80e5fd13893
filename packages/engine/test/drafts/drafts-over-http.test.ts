// Drafts over HTTP: saved by those who may act, offered with the task, seen by nobody else.

import { expect, test } from 'vitest';
import {
  createHandler,
  type KeptDraft,
  type ProblemView,
  type TaskView,
} from '../../src/http/index.ts';
import { openDesk, type Desk } from './desk.ts';

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a test knows what it is answered
type Asking = <T>(
  user: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: T }>;

async function served(
  data?: Record<string, boolean>,
): Promise<{ desk: Desk; ask: Asking; at: string }> {
  const desk = await openDesk(data);
  const handler = createHandler({
    engine: desk.engine,
    identity: (request) => {
      const user = request.headers.get('x-user');
      return user === null ? null : { tenant: 'default', user };
    },
  });
  const ask: Asking = async (user, path, body) => {
    const response = await handler(
      new Request(`http://x${path}`, {
        headers: { 'x-user': user, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
    );
    return { status: response.status, body: await response.json() };
  };
  return { desk, ask, at: `/tasks/${encodeURIComponent(desk.task())}` };
}

const data = { text: 'Half a sentence' };

test('[H60] a draft is saved over HTTP, and the task comes with it', async () => {
  const { ask, at } = await served();
  const { status, body } = await ask<KeptDraft>('lama', `${at}/draft`, { data, comment: 'hm' });
  const draft = {
    data,
    inputs: {},
    comment: 'hm',
    savedAt: '2026-03-02T02:00:00.000Z',
    by: { user: 'lama', name: 'Name lama', position: 'kadis', positionName: 'Name of kadis' },
    isOwn: true,
  };
  expect([status, body]).toEqual([200, { draft }]);
  expect((await ask<TaskView>('lama', at)).body.draft).toEqual(draft);
  expect((await ask<KeptDraft>('lama', `${at}/draft/drop`, {})).body).toEqual({ draft: null });
  expect((await ask<TaskView>('lama', at)).body.draft).toBeNull();
});

test('[H60] who has the task next is told whose draft it is', async () => {
  const { desk, ask, at } = await served();
  await ask('lama', `${at}/draft`, { data });
  desk.succeed();
  expect((await ask<TaskView>('baru', at)).body.draft).toMatchObject({
    data,
    by: { name: 'Name lama' },
    isOwn: false,
  });
});

test('[H61] a draft is seen by nobody who may not act, and nobody drops another’s', async () => {
  const { ask, at } = await served();
  await ask('lama', `${at}/draft`, { data });
  expect((await ask<TaskView>('sek', at)).body.draft).toBeNull();
  expect(await ask<ProblemView>('sek', `${at}/draft`, { data })).toMatchObject({
    status: 403,
    body: { code: 'NOT_ASSIGNEE' },
  });
  expect((await ask<ProblemView>('ari', `${at}/draft`, { data })).body.code).toBe('TASK_NOT_FOUND');
  await ask('sek', `${at}/draft/drop`, {});
  expect((await ask<TaskView>('lama', at)).body.draft).toMatchObject({ data });
});

test('[H61] of a confidential letter, too', async () => {
  const { ask, at } = await served({ hush: true });
  await ask('lama', `${at}/draft`, { data });
  const seen = await ask<TaskView>('sek', at);
  expect(seen.status === 404 || seen.body.draft === null).toBe(true);
  expect(JSON.stringify(seen.body)).not.toContain(data.text);
  expect((await ask<TaskView>('lama', at)).body.draft).toMatchObject({ data });
});

test('[H62] a body that is no draft, or a draft that is too large, is refused with what is wrong', async () => {
  const { ask, at } = await served();
  const wrong = await ask<ProblemView>('lama', `${at}/draft`, { data: 'text' });
  expect([wrong.status, wrong.body.code]).toEqual([400, 'REQUEST_INVALID']);
  const text = 'x'.repeat(256 * 1024);
  const large = await ask<ProblemView>('lama', `${at}/draft`, { data: { text } });
  expect([large.status, large.body.code]).toEqual([413, 'DRAFT_TOO_LARGE']);
});
