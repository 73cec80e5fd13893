import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid@dinkes': ['layani'] });
    await t.as('dedi').claim('layani');
    await t.expectRefused('TASK_CLAIMED', t.as('citra').claim('layani'));
    await t.expectRefused('TASK_CLAIMED', t.as('eka').complete('layani', 'selesai'));
    await t.as('dedi').complete('layani', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it is offered to one': {
      states: { layani: { task: { assign: { role: null, unit: null, position: 'kabid-2' } } } },
    },
    'each has their own': {
      states: { layani: { task: { assign: { count: 'all' }, decide: 'all' } } },
    },
  },
});
