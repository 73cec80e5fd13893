// Who sees what of a tree: a memo that Bob, Ann's manager, hands to people, who hand it on.

import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import type {
  InstancePage,
  InstanceView,
  TaskView,
  Timeline,
  TreeView,
} from '../../src/http/index.ts';
import { usersDirectory, type FlowSource } from '../../src/index.ts';
import { openOffice, type Office } from './office.ts';
import { listen, serve } from './served.ts';
import { completed, opened, path, taskOf } from './walk.ts';

const text = { type: 'string' };
const handed = {
  type: 'array',
  maxItems: 9,
  items: {
    type: 'object',
    required: ['who', 'note'],
    additionalProperties: false,
    properties: { who: text, note: text },
  },
};

const memo: FlowSource = {
  definition: {
    flow: 'memo',
    version: 1,
    lang: 'en',
    title: 'Memo',
    access: { confidential: 'has(data.secret) && data.secret' },
    data: {
      type: 'object',
      required: ['subject'],
      additionalProperties: false,
      properties: {
        subject: text,
        secret: { type: 'boolean' },
        isShared: { type: 'boolean' },
        handed,
        answers: { type: 'array', maxItems: 9, items: text },
      },
    },
    summary: { subject: 'data.subject' },
    initial: 'desk',
    states: {
      desk: {
        task: {
          title: 'Pass on',
          assign: { role: 'desk' },
          outcomes: { pass: { label: 'Pass on' } },
        },
        on: { pass: 'boss', bypass: { by: 'assignee', label: 'Bypass the boss', target: 'boss' } },
      },
      boss: {
        task: {
          title: 'Hand out',
          form: 'memo',
          assign: { user: { from: "'bob'" } },
          outcomes: { hand: { label: 'Hand out' } },
        },
        on: { hand: 'out' },
      },
      out: {
        task: {
          title: 'Watch',
          assign: { user: { from: "'bob'" } },
          outcomes: { close: { label: 'Close' } },
        },
        each: {
          in: 'has(data.handed) ? data.handed : []',
          as: 'h',
          key: 'h.who',
          flow: 'slip',
          shared: 'has(data.isShared) && data.isShared',
          with: {
            who: 'h.who',
            note: 'h.note',
            secret: 'has(data.secret) && data.secret',
          },
          join: { answers: "children.filter(c, c.status == 'done').map(c, c.output.answer)" },
        },
        on: {
          close: 'done',
          more: {
            by: { user: { from: "'bob'" } },
            label: 'Hand to more',
            input: handed,
            append: 'event',
          },
          withdraw: {
            by: { user: { from: "'bob'" } },
            label: 'Withdraw',
            input: text,
            cancel: 'event',
          },
        },
        onDone: 'done',
      },
      done: { type: 'final', result: 'done' },
    },
  },
  forms: [{ form: 'memo', sections: [{ fields: [{ field: 'handed' }] }] }],
};

const slip: FlowSource = {
  definition: {
    flow: 'slip',
    version: 1,
    lang: 'en',
    title: 'Slip',
    start: { by: 'nobody' },
    access: { confidential: 'data.secret' },
    data: {
      type: 'object',
      required: ['who', 'note', 'secret'],
      additionalProperties: false,
      properties: { who: text, note: text, secret: { type: 'boolean' }, answer: text, handed },
    },
    summary: { note: 'data.note' },
    initial: 'doing',
    states: {
      doing: {
        task: {
          title: 'Do it',
          form: 'slip',
          assign: { user: { from: 'data.who' } },
          outcomes: { answer: { label: 'Answer' }, hand: { label: 'Hand on' } },
        },
        on: { answer: 'done', hand: 'out' },
      },
      out: {
        each: {
          in: 'has(data.handed) ? data.handed : []',
          as: 'h',
          key: 'h.who',
          flow: 'slip',
          with: { who: 'h.who', note: 'h.note', secret: 'data.secret' },
        },
        onDone: 'doing',
      },
      done: {
        type: 'final',
        result: 'done',
        output: { answer: "has(data.answer) ? data.answer : ''" },
      },
    },
  },
  forms: [{ form: 'slip', sections: [{ fields: [{ field: 'handed' }, { field: 'answer' }] }] }],
};

