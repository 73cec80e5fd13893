import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['ahli'], 'kabid-2': ['dinas'] });
    await t.as('fajar').act('tarik');
    t.expectTasks({ 'kabid-2': ['dinas'] });
    await t.expectRefused('TASK_NOT_OPEN', t.as('citra').complete('ahli#1', 'selesai'));
    await t.as('dedi').complete('dinas', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'nothing withdraws it': { states: { minta: { states: { ahli: { on: { tarik: null } } } } } },
    'everything is withdrawn': {
      states: {
        minta: { states: { ahli: { on: { tarik: { finish: null, target: 'selesai' } } } } },
      },
    },
  },
});
