import { describe, expect, test } from 'vitest';
import { weekdays, type CalendarData } from '../../src/core/calendar/calendar.ts';
import type {
  AcceptedView,
  FlowList,
  FlowView,
  InstanceView,
  MeView,
  PositionList,
  KeptFollowUp,
  TaskCount,
  TaskPage,
  TaskView,
  Timeline,
  TreeView,
} from '../../src/http/index.ts';
import { openOffice, type Office } from './office.ts';
import { completed, granted, opened, ordered, path, taskOf } from './walk.ts';

test('[H16] a task shows its form with labels and resolved schemas, and the data the form shows', async () => {
  const office = await openOffice();
  await ordered(office, { item: 'chair', amount: 10, people: ['eve'] });
  const task = await opened(office, 'bob');
  expect(task).toMatchObject({
    title: 'Review',
    seen: { version: 1 },
    summary: { item: 'chair', amount: 10 },
    children: [],
    incidents: [],
  });
  expect(task.form).toMatchObject({
    form: 'review',
    title: 'Review of an order',
    sections: [
      {
        title: 'Order',
        fields: [
          { field: 'item', label: 'What', access: 'read', schema: { type: 'string' } },
          { field: 'note', label: 'Your note', access: 'write' },
        ],
      },
    ],
  });
  expect(task.data).toEqual({ item: 'chair', amount: 10, people: ['eve'] });
  expect(task.seats).toMatchObject([{ position: 'bob', name: 'Bob' }]);
  expect(task.assignee).toMatchObject({
    position: 'bob',
    label: 'Bob',
    holders: [{ user: 'bob', name: 'Bob' }],
  });
});

test('[H16] opening a task does not mark it as read; saying so does, once', async () => {
  const office = await openOffice();
  await ordered(office);
  const task = await taskOf(office, 'bob');
  const readAt = async (): Promise<string | null> =>
    (await office.as('bob').get<TaskView>(task)).body.readAt;
  expect(await readAt()).toBeNull();
  for (let time = 0; time < 2; time += 1) {
    expect((await office.as('bob').post(`${task}/read`, {})).status).toBe(200);
    expect(await readAt()).toBe('2026-03-02T02:00:00.000Z');
    office.wait(60_000);
  }
});

test('[H16] references of data are resolved, over flows too', async () => {
  const office = await openOffice();
  const { body } = await office.as('ann').get<InstanceView>(`/instances/${await ordered(office)}`);
  expect(body.dataSchema).toMatchObject({
    properties: { people: { items: { type: 'string', maxLength: 40 } } },
  });
  expect(JSON.stringify(body)).not.toContain('$ref');
});

test('[H16] a task that is done says what it ended with, and offers nothing', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  await completed(office, 'bob', 'approve');
  const { body } = await office.as('bob').get<TaskView>(`/tasks/${path(`${id}/review#1`)}`);
  expect(body).toMatchObject({
    status: 'done',
    outcome: 'approve',
    seats: [],
    actions: [],
    claim: { allowed: false },
  });
  expect(body.outcomes.map(({ permission }) => permission)).toMatchObject([
    { code: 'TASK_NOT_OPEN' },
    { code: 'TASK_NOT_OPEN' },
  ]);
});

test('[H16] a pool’s task names role and deadline; done ones are found by who closed them', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const [task] = (await office.as('dee').get<TaskPage>('/tasks')).body.items;
  expect(task).toMatchObject({
    title: 'Grant',
    dueAt: '2026-03-09T02:00:00.000Z',
    assignee: { role: 'board', position: null, label: 'board' },
  });
  const found = async (user: string, query: string): Promise<(string | null)[]> =>
    (await office.as(user).get<TaskPage>(`/tasks?${query}`)).body.items.map(({ state }) => state);
  expect(await found('dee', 'dueBefore=2026-03-09T02:00:01Z')).toEqual(['board']);
  expect(await found('dee', 'dueBefore=2026-03-09T09:00:00%2B07:00')).toEqual([]);
  expect(await found('bob', 'closedByMe=true')).toEqual(['review']);
  expect(await found('dee', 'closedByMe=true')).toEqual([]);
  expect(await found('bob', 'status=done')).toEqual(['review']);
  await completed(office, 'cy', 'grade', { input: 1 });
  await office.as('dee').post(`${await taskOf(office, 'dee')}/claim`, {});
  expect(await found('dee', 'mine=true')).toEqual(['board']);
  expect(await found('cy', 'mine=true')).toEqual([]);
});

