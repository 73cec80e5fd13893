import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.expectRefused('GUARD_REFUSED', t.as('fajar').act('hasil'));
    await t.as('fajar').act('darah');
    t.expectTasks({ 'kabid-1': ['uji-darah'] });
    await t.expectRefused('ACTION_UNKNOWN', t.as('fajar').act('mata'));
    await t.as('citra').complete('uji-darah', 'selesai');
    await t.as('fajar').act('mata');
    await t.as('eka').complete('uji-mata', 'selesai');
    await t.expectRefused('GUARD_REFUSED', t.as('fajar').act('mata'));
    await t.as('fajar').act('hasil');
    await t.as('dedi').complete('uji-hasil', 'selesai');
    t.expectEnded('selesai');
    await t.start({}, { by: 'fajar' });
    await t.as('fajar').act('mata');
    t.expectTasks({ 'kabid-3': ['uji-mata'] });
  },
  broken: {
    'no order is kept': { states: { pilih: { on: { hasil: { guard: 'true' } } } } },
    'a step may be done again': { states: { pilih: { on: { mata: { guard: 'true' } } } } },
    'the order is fixed': {
      states: { pilih: { on: { mata: { guard: "done('uji-darah') && !done('uji-mata')" } } } },
    },
  },
});
