// An aide of two leaders, with several delegations: reads for one, acts for the other, and of one of them reads letters and
// acts on orders. On any store and over HTTP.

import { describe, expect, test as vitest } from 'vitest';
import {
  memoryAttachments,
  organisationDirectory,
  type OrganisationData,
  type Store,
} from '../../src/index.ts';
import type { AcceptedView, AttachmentListView, ProblemView } from '../../src/http/index.ts';
import type { InstanceView } from '../../src/core/views/instance.ts';
import type { MeView } from '../../src/core/views/people.ts';
import type { PageView } from '../../src/core/views/page.ts';
import type { TaskItemView } from '../../src/core/views/task-item.ts';
import type { TaskView } from '../../src/core/views/task.ts';
import type { StoreUnderTest } from '../../src/testing/store-contract.ts';
import { openOffice, type Office } from '../http/office.ts';
import { listen, serve } from '../http/served.ts';
import { path } from '../http/walk.ts';

type OpenStore = () => Promise<Pick<StoreUnderTest, 'store' | 'close'>>;

const flowFor = (name: string): object => ({
  flow: name,
  version: 1,
  lang: 'en',
  title: name,
  access: { confidential: 'has(data.secret) && data.secret' },
  data: {
    type: 'object',
    required: ['to'],
    additionalProperties: false,
    properties: {
      to: { type: 'string' },
      about: { type: 'string' },
      secret: { type: 'boolean' },
      note: { type: 'string' },
    },
  },
  summary: { about: "has(data.about) ? data.about : ''" },
  initial: 'desk',
  states: {
    desk: {
      task: {
        title: 'On the desk',
        assign: { position: { from: 'data.to' } },
        form: 'desk',
        outcomes: { ok: { label: 'OK' } },
        can: { delegate: true, transfer: true, copy: true, suspend: true, skip: { outcome: 'ok' } },
      },
      on: { ok: 'done' },
    },
    done: { type: 'final' },
  },
});
const forms = [{ form: 'desk', sections: [{ fields: [{ field: 'about' }, { field: 'note' }] }] }];

/** Of Regent: letters for reading, secret letters too by a second one, orders for acting. Of Chief: everything, for acting. */
const organisation: OrganisationData = {
  units: [{ id: 'town', kind: 'office', name: 'Town' }],
  positions: ['regent', 'chief', 'aide', 'clerk'].map((id) => ({ id, name: id, unit: 'town' })),
  users: ['rex', 'cho', 'ada', 'kim', 'op'].map((id) => ({ id, name: id })),
  assignments: [
    { user: 'rex', position: 'regent' },
    { user: 'cho', position: 'chief' },
    { user: 'ada', position: 'aide' },
    { user: 'kim', position: 'clerk' },
  ],
  delegations: [
    { from: 'regent', to: 'aide', basis: 'A', scope: { actions: ['view'], flows: ['letter'] } },
    {
      from: 'regent',
      to: 'aide',
      basis: 'B',
      scope: { actions: ['view'], flows: ['memo'], maxConfidentiality: 'confidential' },
    },
    { from: 'regent', to: 'aide', basis: 'C', scope: { actions: ['act'], flows: ['rule'] } },
    { from: 'chief', to: 'aide', basis: 'D', scope: { actions: ['act'] } },
  ],
};

interface Town extends Office {
  /** Kim sends something to a desk. @returns the id of its instance */
  send(flow: string, to: string, data?: object): Promise<string>;
  listed(by: string, query: string): Promise<string[]>;
  letters(by: string, query: string): Promise<string[]>;
  counted(by: string, query: string): Promise<number>;
}

