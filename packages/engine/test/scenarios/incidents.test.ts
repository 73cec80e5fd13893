import { expect, test } from 'vitest';
import { testFlow } from '../../src/testing/index.ts';

const text = { type: 'string' };

/** A deadline whose rule fails, and a task whose outcome reads a field that nobody has filled. */
const flow = {
  flow: 'berkas',
  version: 1,
  title: 'Berkas',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { jabatan: text, catatan: text },
  },
  initial: 'isi',
  states: {
    isi: {
      task: {
        title: 'Isi',
        assign: { user: 'ann' },
        form: 'isi',
        outcomes: { kirim: { label: 'Kirim' }, diam: { label: 'Diam' } },
      },
      on: { kirim: 'periksa', diam: 'isi' },
      after: [
        { at: 'entered', offset: 'P1D', target: 'periksa' },
        { at: 'entered', offset: 'P2D', target: 'selesai' },
      ],
    },
    periksa: {
      task: {
        title: 'Periksa',
        assign: { user: { from: "has(data.jabatan) ? data.jabatan : 'tidak-ada'" } },
        outcomes: { ok: { label: 'OK' } },
      },
      on: { ok: 'selesai' },
    },
    selesai: { type: 'final', result: 'selesai' },
  },
};
const forms = [
  { form: 'isi', sections: [{ fields: [{ field: 'catatan' }, { field: 'jabatan' }] }] },
];
const open = () =>
  testFlow({ definition: flow, forms, organisation: [{ id: 'ann' }, { id: 'bob' }] });

test('what a person gave is kept, and done again on corrected data in their name', async () => {
  const t = await open();
  await t.start({}, { by: 'ann' });
  await t.expectIncident(
    'ASSIGNEE_NOT_FOUND',
    t.as('ann').complete('isi', 'kirim', { catatan: 'penting' }),
  );
  t.expectStates('isi');
  t.expectData({ catatan: null });
  await t
    .as('operator')
    .resolve({ type: 'correct', data: { jabatan: 'bob' } }, 'jabatan lupa diisi');
  t.expectStates('periksa');
  t.expectData({ catatan: 'penting' });
  t.expectTasks({ bob: ['periksa'] });
  expect(t.instance.incidents).toEqual({});
});

test('a timer whose consequence failed is done again', async () => {
  const t = await open();
  await t.start({}, { by: 'ann' });
  await t.advance('P1D');
  t.expectStates('isi');
  expect(Object.values(t.instance.incidents)).toMatchObject([
    { code: 'ASSIGNEE_NOT_FOUND', state: 'isi' },
  ]);
  await t.as('operator').resolve({ type: 'correct', data: { jabatan: 'bob' } });
  t.expectStates('periksa');
  expect(t.instance.incidents).toEqual({});
});

test('an incident of a task that was left since can be closed', async () => {
  const t = await open();
  await t.start({}, { by: 'ann' });
  await t.advance('P1D');
  await t.expectRefused('INCIDENT_OPEN', t.as('ann').complete('isi', 'diam'));
  await t.as('operator').resolve({ type: 'goto', state: 'isi' });
  t.expectStates('isi');
  expect(t.instance.incidents).toEqual({});
  expect(t.instance.visits).toEqual({ isi: 2 });
});

test('an instance that has ended has no open incident', async () => {
  const t = await open();
  await t.start({}, { by: 'ann' });
  await t.advance('P1D');
  await t.advance('P1D');
  t.expectEnded('selesai');
  expect(t.instance.incidents).toEqual({});
  expect((await t.engine.instances.query({ incidents: true })).items).toEqual([]);
});