const names = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'op'];
const people = names.map((id) => ({ id, name: id, ...(id === 'ann' ? { role: 'desk' } : {}) }));

/** Bob hands a memo to Cy and Dee, Cy hands it on to Eve. */
async function handedOut(data: object = {}, flow: FlowSource = memo): Promise<Memo> {
  const office = await openOffice({ flows: [flow, slip], directory: usersDirectory(people) });
  const started = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', ...data },
  });
  await completed(office, 'ann', 'pass');
  const list = [
    { who: 'cy', note: 'for Cy alone' },
    { who: 'dee', note: 'for Dee alone' },
  ];
  await completed(office, 'bob', 'hand', { data: { handed: list } });
  const { instance: cy } = await opened(office, 'cy');
  const { instance: dee } = await opened(office, 'dee');
  await completed(office, 'cy', 'hand', { data: { handed: [{ who: 'eve', note: 'for Eve' }] } });
  const { instance: eve } = await opened(office, 'eve');
  return { office, memo: started.body.instance, cy, dee, eve };
}

interface Memo {
  readonly office: Office;
  readonly memo: string;
  readonly cy: string;
  readonly dee: string;
  readonly eve: string;
}

async function seenBy({ office, ...ids }: Memo, user: string): Promise<string[]> {
  const names = Object.entries(ids);
  const read: string[] = [];
  for (const [name, id] of names) {
    const { status } = await office.as(user).get(`/instances/${id}`);
    if (status === 200) read.push(name);
  }
  const { body } = await office.as(user).get<InstancePage>('/instances');
  const listed = names.filter(([, id]) => body.items.some((item) => item.id === id));
  expect([user, listed.map(([name]) => name)]).toEqual([user, read]);
  return read;
}

test('[H2] one sees what is one’s own, what is below, and the way up; lists show the same', async () => {
  const all = await handedOut();
  expect(await seenBy(all, 'ann')).toEqual(['memo', 'cy', 'dee', 'eve']);
  expect(await seenBy(all, 'bob')).toEqual(['memo', 'cy', 'dee', 'eve']);
  expect(await seenBy(all, 'cy')).toEqual(['memo', 'cy', 'eve']);
  expect(await seenBy(all, 'dee')).toEqual(['memo', 'dee']);
  expect(await seenBy(all, 'eve')).toEqual(['memo', 'cy', 'eve']);
  expect(await seenBy(all, 'fay')).toEqual([]);
  expect(await seenBy(all, 'op')).toEqual(['memo', 'cy', 'dee', 'eve']);
});

test('[H2] whose task was withdrawn before they opened it sees nothing; who had opened it still does', async () => {
  const all = await handedOut();
  const { office, memo: id } = all;
  await office.as('dee').post(`${await taskOf(office, 'dee')}/read`, {});
  for (const input of ['dee', 'cy'])
    await office.as('bob').post(`/instances/${id}/actions/withdraw`, { input });
  expect(await seenBy(all, 'dee')).toEqual(['memo', 'dee']);
  expect(await seenBy(all, 'eve')).toEqual([]);
});

test('[H2] who acts on a task that was withdrawn before they opened it is told that it has ended', async () => {
  const { office, memo: id } = await handedOut();
  const task = await taskOf(office, 'dee');
  await office.as('bob').post(`/instances/${id}/actions/withdraw`, { input: 'dee' });
  expect((await office.as('dee').get(task)).status).toBe(404);
  expect(
    await office.as('dee').post(`${task}/complete`, { outcome: 'answer', data: { answer: 'x' } }),
  ).toMatchObject({ status: 409, body: { code: 'TASK_NOT_OPEN' } });
  expect((await office.as('fay').post(`${task}/complete`, { outcome: 'answer' })).status).toBe(404);
});

