import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['periksa'] });
    await t.as('citra').complete('periksa', 'teruskan');
    t.expectTasks({ kadis: ['putus'] });
    await t.as('ani').complete('putus', 'setuju');
    t.expectEnded('selesai');
  },
  broken: {
    'the second step is passed over': {
      states: { periksa: { on: { teruskan: 'selesai' } }, putus: null },
    },
    'the order is turned around': {
      initial: 'putus',
      states: { periksa: { on: { teruskan: 'selesai' } }, putus: { on: { setuju: 'periksa' } } },
    },
  },
});
