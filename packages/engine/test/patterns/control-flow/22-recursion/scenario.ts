import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const top = await t.start({ kepada: 'sekretaris' }, { by: 'ani' });
    await top.as('budi').complete('terima', 'teruskan', { lanjut: ['kabid-1'] });
    const below = top.in('kabid-1');
    await below.as('citra').complete('terima', 'teruskan', { lanjut: ['staf-1', 'staf-2'] });
    top.expectTasks({ 'staf-1': ['terima'], 'staf-2': ['terima'] });
    await below.in('staf-1').as('fajar').complete('terima', 'kerjakan');
    below.expectStates('bagikan');
    await below.in('staf-2').as('gita').complete('terima', 'kerjakan');
    top.expectEnded('dikerjakan');
  },
  broken: {
    'it goes one level down only': { maxDepth: 1 },
    'it is not handed on': {
      states: { terima: { on: { teruskan: 'dikerjakan' } }, bagikan: null },
    },
  },
});
