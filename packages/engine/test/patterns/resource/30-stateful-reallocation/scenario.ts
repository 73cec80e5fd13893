import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.as('citra').delegate('telaah', 'staf-1');
    await t.as('fajar').handBack('telaah', { isi: 'Setengah jadi' });
    await t.as('citra').transfer('telaah', 'kabid-2', 'Bidang Anda');
    t.expectTasks({ 'kabid-2': ['telaah'] });
    t.expectData({ isi: 'Setengah jadi' });
    expect(t.instance.visits['telaah']).toBe(1);
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').complete('telaah#1', 'selesai'));
    await t.as('dedi').complete('telaah', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it cannot be transferred': { states: { telaah: { task: { can: { transfer: null } } } } },
    'nothing is kept on the way': { states: { telaah: { task: { can: { delegate: null } } } } },
  },
});
