import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['teknis'], 'kabid-2': ['jawab'], 'kabid-3': ['jawab'] });
    await t.as('fajar').act('batal');
    t.expectEnded('dibatalkan');
    t.expectTasks({});
    t.expectChildren({ 'kabid-2': 'cancelled', 'kabid-3': 'cancelled' });
  },
  broken: {
    'it cannot be withdrawn': { on: null, states: { dibatalkan: null } },
    'a part of it runs on': { states: { proses: { states: { anak: { each: { rest: 'run' } } } } } },
  },
});
