import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.as('gita').complete('tulis', 'selesai');
    await t.as('gita').complete('kirim', 'selesai');
    t.expectTasks({ 'staf-1': ['ruang'] });
    await t.as('fajar').complete('ruang', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the first branch that ends takes the others with it': {
      states: {
        siapkan: { states: { undangan: { states: { kirim: { on: { selesai: 'selesai' } } } } } },
      },
    },
  },
  refused: {
    STATE_DEAD_END: { states: { siapkan: { onDone: 'arsip' }, arsip: { title: 'Archive' } } },
  },
});
