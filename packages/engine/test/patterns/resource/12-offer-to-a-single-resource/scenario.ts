import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    t.expectTasks({ 'staf-1': ['tawaran'] });
    await t.as('fajar').decline('tawaran', 'On leave');
    t.expectTasks({ 'kabid-1': ['tawaran'] });
    await t.as('citra').complete('tawaran', 'terima');
    t.expectEnded('bertugas');
  },
  broken: { 'it cannot be declined': { states: { tawaran: { task: { can: null } } } } },
});
