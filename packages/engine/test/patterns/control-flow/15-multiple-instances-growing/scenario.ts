import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ kepada: ['kabid-1'] }, { by: 'ani' });
    await t.as('ani').act('tambah', ['kabid-2', 'kabid-3']);
    t.expectTasks({ 'kabid-1': ['kerjakan'], 'kabid-2': ['kerjakan'], 'kabid-3': ['kerjakan'] });
    await t.in('kabid-1').as('citra').complete('kerjakan', 'selesai');
    await t.in('kabid-2').as('dedi').complete('kerjakan', 'selesai');
    t.expectStates('bagikan');
    await t.in('kabid-3').as('eka').complete('kerjakan', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'nothing can be added': { states: { bagikan: { on: { tambah: null } } } },
    'what is added is not waited for': {
      states: { bagikan: { each: { waits: 'satu in data.kepada' } } },
    },
  },
});
