import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectDue('jawab', '2026-01-08 16:00');
    expect(t.tasks[0]).toMatchObject({ assignee: 'kabid-1', claimedBy: null, isRead: false });
    await t.as('citra').complete('jawab', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it is offered first': {
      states: { jawab: { task: { assign: { position: null, role: 'kabid', unit: 'dinkes' } } } },
    },
    'its time does not run': { states: { jawab: { task: { due: null } } } },
  },
});
