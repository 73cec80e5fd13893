import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ anggota: ['kabid-1', 'kabid-2', 'kabid-3'] }, { by: 'fajar' });
    await t.in('kabid-1').as('citra').complete('isi', 'selesai');
    await t.as('fajar').act('tambah', ['sekretaris', 'kadis']);
    await t.in('kabid-2').as('dedi').complete('isi', 'selesai');
    t.expectStates('minta');
    await t.in('sekretaris').as('budi').complete('isi', 'selesai');
    t.expectEnded('selesai');
    await t.start({ anggota: ['kabid-1', 'kabid-2', 'kabid-3'] }, { by: 'fajar' });
    await t.in('kabid-1').as('citra').complete('isi', 'selesai');
    await t.in('kabid-2').as('dedi').complete('isi', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the number stands in the flow': { states: { minta: { each: { done: 2 } } } },
    'nobody can be added': { states: { minta: { on: null } } },
    'all are needed': { states: { minta: { each: { done: 'all' } } } },
  },
});
