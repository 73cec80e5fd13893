import { describe, expect, test } from 'vitest';
import { testFlow } from './test-flow.ts';

const leave = {
  flow: 'leave',
  version: 1,
  lang: 'en',
  title: 'Leave',
  data: {
    type: 'object',
    required: ['days'],
    additionalProperties: false,
    properties: { days: { type: 'integer' }, note: { type: 'string' }, stamp: { type: 'string' } },
  },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Approve leave',
        assign: { user: { from: 'superior(starter)' } },
        form: 'review',
        due: 'work:P1D',
        outcomes: {
          approve: { label: 'Approve' },
          reject: { label: 'Reject', comment: 'required' },
        },
      },
      on: {
        approve: [{ guard: 'data.days <= 5', target: 'stamping' }, { target: 'director' }],
        reject: 'rejected',
      },
      after: [
        { at: 'due', notify: 'pending' },
        { at: 'due', offset: 'P1D', target: 'director' },
      ],
    },
    director: {
      task: { title: 'Director', assign: { role: 'director' }, outcomes: { ok: { label: 'OK' } } },
      on: { ok: 'stamping' },
    },
    stamping: {
      call: {
        service: 'stamp',
        with: { days: 'data.days' },
        set: { stamp: 'event.stamp' },
        retry: { attempts: 2, delay: 'PT1M' },
      },
      onDone: 'approved',
    },
    approved: { type: 'final', result: 'approved' },
    rejected: { type: 'final', result: 'rejected' },
  },
};
const review = { form: 'review', sections: [{ fields: [{ field: 'note' }] }] };
const organisation = [
  { id: 'ann', manager: 'bob' },
  { id: 'bob', manager: 'cy' },
  { id: 'cy', role: 'director' },
];
const stamp = async (): Promise<{ stamp: string }> => ({ stamp: 'S-1' });

const open = (more: object = {}) =>
  testFlow({ definition: leave, forms: [review], organisation, services: { stamp }, ...more });

