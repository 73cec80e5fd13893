import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const purchase = await t.start({ unit: 'puskesmas' }, { by: 'fajar' });
    const other = await t.start({ unit: 'rsud' }, { by: 'fajar' });
    const budget = await t.start({ unit: 'puskesmas' }, { by: 'fajar', flow: 'anggaran' });
    await budget.as('ani').complete('putus', 'selesai');
    purchase.expectStates('susun');
    await t.advance('P7D');
    await purchase.as('fajar').complete('susun', 'selesai');
    await other.as('fajar').complete('susun', 'selesai');
    await t.advance('PT1M');
    purchase.expectEnded('didanai');
    other.expectStates('tunggu');
  },
  broken: {
    'it is not kept long enough': {
      states: { tunggu: { on: { 'flow:anggaran.disetujui': { keep: 'P1D' } } } },
    },
    'it is not listened for': { states: { tunggu: { on: null }, didanai: null } },
  },
});
