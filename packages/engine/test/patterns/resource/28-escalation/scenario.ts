import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.advance('work:P2D');
    t.expectTasks({ 'staf-1': ['jawab'] });
    await t.advance('work:P1D');
    t.expectTasks({ 'kabid-1': ['jawab'] });
    t.expectNotices({ 'staf-1': ['jawab'], 'kabid-1': ['jawab'] });
    await t.expectRefused('NOT_ASSIGNEE', t.as('fajar', 'staf-1').complete('jawab#1', 'selesai'));
    await t.as('citra').complete('jawab', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'time changes nothing': { states: { jawab: { after: null } } },
    'somebody is told only': {
      states: { jawab: { after: [{ at: 'due', notify: { position: 'kabid-1' } }] } },
    },
  },
});
