import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ bangunan: false, amdal: true, lalin: false }, { by: 'fajar' });
    t.expectTasks({ 'kabid-2': ['amdal-periksa'] });
    await t.as('dedi').complete('amdal-periksa', 'selesai');
    t.expectTasks({ sekretaris: ['dampak-rangkum'] });
    await t.as('budi').complete('dampak-rangkum', 'selesai');
    t.expectTasks({ kadis: ['terbit'] });
    await t.start({ bangunan: true, amdal: true, lalin: true }, { by: 'fajar' });
    await t.as('dedi').complete('amdal-periksa', 'selesai');
    t.expectTasks({ 'kabid-1': ['tata-periksa'], 'kabid-3': ['lalin-periksa'] });
    await t.as('eka').complete('lalin-periksa', 'selesai');
    await t.as('budi').complete('dampak-rangkum', 'selesai');
    t.expectTasks({ 'kabid-1': ['tata-periksa'] });
    await t.as('citra').complete('tata-periksa', 'selesai');
    t.expectTasks({ kadis: ['terbit'] });
  },
  broken: {
    'what was not chosen holds up the inner merge': {
      states: {
        telaah: {
          states: {
            dampak: {
              states: {
                'dampak-telaah': {
                  states: {
                    lalin: {
                      states: {
                        'lalin-perlu': {
                          always: [{ guard: 'data.lalin', target: 'lalin-periksa' }],
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    'the inner merge does not wait': {
      states: {
        telaah: {
          states: {
            dampak: {
              states: {
                'dampak-telaah': {
                  states: {
                    amdal: { states: { 'amdal-periksa': { on: { selesai: 'dampak-rangkum' } } } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});