describe('testFlow', () => {
  test('[T1, T4] ten lines follow a request from desk to desk until it is approved', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann', subject: { type: 'leave', id: '7' } });
    t.expectTasks({ bob: ['review'] });
    await t.as('bob').complete('review', 'approve', { note: 'fine' });
    t.expectStates('director');
    t.expectTasks({ cy: ['director'] });
    await t.as('cy').complete('director', 'ok');
    t.expectEnded('approved');
    t.expectData({ days: 9, note: 'fine', stamp: 'S-1' });
    t.expectTasks({});
  });

  test('[T2] time passes on the calendar of the flow, and what falls due happens at its moment', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann' });
    t.expectDue('review', '2026-01-06 16:00');
    await t.advance('work:P1D');
    expect(t.now).toBe('2026-01-06T09:00:00.000Z');
    t.expectNotices({ bob: ['review'] });
    t.expectStates('review');
    await t.advance('P1D');
    t.expectStates('director');
    expect(t.history.at(-1)?.at).toBe(Date.parse('2026-01-07T16:00:00+07:00'));
    t.expectNotices({});
  });

  test('[T2] a call that fails is tried again when its moment comes', async () => {
    let tries = 0;
    const t = await open({
      services: {
        stamp: async () => {
          if (++tries === 1) throw new Error('printer is off');
          return { stamp: 'S-2' };
        },
      },
    });
    await t.start({ days: 2 }, { by: 'ann' });
    await t.as('bob').complete('review', 'approve');
    t.expectStates('stamping');
    await t.advance('PT1M');
    t.expectEnded('approved');
  });

  test('[T6] a refusal says who, what, why, and with whom the task is', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann' });
    await expect(t.as('ann').complete('review', 'approve')).rejects.toThrow(
      /^ann completes review with approve: refused with NOT_ASSIGNEE\. .* It is with bob\./,
    );
    const refusal = await t.expectRefused(
      'COMMENT_REQUIRED',
      t.as('bob').complete('review', 'reject'),
    );
    expect(refusal.details).toEqual({ outcome: 'reject' });
  });

  test('[T7] expecting a refusal that does not come fails', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann' });
    await expect(
      t.expectRefused('NOT_ASSIGNEE', t.as('bob').complete('review', 'approve')),
    ).rejects.toThrow('Expected to be refused with NOT_ASSIGNEE, but it was done');
  });

  test('[T8] an expectation that does not hold says what is, and who could act', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann' });
    expect(() => t.expectStates('director')).toThrow(
      /Expected leave in director, but it is in review\n {2}last event: instance\.started/,
    );
    expect(() => t.expectTasks({ cy: ['director'] })).toThrow(
      /Expected open tasks:\n {2}cy: director\nbut open are:\n {2}bob: review/,
    );
    expect(() => t.expectEnded('approved')).toThrow(
      'Expected leave ended with approved, but it is open',
    );
    expect(() => t.expectData({ days: 3 })).toThrow(
      'Expected data {"days":3}, but it is {"days":9}',
    );
    expect(() => t.in('x')).toThrow('leave has no child x; its children: none');
    expect(() => t.expectNotices({ bob: ['review'] })).toThrow('but sent were:\n  none');
  });

  test('[T8] a task that somebody has besides the expected ones is not overlooked', async () => {
    const t = await open();
    await t.start({ days: 9 }, { by: 'ann' });
    expect(() => t.expectTasks({})).toThrow('bob: review');
    expect(() => t.expectTasks({ bob: ['review', 'review'] })).toThrow();
    expect(() => t.expectTasks({ cy: [], bob: ['review'] })).not.toThrow();
  });

  test('[T5] a name that nobody has is told with the nearest one', async () => {
    const t = await open();
    await expect(t.start({ days: 1 }, { by: 'anne' })).rejects.toThrow(
      'Nobody is called anne. Did you mean ann?',
    );
  });

  test('[T9] a faulty definition is told with every problem', async () => {
    const faulty = {
      ...leave,
      initial: 'nowhere',
      states: { ...leave.states, director: { type: 'final', task: leave.states.director.task } },
    };
    await expect(open({ definition: faulty })).rejects.toThrow(
      /FINAL_WITH_ACTIVITY\]\n {2}\/initial: .* \[INITIAL_UNKNOWN\]/,
    );
  });

  test('[T3] the same test draws the same ids', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await (await open()).start({ days: 1 }, { by: 'ann' })).id),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test('[T5] someone acts in the position they hold on the day, under an organisation', async () => {
    const t = await testFlow({
      definition: {
        ...leave,
        states: {
          ...leave.states,
          review: {
            ...leave.states.review,
            task: { ...leave.states.review.task, assign: { position: 'head' } },
          },
        },
      },
      forms: [review],
      services: { stamp },
      organisation: {
        units: [{ id: 'u', kind: 'unit', name: 'Unit' }],
        positions: [
          { id: 'head', name: 'Head', unit: 'u', roles: ['head'] },
          { id: 'clerk', name: 'Clerk', unit: 'u', roles: ['clerk'] },
          { id: 'boss', name: 'Director', roles: ['director'] },
        ],
        users: ['u1', 'u2', 'u3'].map((id) => ({ id, name: id })),
        assignments: [
          { user: 'u1', position: 'head', until: '2026-01-06' },
          { user: 'u2', position: 'head', from: '2026-01-07', capacity: 'plt' },
          { user: 'u3', position: 'clerk' },
          { user: 'u3', position: 'boss' },
        ],
      },
    });
    await t.start({ days: 9 }, { by: 'clerk@u' });
    t.expectTasks({ head: ['review'] });
    t.expectTasks({ u1: ['review'], u2: [] });
    await t.advanceTo('2026-01-07T08:00:00+07:00');
    t.expectTasks({ u1: [], u2: ['review'] });
    await t.as('head').complete('review', 'approve');
    expect(t.history.at(-1)?.by).toMatchObject({ user: 'u2', position: 'head', capacity: 'plt' });
    t.expectTasks({ director: ['director'] });
    expect(() => t.expectTasks({ u1: ['director'] })).toThrow('director (u3): director');
  });
});
