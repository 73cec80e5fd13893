import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const [who, position] of [
      ['dedi', 'kabid-2'],
      ['eka', 'kabid-3'],
    ] as const) {
      await t.start({}, { by: 'fajar' });
      t.expectTasks({ 'kabid@dinkes': ['paraf'] });
      await t.as(who).complete('paraf', 'selesai');
      await t.as('ani').complete('tandatangan', 'perbaiki');
      t.expectStates('paraf-ulang');
      expect(t.tasks.map(({ assignee }) => assignee)).toEqual([position]);
    }
  },
  broken: { 'nobody is preferred': { states: { 'paraf-ulang': { task: { allocate: null } } } } },
});
