import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.as('citra').delegate('kajian', 'staf-1', 'staf-2');
    await t.as('citra').delegate('kajian', 'kabid-2');
    t.expectTasks({
      'kabid-1': ['kajian'],
      'kabid-2': ['kajian'],
      'staf-1': ['kajian'],
      'staf-2': ['kajian'],
    });
    await t.as('fajar').handBack('kajian', { isi: 'Bagian 1' });
    await t.as('gita').handBack('kajian', { isi: 'Bagian 1 dan 2' });
    t.expectTasks({ 'kabid-1': ['kajian'], 'kabid-2': ['kajian'] });
    t.expectData({ isi: 'Bagian 1 dan 2' });
    await t.as('citra').complete('kajian', 'selesai');
    t.expectTasks({});
    t.expectEnded('selesai');
  },
  broken: {
    'nobody can be called in': { states: { kajian: { task: { can: null } } } },
    'it goes to another instead': {
      states: { kajian: { task: { can: { delegate: null, transfer: true } } } },
    },
  },
});
