// What happened in an instance, told as a scenario to who may read all of it.

import { expect, test } from 'vitest';
import { parseScenarios } from '../../src/core/scenario/test-scenarios.ts';
import type { ProblemView, RecordedScenarioView, Timeline } from '../../src/http/index.ts';
import { usersDirectory } from '../../src/index.ts';
import { openOffice } from './office.ts';
import { completed, ordered } from './walk.ts';

test('[H113] an operator is told what happened as a scenario: posts, what was filled in, where it stood', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  office.wait(60_000);
  await completed(office, 'bob', 'approve', { data: { note: 'Mind the legs' }, comment: 'Fine' });
  const { status, body } = await office
    .as('op')
    .get<RecordedScenarioView>(`/instances/${id}/scenario`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ flow: 'order', version: 1, left: [] });
  expect(body.scenario).toEqual({
    name: `What happened in ${id}`,
    given: { at: '2026-03-02T02:00:00.000Z' },
    steps: [
      {
        start: { data: { item: 'chair', amount: 10 }, by: 'ann' },
        expect: { states: ['review'] },
      },
      { clock: { to: '2026-03-02T02:01:00.000Z' } },
      {
        complete: {
          state: 'review',
          outcome: 'approve',
          data: { note: 'Mind the legs' },
          comment: '…',
          by: 'bob',
        },
        expect: { states: ['board'] },
      },
    ],
  });
  const file = { $schema: 'urn:alir:scenarios:1', flow: 'order', scenarios: [body.scenario] };
  const flow = office.engine.shell.flows.newest('acme', 'order');
  const { problems } = parseScenarios(
    new TextEncoder().encode(JSON.stringify(file)),
    new Map(flow ? [['order', flow]] : []),
  );
  expect(problems).toEqual([]);
});

test('[H113] who reads it but is no operator is refused, and who does not read it finds nothing', async () => {
  const office = await openOffice();
  const id = await ordered(office);
  const path = `/instances/${id}/scenario`;
  for (const user of ['ann', 'bob']) {
    const { status, body } = await office.as(user).get<ProblemView>(path);
    expect([user, status, body.code]).toEqual([user, 403, 'NOT_ALLOWED']);
  }
  // Of an errand nothing is hidden; what programs answered and what came with votes it would tell all the same.
  const errand = { flow: 'errand', data: { who: 'bob' } };
  const { body: begun } = await office.as('cy').post<{ instance: string }>('/instances', errand);
  for (const user of ['cy', 'bob'])
    expect((await office.as(user).get(`/instances/${begun.instance}/scenario`)).status).toBe(403);
  expect((await office.as('eve').get(path)).status).toBe(404);
  expect((await office.as('op', 'other').get(path)).status).toBe(404);
});

const text = { type: 'string' };
const field = (name: string, access = 'read') => ({ field: name, access });

/** Of a secret letter, two tasks of roles: the form of the first hides what the second shows. */
const secret = {
  definition: {
    flow: 'secret',
    version: 1,
    lang: 'en',
    title: 'Secret letter',
    access: { confidential: 'true' },
    data: {
      type: 'object',
      additionalProperties: false,
      properties: { about: text, salary: text },
    },
    initial: 'desk',
    states: {
      desk: {
        task: {
          title: 'Register',
          assign: { role: 'desk' },
          form: 'desk',
          outcomes: { pass: { label: 'Pass on' } },
        },
        on: { pass: 'chief' },
      },
      chief: {
        task: {
          title: 'Decide',
          assign: { position: 'op' },
          form: 'chief',
          outcomes: { sign: { label: 'Sign' } },
        },
        on: { sign: 'done' },
      },
      done: { type: 'final', result: 'done' },
    },
  },
  forms: [
    { form: 'desk', sections: [{ fields: [field('about'), field('salary', 'hidden')] }] },
    { form: 'chief', sections: [{ fields: [field('about'), field('salary')] }] },
  ],
};

test('[H113] of what is confidential it is told to an operator alone who has a task of it that shows everything, and that is recorded', async () => {
  const office = await openOffice({
    flows: [secret],
    directory: usersDirectory([
      { id: 'ann' },
      { id: 'op', role: 'desk' },
      { id: 'dee', role: 'desk' },
    ]),
  });
  const start = { flow: 'secret', data: { about: 'pay', salary: '7 millions' } };
  const { body: begun } = await office.as('ann').post<{ instance: string }>('/instances', start);
  const path = `/instances/${begun.instance}/scenario`;
  // The form of the desk hides a field.
  expect((await office.as('op').get(path)).status).toBe(403);
  await completed(office, 'dee', 'pass');
  const { status, body } = await office.as('op').get<RecordedScenarioView>(path);
  expect(status).toBe(200);
  expect(JSON.stringify(body.scenario)).toContain('7 millions');
  const { items } = (await office.as('op').get<Timeline>(`/instances/${begun.instance}/timeline`))
    .body;
  expect(items.filter(({ type }) => type === 'instance.viewed')).toMatchObject([
    { by: { user: 'op' } },
  ]);
});

test('[H113] of what is confidential an operator without a task finds nothing', async () => {
  const office = await openOffice({
    flows: [secret],
    directory: usersDirectory([{ id: 'ann' }, { id: 'op' }, { id: 'dee', role: 'desk' }]),
  });
  const { body } = await office
    .as('ann')
    .post<{ instance: string }>('/instances', { flow: 'secret', data: { about: 'pay' } });
  expect((await office.as('op').get(`/instances/${body.instance}/scenario`)).status).toBe(404);
});
