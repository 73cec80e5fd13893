import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('fajar').complete('konsep', 'langsung');
    await t.as('ani').complete('tandatangan', 'ulang');
    t.expectTasks({ 'kabid-1': ['paraf'] });
    await t.as('citra').complete('paraf', 'kembali');
    t.expectTasks({ 'staf-1': ['konsep'] });
    await t.as('fajar').complete('konsep', 'ajukan');
    await t.as('citra').complete('paraf', 'setuju');
    await t.as('ani').complete('tandatangan', 'tolak');
    t.expectTasks({ 'staf-1': ['konsep'] });
    await t.as('fajar').complete('konsep', 'langsung');
    await t.as('ani').complete('tandatangan', 'setuju');
    t.expectEnded('selesai');
  },
  broken: {
    'the second way in is closed': { states: { konsep: { on: { langsung: 'paraf' } } } },
    'nothing leads back into the middle': { states: { tandatangan: { on: { ulang: 'konsep' } } } },
  },
});
