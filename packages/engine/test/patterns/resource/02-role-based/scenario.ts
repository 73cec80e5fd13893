import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid@dinkes': ['periksa'] });
    for (const who of ['citra', 'dedi', 'eka'])
      expect((await t.engine.tasks.for(who)).map(({ state }) => state)).toEqual(['periksa']);
    await t.expectRefused('NOT_ASSIGNEE', t.as('fajar').complete('periksa', 'selesai'));
    await t.as('eka').complete('periksa', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'one position alone has it': {
      states: { periksa: { task: { assign: { role: null, unit: null, position: 'kabid-1' } } } },
    },
    'another role has it': { states: { periksa: { task: { assign: { role: 'staf' } } } } },
  },
});
