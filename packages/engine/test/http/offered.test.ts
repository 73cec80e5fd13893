// What a screen needs to offer choices and to call values by their names.

import { expect, test } from 'vitest';
import { organisationDirectory } from '../../src/index.ts';
import type { AcceptedView, InstanceView, TaskPage, TaskView } from '../../src/http/index.ts';
import { openOffice, type Office } from './office.ts';
import { completed, granted, opened, ordered } from './walk.ts';

const people = { type: 'array', maxItems: 9, items: { type: 'string', maxLength: 40 } };

/** Errands that Ann may take back while they run, and ask for again when they are done. */
const round = {
  flow: 'round',
  version: 1,
  lang: 'en',
  title: 'Round',
  data: {
    type: 'object',
    required: ['people'],
    additionalProperties: false,
    properties: { people, about: { type: 'string', title: 'Subject' } },
  },
  initial: 'errands',
  states: {
    errands: {
      each: { in: 'data.people', as: 'p', key: 'p', flow: 'errand', with: { who: 'p' } },
      on: {
        'take-back': {
          by: 'starter',
          input: { type: 'string' },
          cancel: 'event',
        },
      },
      onDone: 'check',
    },
    check: {
      task: {
        title: 'Check',
        assign: { user: { from: 'starter' } },
        outcomes: {
          fine: { label: 'Fine' },
          again: { label: 'Once more', input: people },
        },
      },
      on: { fine: 'done', again: { target: 'errands', only: 'event' } },
    },
    done: { type: 'final', result: 'done' },
  },
};

async function roundOf(office: Office, ...names: readonly string[]): Promise<string> {
  const data = { people: names, about: 'Chairs' };
  const { body } = await office.as('ann').post<AcceptedView>('/instances', { flow: 'round', data });
  return body.instance;
}

test('[H30] an outcome lists the children that it may run again, with what they gave', async () => {
  const office = await openOffice({ flows: [{ definition: round }] });
  const id = await roundOf(office, 'eve', 'dee', 'op');
  await office.as('ann').post(`/instances/${id}/actions/take-back`, { input: 'dee' });
  await completed(office, 'eve', 'finished');
  await completed(office, 'op', 'finished');
  const { outcomes, children } = await opened(office, 'ann');
  expect(children).toEqual([]);
  expect(outcomes).toMatchObject([
    { name: 'fine', choices: [] },
    {
      name: 'again',
      choices: [
        { key: 'eve', item: 'eve', status: 'done', result: 'done' },
        { key: 'op', item: 'op', status: 'done' },
      ],
    },
  ]);
});

test('[H30] an action lists the children that it may withdraw', async () => {
  const office = await openOffice({ flows: [{ definition: round }] });
  const id = await roundOf(office, 'eve', 'dee', 'op');
  await office.as('ann').post(`/instances/${id}/actions/take-back`, { input: 'dee' });
  await completed(office, 'op', 'finished');
  const { body } = await office.as('ann').get<InstanceView>(`/instances/${id}`);
  expect(body.actions).toMatchObject([{ name: 'take-back', choices: [{ key: 'eve' }] }]);
});

test('[H30] whoever may not act is offered no children', async () => {
  const office = await openOffice({ flows: [{ definition: round }] });
  const id = await roundOf(office, 'eve');
  await completed(office, 'eve', 'finished');
  const path = `/tasks/${encodeURIComponent(`${id}/check#1`)}`;
  const { body } = await office.as('op').get<TaskView>(path);
  expect(body.outcomes.map(({ choices }) => choices)).toEqual([[], []]);
});

test('[H31] an instance names the fields that forms show, as the first form calls them', async () => {
  const office = await openOffice();
  const id = await granted(office, ['eve']);
  const { body } = await office.as('op').get<InstanceView>(`/instances/${id}`);
  expect(Object.keys(body.data)).toEqual(expect.arrayContaining(['amount', 'share', 'people']));
  expect(body.fields).toMatchObject([
    { field: 'item', label: 'What', access: 'read', requiredFor: [], schema: { type: 'string' } },
    { field: 'score', label: 'score' },
  ]);
});

test('[H31] of the words for choices it has those of what was chosen', async () => {
  const option = (value: string): object => ({ value, label: `Colour ${value}` });
  const flow = {
    flow: 'paint',
    version: 1,
    lang: 'en',
    title: 'Paint',
    data: {
      type: 'object',
      required: ['colour'],
      additionalProperties: false,
      properties: { colour: { type: 'string' }, code: { type: 'string' } },
    },
    initial: 'choosing',
    states: {
      choosing: {
        task: {
          title: 'Choose',
          assign: { user: { from: 'starter' } },
          form: 'colours',
          outcomes: { chosen: { label: 'Chosen' } },
        },
        on: { chosen: 'done' },
      },
      done: { type: 'final', result: 'done' },
    },
  };
  const field = { field: 'colour', label: 'Colour', options: ['r', 'g', 'b'].map(option) };
  const forms = [{ form: 'colours', sections: [{ fields: [field] }] }];
  const office = await openOffice({ flows: [{ definition: flow, forms }] });
  const data = { colour: 'g', code: 'internal' };
  const started = await office.as('ann').post<AcceptedView>('/instances', { flow: 'paint', data });
  const { body } = await office.as('ann').get<InstanceView>(`/instances/${started.body.instance}`);
  expect(body.fields).toEqual([
    expect.objectContaining({
      field: 'colour',
      label: 'Colour',
      options: [{ value: 'g', label: 'Colour g' }],
    }),
  ]);
});

test('[H31] without any form every field of the data is named', async () => {
  const office = await openOffice({ flows: [{ definition: round }] });
  const id = await roundOf(office, 'eve');
  const { body } = await office.as('ann').get<InstanceView>(`/instances/${id}`);
  expect(body.fields.map(({ field, label }) => [field, label])).toEqual([
    ['people', 'people'],
    ['about', 'Subject'],
  ]);
});

test('[H31] a field that is hidden from the reader is not named', async () => {
  const office = await openOffice();
  const id = await ordered(office, { item: 'chair', amount: 10, score: 3 });
  const { body } = await office.as('ann').get<InstanceView>(`/instances/${id}`);
  expect(body.fields.map(({ field }) => field)).toEqual(['item']);
});

test('[H16] the task of a pool names the unit', async () => {
  const office = await openOffice({
    directory: organisationDirectory({
      units: [{ id: 'hall', kind: 'office', name: 'Town hall' }],
      positions: [{ id: 'clerk', name: 'Clerk', unit: 'hall', roles: ['board'] }],
      users: [{ id: 'ann', name: 'Ann' }],
      assignments: [{ user: 'ann', position: 'clerk' }],
    }),
    flows: [
      {
        definition: {
          flow: 'desk',
          version: 1,
          lang: 'en',
          title: 'Desk',
          data: { type: 'object', additionalProperties: false, properties: {} },
          initial: 'work',
          states: {
            work: {
              task: {
                title: 'Work',
                assign: { role: 'board', unit: 'hall' },
                outcomes: { ready: { label: 'Ready' } },
              },
              on: { ready: 'done' },
            },
            done: { type: 'final', result: 'done' },
          },
        },
      },
    ],
  });
  await office.as('ann').post('/instances', { flow: 'desk', data: {} });
  const { body } = await office.as('ann').get<TaskPage>('/tasks');
  expect(body.items[0]?.assignee).toMatchObject({
    position: null,
    role: 'board',
    unit: 'hall',
    unitName: 'Town hall',
  });
});
