import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.in('kabid-1').as('citra').complete('pilih', 'setuju');
    t.expectStates('edar');
    await t.as('fajar').act('tutup');
    t.expectTasks({ sekretaris: ['hitung'] });
    t.expectData({ setuju: 1 });
    t.expectChildren({ 'kabid-1': 'setuju', 'kabid-2': 'cancelled', 'kabid-3': 'cancelled' });
  },
  broken: {
    'it cannot be closed early': { states: { edar: { on: null } } },
    'what is there is not counted': { states: { edar: { on: { tutup: { set: null } } } } },
    'the open ones run on': { states: { edar: { each: { rest: 'run' } } } },
  },
});
