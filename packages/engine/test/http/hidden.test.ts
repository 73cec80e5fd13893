// What a form hides must not come out at another door: sentences, keys, inputs.

import { expect, test } from 'vitest';
import type {
  AcceptedView,
  InstanceView,
  TaskView,
  Timeline,
  TreeView,
} from '../../src/http/index.ts';
import type { FlowSource } from '../../src/index.ts';
import { openOffice, type Office } from './office.ts';
import { completed, opened, path, taskOf } from './walk.ts';

const text = { type: 'string' };
const names = { type: 'array', maxItems: 9, items: text };

/** Bob, Ann's manager, names a reviewer and people. The board's form hides both; so does nobody else have a form. */
const inquiry: FlowSource = {
  definition: {
    flow: 'inquiry',
    version: 1,
    lang: 'en',
    title: 'Inquiry',
    data: {
      type: 'object',
      required: ['item'],
      additionalProperties: false,
      properties: { item: text, reviewer: text, people: names },
    },
    initial: 'choose',
    states: {
      choose: {
        task: {
          title: 'Choose',
          assign: { user: { from: 'manager(starter)' } },
          form: 'choose',
          outcomes: { go: { label: 'Go' } },
        },
        on: { go: 'peek' },
      },
      peek: {
        task: {
          title: 'Peek',
          assign: { role: 'board' },
          form: 'peek',
          outcomes: { check: { label: 'Check' }, ask: { label: 'Ask them' } },
        },
        on: { check: 'check', ask: 'asking' },
      },
      check: {
        task: {
          title: 'Check',
          assign: { position: { from: "has(data.reviewer) ? data.reviewer : ''" } },
          outcomes: { checked: { label: 'Checked' } },
        },
        on: { checked: 'done' },
      },
      asking: {
        task: {
          title: 'Wait for them',
          assign: { role: 'board' },
          form: 'peek',
          outcomes: { enough: { label: 'Enough' } },
        },
        each: {
          in: 'has(data.people) ? data.people : []',
          as: 'p',
          key: 'p',
          flow: 'errand',
          done: 'manual',
          with: { who: 'p' },
        },
        on: {
          enough: 'weigh',
          add: { by: { role: 'board' }, label: 'Add', input: names, append: 'event' },
          drop: { by: { role: 'board' }, label: 'Drop', input: text, cancel: 'event' },
        },
      },
      weigh: {
        task: {
          title: 'Weigh',
          assign: { role: 'board' },
          form: 'peek',
          outcomes: { again: { label: 'Ask again', input: names }, close: { label: 'Close' } },
        },
        on: { again: { target: 'asking', only: 'event' }, close: 'done' },
      },
      done: { type: 'final' },
    },
  },
  forms: [
    { form: 'choose', sections: [{ fields: [{ field: 'reviewer' }, { field: 'people' }] }] },
    {
      form: 'peek',
      sections: [
        {
          fields: [
            { field: 'item', access: 'read' },
            { field: 'reviewer', access: 'hidden' },
            { field: 'people', access: 'hidden' },
          ],
        },
      ],
    },
  ],
};

/** Those who must not see what the board's form hides. */
const blind = ['ann', 'cy'];

/** Bob has named them; the board has asked them, added Op and dropped Dee, and asked Eve again. */
async function asked(office: Office): Promise<string> {
  const id = await begun(office, { people: ['eve', 'dee'] });
  await completed(office, 'cy', 'ask');
  const act = (action: string, input: unknown): Promise<unknown> =>
    office.as('cy').post(`/instances/${id}/actions/${action}`, { input });
  expect(await act('add', ['op'])).toMatchObject({ status: 200 });
  expect(await act('drop', 'dee')).toMatchObject({ status: 200 });
  await completed(office, 'cy', 'enough');
  await completed(office, 'cy', 'again', { input: ['eve'] });
  return id;
}

async function begun(office: Office, data: object): Promise<string> {
  const start = { flow: 'inquiry', data: { item: 'x' } };
  const { body } = await office.as('ann').post<AcceptedView>('/instances', start);
  await completed(office, 'bob', 'go', { data });
  return body.instance;
}

test('[H5] the sentence of an incident tells its values to operators alone', async () => {
  const office = await openOffice({ flows: [inquiry] });
  const id = await begun(office, { reviewer: 'ghost-42' });
  await completed(office, 'cy', 'check');
  const incidentOf = async (user: string): Promise<string> => {
    const { body } = await office.as(user).get<InstanceView>(`/instances/${id}`);
    expect(body.openIncidents).toHaveLength(1);
    return JSON.stringify(body.openIncidents);
  };
  for (const user of [...blind, 'bob']) expect(await incidentOf(user)).not.toContain('ghost-42');
  const { body } = await office.as('op').get<InstanceView>(`/instances/${id}`);
  expect(body.openIncidents[0]?.detail).toContain('ghost-42');
});

