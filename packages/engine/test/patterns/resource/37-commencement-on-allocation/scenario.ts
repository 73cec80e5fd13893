import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    expect(t.tasks.map(({ assignee, due }) => [assignee, due])).toEqual([
      ['kabid-1', '2026-01-06 16:00'],
    ]);
    await t.advance('P1D');
    await t.as('citra').complete('paraf', 'selesai');
    expect(t.tasks.map(({ assignee, due }) => [assignee, due])).toEqual([
      ['sekretaris', '2026-01-07 16:00'],
    ]);
    await t.as('budi').complete('paraf', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'all begin on creation': { states: { paraf: { task: { decide: { order: 'parallel' } } } } },
  },
});
