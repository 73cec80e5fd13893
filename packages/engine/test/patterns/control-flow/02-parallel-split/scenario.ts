import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['anggaran'], 'kabid-2': ['hukum'] });
    await t.as('dedi').complete('hukum', 'selesai');
    t.expectTasks({ 'kabid-1': ['anggaran'] });
  },
  broken: {
    'one branch after the other': {
      states: {
        telaah: {
          type: null,
          initial: 'anggaran',
          onDone: null,
          states: { anggaran: { on: { selesai: 'hukum' } }, hukum: { on: { selesai: 'selesai' } } },
        },
      },
    },
  },
  refused: { PARALLEL_TOO_FEW: { states: { telaah: { states: { hukum: null } } } } },
});
