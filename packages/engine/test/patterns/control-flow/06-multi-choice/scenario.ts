import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ bangunan: true, lingkungan: false }, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['tata-periksa'], 'kabid-3': ['berkas'] });
    await t.start({ bangunan: true, lingkungan: true }, { by: 'fajar' });
    t.expectTasks({
      'kabid-1': ['tata-periksa'],
      'kabid-2': ['amdal-periksa'],
      'kabid-3': ['berkas'],
    });
    await t.start({ bangunan: false, lingkungan: false }, { by: 'fajar' });
    t.expectTasks({ 'kabid-3': ['berkas'] });
  },
  broken: {
    'a branch is always chosen': {
      states: {
        telaah: {
          states: {
            amdal: { states: { 'amdal-perlu': { always: [{ target: 'amdal-periksa' }] } } },
          },
        },
      },
    },
    'only one branch is chosen': {
      states: {
        telaah: {
          states: {
            amdal: {
              states: {
                'amdal-perlu': {
                  always: [
                    { guard: 'data.lingkungan && !data.bangunan', target: 'amdal-periksa' },
                    { finish: true },
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