async function openTown(store: Store): Promise<Town> {
  const office = await openOffice({
    store,
    flows: ['letter', 'memo', 'rule'].map((name) => ({ definition: flowFor(name), forms })),
    directory: organisationDirectory(organisation),
    attachments: { store: memoryAttachments(), mediaType: () => 'application/pdf' },
  });
  const abouts = async (by: string, at: string): Promise<string[]> => {
    const { body } = await office
      .as(by)
      .get<PageView<Pick<TaskItemView, 'summary'>>>(`${at}&limit=100`);
    return body.items.map(({ summary }) => String(summary['about'])).toSorted();
  };
  return {
    ...office,
    send: async (flow, to, data = {}) => {
      const started = await office
        .as('kim')
        .post<AcceptedView>('/instances', { flow, data: { to, ...data } });
      return started.body.instance;
    },
    listed: (by, query) => abouts(by, `/tasks?${query}`),
    letters: (by, query) => abouts(by, `/instances?${query}`),
    counted: async (by, query) =>
      (await office.as(by).get<{ count: number }>(`/tasks/count?${query}`)).body.count,
  };
}

const desk = (id: string): string => path(`${id}/desk#1`);

/** Registers the rules on each of these stores. */
export function aideOn(stores: Readonly<Record<string, OpenStore>>): void {
  for (const [name, open] of Object.entries(stores))
    describe(name, () => {
      rules(open);
    });
}

