import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ nilai: 80 }, { by: 'fajar' });
    await t.as('fajar').complete('ajukan', 'ajukan');
    t.expectTasks({ kadis: ['lelang'] });
    await t.start({ nilai: 50 }, { by: 'fajar' });
    await t.as('fajar').complete('ajukan', 'ajukan');
    t.expectTasks({ 'kabid-1': ['langsung'] });
  },
  broken: {
    'no data decides': {
      states: {
        ajukan: { on: { ajukan: [{ guard: 'true', target: 'lelang' }, { target: 'langsung' }] } },
      },
    },
    'the guard is turned around': {
      states: {
        ajukan: {
          on: { ajukan: [{ guard: 'data.nilai <= 50', target: 'lelang' }, { target: 'langsung' }] },
        },
      },
    },
  },
});
