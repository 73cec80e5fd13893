import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({});
    await t.advance('work:PT4H');
    t.expectTasks({ 'kabid-1': ['kerjakan'] });
    await t.start({}, { by: 'fajar' });
    t.expectTasks({});
    await t.as('budi').act('bagikan');
    t.expectTasks({ 'kabid-1': ['kerjakan'] });
  },
  broken: {
    'it is given out at once': { initial: 'kerjakan' },
    'its moment does not come': { states: { tahan: { after: null } } },
  },
});