test('[H32] the way shows the data, but not what others were given', async () => {
  const { office, memo: id, eve } = await handedOut();
  const { body } = await office.as('eve').get<InstanceView>(`/instances/${id}`);
  expect(body.data).toEqual({ subject: 'Flood' });
  expect(Object.keys(Object(body.dataSchema['properties']))).not.toContain('handed');
  const own = await office.as('eve').get<InstanceView>(`/instances/${eve}`);
  expect(own.body.data).toMatchObject({ note: 'for Eve' });
  const whole = await office.as('bob').get<InstanceView>(`/instances/${id}`);
  expect(whole.body.data).toHaveProperty('handed');
});

test('[H32] a tree shows the way down to what is one’s own, with what one was given', async () => {
  const { office, memo: id, cy, eve } = await handedOut();
  const { body } = await office.as('eve').get<TreeView>(`/instances/${id}/tree`);
  expect(body.children).toMatchObject([
    {
      instance: cy,
      key: 'cy',
      children: [{ instance: eve, key: 'eve', item: { note: 'for Eve' } }],
    },
  ]);
  expect(body.children).toHaveLength(1);
});

test('[H32] history on the way tells nothing of the others', async () => {
  const { office, memo: id, cy, dee } = await handedOut();
  await completed(office, 'dee', 'answer', { data: { answer: 'Dee says no' } });
  const told = async (user: string): Promise<string> => {
    const { body } = await office.as(user).get<Timeline>(`/instances/${id}/timeline?tree=true`);
    return JSON.stringify(body);
  };
  const toEve = await told('eve');
  for (const secret of [dee, 'for Dee', '"dee"', 'Dee says no'])
    expect(toEve).not.toContain(secret);
  expect(toEve).toContain(cy);
  expect(await told('bob')).toContain(dee);
});

test('[H32] the task of an ancestor lists none of the others, nor what they reported', async () => {
  const { office, memo: id } = await handedOut();
  await completed(office, 'dee', 'answer', { data: { answer: 'Dee says no' } });
  const task = `/tasks/${path(`${id}/out#1`)}`;
  expect((await office.as('bob').get<TaskView>(task)).body.children).toHaveLength(2);
  const { body } = await office.as('eve').get<TaskView>(task);
  expect(body.children).toEqual([]);
  expect(JSON.stringify(body)).not.toMatch(/dee/i);
});

test('[H32] nor of those that were added or withdrawn', async () => {
  const { office, memo: id } = await handedOut();
  const act = (action: string, input: unknown) =>
    office.as('bob').post(`/instances/${id}/actions/${action}`, { input });
  expect((await act('more', [{ who: 'fay', note: 'for Fay' }])).status).toBe(200);
  expect((await act('withdraw', 'fay')).status).toBe(200);
  const { body } = await office.as('dee').get<Timeline>(`/instances/${id}/timeline?tree=true`);
  expect(body.items.filter(({ type }) => type === 'action.taken')).toHaveLength(2);
  expect(JSON.stringify(body)).not.toMatch(/fay/i);
});

test('[H32] what came back from the others does not show on the way either', async () => {
  const { office, memo: id } = await handedOut();
  await completed(office, 'dee', 'answer', { data: { answer: 'Dee says no' } });
  await completed(office, 'eve', 'answer', { data: { answer: 'x' } });
  await completed(office, 'cy', 'answer', { data: { answer: 'Cy says yes' } });
  const whole = await office.as('bob').get<InstanceView>(`/instances/${id}`);
  expect(whole.body.data['answers']).toEqual(['Cy says yes', 'Dee says no']);
  const onTheWay = await office.as('dee').get<InstanceView>(`/instances/${id}`);
  expect(onTheWay.body.data).toEqual({ subject: 'Flood' });
});

