import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ sekretaris: ['terima'] });
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').claim('terima'));
    await t.expectRefused('NOT_ASSIGNEE', t.as('dedi').complete('terima', 'selesai'));
    await t.as('budi').complete('terima', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it is offered to several': {
      states: { terima: { task: { assign: { position: null, role: 'kabid', unit: 'dinkes' } } } },
    },
  },
});
