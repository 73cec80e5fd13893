import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('eka').complete('pasar-3', 'selesai');
    t.expectTasks({ 'kabid-1': ['pasar-1'], 'kabid-2': ['pasar-2'] });
    await t.as('citra').complete('pasar-1', 'selesai');
    t.expectTasks({ 'kabid-2': ['pasar-2'], sekretaris: ['umumkan'] });
    await t.as('budi').complete('umumkan', 'selesai');
    t.expectTasks({ 'kabid-2': ['pasar-2'] });
    await t.as('dedi').complete('pasar-2', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the first is enough': {
      states: {
        survei: {
          states: {
            laporan: {
              states: {
                tunggu: {
                  always: [
                    {
                      guard: 'has(data.masuk_1) || has(data.masuk_2) || has(data.masuk_3)',
                      target: 'umumkan',
                    },
                  ],
                },
              },
            },
          },
        },
      },
    },
    'all are needed': {
      states: {
        survei: {
          states: {
            laporan: {
              states: {
                tunggu: {
                  always: [
                    {
                      guard: 'has(data.masuk_1) && has(data.masuk_2) && has(data.masuk_3)',
                      target: 'umumkan',
                    },
                  ],
                },
              },
            },
          },
        },
      },
    },
  },
});