/** The memo with more fields, another way to hand out and another note for each. */
function memoWith(fields: object, hand: object, note: string): FlowSource {
  const changed = structuredClone(memo.definition);
  Object.assign(Object(changed)['data']['properties'], fields);
  Object.assign(Object(changed)['states']['boss']['on'], { hand });
  Object.assign(Object(changed)['states']['out']['each']['with'], { note });
  return { ...memo, definition: changed };
}

test('[H32] nor what was made of what the others were given', async () => {
  const set = { first: 'data.handed[0].note', last: "'To ' + data.handed[1].who" };
  const flow = memoWith({ first: text, last: text }, { set, target: 'out' }, 'h.note');
  const { office, memo: id } = await handedOut({}, flow);
  const whole = await office.as('bob').get<InstanceView>(`/instances/${id}`);
  expect(whole.body.data).toMatchObject({ first: 'for Cy alone', last: 'To dee' });
  const onTheWay = await office.as('dee').get<InstanceView>(`/instances/${id}`);
  expect(onTheWay.body.data).toEqual({ subject: 'Flood' });
});

test.each([
  ['looked up', 'data.notes.filter(n, n.who == h.who)[0].note'],
  ['chosen', "h.who == 'cy' ? data.forCy : data.forDee"],
  ['tested', "data.forDee.contains(h.who) ? data.forDee : ''"],
])('[H32] nor the fields in which each one’s own is %s', async (_, own) => {
  const fields = { notes: handed, forCy: text, forDee: text };
  const flow = memoWith(fields, { target: 'out' }, own);
  Object(flow.definition)['data']['required'].push(...Object.keys(fields));
  const notes = [
    { who: 'cy', note: 'alpha' },
    { who: 'dee', note: 'to dee' },
  ];
  const data = { notes, forCy: 'alpha', forDee: 'to dee' };
  const { office, memo: id, dee } = await handedOut(data, flow);
  const given = await office.as('dee').get<InstanceView>(`/instances/${dee}`);
  expect(given.body.data).toMatchObject({ note: 'to dee' });
  const onTheWay = await office.as('dee').get<InstanceView>(`/instances/${id}`);
  const shown = Object.keys(onTheWay.body.data);
  expect(shown).toContain('subject');
  const read = Object.keys(fields).filter((field) => own.includes(`data.${field}`));
  expect(shown.filter((field) => read.includes(field))).toEqual([]);
});

test('[H32] a giver who shares shows those it was given to what the others were given', async () => {
  const { office, memo: id } = await handedOut({ isShared: true });
  const { body } = await office.as('dee').get<InstanceView>(`/instances/${id}`);
  expect(body.data['handed']).toMatchObject([{ who: 'cy' }, { who: 'dee' }]);
});

test('[H33] what is confidential is read by positions that have or had a task: not by the desk that passed it on, not by operators', async () => {
  const all = await handedOut({ secret: true });
  expect(await seenBy(all, 'bob')).toEqual(['memo', 'cy', 'dee', 'eve']);
  expect(await seenBy(all, 'cy')).toEqual(['memo', 'cy', 'eve']);
  expect(await seenBy(all, 'dee')).toEqual(['memo', 'dee']);
  expect(await seenBy(all, 'ann')).toEqual([]);
  expect(await seenBy(all, 'op')).toEqual([]);
});

test('[H33] the desk reads it while it is theirs, and of what they passed on sees that it was', async () => {
  const office = await openOffice({ flows: [memo, slip], directory: usersDirectory(people) });
  const { body } = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', secret: true },
  });
  expect((await office.as('ann').get(`/instances/${body.instance}`)).status).toBe(200);
  await completed(office, 'ann', 'pass');
  expect((await office.as('ann').get(`/instances/${body.instance}`)).status).toBe(404);
  const done = await office.as('ann').get('/tasks?closedByMe=true');
  expect(done.body).toMatchObject({
    items: [{ confidential: true, summary: {}, rootSummary: {} }],
  });
});

