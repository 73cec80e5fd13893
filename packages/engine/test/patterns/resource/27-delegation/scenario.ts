import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.as('citra').delegate('telaah', 'staf-1');
    t.expectTasks({ 'kabid-1': ['telaah'], 'staf-1': ['telaah'] });
    await t.expectRefused(
      'DELEGATE_HANDS_BACK',
      t.as('fajar').complete('telaah', 'selesai', { isi: 'Kajian' }),
    );
    await t.as('fajar').handBack('telaah', { isi: 'Kajian' });
    t.expectTasks({ 'kabid-1': ['telaah'] });
    await t.as('citra').complete('telaah', 'selesai');
    t.expectEnded('selesai');
    t.expectData({ isi: 'Kajian' });
  },
  broken: { 'it cannot be delegated': { states: { telaah: { task: { can: null } } } } },
});
