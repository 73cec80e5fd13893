import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('dedi').complete('sah', 'tidak');
    t.expectEnded('tidak-diterima');
    t.expectTasks({});
    await t.start({}, { by: 'fajar' });
    await t.as('dedi').complete('sah', 'ya');
    await t.as('citra').complete('kaji', 'selesai');
    t.expectEnded('dikaji');
  },
  broken: {
    'the rest is waited for': {
      states: {
        proses: { states: { sah: { on: { tidak: { finish: true } } } } },
        'tidak-diterima': null,
      },
    },
  },
});
