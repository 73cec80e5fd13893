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
      const sees = async (who: string): Promise<number> =>
        (await ask(t, who, `/instances/${id}`)).status;
      expect(await sees('citra')).toBe(200);
      expect(await sees('ani')).toBe(200);
      expect(await sees('operator')).toBe(operator);
      expect(await sees('budi')).toBe(404);
      await t.as('citra').copy('sekretaris');
      expect(await sees('budi')).toBe(200);
      expect(await sees('dedi')).toBe(404);
    }
  },
  broken: {
    'operators see everything': { access: null },
    'the superior does not see it': { states: { susun: { copies: null } } },
    'nobody can be shown it': { states: { susun: { task: { can: null } } } },
  },
});
