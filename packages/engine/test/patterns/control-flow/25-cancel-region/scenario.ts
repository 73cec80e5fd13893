import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('dedi').complete('tanya', 'selesai');
    t.expectTasks({ 'kabid-1': ['ukur'], 'kabid-2': ['rangkum'], 'kabid-3': ['kantor'] });
    await t.as('fajar').act('hentikan');
    t.expectTasks({ 'kabid-3': ['kantor'] });
    await t.as('eka').complete('kantor', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'nothing cancels it': { states: { proses: { states: { lapangan: { on: null } } } } },
    'it cancels one task alone': {
      states: {
        proses: {
          states: {
            lapangan: {
              on: null,
              states: { ukur: { on: { hentikan: { by: 'starter', finish: true } } } },
            },
          },
        },
      },
    },
    'it cancels what lies outside': {
      states: {
        proses: { states: { lapangan: { on: { hentikan: { finish: null, target: 'selesai' } } } } },
      },
    },
  },
});
