import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const chosen: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      await t.start({}, { by: 'fajar' });
      chosen.push(...t.tasks.map(({ assignee }) => assignee));
    }
    expect([...new Set(chosen)].sort()).toEqual(['kabid-1', 'kabid-2', 'kabid-3']);
    const inTurns = chosen.every((one, n) => n < 3 || one === chosen[n - 3]);
    expect(inTurns).toBe(false);
  },
  broken: {
    'nobody is chosen': { states: { periksa: { task: { allocate: null } } } },
    'in turns': { states: { periksa: { task: { allocate: { pick: 'round-robin' } } } } },
    'by load': { states: { periksa: { task: { allocate: { pick: 'least-busy' } } } } },
  },
});
