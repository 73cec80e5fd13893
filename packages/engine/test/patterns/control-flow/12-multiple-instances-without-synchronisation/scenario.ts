import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ opd: ['kabid-1', 'kabid-2'] }, { by: 'fajar' });
    t.expectEnded('selesai');
    t.expectTasks({ 'kabid-1': ['jawab'], 'kabid-2': ['jawab'] });
    await t.in('kabid-2').as('dedi').complete('jawab', 'selesai');
    t.expectChildren({ 'kabid-1': 'open', 'kabid-2': 'dijawab' });
  },
  broken: {
    'it waits for them': { states: { sebar: { each: { done: 'all' } } } },
    'they end with it': { states: { sebar: { each: { rest: 'cancel' } } } },
  },
});
