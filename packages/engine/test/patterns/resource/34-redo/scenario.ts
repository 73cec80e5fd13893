import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('fajar').complete('konsep', 'selesai');
    await t.as('citra').complete('paraf', 'selesai');
    await t.as('ani').complete('tandatangan', 'perbaiki');
    t.expectTasks({ 'staf-1': ['konsep'] });
    await t.as('fajar').complete('konsep', 'selesai');
    t.expectTasks({ kadis: ['tandatangan'] });
    await t.as('ani').complete('tandatangan', 'setuju');
    t.expectEnded('selesai');
    expect(t.instance.visits).toMatchObject({ konsep: 2, tandatangan: 2 });
  },
  broken: {
    'all that follows is done again as well': {
      states: { tandatangan: { on: { perbaiki: { resume: null } } } },
    },
    'nothing leads back': {
      states: { tandatangan: { on: { perbaiki: 'ditolak' } }, ditolak: { type: 'final' } },
    },
  },
});
