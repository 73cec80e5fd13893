import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const [who, position] of [
      ['gita', 'staf-2'],
      ['fajar', 'staf-1'],
    ] as const) {
      await t.start({}, { by: 'ani' });
      await t.as(who).complete('terima', 'selesai');
      expect(t.tasks.map(({ assignee }) => assignee)).toEqual([position]);
      await t.as(who).complete('periksa', 'selesai');
      expect(t.tasks.map(({ assignee }) => assignee)).toEqual([position]);
      await t.as(who).complete('serahkan', 'selesai');
      t.expectEnded('selesai');
    }
  },
  broken: {
    'any clerk goes on': {
      states: { serahkan: { task: { assign: { sameAs: null, role: 'staf', unit: 'dinkes' } } } },
    },
    'one clerk does all': {
      states: { periksa: { task: { assign: { sameAs: null, position: 'staf-2' } } } },
    },
  },
});
