import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['paraf-1'], 'kabid-2': ['paraf-2'] });
    await t.as('dedi').complete('paraf-2', 'selesai');
    t.expectTasks({ kadis: ['terbit'] });
    await t.expectRefused('TASK_NOT_OPEN', t.as('citra').complete('paraf-1', 'selesai'));
    await t.as('ani').complete('terbit', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the others are waited for': {
      states: {
        paraf: {
          onDone: 'terbit',
          states: {
            'paraf-1': { on: { selesai: { finish: true } } },
            'paraf-2': { on: { selesai: { finish: true } } },
          },
        },
      },
    },
  },
});
