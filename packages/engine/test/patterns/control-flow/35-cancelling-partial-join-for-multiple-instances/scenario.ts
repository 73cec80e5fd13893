import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.in('kabid-3').as('eka').complete('isi', 'selesai');
    t.expectStates('minta');
    await t.in('kabid-1').as('citra').complete('isi', 'selesai');
    t.expectTasks({ kadis: ['pilih'] });
    t.expectChildren({ 'kabid-1': 'masuk', 'kabid-2': 'cancelled', 'kabid-3': 'masuk' });
  },
  broken: {
    'all are needed': { states: { minta: { each: { done: 'all' } } } },
    'one is enough': { states: { minta: { each: { done: 'any' } } } },
    'the others run on': { states: { minta: { each: { rest: 'run' } } } },
  },
});
