import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ kepada: ['kabid-2'] }, { by: 'ani' });
    t.expectTasks({ 'kabid-2': ['kerjakan'] });
    await t.in('kabid-2').as('dedi').complete('kerjakan', 'selesai');
    t.expectEnded('selesai');
    await t.start({ kepada: ['kabid-1', 'kabid-3'] }, { by: 'ani' });
    t.expectTasks({ 'kabid-1': ['kerjakan'], 'kabid-3': ['kerjakan'] });
    await t.in('kabid-3').as('eka').complete('kerjakan', 'selesai');
    t.expectStates('bagikan');
    await t.in('kabid-1').as('citra').complete('kerjakan', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the number stands in the flow': { states: { bagikan: { each: { in: "['kabid-2']" } } } },
    'nobody is waited for': { states: { bagikan: { each: { done: 'any' } } } },
  },
});
