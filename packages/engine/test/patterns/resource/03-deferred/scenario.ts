import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const penerima of ['kabid-2', 'sekretaris']) {
      await t.start({}, { by: 'fajar' });
      await t.as('ani').complete('tentukan', 'selesai', { penerima });
      t.expectTasks({ [penerima]: ['jawab'] });
    }
  },
  broken: {
    'the flow names who it is': {
      states: { jawab: { task: { assign: { position: 'kabid-2' } } } },
    },
  },
});
