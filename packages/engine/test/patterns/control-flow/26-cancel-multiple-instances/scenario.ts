import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.in('kabid-2').as('dedi').complete('jawab', 'selesai');
    await t.as('fajar').act('tarik');
    t.expectEnded('ditarik');
    t.expectTasks({});
    t.expectChildren({ 'kabid-1': 'cancelled', 'kabid-2': 'dijawab', 'kabid-3': 'cancelled' });
  },
  broken: {
    'they run on': { states: { sebar: { each: { rest: 'run' } } } },
    'nothing withdraws them': { states: { sebar: { on: null }, ditarik: null } },
  },
});
