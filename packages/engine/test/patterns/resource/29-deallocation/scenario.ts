import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('eka').claim('jawab');
    await t.expectRefused('TASK_CLAIMED', t.as('dedi').claim('jawab'));
    await t.as('eka').release('jawab');
    expect(t.tasks[0]).toMatchObject({ assignee: 'kabid@dinkes', claimedBy: null });
    await t.as('dedi').claim('jawab');
    await t.as('dedi').complete('jawab', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'it is of one position': {
      states: { jawab: { task: { assign: { role: null, unit: null, position: 'kabid-3' } } } },
    },
  },
});
