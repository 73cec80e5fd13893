import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const who of ['dedi', 'citra']) {
      await t.start({}, { by: 'fajar' });
      expect(t.tasks[0]).toMatchObject({ assignee: 'kabid@dinkes', claimedBy: null });
      await t.as(who).complete('layani', 'selesai');
      t.expectEnded('selesai');
      expect(t.history.at(-1)?.by).toMatchObject({ user: who });
    }
  },
  broken: {
    'it belongs to one already': {
      states: { layani: { task: { allocate: { pick: 'round-robin' } } } },
    },
    'more than one must do it': {
      states: {
        layani: {
          task: {
            assign: { count: 2 },
            decide: { rules: [{ outcome: 'selesai', atLeast: 2 }], otherwise: 'selesai' },
          },
        },
      },
    },
  },
});
