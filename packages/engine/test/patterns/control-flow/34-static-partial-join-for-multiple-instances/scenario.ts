import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.in('kabid-3').as('eka').complete('isi', 'selesai');
    t.expectStates('minta');
    await t.in('kabid-1').as('citra').complete('isi', 'selesai');
    t.expectTasks({ kadis: ['pilih'], 'kabid-2': ['isi'] });
    t.expectData({ jumlah: 2 });
    await t.in('kabid-2').as('dedi').complete('isi', 'selesai');
    t.expectTasks({ kadis: ['pilih'] });
  },
  broken: {
    'all are needed': { states: { minta: { each: { done: 'all' } } } },
    'one is enough': { states: { minta: { each: { done: 1 } } } },
    'the others are withdrawn': { states: { minta: { each: { rest: 'cancel' } } } },
  },
});
