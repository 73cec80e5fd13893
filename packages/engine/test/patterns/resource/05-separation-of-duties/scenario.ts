import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('citra').complete('periksa', 'selesai');
    await t.expectRefused('DUTIES_SEPARATED', t.as('citra').complete('setujui', 'selesai'));
    await t.expectRefused('DUTIES_SEPARATED', t.as('citra').claim('setujui'));
    await t.as('dedi').complete('setujui', 'selesai');
    t.expectEnded('selesai');
  },
  broken: { 'duties are not kept apart': { states: { setujui: { task: { allocate: null } } } } },
});
