import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const position of ['kabid-1', 'kabid-2', 'kabid-3']) {
      await t.start({}, { by: 'fajar' });
      expect(t.tasks.map(({ assignee }) => assignee)).toEqual([position]);
    }
    await t.as('eka').complete('catat', 'selesai');
    await t.start({}, { by: 'fajar' });
    expect(t.tasks.map(({ assignee }) => assignee)).toEqual(['kabid-3']);
  },
  broken: {
    'nobody is chosen': { states: { catat: { task: { allocate: null } } } },
    'in turns': { states: { catat: { task: { allocate: { pick: 'round-robin' } } } } },
  },
});
