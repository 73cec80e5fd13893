import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('citra').delegate('telaah', 'staf-1');
    await t.as('fajar').handBack('telaah', { isi: 'Setengah jadi' });
    await t.as('ani').act('alihkan', 'kabid-2');
    t.expectTasks({ 'kabid-2': ['telaah'] });
    expect(t.instance.visits['telaah']).toBe(2);
    expect(t.data['isi'] ?? '').toBe('');
    await t.expectRefused('FORM_INVALID', t.as('dedi').complete('telaah', 'selesai'));
    await t.as('dedi').complete('telaah', 'selesai', { isi: 'Kajian baru' });
    t.expectEnded('selesai');
  },
  broken: {
    'what was written stays': { states: { telaah: { on: { alihkan: { set: { isi: null } } } } } },
    'nobody can give it to another': { states: { telaah: { on: { alihkan: null } } } },
  },
});
