import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'gita' });
    t.expectTasks({ 'kabid-1': ['setujui'] });
    await t.as('citra').complete('setujui', 'selesai');
    t.expectTasks({ kadis: ['ketahui'] });
    await t.start({}, { by: 'dedi' });
    t.expectTasks({ kadis: ['setujui'] });
  },
  broken: {
    'the organisation is not asked': {
      states: { setujui: { task: { assign: { position: 'kabid-1' } } } },
    },
  },
});
