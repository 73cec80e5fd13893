import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['pasar-1'], 'kabid-2': ['pasar-2'] });
    await t.as('dedi').complete('pasar-2', 'selesai');
    t.expectTasks({ 'kabid-1': ['pasar-1'], sekretaris: ['umumkan'] });
    await t.as('budi').complete('umumkan', 'selesai');
    t.expectTasks({ 'kabid-1': ['pasar-1'] });
    await t.as('citra').complete('pasar-1', 'selesai');
    t.expectTasks({});
    t.expectEnded('selesai');
  },
  broken: {
    'it waits for both': {
      states: {
        survei: {
          states: {
            laporan: {
              states: {
                tunggu: {
                  always: [{ guard: 'has(data.masuk_1) && has(data.masuk_2)', target: 'umumkan' }],
                },
              },
            },
          },
        },
      },
    },
    'the others are cancelled': {
      states: {
        survei: { states: { laporan: { states: { umumkan: { on: { selesai: 'selesai' } } } } } },
      },
    },
  },
});
