import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const chosen: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      await t.start({}, { by: 'fajar' });
      chosen.push(...t.tasks.map(({ assignee }) => assignee));
      // Who has less to do makes no difference.
      if (n === 0) await t.as('citra').complete('catat', 'selesai');
    }
    expect(chosen).toEqual([
      'kabid-1',
      'kabid-2',
      'kabid-3',
      'kabid-1',
      'kabid-2',
      'kabid-3',
      'kabid-1',
    ]);
  },
  broken: {
    'nobody is chosen': { states: { catat: { task: { allocate: null } } } },
    'by load': { states: { catat: { task: { allocate: { pick: 'least-busy' } } } } },
  },
});