test('[H17] a tree tells every child’s key, item and whose turn it is', async () => {
  const office = await openOffice();
  const id = await granted(office, ['eve', 'dee']);
  const { body } = await office.as('ann').get<TreeView>(`/instances/${id}/tree`);
  expect(body).toMatchObject({
    instance: id,
    key: null,
    read: true,
    states: [{ state: 'errands' }],
    assignees: [],
  });
  expect(body.children).toMatchObject([
    {
      key: 'eve',
      item: 'eve',
      status: 'open',
      read: false,
      waits: true,
      assignees: [{ label: 'Eve' }],
      states: [{ title: 'Do it' }],
    },
    { key: 'dee', item: 'dee', status: 'open' },
  ]);
});

test('[H17] a tree tells the same when everything has ended', async () => {
  const office = await openOffice();
  const id = await granted(office, ['eve', 'op']);
  await completed(office, 'op', 'finished');
  await completed(office, 'eve', 'finished');
  const { body } = await office.as('ann').get<TreeView>(`/instances/${id}/tree`);
  expect(body).toMatchObject({ status: 'done', result: 'done', states: [{ state: 'done' }] });
  expect(body.children).toMatchObject([
    { key: 'eve', item: 'eve', status: 'done', read: true, result: 'done' },
    { key: 'op', item: 'op', status: 'done', read: true },
  ]);
});

test('[H17] a tree may be asked for from below: the child knows what it was given', async () => {
  const office = await openOffice();
  await granted(office, ['eve', 'op']);
  const { instance } = await opened(office, 'op');
  const { body } = await office.as('ann').get<TreeView>(`/instances/${instance}/tree`);
  expect(body).toMatchObject({ instance, key: 'op', item: 'op', children: [] });
});

