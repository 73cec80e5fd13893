import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const [first, second] of [
      ['gedung', 'alat'],
      ['alat', 'gedung'],
    ] as const) {
      await t.start({}, { by: 'fajar' });
      await t.as('citra').act(first);
      t.expectTasks({ 'kabid-1': [`periksa-${first}`] });
      await t.expectRefused('ACTION_UNKNOWN', t.as('citra').act(second));
      await t.as('citra').complete(`periksa-${first}`, 'selesai');
      await t.expectRefused('GUARD_REFUSED', t.as('citra').act(first));
      await t.as('citra').act(second);
      await t.as('citra').complete(`periksa-${second}`, 'selesai');
      t.expectEnded('selesai');
    }
  },
  broken: {
    'the order is fixed': {
      states: {
        pilih: { on: { alat: { guard: "done('periksa-gedung') && !done('periksa-alat')" } } },
      },
    },
    'a step may be done twice': { states: { pilih: { on: { gedung: { guard: 'true' } } } } },
    'both at the same time': {
      on: { alat: { by: { position: 'kabid-1' }, target: 'periksa-alat' } },
    },
  },
});
