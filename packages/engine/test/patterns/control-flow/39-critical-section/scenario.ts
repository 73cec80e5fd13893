import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ a_masuk: false, b_masuk: false }, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['a-siap'], 'kabid-2': ['b-siap'] });
    await t.as('dedi').complete('b-siap', 'selesai');
    t.expectTasks({ 'kabid-1': ['a-siap'], 'kabid-2': ['b-ruang'] });
    await t.as('citra').complete('a-siap', 'selesai');
    t.expectTasks({ 'kabid-2': ['b-ruang'] });
    await t.as('dedi').complete('b-ruang', 'selesai');
    t.expectTasks({ 'kabid-1': ['a-ruang'], 'kabid-2': ['b-lapor'] });
    await t.as('citra').complete('a-ruang', 'selesai');
    await t.as('citra').complete('a-lapor', 'selesai');
    await t.as('dedi').complete('b-lapor', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'nobody waits': {
      states: {
        kerja: {
          states: {
            'tim-a': {
              states: { 'a-antre': { always: [{ set: { a_masuk: 'true' }, target: 'a-ruang' }] } },
            },
          },
        },
      },
    },
    'whoever is inside does not say so': {
      states: {
        kerja: {
          states: {
            'tim-b': {
              states: { 'b-antre': { always: [{ guard: '!data.a_masuk', target: 'b-ruang' }] } },
            },
          },
        },
      },
    },
    'the room is not given back': {
      states: {
        kerja: {
          states: { 'tim-b': { states: { 'b-ruang': { on: { selesai: { set: null } } } } } },
        },
      },
    },
  },
});