test('[H5] the sentence of an incident names the flow’s own things to everybody', async () => {
  const stuck = {
    flow: 'stuck',
    version: 1,
    lang: 'en',
    title: 'Stuck',
    data: { type: 'object', additionalProperties: false, properties: { n: { type: 'integer' } } },
    initial: 'fan',
    states: {
      fan: {
        each: {
          in: "['eve', 'dee']",
          as: 'p',
          key: 'p',
          flow: 'errand',
          done: 2,
          with: { who: 'p' },
        },
        on: { drop: { by: 'anyone', label: 'Drop', input: text, cancel: 'event' } },
        onDone: 'done',
      },
      done: { type: 'final' },
    },
  };
  const office = await openOffice({ flows: [{ definition: stuck }] });
  const ann = office.as('ann');
  const { body } = await ann.post<AcceptedView>('/instances', { flow: 'stuck', data: {} });
  await ann.post(`/instances/${body.instance}/actions/drop`, { input: 'eve' });
  const view = await ann.get<InstanceView>(`/instances/${body.instance}`);
  expect(view.body.openIncidents).toMatchObject([
    { code: 'CHILDREN_TOO_FEW', detail: expect.stringContaining('2'), params: {} },
  ]);
});

test('[H5] children of a hidden list show neither item nor key: not in the tree, from above or below', async () => {
  const office = await openOffice({ flows: [inquiry] });
  const id = await asked(office);
  const childrenSeenBy = async (user: string): Promise<unknown> => {
    const { body } = await office.as(user).get<TreeView>(`/instances/${id}/tree`);
    return body.children.map(({ key, item }) => [key, item]);
  };
  const { body } = await office.as('bob').get<TreeView>(`/instances/${id}/tree`);
  expect(body.children.map(({ key }) => key)).toContain('op');
  for (const user of blind) {
    expect(await childrenSeenBy(user)).toEqual(body.children.map(() => [null, null]));
  }
  const { instance } = await opened(office, 'eve');
  expect((await office.as('eve').get<TreeView>(`/instances/${instance}/tree`)).body.key).toBeNull();
});

test('[H5] children of a hidden list show neither item nor key in the task that holds them', async () => {
  const office = await openOffice({ flows: [inquiry] });
  await asked(office);
  const task = await taskOf(office, 'cy');
  const { children } = (await office.as('cy').get<TaskView>(task)).body;
  expect(children.length).toBeGreaterThan(1);
  for (const child of children) expect(child).toMatchObject({ key: null, item: null });
  const shown = (await office.as('op').get<TaskView>(task)).body.children;
  expect(shown.map(({ key }) => key)).toContain('eve');
});

test('[H5] history tells of a hidden list neither keys nor what was added, dropped or asked again', async () => {
  const office = await openOffice({ flows: [inquiry] });
  const id = await asked(office);
  const told = async (user: string, of = id, query = ''): Promise<unknown[]> => {
    const { body } = await office.as(user).get<Timeline>(`/instances/${of}/timeline${query}`);
    return body.items.flatMap(({ detail }) => [detail['input'] ?? [], detail['key'] ?? []]).flat();
  };
  expect(new Set(await told('bob', id, '?tree=true'))).toEqual(new Set(['eve', 'dee', 'op']));
  for (const user of blind) expect(await told(user, id, '?tree=true')).toEqual([]);
  const { instance } = await opened(office, 'eve');
  expect(await told('bob', instance)).toContain('eve');
  expect(await told('cy', instance)).toEqual([]);
});

test('[H5] who starts what a rule then refuses is told which rule, not its values', async () => {
  const office = await openOffice();
  const start = { flow: 'errand', data: { who: 'ghost-42' } };
  const { status, body } = await office.as('dee').post('/instances', start);
  expect([status, body]).toMatchObject([
    422,
    { code: 'START_FAILED', params: { code: 'ASSIGNEE_NOT_FOUND' } },
  ]);
  expect(JSON.stringify(body)).not.toContain('ghost-42');
});

test('[H2] that a key is taken does not tell whose instance has it', async () => {
  const office = await openOffice();
  const start = { flow: 'errand', key: 'case-7', data: { who: 'ann' } };
  const { body } = await office.as('dee').post<AcceptedView>('/instances', start);
  const again = await office.as('cy').post('/instances', start);
  expect((await office.as('cy').get(`/instances/${path(body.instance)}`)).status).toBe(404);
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'KEY_EXISTS', params: { key: 'case-7' } },
  });
  expect(JSON.stringify(again.body)).not.toContain(body.instance);
  expect(await office.as('dee').post('/instances', start)).toMatchObject({
    body: { code: 'KEY_EXISTS', params: { instance: body.instance } },
  });
});
