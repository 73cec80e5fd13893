import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ bangunan: true, lingkungan: false }, { by: 'fajar' });
    await t.as('citra').complete('tata-periksa', 'selesai');
    t.expectTasks({ kadis: ['terbit'] });
    await t.start({ bangunan: true, lingkungan: true }, { by: 'fajar' });
    await t.as('citra').complete('tata-periksa', 'selesai');
    t.expectTasks({ 'kabid-2': ['amdal-periksa'] });
    await t.as('dedi').complete('amdal-periksa', 'selesai');
    t.expectTasks({ kadis: ['terbit'] });
  },
  broken: {
    'what was not chosen holds up the merge': {
      states: {
        telaah: {
          states: {
            amdal: {
              states: {
                'amdal-perlu': { always: [{ guard: 'data.lingkungan', target: 'amdal-periksa' }] },
              },
            },
          },
        },
      },
    },
    'the first chosen branch goes on alone': {
      states: {
        telaah: { states: { tata: { states: { 'tata-periksa': { on: { selesai: 'terbit' } } } } } },
      },
    },
  },
});
