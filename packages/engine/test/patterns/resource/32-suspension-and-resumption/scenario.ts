import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('citra').suspend('A paper is missing', 'periksa');
    await t.expectRefused('TASK_SUSPENDED', t.as('citra').complete('periksa', 'selesai'));
    await t.as('citra').resume('periksa');
    await t.as('citra').complete('periksa', 'selesai');
    t.expectEnded('selesai');
  },
  broken: { 'it cannot be laid aside': { states: { periksa: { task: { can: null } } } } },
});
