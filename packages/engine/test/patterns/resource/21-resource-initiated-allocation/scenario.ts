import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    expect(t.tasks[0]).toMatchObject({ assignee: 'kabid@dinkes', claimedBy: null });
    await t.expectRefused('NOT_ASSIGNEE', t.as('fajar').claim('jawab'));
    await t.as('eka').claim('jawab');
    expect(t.tasks[0]).toMatchObject({ claimedBy: 'eka' });
    t.expectStates('jawab');
    await t.advance('P1D');
    await t.expectRefused('TASK_CLAIMED', t.as('citra').complete('jawab', 'selesai'));
    await t.as('eka').complete('jawab', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'the engine chooses': { states: { jawab: { task: { allocate: { pick: 'round-robin' } } } } },
    'the flow names one': {
      states: { jawab: { task: { assign: { role: null, unit: null, position: 'kabid-3' } } } },
    },
  },
});
