// Versions of a text over HTTP, and how they differ.

import { expect, test } from 'vitest';
import type {
  AcceptedView,
  ProblemView,
  TextDiffView,
  TextVersionList,
  Timeline,
} from '../../src/http/index.ts';
import type { FlowSource } from '../../src/index.ts';
import { openOffice, type Office } from './office.ts';
import { completed } from './walk.ts';

const versioned = { type: 'string', format: 'versioned-text' };

/** Ann writes a letter with remarks that her form hides; Bob checks it. */
const writing: FlowSource = {
  definition: {
    flow: 'writing',
    version: 1,
    lang: 'en',
    title: 'Letter',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: { text: versioned, remarks: versioned, subject: { type: 'string' } },
    },
    initial: 'draft',
    states: {
      draft: {
        task: {
          title: 'Write',
          assign: { user: { from: 'starter' } },
          form: 'draft',
          outcomes: { send: { label: 'Send' } },
        },
        on: { send: 'check' },
      },
      check: {
        title: 'Being checked',
        task: {
          title: 'Check',
          assign: { user: { from: 'manager(starter)' } },
          form: 'check',
          outcomes: { back: { label: 'Back' } },
        },
        on: { back: 'draft' },
      },
    },
  },
  forms: [
    {
      form: 'draft',
      sections: [
        {
          fields: [{ field: 'text' }, { field: 'subject' }, { field: 'remarks', access: 'hidden' }],
        },
      ],
    },
    { form: 'check', sections: [{ fields: [{ field: 'text' }, { field: 'remarks' }] }] },
  ],
};

async function corrected(): Promise<{ office: Office; letter: string }> {
  const office = await openOffice({ flows: [writing] });
  const { body } = await office
    .as('ann')
    .post<AcceptedView>('/instances', { flow: 'writing', data: {} });
  await completed(office, 'ann', 'send', { data: { text: 'Kami mohon hadir.' } });
  office.wait(60_000);
  await completed(office, 'bob', 'back', {
    data: { text: 'Kami harap hadir.', remarks: 'Kurang sopan' },
  });
  return { office, letter: `/instances/${body.instance}` };
}

test('[H45] the versions of a text are listed: who wrote them, when, in which task', async () => {
  const { office, letter } = await corrected();
  const { body } = await office.as('ann').get<TextVersionList>(`${letter}/texts/text`);
  expect(body.items).toMatchObject([
    { version: 1, by: { user: 'ann' }, state: 'draft', at: '2026-03-02T02:00:00.000Z', length: 17 },
    {
      version: 2,
      by: { user: 'bob', name: 'Bob' },
      state: 'check',
      stateTitle: 'Being checked',
      at: '2026-03-02T02:01:00.000Z',
    },
  ]);
});

test('[H45] a version is shown with what differs from the one before, or from any other', async () => {
  const { office, letter } = await corrected();
  const diff = (query = '') =>
    office.as('ann').get<TextDiffView>(`${letter}/texts/text/diff${query}`);
  const { body } = await diff();
  expect(body).toMatchObject({
    version: { version: 2 },
    against: { version: 1 },
    text: 'Kami harap hadir.',
  });
  expect(body.parts.map(({ kind, text }) => [kind, text])).toEqual([
    ['same', 'Kami '],
    ['removed', 'mohon'],
    ['added', 'harap'],
    ['same', ' hadir.'],
  ]);
  const whole = await diff('?version=2&against=0');
  expect(whole.body).toMatchObject({
    against: null,
    parts: [{ kind: 'added', text: 'Kami harap hadir.' }],
  });
  const first = await diff('?version=1');
  expect(first.body).toMatchObject({ version: { version: 1 }, against: null });
  const back = await diff('?version=1&against=2');
  expect(back.body).toMatchObject({ text: 'Kami mohon hadir.', against: { version: 2 } });
  for (const query of ['?version=3', '?version=2&against=9'])
    expect([query, (await diff(query)).status]).toEqual([query, 404]);
});

test('[H45] a text that is hidden, that is no versioned text, or of what one may not read has no versions', async () => {
  const { office, letter } = await corrected();
  const cases = [
    ['bob', 'remarks', 200],
    ['ann', 'remarks', 404],
    ['ann', 'subject', 404],
    ['ann', 'nothing', 404],
    ['ann', '__proto__', 404],
    ['eve', 'text', 404],
  ] as const;
  for (const [user, field, status] of cases) {
    for (const end of ['', '/diff']) {
      const answer = await office.as(user).get<ProblemView>(`${letter}/texts/${field}${end}`);
      expect([user, field, end, answer.status]).toEqual([user, field, end, status]);
      if (status === 404) expect(answer.body.code).toBe('TEXT_NOT_FOUND');
    }
  }
});

test('[H45] the history says which version of which text was written, as far as the text is shown', async () => {
  const { office, letter } = await corrected();
  const told = async (user: string) => {
    const { body } = await office.as(user).get<Timeline>(`${letter}/timeline`);
    return body.items.map(({ texts }) => texts ?? []);
  };
  const text = (version: number) => ({ field: 'text', version });
  expect(await told('ann')).toEqual([[], [text(1)], [text(2)]]);
  expect(await told('bob')).toEqual([[], [text(1)], [text(2), { field: 'remarks', version: 1 }]]);
});
