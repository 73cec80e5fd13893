import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('dedi').complete('hukum', 'selesai');
    t.expectTasks({ 'kabid-1': ['anggaran'] });
    await t.as('citra').complete('anggaran', 'selesai');
    t.expectTasks({ kadis: ['putus'] });
  },
  broken: {
    'the first branch goes on alone': {
      states: { telaah: { states: { hukum: { on: { selesai: 'putus' } } } } },
    },
  },
});
