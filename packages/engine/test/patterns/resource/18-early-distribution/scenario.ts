import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-1': ['telaah'], kadis: ['~copy'] });
    await t.expectRefused('TASK_NOT_FOUND', t.as('ani').complete('putus', 'selesai'));
    await t.as('ani').readCopy(1);
    await t.as('citra').complete('telaah', 'selesai');
    t.expectTasks({ kadis: ['putus'] });
  },
  broken: { 'nobody is told before': { states: { telaah: { copies: null } } } },
});
