import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ nilai: 80 }, { by: 'fajar' });
    await t.as('ani').complete('lelang', 'selesai');
    t.expectTasks({ sekretaris: ['bayar'] });
    await t.start({ nilai: 50 }, { by: 'fajar' });
    await t.as('citra').complete('langsung', 'selesai');
    t.expectTasks({ sekretaris: ['bayar'] });
    await t.as('budi').complete('bayar', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'one branch does not come to the merge': {
      states: { langsung: { on: { selesai: 'selesai' } } },
    },
  },
});
