import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['jawab'], 'kabid-2': ['jawab'], 'kabid-3': ['jawab'] });
    await t.in('kabid-1').as('citra').complete('jawab', 'selesai');
    await t.in('kabid-3').as('eka').complete('jawab', 'selesai');
    t.expectStates('minta');
    await t.in('kabid-2').as('dedi').complete('jawab', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'one instance is missing': { states: { minta: { each: { in: "['kabid-1', 'kabid-2']" } } } },
    'the first ends it': { states: { minta: { each: { done: 'any' } } } },
  },
});