test('[H13] what was done is answered alike when it comes again, also to who may not read it any more; nothing new is done', async () => {
  const office = await openOffice({ flows: [memo, slip], directory: usersDirectory(people) });
  const desk = office.as('ann');
  const { body } = await desk.post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', secret: true },
  });
  const comments = `/instances/${body.instance}/comments`;
  const bypass = `/instances/${body.instance}/actions/bypass`;
  await desk.post(comments, { text: 'First' }, { 'idempotency-key': 'used' });
  const first = [
    await desk.post(comments, { text: 'Urgent' }, { 'idempotency-key': 'c' }),
    await desk.post(bypass, {}, { 'idempotency-key': 'b' }),
  ];
  expect(first.map(({ status }) => status)).toEqual([200, 200]);
  const again = [
    await desk.post(comments, { text: 'Urgent' }, { 'idempotency-key': 'c' }),
    await desk.post(bypass, {}, { 'idempotency-key': 'b' }),
  ];
  expect(again.map((one) => one.body)).toEqual(first.map((one) => one.body));
  for (const [where, what] of [
    [comments, { text: 'Urgent' }],
    [bypass, {}],
  ] as const) {
    expect(await desk.post(where, what, { 'idempotency-key': 'new' })).toMatchObject({
      status: 404,
      body: { code: 'INSTANCE_NOT_FOUND' },
    });
    expect((await desk.post(where, what)).status).toBe(404);
    // The key of something else tells no more than a new one.
    expect((await desk.post(where, what, { 'idempotency-key': 'used' })).status).toBe(404);
  }
  const { body: timeline } = await office
    .as('bob')
    .get<Timeline>(`/instances/${body.instance}/timeline`);
  expect(timeline.items.filter(({ type }) => type === 'comment.added')).toHaveLength(2);
});

test('[H2] nor does a busy store tell what exists', async () => {
  const db = new DatabaseSync(':memory:');
  const store = sqlite(db, { busyMs: 20 });
  const office = await openOffice({
    flows: [memo, slip],
    directory: usersDirectory(people),
    store,
  });
  const { body } = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', secret: true },
  });
  const asked = (id: string) =>
    office.as('eve').post(`/instances/${id}/comments`, { text: 'x' }, { 'idempotency-key': 'k' });
  db.exec('begin');
  const [existing, missing] = await Promise.all([asked(body.instance), asked('nothing')]);
  db.exec('rollback');
  expect(existing).toMatchObject({ status: 503, body: { code: 'STORE_BUSY' } });
  expect(existing).toEqual(missing);
});

test('[H23] that it left the desk is told to all who are at the desk, whenever they began to listen', async () => {
  const office = await openOffice({ flows: [memo, slip], directory: usersDirectory(people) });
  const { body } = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', secret: true },
  });
  const ann = await listen(await serve(office.handler), 'acme/ann');
  await completed(office, 'ann', 'pass');
  expect(await ann.next()).toMatchObject({ instance: body.instance, type: 'task.completed' });
});

test('[H23] who may not read any more is told of no change any more', async () => {
  const office = await openOffice({ flows: [memo, slip], directory: usersDirectory(people) });
  const ann = await listen(await serve(office.handler), 'acme/ann');
  const { body } = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Flood', secret: true },
  });
  expect(await ann.next()).toMatchObject({ type: 'instance.started' });
  await completed(office, 'ann', 'pass');
  // That it left the desk is told to all who are at the desk.
  expect(await ann.next()).toMatchObject({ type: 'task.completed' });
  await office.as('bob').post(`/instances/${body.instance}/comments`, { text: 'Do not tell' });
  await completed(office, 'bob', 'hand');
  const next = await office.as('ann').post<{ instance: string }>('/instances', {
    flow: 'memo',
    data: { subject: 'Open' },
  });
  expect(await ann.next()).toMatchObject({ instance: next.body.instance });
});

