import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.expectRefused('NOT_ALLOWED', t.as('citra').decline('telaah', 'No time'));
    await t.expectRefused('NOT_ALLOWED', t.as('citra').suspend('Later', 'telaah'));
    await t.expectRefused('NOT_ASSIGNEE', t.as('dedi').transfer('telaah', 'kabid-2'));
    await t.expectRefused('GUARD_REFUSED', t.as('citra').transfer('telaah', 'kadis'));
    await t.as('citra').transfer('telaah', 'kabid-2');
    t.expectTasks({ 'kabid-2': ['telaah'] });
  },
  broken: {
    'nothing is allowed': { states: { telaah: { task: { can: null } } } },
    'it may go to anybody': { states: { telaah: { task: { can: { transfer: true } } } } },
    'declining is allowed': { states: { telaah: { task: { can: { decline: true } } } } },
  },
});