function rules(open: OpenStore): void {
  const test = (title: string, work: (town: Town) => Promise<void>): void =>
    vitest(title, async () => {
      const { store, close } = await open();
      try {
        await work(await openTown(store));
      } finally {
        await close();
      }
    });

  test('[O28] each of several delegations goes as far as it says, in lists and counts', async (town) => {
    const secret = { secret: true };
    await town.send('letter', 'regent', { about: 'letter' });
    await town.send('letter', 'regent', { about: 'secret letter', ...secret });
    await town.send('memo', 'regent', { about: 'memo' });
    await town.send('memo', 'regent', { about: 'secret memo', ...secret });
    await town.send('rule', 'regent', { about: 'rule' });
    await town.send('letter', 'chief', { about: 'for the chief' });
    await town.send('letter', 'aide', { about: 'own' });
    const regents = ['letter', 'memo', 'rule', 'secret memo'];
    expect(await town.listed('ada', 'as=regent')).toEqual(regents);
    expect(await town.counted('ada', 'as=regent')).toBe(4);
    expect(await town.letters('ada', 'as=regent')).toEqual(regents);
    expect(await town.listed('ada', 'as=chief')).toEqual(['for the chief']);
    expect(await town.letters('ada', 'as=chief')).toEqual(['for the chief']);
    expect(await town.letters('ada', 'as=aide')).toEqual(['own']);
    // What was delegated is listed when it is chosen.
    expect(await town.listed('ada', 'status=open')).toEqual(['own']);
    expect(await town.letters('ada', 'status=open')).toEqual(['own']);
    const denied = await town.as('kim').get<ProblemView>('/instances?as=regent');
    expect(denied).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  test('[O28] each position is one seat, to act in where one of its delegations lets one', async (town) => {
    const { body } = await town.as('ada').get<MeView>('/me');
    expect(body.seats.map(({ position, isReadOnly }) => [position, isReadOnly])).toEqual([
      ['aide', false],
      ['regent', false],
      ['chief', false],
    ]);
  });

  test('[O28] of one position one may act on some and only read others', async (town) => {
    const letter = await town.send('letter', 'regent', { about: 'letter' });
    const rule = await town.send('rule', 'regent', { about: 'rule' });
    const offered = async (id: string): Promise<unknown> => {
      const { body } = await town.as('ada').get<TaskView>(`/tasks/${desk(id)}`);
      return body.outcomes.map(({ permission }) => permission.allowed);
    };
    expect([await offered(letter), await offered(rule)]).toEqual([[false], [true]]);
    const post = (id: string): Promise<{ status: number; body: ProblemView }> =>
      town
        .as('ada')
        .post<ProblemView>(`/tasks/${desk(id)}/complete`, { outcome: 'ok', as: 'regent' });
    expect(await post(letter)).toMatchObject({ body: { code: 'DELEGATION_VIEW_ONLY' } });
    expect((await post(rule)).status).toBe(200);
  });

  test('[O28] a stream tells the aide of what comes to the desk they read for', async (town) => {
    const url = await serve(town.handler);
    const stream = await listen(url, 'acme/ada');
    await town.send('rule', 'clerk', { about: 'none of theirs' });
    const seen = await town.send('letter', 'regent', { about: 'letter' });
    expect(await stream.next()).toMatchObject({ instance: seen });
    stream.stop();
  });

  test('[O29] looking is no reading: the leader’s letter stays unread, and no draft is shown', async (town) => {
    const id = await town.send('letter', 'regent', { about: 'letter' });
    await town.as('rex').post(`/tasks/${desk(id)}/draft`, { comment: 'between us' });
    await town.as('ada').get(`/instances/${id}`);
    await town.as('ada').get(`/instances/${id}/timeline`);
    const { body } = await town.as('ada').get<TaskView>(`/tasks/${desk(id)}`);
    expect(body).toMatchObject({ readAt: null, draft: null, seats: [] });
    expect(JSON.stringify(body)).not.toContain('between us');
    const read = await town.as('ada').post(`/tasks/${desk(id)}/read`, { as: 'regent' });
    expect(read).toMatchObject({ body: { code: 'DELEGATION_VIEW_ONLY' } });
    expect((await town.listed('rex', 'unread=true')).length).toBe(1);
    const own = await town.as('rex').get<TaskView>(`/tasks/${desk(id)}`);
    expect(own.body).toMatchObject({ readAt: null, draft: { comment: 'between us' } });
  });

  test('[O29] nothing is done by reading for somebody, not in one’s own name either; it is said before', async (town) => {
    const id = await town.send('letter', 'regent', { about: 'letter' });
    const ada = town.as('ada');
    const refused = { code: 'DELEGATION_VIEW_ONLY' };
    const history = town.engine.instances.history;
    const before = (await history(id, { tenant: 'acme' })).length;
    const acts: readonly (readonly [string, object])[] = [
      [`/instances/${id}/comments`, { text: 'x' }],
      [`/instances/${id}/urge`, {}],
      [`/tasks/${desk(id)}/complete`, { outcome: 'ok' }],
      [`/tasks/${desk(id)}/claim`, {}],
      [`/tasks/${desk(id)}/draft`, { comment: 'x' }],
      [`/tasks/${desk(id)}/transfer`, { to: 'aide' }],
      [`/tasks/${desk(id)}/delegate`, { to: ['aide'] }],
      [`/tasks/${desk(id)}/suspend`, { reason: 'x' }],
      [`/tasks/${desk(id)}/skip`, { reason: 'x' }],
    ];
    for (const [at, body] of acts) {
      for (const as of [{}, { as: 'regent' }]) {
        const answer = await ada.post<ProblemView>(at, { ...body, ...as });
        expect(answer.body, `${at} ${JSON.stringify(as)}`).toMatchObject(refused);
      }
    }
    const upload = new Request(`http://office/instances/${id}/attachments?name=x.pdf`, {
      method: 'POST',
      headers: { 'x-who': 'acme/ada' },
      body: '%PDF',
    });
    expect(await (await town.handler(upload)).json()).toMatchObject(refused);
    expect((await history(id, { tenant: 'acme' })).length).toBe(before);
    const view = (await ada.get<InstanceView>(`/instances/${id}`)).body;
    expect(view.comment).toMatchObject({ allowed: false, code: 'DELEGATION_VIEW_ONLY' });
    expect(view.acts.filter(({ permission }) => permission.allowed)).toEqual([]);
    const files = (await ada.get<AttachmentListView>(`/instances/${id}/attachments`)).body;
    expect(files.accepts).toBeNull();
    // Whoever acts for a leader comments as who they are.
    const other = await town.send('letter', 'chief', { about: 'for the chief' });
    expect((await ada.post(`/instances/${other}/comments`, { text: 'x' })).status).toBe(200);
  });
}