test('[H33] no search finds what is confidential', async () => {
  for (const secret of [true, false]) {
    const { office } = await handedOut({ secret });
    const found = await office.as('bob').get<InstancePage>('/instances?search=flood&topOnly=true');
    expect(found.body.items).toHaveLength(secret ? 0 : 1);
    const tasks = await office.as('dee').get('/tasks/count?search=flood');
    expect(tasks.body).toEqual({ count: secret ? 0 : 1 });
  }
});

test('[H33] operators end what they may not read, but do not comment on it', async () => {
  const { office, memo: id } = await handedOut({ secret: true });
  expect(await office.as('op').post(`/instances/${id}/comments`, { text: 'x' })).toMatchObject({
    status: 403,
    body: { code: 'NOT_ALLOWED' },
  });
  const reason = 'Sent by mistake';
  expect((await office.as('op').post(`/instances/${id}/cancel`, { reason })).status).toBe(200);
  expect((await office.as('op').get(`/instances/${id}`)).status).toBe(404);
});

test('[H33] operators who mend are told which rule fails still, and of what is confidential not on which values', async () => {
  for (const secret of [true, false]) {
    const flow = memoWith(
      { first: text },
      { set: { first: 'manager(data.subject)' }, target: 'out' },
      'h.note',
    );
    const office = await openOffice({ flows: [flow, slip], directory: usersDirectory(people) });
    const { body } = await office.as('ann').post<{ instance: string }>('/instances', {
      flow: 'memo',
      data: { subject: 'Flood', secret },
    });
    await completed(office, 'ann', 'pass');
    const done = await office
      .as('bob')
      .post<{ incident: string }>(`${await taskOf(office, 'bob')}/complete`, { outcome: 'hand' });
    const resolve = `/instances/${body.instance}/incidents/${done.body.incident}/resolve`;
    const again = await office.as('op').post(resolve, { how: { type: 'retry' } });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'INCIDENT_REMAINS', params: { code: 'LOOKUP_EMPTY' } },
    });
    expect(JSON.stringify(again.body).includes('Flood')).toBe(!secret);
  }
});

test('[H34] who opens what is confidential stands in its history, once a day', async () => {
  const { office, memo: id } = await handedOut({ secret: true });
  const viewers = async (): Promise<(string | undefined)[]> => {
    const { body } = await office.as('bob').get<Timeline>(`/instances/${id}/timeline`);
    return body.items.filter(({ type }) => type === 'instance.viewed').map(({ by }) => by?.user);
  };
  await office.as('dee').get(`/instances/${id}`);
  await office.as('dee').get(`/instances/${id}/tree`);
  await office.as('op').get(`/instances/${id}`);
  expect((await viewers()).filter((user) => user === 'dee')).toEqual(['dee']);
  office.wait(24 * 3_600_000);
  await office.as('dee').get(`/instances/${id}/timeline`);
  expect((await viewers()).filter((user) => user === 'dee')).toEqual(['dee', 'dee']);
  expect(await viewers()).not.toContain('op');
});

test('[H32] that the others opened it is told to those who see it whole', async () => {
  const { office, memo: id } = await handedOut({ secret: true });
  await office.as('dee').get(`/instances/${id}`);
  const told = async (user: string): Promise<string> =>
    JSON.stringify((await office.as(user).get(`/instances/${id}/timeline`)).body);
  expect(await told('bob')).toContain('"dee"');
  expect(await told('eve')).not.toContain('"dee"');
});

test('[H34] of what is open to its readers nobody keeps who looked', async () => {
  const { office, memo: id } = await handedOut();
  await office.as('dee').get(`/instances/${id}`);
  const { body } = await office.as('bob').get<Timeline>(`/instances/${id}/timeline`);
  expect(body.items.map(({ type }) => type)).not.toContain('instance.viewed');
});
