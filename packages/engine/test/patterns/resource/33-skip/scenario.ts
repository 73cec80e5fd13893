import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.expectRefused('NOT_ASSIGNEE', t.as('dedi').skip('paraf', 'Urgent'));
    await t.as('citra').skip('paraf', 'Urgent');
    expect(t.history.at(-1)?.detail).toMatchObject({ comment: 'Urgent' });
    t.expectTasks({ kadis: ['tandatangan'] });
    await t.expectRefused('NOT_ALLOWED', t.as('ani').skip('tandatangan', 'Urgent'));
  },
  broken: {
    'it cannot be passed over': { states: { paraf: { task: { can: null } } } },
    'it ends by another outcome': {
      states: { paraf: { task: { can: { skip: { outcome: 'tolak' } } } } },
    },
  },
});
