import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('citra').complete('ulas-1', 'selesai');
    t.expectTasks({ 'kabid-2': ['ulas-2'], 'kabid-3': ['ulas-3'] });
    await t.as('eka').complete('ulas-3', 'selesai');
    t.expectTasks({ kadis: ['putus'] });
    await t.expectRefused('TASK_NOT_OPEN', t.as('dedi').complete('ulas-2', 'selesai'));
  },
  broken: {
    'all are waited for': { states: { ulas: { always: null } } },
    'one is enough': {
      states: {
        ulas: {
          always: [
            { guard: 'has(data.ulas_1) || has(data.ulas_2) || has(data.ulas_3)', target: 'putus' },
          ],
        },
      },
    },
  },
});
