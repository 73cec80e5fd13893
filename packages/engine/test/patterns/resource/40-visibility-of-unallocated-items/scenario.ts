import { expect } from 'vitest';
import { ask } from '../../over-http.ts';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const [rahasia, operator] of [
      [false, 200],
      [true, 404],
    ] as const) {
      const { id } = await t.start({ rahasia }, { by: 'fajar' });
      expect(t.tasks[0]?.claimedBy).toBeNull();
      for (const who of ['citra', 'dedi', 'eka'])
        expect((await ask(t, who, `/instances/${id}`)).status).toBe(200);
      expect((await ask(t, 'operator', `/instances/${id}`)).status).toBe(operator);
      expect((await ask(t, 'gita', `/instances/${id}`)).status).toBe(404);
      expect(await t.engine.tasks.for('gita')).toEqual([]);
    }
  },
  broken: {
    'operators see everything': { access: null },
    'operators see nothing': { access: { confidential: 'true' } },
    'another pool sees it': { states: { tangani: { task: { assign: { role: 'staf' } } } } },
  },
});
