import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['telaah'] });
    await t.as('citra').complete('telaah', 'selesai');
    t.expectTasks({ kadis: ['putus'] });
  },
  broken: {
    'it is held back': {
      states: {
        telaah: { on: { selesai: 'tahan' } },
        tahan: { after: [{ at: 'entered', offset: 'PT1H', target: 'putus' }] },
      },
    },
    'it is told before': { states: { telaah: { copies: [{ position: 'kadis' }] } } },
  },
});
