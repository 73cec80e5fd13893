import { pattern } from '../../pattern.ts';

export default pattern({
  organisation: [{ id: 'ani', manager: 'budi' }, { id: 'budi' }, { id: 'citra' }],
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    t.expectTasks({ budi: ['tandatangan'] });
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').complete('tandatangan', 'selesai'));
    await t.as('budi').complete('tandatangan', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it names somebody else': { states: { tandatangan: { task: { assign: { user: 'citra' } } } } },
  },
});