test('[H18] a timeline tells who, in which words, in order of time, with all below', async () => {
  const office = await openOffice();
  const id = await granted(office, ['eve']);
  office.wait(1000);
  await completed(office, 'eve', 'finished', { comment: 'was quick' });
  const { body } = await office.as('ann').get<Timeline>(`/instances/${id}/timeline?tree=true`);
  const told = body.items.map(({ type, by, stateTitle, outcomeLabel, comment }) => [
    type,
    by?.name,
    stateTitle,
    outcomeLabel,
    comment,
  ]);
  expect(told).toEqual([
    ['instance.started', 'Ann', null, null, null],
    ['task.completed', 'Bob', 'Review', 'Approve', null],
    ['task.completed', 'Cy', 'With the board', 'Grade', null],
    ['task.completed', 'Cy', 'With the board', 'Grant', null],
    ['instance.started', undefined, null, null, null],
    ['child.changed', undefined, 'errands', null, null],
    ['child.changed', undefined, 'errands', null, null],
    ['task.completed', 'Eve', 'Do it', 'Finished', 'was quick'],
  ]);
  expect(body.items[4]?.detail).toMatchObject({ parent: id, key: 'eve' });
  expect(
    (await office.as('ann').get<Timeline>(`/instances/${id}/timeline`)).body.items,
  ).toHaveLength(6);
  expect(body.items.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

test('[H19] who is asking, and the flows they may start', async () => {
  const office = await openOffice();
  const me = (await office.as('cy').get<MeView>('/me')).body;
  expect(me).toMatchObject({
    tenant: 'acme',
    user: 'cy',
    name: 'Cy',
    operator: false,
    seats: [{ position: 'cy', roles: ['board'] }],
  });
  expect((await office.as('stranger').get<MeView>('/me')).body).toMatchObject({
    name: 'stranger',
    seats: [],
  });
  const startable = async (user: string): Promise<unknown[]> =>
    (await office.as(user).get<FlowList>('/flows')).body.items.map(({ flow, startable: may }) => [
      flow,
      may,
    ]);
  expect(await startable('ann')).toEqual([
    ['errand', false],
    ['order', true],
  ]);
  expect(await startable('cy')).toEqual([
    ['errand', true],
    ['order', true],
  ]);
  expect((await office.as('ann').get<FlowView>('/flows/order')).body).toMatchObject({
    version: 1,
    title: 'Order',
    definition: { flow: 'order' },
  });
});

test('[H19] positions are found by the beginnings of words', async () => {
  const office = await openOffice();
  const found = async (query: string): Promise<string[]> =>
    (await office.as('ann').get<PositionList>(`/positions?${query}`)).body.items.map(
      ({ id }) => id,
    );
  expect(await found('search=B')).toEqual(['bob']);
  expect(await found('search=ob')).toEqual([]);
  expect(await found('ids=dee,ann,nobody')).toEqual(['dee', 'ann']);
  expect(await found('limit=2')).toEqual(['ann', 'bob']);
  expect((await office.as('ann').get<PositionList>('/positions?ids=cy')).body.items).toEqual([
    {
      id: 'cy',
      name: 'Cy',
      unit: null,
      unitName: null,
      holders: [{ user: 'cy', name: 'Cy', capacity: 'definitive' }],
    },
  ]);
});

test('[H26] moments are ISO instants in the details of refusals and of history', async () => {
  const reminding = {
    flow: 'reminding',
    version: 1,
    lang: 'en',
    title: 'Reminding',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'wait',
    states: {
      wait: {
        task: {
          title: 'Wait',
          assign: { user: 'bob' },
          outcomes: { over: { label: 'Over' } },
        },
        on: { over: 'done' },
        after: [{ at: 'entered', offset: 'PT1H', notify: 'pending' }],
      },
      done: { type: 'final' },
    },
  };
  const office = await openOffice({ flows: [{ definition: reminding }] });
  const { body } = await office
    .as('ann')
    .post<AcceptedView>('/instances', { flow: 'reminding', data: {} });
  const task = await taskOf(office, 'bob');
  office.wait(2 * 3_600_000);
  await office.engine.runDue();
  await completed(office, 'bob', 'over');
  const { items } = (await office.as('ann').get<Timeline>(`/instances/${body.instance}/timeline`))
    .body;
  expect(items.find(({ type }) => type === 'timer.fired')?.detail).toMatchObject({
    due: '2026-03-02T03:00:00.000Z',
  });
  expect(await office.as('bob').post(`${task}/complete`, { outcome: 'over' })).toMatchObject({
    body: { code: 'TASK_NOT_OPEN', params: { at: '2026-03-02T04:00:00.000Z' } },
  });
});

test('[H96] a task that was skipped on the way is called by its title', async () => {
  const task = (title: object, more: object = {}): object => ({
    task: { title, assign: { user: 'ann' }, outcomes: { ok: { label: 'OK' } }, ...more },
  });
  const chain = {
    flow: 'chain',
    version: 1,
    title: 'Chain',
    data: { type: 'object', additionalProperties: false, properties: {} },
    initial: 'first',
    states: {
      first: { ...task({ en: 'First' }), on: { ok: 'second' } },
      second: {
        ...task({ id: 'Paraf', en: 'Initials' }, { allocate: { initiator: { skip: 'ok' } } }),
        on: { ok: 'done' },
      },
      done: { type: 'final' },
    },
  };
  const office = await openOffice({ flows: [{ definition: chain }] });
  const ann = office.as('ann');
  const { body } = await ann.post<AcceptedView>('/instances', { flow: 'chain', data: {} });
  await ann.post(`/tasks/${path(`${body.instance}/first#1`)}/complete`, { outcome: 'ok' });
  const { items } = (await ann.get<Timeline>(`/instances/${body.instance}/timeline`)).body;
  expect(items.at(-1)?.detail['skipped']).toMatchObject([
    { state: 'second', title: { id: 'Paraf', en: 'Initials' }, outcome: 'ok' },
  ]);
});

describe('the timeline tells what the clock did', () => {
  const officeHours: CalendarData = { ...weekdays, id: 'office' };
  const waiting = (after: readonly unknown[]): { definition: unknown } => ({
    definition: {
      flow: 'waiting',
      version: 1,
      lang: 'en',
      title: 'Waiting',
      calendar: 'office',
      data: { type: 'object', additionalProperties: false, properties: {} },
      initial: 'wait',
      states: {
        wait: {
          task: {
            title: 'Wait',
            assign: { user: 'bob' },
            due: 'work:P1D',
            outcomes: { over: { label: 'Over' } },
          },
          on: { over: 'done' },
          after,
        },
        done: { type: 'final' },
      },
    },
  });
  const lastAfter = async (
    after: readonly unknown[],
    act: (office: Office) => Promise<unknown>,
  ): Promise<Timeline['items'][number] | undefined> => {
    const office = await openOffice({
      flows: [waiting(after)],
      calendars: [officeHours],
    });
    const { body } = await office
      .as('ann')
      .post<AcceptedView>('/instances', { flow: 'waiting', data: {} });
    await act(office);
    const path = `/instances/${body.instance}/timeline`;
    return (await office.as('ann').get<Timeline>(path)).body.items.at(-1);
  };
  const pass = async (office: Office): Promise<void> => {
    office.wait(48 * 3_600_000);
    await office.engine.runDue();
  };

  test('[D203] an escalation names whose task it was and is', async () => {
    const told = await lastAfter([{ at: 'due', escalate: { user: 'dee' } }], pass);
    expect(told).toMatchObject({
      type: 'timer.fired',
      state: 'wait',
      by: null,
      detail: { effect: 'escalate', assignee: 'Dee', previous: 'Bob' },
    });
  });

  test('[D204] an outcome by the clock has its label and comment', async () => {
    const after = [{ at: 'due', outcome: 'over', comment: 'Nobody answered' }];
    expect(await lastAfter(after, pass)).toMatchObject({
      type: 'timer.fired',
      outcome: 'over',
      outcomeLabel: 'Over',
      comment: 'Nobody answered',
      detail: { effect: 'outcome' },
    });
  });

  test('[D211] a deadline that moved has its old and new moment, and the reason', async () => {
    const after = [{ at: 'entered', offset: 'P9D', notify: 'starter' }];
    const told = await lastAfter(after, (office) => {
      const tuesday = { date: '2026-03-03', name: 'Joint leave' };
      office.engine.setCalendars([{ ...officeHours, holidays: [tuesday] }]);
      return office.engine.recalculate({ reason: 'Decree 7', tenant: 'acme' });
    });
    expect(told).toMatchObject({
      type: 'deadlines.moved',
      state: 'wait',
      detail: {
        reason: 'Decree 7',
        moved: [
          {
            state: 'wait',
            timer: null,
            from: '2026-03-03T09:00:00.000Z',
            to: '2026-03-04T09:00:00.000Z',
          },
        ],
      },
    });
  });
});

test('[H72] tasks tell their priority; lists are asked for the most urgent first, or for those alone', async () => {
  const office = await openOffice();
  await ordered(office);
  const { get } = office.as('bob');
  const [task] = (await get<TaskPage>('/tasks?sort=priority')).body.items;
  expect(task?.priority).toBe(50);
  expect((await get<TaskPage>('/tasks?priorityFrom=50')).body.items).toHaveLength(1);
  expect((await get<TaskPage>('/tasks?priorityFrom=51')).body.items).toEqual([]);
  expect((await get<TaskCount>('/tasks/count?priorityFrom=51')).body.count).toBe(0);
  expect((await get('/tasks?priorityFrom=101')).status).toBe(400);
});

test('[H72] a reader is told of their own follow-ups alone, in lists, on the page and in a list of what is due', async () => {
  const office = await openOffice();
  await ordered(office);
  await completed(office, 'bob', 'approve');
  const [cy, dee] = [office.as('cy'), office.as('dee')];
  const task = await taskOf(office, 'cy');
  const set = await cy.post<KeptFollowUp>(`${task}/follow-up`, { day: '2026-03-02', note: 'ring' });
  expect(set.body.followUp).toMatchObject({ day: '2026-03-02', note: 'ring' });
  expect((await cy.get<TaskView>(task)).body.followUp).toEqual(set.body.followUp);
  expect((await dee.get<TaskView>(task)).body.followUp).toBeNull();
  const due = async (who: typeof cy): Promise<unknown[]> =>
    (await who.get<TaskPage>('/tasks?followUpDue=true')).body.items.map(
      (item) => item.followUp?.day,
    );
  expect(await due(cy)).toEqual(['2026-03-02']);
  expect(await due(dee)).toEqual([]);
  expect((await cy.get<TaskCount>('/tasks/count?followUpDue=true')).body.count).toBe(1);
  expect((await office.as('eve').post(`${task}/follow-up`, { day: '2026-03-09' })).status).toBe(
    404,
  );
  expect((await cy.post(`${task}/follow-up`, { day: '2026-03-01' })).status).toBe(422);
  expect((await cy.post<KeptFollowUp>(`${task}/follow-up/drop`, {})).body).toEqual({
    followUp: null,
  });
  expect(await due(cy)).toEqual([]);
});
